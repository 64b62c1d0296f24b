using Row = System.Collections.Generic.IReadOnlyDictionary<string, string>;

namespace CorpusAnalysis.Tests.Statistics;

public class ReadabilityReferenceTests(ITestOutputHelper output)
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

    [Fact]
    public void Texts()
    {
        IReadOnlyList<Row> expected = Golden.Rows("readability_all.csv");
        ReadabilityCounts[] actual = [.. GoldenTexts.Inaugural().Select(article => ReadabilityCounts.Of(article.Text, "en", new Tokenizer(new() { JoinHyphenated = false }))!)];
        (string, Func<ReadabilityCounts, long>)[] counts =
            [("W", c => c.Words), ("St", c => c.Sentences), ("C", c => c.Letters), ("W7C", c => c.LongWords), ("Sy", c => c.Syllables), ("W_1Sy", c => c.Monosyllables), ("W3Sy", c => c.Polysyllables)];
        foreach ((string name, Func<ReadabilityCounts, long> count) in counts)
        {
            var ratio = actual.Zip(expected, (a, e) => count(a) / e.Number(name)!.Value).ToArray();
            output.WriteLine($"{name}: equal {ratio.Count(r => r == 1)} min {ratio.Min():F4} max {ratio.Max():F4} mean {ratio.Average():F4}");
        }
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
