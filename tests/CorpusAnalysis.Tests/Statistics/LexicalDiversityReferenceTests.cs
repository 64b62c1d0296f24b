namespace CorpusAnalysis.Tests.Statistics;

public class LexicalDiversityReferenceTests
{
    private static readonly LexicalDiversityOptions Options = new() { WithoutNumbers = true };

    private static readonly Dictionary<string, Func<TextDiversity, double?>> Measures = new()
    {
        ["TTR"] = row => row.TypeTokenRatio,
        ["C"] = row => row.HerdanC,
        ["R"] = row => row.GuiraudR,
        ["CTTR"] = row => row.CarrollTypeTokenRatio,
        ["U"] = row => row.DugastU,
        ["S"] = row => row.SummerS,
        ["K"] = row => row.YuleK,
        ["I"] = row => row.YuleI,
        ["D"] = row => row.SimpsonD,
        ["Vm"] = row => row.HerdanVm,
        ["Maas"] = row => row.MaasRoot,
        ["MATTR"] = row => row.Mattr,
        ["MSTTR"] = row => row.Msttr,
    };

    // All 60 texts agree in every measure, though the tokenizers differ: quanteda's leaves these texts in the same words.
    [Fact]
    public void Measures_equal_quanteda_on_60_speeches() => AssertEqual(Golden.Rows("lexdiv_all.csv"), GoldenTexts.Inaugural());

    // quanteda gives MSTTR in the order of the names of texts and the rest in the order of the texts, so the column MSTTR has the two exchanged.
    [Fact]
    public void Measures_equal_quanteda_in_German_and_English()
    {
        Article[] articles = [GoldenTexts.Article("eng", "texts_udhr/eng.txt", "en"), GoldenTexts.Article("deu_1996", "texts_udhr/deu_1996.txt", "de")];
        IReadOnlyList<IReadOnlyDictionary<string, string>> rows = Golden.Rows("german_lexdiv.csv");

        AssertEqual([.. rows.Zip(rows.Reverse(), (row, other) => new Dictionary<string, string>(row) { ["MSTTR"] = other["MSTTR"] })], articles);
    }

    private static void AssertEqual(IReadOnlyList<IReadOnlyDictionary<string, string>> expected, IReadOnlyList<Article> articles)
    {
        IReadOnlyList<TextDiversity> actual = Corpus.From(articles).LexicalDiversity(Options);

        Assert.Equal(expected.Select(row => row["doc_id"]), actual.Select(row => row.Text));
        foreach ((string name, Func<TextDiversity, double?> measure) in Measures)
        {
            Assert.All(actual.Zip(expected), pair => Assert.Equal(1, measure(pair.First)!.Value / pair.Second.Number(name)!.Value, 1e-9));
        }
    }
}
