using Row = System.Collections.Generic.IReadOnlyDictionary<string, string>;

namespace CorpusAnalysis.Tests.Statistics;

public class ReadabilityReferenceTests
{
    public static TheoryData<string, Func<ReadabilityCounts, double>, string> Formulas => new()
    {
        { "Flesch", Readability.Flesch, "W7C" },
        { "Flesch.Kincaid", Readability.FleschKincaid, "W7C" },
        { "LIW", Readability.Lix, "W7C" },
        { "RIX", Readability.Rix, "W7C" },
        { "nWS", Readability.WienerSachtext1, "W6C" },
        { "nWS.2", Readability.WienerSachtext2, "W6C" },
        { "nWS.3", Readability.WienerSachtext3, "W6C" },
        { "nWS.4", Readability.WienerSachtext4, "W6C" },
        { "SMOG", Readability.Smog, "W7C" },
        { "SMOG.de", Readability.SmogGerman, "W7C" },
        { "FOG", Readability.Fog, "W7C" },
        { "ARI", Readability.AutomatedReadabilityIndex, "W7C" },
        { "Coleman.Liau.short", Readability.ColemanLiau, "W7C" },
    };

    // quanteda's Wiener Sachtextformeln count words of six letters as long too; the others of more than six.
    [Theory]
    [MemberData(nameof(Formulas))]
    public void Formulas_equal_quanteda_from_its_counts(string column, Func<ReadabilityCounts, double> formula, string longWords) =>
        Assert.All(Golden.Rows("readability_all.csv"), row => Assert.Equal(row.Number(column)!.Value, formula(Counts(row, longWords)), 1e-9));

    // The words agree in 57 texts. The other counts do so less often: sentences are cut by other rules (an abbreviation, a dash, a line
    // end), apostrophes count as letters there, and the dictionary has "our" and "every" with a syllable more than our rules.
    [Fact]
    public void Counts_of_texts_are_near_those_of_quanteda()
    {
        IReadOnlyList<Row> expected = Golden.Rows("readability_all.csv");
        IReadOnlyList<ArticleReadability> actual = Corpus.From(GoldenTexts.Inaugural(), new Tokenizer(new() { JoinHyphenated = false })).Readability();
        (ArticleReadability Ours, Row Row)[] equal =
            [.. actual.Zip(expected).Where(pair => pair.First.Words == pair.Second.Number("W") && pair.First.Sentences == pair.Second.Number("St") && pair.First.LongWords == pair.Second.Number("W7C"))];

        Assert.Equal(25, equal.Length);
        Assert.All(equal, pair => Assert.Equal(pair.Row.Number("LIW")!.Value, pair.Ours.Lix!.Value, 1e-9));
        Assert.All(equal, pair => Assert.Equal(pair.Row.Number("RIX")!.Value, pair.Ours.Rix!.Value, 1e-9));
        Assert.Equal(57, actual.Zip(expected).Count(pair => pair.First.Words == pair.Second.Number("W")));
        Assert.All(actual.Zip(expected), pair => Assert.InRange(pair.First.Words / pair.Second.Number("W")!.Value, 0.9994, 1));
        Assert.All(actual.Zip(expected), pair => Assert.InRange(pair.First.Sentences / pair.Second.Number("St")!.Value, 0.96, 1.09));
        Assert.All(actual.Zip(expected), pair => Assert.InRange(pair.First.Letters / pair.Second.Number("C")!.Value, 0.997, 1));
        Assert.All(actual.Zip(expected), pair => Assert.InRange(pair.First.LongWords / pair.Second.Number("W7C")!.Value, 0.986, 1));
        Assert.All(actual.Zip(expected), pair => Assert.InRange(pair.First.Syllables!.Value / pair.Second.Number("Sy")!.Value, 0.97, 1.005));
    }

    private static ReadabilityCounts Counts(Row row, string longWords) => new()
    {
        Words = (long)row.Number("W")!,
        Sentences = (long)row.Number("St")!,
        Letters = (long)row.Number("C")!,
        LongWords = (long)row.Number(longWords)!,
        Syllables = (long)row.Number("Sy")!,
        Monosyllables = (long)row.Number("W_1Sy")!,
        Polysyllables = (long)row.Number("W3Sy")!,
    };
}
