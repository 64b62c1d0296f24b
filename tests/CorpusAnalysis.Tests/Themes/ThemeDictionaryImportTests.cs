using System.Globalization;

namespace CorpusAnalysis.Tests.Themes;

public class ThemeDictionaryImportTests
{
    [Theory]
    [InlineData("gefuehle.dic", ThemeDictionaryFormat.Liwc,
        "affekt: froh*, traurig*, mag | affekt/freude: froh* | affekt/trauer: traurig*, im Stich lassen | geld: Kredit*",
        new[] { "(11): the conditions", "(12): the conditions", "(13): the pattern" })]
    [InlineData("wetter.ykd", ThemeDictionaryFormat.Yoshikoder,
        "Wetter: regen* | Wetter/Wind-und-Sturm: *sturm | Geld: öffentliche Hand",
        new[] { "(6): the category", "(7): 1 scores", "(12): the pattern \"*\" of \"Geld\" is left out" })]
    [InlineData("agenda.lcd", ThemeDictionaryFormat.Yoshikoder, "t100: Haushalt, Steuer* | t200: Recht auf Auskunft", new string[0])]
    [InlineData("ton.lc3", ThemeDictionaryFormat.Lexicoder, "ton-gut: froh*, guter Dinge | ton-schlecht: traurig | leer: ", new[] { "(1): the category", "(5): the category", "(7): the category \"leer\" has no patterns" })]
    [InlineData("themen.csv", ThemeDictionaryFormat.Csv, "klima: Klima* de | klima/geld: Klimafonds* de, climate fund* en | minen: Mine*", new string[0])]
    [InlineData("gesellschaft.yml", ThemeDictionaryFormat.Quanteda,
        "themes: Thema | Land-und-Leute:  | Land-und-Leute/stadt: Stadt, Städte* | Land-und-Leute/dorf: Dorf | Land-und-Leute/dorf/Weiler: Einöde* | zahl: 1990 | leer: ",
        new[] { "(4): the category", "(10): the category \"leer\" has no patterns" })]
    public void A_dictionary_from_elsewhere_keeps_its_categories_and_patterns(string file, ThemeDictionaryFormat format, string themes, string[] warnings)
    {
        ThemeDictionaryImport import = Load(file);

        Assert.Equal(format, import.Format);
        Assert.Equal(themes, string.Join(" | ", import.Dictionary.Select(theme => $"{theme.Path}: {string.Join(", ", theme.Patterns.Select(Shown))}")));
        Assert.Equal(warnings.Length, import.Warnings.Length);
        Assert.All(warnings.Zip(import.Warnings), pair => Assert.Contains(file + pair.First, pair.Second.ToString(), StringComparison.Ordinal));

        static string Shown(ThemePattern pattern) => pattern.Language == ThemePattern.AnyLanguage ? pattern.Text : $"{pattern.Text} {pattern.Language}";
    }

    [Fact]
    public void Long_names_and_descriptions_become_definitions_and_patterns_keep_their_lines()
    {
        Assert.Equal("Gefühle aller Art", Load("gefuehle.dic").Dictionary["affekt"].Definition);
        Assert.Equal("Alles, was vom Himmel kommt", Load("wetter.ykd").Dictionary["Wetter"].Definition);
        Assert.Equal("Wind und Sturm", Load("wetter.ykd").Dictionary["Wind-und-Sturm"].Definition);
        Assert.Equal(7, Assert.Single(Load("wetter.ykd").Dictionary["Wind-und-Sturm"].Patterns).Line);
    }

    [Fact]
    public void Imported_themes_are_found_and_count_for_those_above()
    {
        Corpus corpus = TestCorpus.Of("Der Schneesturm und der Regenbogen", "Die öffentliche Hand");

        Assert.Equal([("Wetter", 2L), ("Wetter/Wind-und-Sturm", 1L), ("Geld", 1L)], corpus.Themes(Load("wetter.ykd").Dictionary).Frequencies().Select(row => (row.Theme, row.Hits)));
    }

    [Fact]
    public void A_dictionary_of_our_own_is_read_as_ever()
    {
        ThemeDictionaryImport import = ThemeDictionaryImport.Read("themes:\n  a:\n    patterns: [x]\n", "own.yml");

        Assert.Equal((ThemeDictionaryFormat.Themes, "a", 0), (import.Format, import.Dictionary.Single().Path, import.Warnings.Length));
    }

    [Theory]
    [InlineData("a.txt", "", 1, "empty file")]
    [InlineData("a.txt", "word", 1, "begins with %")]
    [InlineData("a.yml", "a: [x\nb: y", 0, "YAML")]
    [InlineData("a.yml", "a:\n - x\n  b: [", 3, "YAML")]
    [InlineData("a.yml", "a: [[x]]", 1, "a list in a list")]
    [InlineData("a.yml", "a:", 0, "a category with a pattern")]
    [InlineData("a.dic", "%\n1\ta\nx\t1", 3, "two lines with %")]
    [InlineData("a.dic", "%\na\n%\nx\t1", 2, "a number")]
    [InlineData("a.dic", "%\n1\ta\n01\tb\n%\nx\t1", 3, "comes twice")]
    [InlineData("a.dic", "%\n1\ta\n%\nx\t1\ny\t2", 5, "category 2")]
    [InlineData("a.dic", "%\n1\ta\n%\nx", 4, "numbers of its categories")]
    [InlineData("a.lc3", "\n+ \nx", 2, "a category's name")]
    [InlineData("a.ykd", "<dictionary>\n<cnode name='a'>\n</dictionary>", 3, "XML")]
    [InlineData("a.ykd", "<!DOCTYPE dictionary [<!ENTITY x 'y'>]>\n<dictionary><cnode name='a'><pnode name='&x;'/></cnode></dictionary>", 1, "XML")]
    [InlineData("a.ykd", "<dictionary>\n<cnode>\n</cnode></dictionary>", 2, "expected a name")]
    [InlineData("a.ykd", "<html/>", 1, "element dictionary")]
    [InlineData("a.csv", "theme,word\na,b", 1, "the columns theme, pattern")]
    [InlineData("a.csv", "theme,pattern,colour\na,b,c", 1, "the columns theme, pattern")]
    [InlineData("a.csv", "theme,pattern\na", 2, "2 cells")]
    [InlineData("a.csv", "theme,pattern,language\na,b,German", 2, "a language")]
    [InlineData("a.csv", "theme,pattern\n,b", 2, "a category's name")]
    [InlineData("a.csv", "theme,pattern\n\"a,b", 2, "quotation mark")]
    public void A_broken_dictionary_is_named_with_its_line(string file, string text, int line, string message)
    {
        CorpusFormatException error = Assert.Throws<CorpusFormatException>(() => ThemeDictionaryImport.Read(text, file));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal((file, line), (error.Problem.Path, error.Problem.Line));
    }

    [Fact]
    public void Categories_nested_without_end_are_refused()
    {
        string text = $"<dictionary>{string.Concat(Enumerable.Repeat("<cnode name='a'>", 9_000))}{string.Concat(Enumerable.Repeat("</cnode>", 9_000))}</dictionary>";

        Assert.Contains("below each other", Assert.Throws<CorpusFormatException>(() => ThemeDictionaryImport.Read(text, "a.ykd")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_regular_expression_is_a_warning_and_a_plain_word_is_kept()
    {
        ThemeDictionaryImport import = ThemeDictionaryImport.Read("<dictionary patternengine='regexp'><cnode name='a'><pnode name='wars?'/><pnode name='peace'/></cnode></dictionary>", "a.ykd");

        Assert.Equal(["peace"], import.Dictionary["a"].Patterns.Select(pattern => pattern.Text));
        Assert.Contains("wars?", Assert.Single(import.Warnings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_of_a_table_are_kept()
    {
        ThemeDictionaryImport import = ThemeDictionaryImport.Read("theme,pattern,weight\nklima,Klimafonds*,2.5\nklima,Wetter,-1\nklima,Gipfel,\n", "a.csv");

        Assert.Equal([2.5, -1, 1], import.Dictionary["klima"].Patterns.Select(pattern => pattern.Weight));
        Assert.Contains("a.csv(2): expected a weight", Assert.Throws<CorpusFormatException>(() => ThemeDictionaryImport.Read("theme,pattern,weight\nklima,Klima*,viel\n", "a.csv")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_named() =>
        Assert.Contains("nowhere.dic", Assert.Throws<FileNotFoundException>(() => ThemeDictionaryImport.Load("nowhere.dic")).Message, StringComparison.Ordinal);

    // quanteda's tokens_lookup on 60 inaugural addresses. It has no matches inside hyphenated words; without those all counts are equal.
    [Fact]
    public void Hits_equal_those_of_quanteda_apart_from_parts_of_hyphenated_words()
    {
        ThemeDictionary dictionary = ThemeDictionaryImport.Load(Golden.Path("dictionary.yml")).Dictionary;
        IReadOnlyList<IReadOnlyDictionary<string, string>> rows = Golden.Rows("dictionary_lookup_key.csv");
        var corpus = Corpus.From(rows.Select(row => TestCorpus.Article(row["doc_id"], File.ReadAllText(Path.Combine(Golden.Path("texts"), row["doc_id"] + ".txt")), "en")));
        Theme[] leaves = [.. dictionary.Where(theme => theme.Themes.Count == 0)];

        ILookup<(string, string), ThemeHit> hits = corpus.Themes(leaves).Hits().ToLookup(hit => (hit.Theme, hit.ArticleId));

        Assert.Equal((60, 7), (rows.Count, leaves.Length));
        Assert.All(rows, row => Assert.All(leaves, theme => Assert.Equal(
            int.Parse(row[theme.Path.Replace('/', '.')], CultureInfo.InvariantCulture),
            hits[(theme.Path, row["doc_id"])].Count(hit => hit.Kind != MatchKind.CompoundPart))));
        Assert.Equal(6, hits.Sum(group => group.Count(hit => hit.Kind == MatchKind.CompoundPart)));
    }

    private static ThemeDictionaryImport Load(string file) => ThemeDictionaryImport.Load(Path.Combine(AppContext.BaseDirectory, "Themes", "testdata", file));
}
