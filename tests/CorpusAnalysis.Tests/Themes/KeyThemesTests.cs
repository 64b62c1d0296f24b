using CorpusAnalysis.Tests.Statistics;
using CsCheck;

namespace CorpusAnalysis.Tests.Themes;

public class KeyThemesTests
{
    private static readonly KeynessOptions All = new() { MinFrequency = 1, MinDocumentFrequency = 1, Order = KeynessOrder.Evidence };

    private static readonly ThemeDictionary Themes = ThemeDictionary.Parse("""
        themes:
          climate:
            patterns: [Klima*]
            themes:
              finance:
                patterns: [Klimafinanz*, Geld]
          mines:
            patterns: [Mine*]
          never:
            patterns: [nirgends]
        """);

    private static readonly Corpus Corpus = TestCorpus.Of("Klimafinanzierung und Geld", "Klima Mine x", "Mine Minen Mine x", "Geld x x x x");

    [Fact]
    public void Themes_are_compared_by_their_hits_and_those_without_any_are_left_out()
    {
        Corpus target = Corpus.Where(article => article.Id is "a" or "b");

        IReadOnlyList<Keyword> rows = Keyness.RankThemes(target, Corpus, Themes, All);

        Assert.Equal(["climate", "climate/finance", "mines"], rows.Select(row => row.Term));
        Assert.Equal([(3L, 1L, 2, 1), (2, 1, 1, 1), (1, 3, 1, 1)], rows.Select(row => (row.TargetFrequency, row.ReferenceFrequency, row.TargetDocumentFrequency, row.ReferenceDocumentFrequency)));
        var table = new ContingencyTable(3, 6, 1, 9);
        Interval interval = Keyness.LogRatioInterval(table);
        double[] p = MultipleTests.Holm([.. rows.Select(row => Keyness.PValue(row.LogLikelihood))]);
        Assert.Equal((0.5e6, 1e6 / 9), (rows[0].TargetPerMillion, rows[0].ReferencePerMillion));
        Assert.Equal(
            (Keyness.LogLikelihood(table), Keyness.LogRatio(table), interval.Low, interval.High, p[0]),
            (rows[0].LogLikelihood, rows[0].LogRatio, rows[0].LogRatioLow, rows[0].LogRatioHigh, rows[0].AdjustedP));
        Assert.Equal(Dispersion.DeviationOfProportions([2, 1], [3, 3]), rows[0].TargetDP);
        Assert.Equal(0.5, rows[1].TargetDP);
    }

    [Fact]
    public void Every_measure_is_that_of_the_table_of_hits()
    {
        Corpus target = Corpus.Where(article => article.Id is "a" or "b");

        IReadOnlyList<KeynessMeasures> rows = Keyness.ThemeMeasures(target, Corpus, Themes, All);

        Assert.Equal(Keyness.RankThemes(target, Corpus, Themes, All), rows.Select(KeynessRows.Keyword));
        Assert.Equal(Keyness.RankThemes(target, Corpus, Themes), Keyness.ThemeMeasures(target, Corpus, Themes).Select(KeynessRows.Keyword));
        Assert.All(rows, row => KeynessRows.AssertMeasures(new(row.TargetFrequency, 6, row.ReferenceFrequency, 9), row));
    }

    [Theory]
    [InlineData(4, 1, "climate,mines")]
    [InlineData(1, 3, "climate")]
    [InlineData(1, 1, "climate,climate/finance,mines")]
    public void Rare_themes_are_left_out(int frequency, int articles, string expected) => Assert.Equal(
        expected,
        string.Join(',', Keyness.RankThemes(Corpus.Where(article => article.Id is "a" or "b"), Corpus, Themes, All with { MinFrequency = frequency, MinDocumentFrequency = articles }).Select(row => row.Term)));

    [Fact]
    public void A_view_without_tokens_is_refused()
    {
        Assert.Equal("target", Assert.Throws<ArgumentException>(() => Keyness.RankThemes(TestCorpus.Of(), Corpus, Themes)).ParamName);
        Assert.Equal("target", Assert.Throws<ArgumentException>(() => Keyness.ThemeMeasures(TestCorpus.Of(), Corpus, Themes)).ParamName);
        Assert.Equal("reference", Assert.Throws<ArgumentException>(() => Keyness.RankThemes(Corpus, Corpus, Themes)).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => Keyness.RankThemes(TestCorpus.Of("x"), Corpus, Themes, new() { MinFrequency = 0 }));
    }

    [Fact]
    public void A_theme_of_one_word_ranks_as_its_word() => Gen.Select(Text, Text).Sample((left, right) =>
    {
        Corpus corpus = TestCorpus.Of(left, right), target = corpus.Where(article => article.Id == "a");
        ThemeDictionary words = ThemeDictionary.Parse("themes:\n  baku:\n    patterns: [baku]\n  geld:\n    patterns: [geld]\n  klima:\n    patterns: [klima]\n  ziel:\n    patterns: [ziel]\n");

        Assert.Equal(Keyness.Rank(target, corpus, All), Keyness.RankThemes(target, corpus, words, All));
    });

    [Fact]
    public void Exchanging_the_sides_only_changes_the_sign() => Gen.Select(RandomThemes.Corpora, RandomThemes.Corpora, RandomThemes.Dictionaries).Sample(
        (one, other, themes) =>
        {
            if (one.TokenCount > 0 && other.TokenCount > 0)
            {
                Dictionary<string, Keyword> turned = Keyness.RankThemes(other, one, themes, All).ToDictionary(row => row.Term);
                Assert.All(Keyness.RankThemes(one, other, themes, All), row =>
                {
                    Assert.Equal((row.ReferenceFrequency, row.TargetDocumentFrequency), (turned[row.Term].TargetFrequency, turned[row.Term].ReferenceDocumentFrequency));
                    Assert.Equal(row.LogRatio, -turned[row.Term].LogRatio, 1e-12);
                    Assert.Equal(row.AdjustedP, turned[row.Term].AdjustedP, 1e-9);
                });
            }
        },
        iter: 500);

    private static Gen<string> Text { get; } = Gen.OneOf<string>("baku", "geld", "klima", "ziel").Array[1, 40].Select(words => string.Join(' ', words));
}
