using CorpusAnalysis.Tests.Shared;
using CsCheck;

namespace CorpusAnalysis.Tests.Themes;

public class ThemeDictionaryYamlTests
{
    // Words, globs, phrases and NEAR, hashtags and mentions, and what YAML could take for something else.
    private static readonly Gen<string> Pattern = Gen.OneOf<string>(
        "Klima*", "*finanz*", "M?ne", "grüne* Anleihe*", "Milliarde* NEAR/8 *klima*", "#COP29", "@UN", "null", "no", "True", "1990", "1.5-Grad-*", "a: b", "x #y", "- z", "'t", "\"Wort\"", "c\\d", "Straße", "气候", "🇩🇪 Fahne", "?*@*.*");

    private static readonly Gen<string> Name = Gen.OneOf<string>("klima", "no", "1990", "Land-und-Leute", "*", "a:b", "#x", "-", "ö");

    private static readonly Gen<string> Sentence = Gen.OneOf<string>("", "Was es heißt.", "Zwei\nZeilen: und mehr", "- kein Posten", "\"Klima\" als Laune", "yes");

    [Fact]
    public void Yaml_is_laid_out_for_readers()
    {
        var dictionary = ThemeDictionary.Parse("themes: {climate: {definition: Das Klima., patterns: {de: [Klima*, '*emission*'], any: [COP29]}, exclude: {de: [Klimaanlage]}, themes: {money: {patterns: [Geld: 2.5, on: -1, Fonds]}}}}");

        Assert.Equal(
            """
            themes:
              climate:
                definition: "Das Klima."
                patterns:
                  de:
                    - Klima*
                    - "*emission*"
                  any:
                    - COP29
                exclude:
                  de:
                    - Klimaanlage
                themes:
                  money:
                    patterns:
                      - Geld: 2.5
                      - "on": -1
                      - Fonds

            """.ReplaceLineEndings("\n"),
            dictionary.ToYaml());
    }

    [Fact]
    public void The_dictionary_of_the_bundled_corpus_comes_back_whole()
    {
        var dictionary = ThemeDictionary.Load(Repository.Path("corpus", "themes.yml"));

        Assert.Equal(dictionary.Select(Content), ThemeDictionary.Parse(dictionary.ToYaml()).Select(Content));
    }

    [Theory]
    [InlineData("gefuehle.dic")]
    [InlineData("wetter.ykd")]
    [InlineData("agenda.lcd")]
    [InlineData("ton.lc3")]
    [InlineData("themen.csv")]
    [InlineData("gesellschaft.yml")]
    public void An_imported_dictionary_comes_back_with_the_same_hits(string file)
    {
        ThemeDictionary dictionary = ThemeDictionaryImport.Load(Path.Combine(AppContext.BaseDirectory, "Themes", "testdata", file)).Dictionary;
        Corpus corpus = TestCorpus.Of("Der Schneesturm und der Regenbogen, froh und traurig, guter Dinge.", "Die öffentliche Hand, Stadt und Dorf, der Haushalt, Klimafonds und Minen 1990. Sie ließ ihn im Stich.");

        var again = ThemeDictionary.Parse(dictionary.ToYaml());

        // A category without patterns has no hits, and no place in the YAML.
        Assert.Equal(corpus.Themes(dictionary).Hits(), corpus.Themes(again).Hits());
        Assert.NotEmpty(corpus.Themes(again).Hits());
        Assert.Equal(dictionary.Where(theme => theme.Patterns.Length > 0 || theme.Themes.Count > 0).Select(Content), again.Select(Content));
    }

    [Fact]
    public void Any_names_texts_and_patterns_come_back() =>
        Gen.Select(Name, Sentence, Gen.Select(Pattern, Gen.OneOf<string>("any", "de", "no"), Gen.OneOf<double>(1, 1, 0, -2, 0.1, 1e-20)).Array[1, 6], Gen.Bool).Sample((name, sentence, patterns, isBelow) =>
        {
            var above = new Theme("oben", null) { Definition = sentence, Patterns = isBelow ? [] : [new ThemePattern("x", "any", 1)] };
            var theme = new Theme(name, isBelow ? above : null)
            {
                Note = sentence,
                Patterns = [.. patterns.Select(pattern => new ThemePattern(pattern.Item1, pattern.Item2, 1, pattern.Item3)).DistinctBy(pattern => (pattern.Text, pattern.Language))],
            };
            ThemeDictionary dictionary = new([above, theme], "");

            Assert.Equal(dictionary.Select(Content), ThemeDictionary.Parse(dictionary.ToYaml()).Select(Content));
        });

    // All but the lines; patterns by language, as they are written.
    private static string Content(Theme theme) => string.Join(" | ", theme.Path, theme.Definition, theme.Note, Patterns(theme.Patterns), Patterns(theme.Exclusions));

    private static string Patterns(IEnumerable<ThemePattern> patterns) =>
        string.Join("; ", patterns.GroupBy(pattern => pattern.Language).Select(language => $"{language.Key}: {string.Join(", ", language.Select(pattern => $"{pattern.Text} {pattern.Weight}"))}"));
}
