using System.Globalization;

namespace CorpusAnalysis.Tests.Parity;

/// <summary>Our n-grams, skip-grams and co-occurrences beside those of quanteda 4.3.1, on 60 speeches.</summary>
public class NGramsParityTests
{
    private static readonly NGramOptions All = new() { MinFrequency = 1, MinDocumentFrequency = 1 };

    public static TheoryData<string, int, int> Tables => new() { { "2", 2, 0 }, { "3", 3, 0 }, { "skip 0:1 n=2", 2, 1 }, { "skip 0:2 n=3", 3, 2 } };

    [Theory]
    [MemberData(nameof(Tables))]
    public void N_grams_of_the_texts_equal_quanteda(string name, int size, int skip)
    {
        IReadOnlyDictionary<string, string> totals = Golden.Rows("ngrams_totals.csv").Single(row => row["ngrams"] == name);
        IReadOnlyDictionary<string, string>[] top = [.. Golden.Rows("ngrams_top100.csv").Where(row => row["ngrams"] == name)];

        IReadOnlyList<NGramFrequency> rows = GoldenCorpus.Load().NGrams(size, All with { Skip = skip });

        Assert.Equal((Count(totals["tokens"]), Count(totals["types"])), (rows.Sum(row => row.Frequency), rows.Count));
        Assert.Equal(100, top.Length);
        Dictionary<string, long> ours = rows.Take(200).ToDictionary(row => row.Text.Replace(' ', '_'), row => row.Frequency);
        Assert.All(top, row => Assert.Equal(Count(row["frequency"]), ours[row["feature"]]));
        Assert.Equal(top.Select(row => Count(row["frequency"])), rows.Take(100).Select(row => row.Frequency));
    }

    [Fact]
    public void Cooccurrences_in_the_texts_equal_quanteda()
    {
        IReadOnlyDictionary<string, string> totals = Golden.Rows("fcm_totals.csv").Single(row => row["table"] == "window5");
        IReadOnlyList<IReadOnlyDictionary<string, string>> top = Golden.Rows("fcm_window5_top100.csv");

        IReadOnlyList<Cooccurrence> rows = GoldenCorpus.Load().Cooccurrences(5, All);

        Assert.Equal((Count(totals["sum"]), Count(totals["nonzero"])), (rows.Sum(row => row.Frequency), rows.Count));
        Assert.Equal(100, top.Count);
        Dictionary<(string, string), long> ours = rows.Take(200).ToDictionary(row => (row.First, row.Second), row => row.Frequency);
        Assert.All(top, row => Assert.Equal(Count(row["count"]), ours[(row["feature_a"], row["feature_b"])]));
    }

    private static long Count(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
