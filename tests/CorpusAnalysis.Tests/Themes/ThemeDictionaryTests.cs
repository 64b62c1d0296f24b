namespace CorpusAnalysis.Tests.Themes;

public class ThemeDictionaryTests
{
    private const string Nested = """
        themes:
          climate:
            definition: The change of the climate.
            note: Wide.
            patterns: [Klimagipfel*]
            themes:
              climate-finance:
                patterns:
                  de: [Klimafinanz*]
                  any: [NCQG]
                exclude:
                  de: [Finanzklima]
          mines:
            patterns:
              en: [landmine*]
        """;

    [Fact]
    public void A_dictionary_keeps_order_nesting_and_lines()
    {
        ThemeDictionary themes = ThemeDictionary.Parse(Nested);

        Assert.Equal(["climate", "climate/climate-finance", "mines"], themes.Select(theme => theme.Path));
        Assert.Equal(("The change of the climate.", "Wide."), (themes["climate"].Definition, themes["climate"].Note));
        Assert.Equal(themes["climate"], themes["climate-finance"].Parent);
        Assert.Equal([new ThemePattern("Klimafinanz*", "de", 9), new ThemePattern("NCQG", "any", 10)], themes["climate-finance"].Patterns);
        Assert.Equal([new ThemePattern("Finanzklima", "de", 12)], themes["climate/climate-finance"].Exclusions);
        Assert.Equal("any", Assert.Single(themes["climate"].Patterns).Language);
    }

    [Fact]
    public void A_pattern_may_have_a_weight()
    {
        ThemeDictionary themes = ThemeDictionary.Parse("""
            themes:
              a:
                patterns: [NCQG: 2, Geld, "*fonds": 0.5, Verlust* und Schäden: 1e1]
              b:
                patterns:
                  de:
                    - Klimafinanz*: 2.5
                    - "Ziel: neu": -1
                exclude: [x, y]
            """);

        Assert.Equal([("NCQG", 2.0), ("Geld", 1), ("*fonds", 0.5), ("Verlust* und Schäden", 10)], themes["a"].Patterns.Select(pattern => (pattern.Text, pattern.Weight)));
        Assert.Equal([new ThemePattern("Klimafinanz*", "de", 7, 2.5), new ThemePattern("Ziel: neu", "de", 8, -1)], themes["b"].Patterns);
    }

    [Fact]
    public void An_unknown_name_lists_the_themes() =>
        Assert.Contains("climate/climate-finance", Assert.Throws<KeyNotFoundException>(() => ThemeDictionary.Parse(Nested)["finance"]).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("", 1, "empty file")]
    [InlineData("theme:\n  a: x", 1, "'themes'")]
    [InlineData("themes:\n  a:\n    patern: [x]", 3, "'patern'")]
    [InlineData("themes:\n  a:\n    patterns: x", 3, "a list of patterns")]
    [InlineData("themes:\n  a:\n    patterns: ['*']", 3, "would match every token")]
    [InlineData("themes:\n  a:\n    patterns: ['']", 3, "holds no word")]
    [InlineData("themes:\n  a:\n    patterns:\n      german: [x]", 4, "a language")]
    [InlineData("themes:\n  a:\n    definition: x", 3, "patterns")]
    [InlineData("themes:\n  a b:\n    patterns: [x]", 2, "without blanks")]
    [InlineData("themes:\n  a:\n    patterns: [x]\n  a:\n    patterns: [y]", 4, "YAML")]
    [InlineData("themes:\n  a:\n    patterns: [*x]", 3, "YAML")]
    [InlineData("themes:\n  a:\n   - x\n  b: [", 4, "YAML")]
    [InlineData("themes:\n  a:\n    patterns:\n      - x\n      - y: viel", 5, "expected a number as the weight of 'y', found 'viel'")]
    [InlineData("themes:\n  a:\n    patterns: [x: 1, 'Ziel': neu]", 3, "quote a pattern that holds a colon")]
    [InlineData("themes:\n  a:\n    patterns: [x: .nan]", 3, "expected a number")]
    [InlineData("themes:\n  a:\n    patterns: [x: 1e999]", 3, "expected a number")]
    [InlineData("themes:\n  a:\n    patterns: [x: [1]]", 3, "expected a number")]
    [InlineData("themes:\n  a:\n    patterns: ['*': 2]", 3, "would match every token")]
    [InlineData("themes:\n  a:\n    patterns: [{x: 1, y: 2}]", 3, "one pattern and its weight")]
    [InlineData("themes:\n  a:\n    patterns: [x]\n    exclude: [y, z: 2]", 4, "expected an exclusion without weight")]
    [InlineData("themes:\n  a:\n    near: [x]\n    patterns: [x]", 3, "'near'")]
    public void A_broken_dictionary_is_named_with_its_line(string yaml, int line, string message)
    {
        CorpusFormatException error = Assert.Throws<CorpusFormatException>(() => ThemeDictionary.Parse(yaml));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.InRange(error.Problem.Line, line, line + 1);
    }

    [Fact]
    public void A_missing_file_is_named() =>
        Assert.Contains("nowhere.yml", Assert.Throws<FileNotFoundException>(() => ThemeDictionary.Load("nowhere.yml")).Message, StringComparison.Ordinal);
}
