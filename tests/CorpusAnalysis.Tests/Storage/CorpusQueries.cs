namespace CorpusAnalysis.Tests.Storage;

/// <summary>One question of each kind that a corpus can be asked, with its answer as a text.</summary>
internal static class CorpusQueries
{
    /// <summary>A few articles about which each question has an answer.</summary>
    public static readonly Corpus Corpus = Corpus.From(
    [
        TestCorpus.Article("a", "Die Räumung der Minen geht weiter. Die Minenräumung und die Straße fehlen, sagte die Ministerin.", "de"),
        TestCorpus.Article("b", "Die Räumung der Minen geht nicht weiter. Die STRASSE fehlt, sagte der Minister.\n\nRäumung!", "de"),
        TestCorpus.Article("c", "Über Geld und Klima sagte sie nichts, über die Minen und das Geld alles.", "de"),
    ]);

    private static readonly ThemeDictionary Themes = ThemeDictionary.Parse("themes:\n  mines:\n    patterns: { any: [min*, räum*] }\n");

    private static readonly ReprintOptions Alike = new() { ShingleLength = 1, Threshold = 0.1 };

    private static readonly NGramOptions Any = new() { MinFrequency = 1, MinDocumentFrequency = 1 };

    public static readonly IReadOnlyDictionary<string, Func<Corpus, string>> All = new Dictionary<string, Func<Corpus, string>>
    {
        ["frequencies"] = corpus => Text(corpus.Frequencies()),
        ["frequencies by group"] = corpus => Text(corpus.FrequenciesBy(article => article.Language)),
        ["frequencies of groups"] = corpus => Text(corpus.GroupedFrequencies(TermGrouping.ByStem(corpus.Index.Vocabulary, Stemmer.Of("de")))),
        ["frequency per month"] = corpus => Text(corpus.FrequencyPerMonth("min*")),
        ["n-grams"] = corpus => Text(corpus.NGrams(2, Any)),
        ["skip-grams"] = corpus => Text(corpus.NGrams(3, Any with { Skip = 2, Within = TextUnit.Sentence, WithoutStopWords = "de" })),
        ["co-occurrences"] = corpus => Text(corpus.Cooccurrences(2, Any with { Within = TextUnit.Paragraph })),
        ["multi-word candidates"] = corpus => Text(corpus.MultiWordCandidates(2, Any)),
        ["collocates"] = corpus => Text(corpus.Collocates("die", new CollocationOptions { MinFrequency = 1, MinDocumentFrequency = 1 })),
        ["keyness"] = corpus => Text(Keyness.Rank(corpus.Where(IsFirst), corpus.Where(article => !IsFirst(article)))),
        ["keyness of n-grams"] = corpus => Text(Keyness.RankNGrams(corpus.Where(IsFirst), corpus.Where(article => !IsFirst(article)), 2, new KeynessOptions { MinFrequency = 1, MinDocumentFrequency = 1 }, Any)),
        ["dispersion"] = corpus => Text([corpus.Dispersion("die"), .. corpus.TermDispersion(parts: 3, minFrequency: 1)]),
        ["diversity"] = corpus => Text(corpus.LexicalDiversity()),
        ["readability"] = corpus => Text(corpus.Readability()),
        ["weights"] = corpus => Text(corpus.TopTermsPerArticle(3)),
        ["search"] = corpus => Text(corpus.Search("minen straße")),
        ["similarities"] = corpus => Text(corpus.Similarities()),
        ["reprints"] = corpus => Text(corpus.Reprints(Alike).Members()),
        ["unique"] = corpus => Text(corpus.Unique(Alike).Articles),
        ["themes"] = corpus => Text(corpus.Themes(Themes).Frequencies()),
        ["keyness of themes"] = corpus => Text(Keyness.RankThemes(corpus.Where(IsFirst), corpus.Where(article => !IsFirst(article)), Themes)),
        ["concordance"] = corpus => Text(corpus.Concordance("die", new ConcordanceOptions { Sort = [ConcordanceKey.R1, ConcordanceKey.Node, ConcordanceKey.Date] })),
        ["token query"] = corpus => Text(corpus.Concordance(TokenQuery.Parse("'die' []{0,2} 'min.*'"))),
        ["compounds"] = corpus => Text(corpus.CompoundParts()),
        ["sample"] = corpus => Text(corpus.Sample(2, seed: 1, by: Themes[0]).Articles),
    };

    private static bool IsFirst(Article article) => article.Id == "a";

    private static string Text<T>(IEnumerable<T> rows) => string.Join('\n', rows);
}
