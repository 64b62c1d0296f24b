using System.Globalization;

namespace CorpusAnalysis.Tests.Parity;

/// <summary>Our frequencies beside those of quanteda 4.3.1, through the calls that users make.</summary>
/// <remarks>
/// quanteda counts <c>$</c> as a token, four times in all, and keeps <c>’</c> and <c>'</c> apart; its lower case keeps <c>ß</c>, where ours is
/// shown and not told apart from <c>ss</c>. Everything else is equal.
/// </remarks>
public class FrequencyParityTests
{
    private static readonly Lazy<Corpus> Inaugural = new(() => Corpus.From(GoldenTexts.Inaugural()));

    [Fact]
    public void The_commonest_terms_have_the_same_tokens_and_articles()
    {
        IReadOnlyList<IReadOnlyDictionary<string, string>> rows = Golden.Rows("features_top50.csv");
        Dictionary<string, TermFrequency> ours = Inaugural.Value.Frequencies().ToDictionary(row => row.Term);

        Assert.Equal(50, rows.Count);
        Assert.All(rows, row => Assert.Equal((Number(row, "frequency"), Number(row, "docfreq")), (ours[row["feature"]].Frequency, ours[row["feature"]].DocumentFrequency)));
        Assert.Equal(rows.Select(row => Number(row, "frequency")), Inaugural.Value.Frequencies().Top(50).Select(row => row.Frequency));
    }

    [Fact]
    public void Totals_differ_by_the_dollar_signs_and_the_apostrophes()
    {
        Dictionary<string, long> totals = Golden.Rows("dfm_totals.csv").Where(row => row["metric"] is "ndoc" or "nfeat" or "total_tokens").ToDictionary(row => row["metric"], row => Number(row, "value"));

        Assert.Equal(totals["ndoc"], Inaugural.Value.Articles.Count);
        Assert.Equal(totals["total_tokens"] - 4, Inaugural.Value.TokenCount);
        Assert.Equal(totals["nfeat"] - 10, Inaugural.Value.TypeCount);
    }

    [Fact]
    public void Terms_by_party_have_the_same_tokens_and_articles()
    {
        Dictionary<string, string> parties = Golden.Rows("corpus_meta.csv").ToDictionary(row => row["doc_id"], row => row["Party"]);
        IReadOnlyList<IReadOnlyDictionary<string, string>> rows = Golden.Rows("frequency_by_party_top20.csv");
        Dictionary<(string, string), GroupTermFrequency> ours = Inaugural.Value.FrequenciesBy(article => parties[article.Id]).ToDictionary(row => (row.Group, row.Term));

        Assert.Equal(120, rows.Count);
        Assert.All(rows, row => Assert.Equal(
            (Number(row, "frequency"), Number(row, "docfreq")),
            (ours[(row["group"], row["feature"])].Frequency, ours[(row["group"], row["feature"])].DocumentFrequency)));
    }

    [Theory]
    [InlineData("eng", "en")]
    [InlineData("deu_1996", "de")]
    public void The_declaration_of_human_rights_has_the_same_tokens_and_types(string id, string language)
    {
        IReadOnlyDictionary<string, string> row = Golden.Rows("german_counts.csv").Single(row => row["doc_id"] == id);
        string text = File.ReadAllText(Golden.Path($"texts_udhr/{id}.txt"));
        var corpus = Corpus.From([TestCorpus.Article(id, text, language)]);

        Assert.Equal(Number(row, "ntoken_nopunct"), corpus.TokenCount);
        Assert.Equal(Number(row, "ntype_lower"), corpus.TypeCount);
    }

    [Fact]
    public void German_stems_have_the_same_frequencies()
    {
        IReadOnlyList<IReadOnlyDictionary<string, string>> rows = Golden.Rows("german_stem_features_all.csv");
        var corpus = Corpus.From([TestCorpus.Article("deu", File.ReadAllText(Golden.Path("texts_udhr/deu_1996.txt")))]);
        Dictionary<string, long> ours = corpus.Grouped(TermGrouping.ByStem(corpus.Index.Vocabulary, Stemmer.Of("de"))).Frequencies().ToDictionary(row => row.Term, row => row.Frequency);

        string[] different = [.. rows.Where(row => ours.GetValueOrDefault(row["stem"]) != Number(row, "frequency")).Select(row => row["stem"])];

        Assert.Equal(532, rows.Count);
        Assert.Empty(different);
    }

    private static long Number(IReadOnlyDictionary<string, string> row, string column) => long.Parse(row[column], CultureInfo.InvariantCulture);
}
