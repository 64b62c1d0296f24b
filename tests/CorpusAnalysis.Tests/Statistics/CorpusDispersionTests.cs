using CsCheck;

namespace CorpusAnalysis.Tests.Statistics;

public class CorpusDispersionTests
{
    private static readonly Corpus Three = TestCorpus.Of("Mine Mine Feld Weg", "Mine Feld Haus Minen", "Feld Weg Weg Weg");

    private static readonly Gen<Corpus> Corpora =
        Gen.OneOf("mine", "feld", "weg", "haus", "klima", "der").Array[0, 12].Array[0, 12].Select(articles => TestCorpus.Of([.. articles.Select(Text)]));

    // In articles of four tokens: 2, 1, 0, whose DP and DPnorm are published (Gries 2008; Lijffijt and Gries 2012).
    [Fact]
    public void A_word_has_the_dispersion_of_its_counts_per_article()
    {
        DispersionRow row = Three.Dispersion("Mine");

        Assert.Equal(("Mine", 3, 2, 2, 3), (row.Term, row.Frequency, row.DocumentFrequency, row.Range, row.Parts));
        Assert.Equal(0.3333, row.DP!.Value, 5e-5);
        Assert.Equal(0.5, row.DPNorm!.Value, 1e-12);
        Assert.Equal(Dispersion.JuillandD([2, 1, 0], [4, 4, 4]), row.JuillandD);
        Assert.Equal(Dispersion.CarrollD2([2, 1, 0], [4, 4, 4]), row.CarrollD2);
        Assert.Equal(Dispersion.RosengrenS([2, 1, 0], [4, 4, 4]), row.RosengrenS);
        Assert.Equal(Dispersion.KullbackLeiblerDivergence([2, 1, 0], [4, 4, 4]), row.KLD);
    }

    // Twelve tokens in halves of six: mine mine feld weg mine feld | haus minen feld weg weg weg. In fives: 2, 2, 3, 2, 3 tokens.
    [Theory]
    [InlineData("mine*", 2, 4, 2, new long[] { 3, 1 }, new long[] { 6, 6 })]
    [InlineData("weg", 2, 4, 2, new long[] { 1, 3 }, new long[] { 6, 6 })]
    [InlineData("mine*", 5, 4, 2, new long[] { 2, 0, 1, 1, 0 }, new long[] { 2, 2, 3, 2, 3 })]
    [InlineData("mine feld", 2, 2, 2, new long[] { 2, 0 }, new long[] { 6, 6 })]
    [InlineData("mine", 1, 3, 2, new long[] { 3 }, new long[] { 12 })]
    public void Equal_parts_are_cut_by_tokens(string pattern, int parts, long frequency, int articles, long[] frequencies, long[] sizes)
    {
        DispersionRow row = Three.Dispersion(pattern, parts);

        Assert.Equal((frequency, articles), (row.Frequency, row.DocumentFrequency));
        Assert.Equal((Dispersion.Range(frequencies), parts), (row.Range, row.Parts));
        Assert.Equal(Dispersion.DeviationOfProportions(frequencies, sizes)!.Value, row.DP!.Value, 1e-12);
        Assert.Equal(Dispersion.JuillandD(frequencies, sizes)!.Value, row.JuillandD!.Value, 1e-12);
    }

    [Fact]
    public void A_view_counts_its_own_articles()
    {
        Corpus view = Three.Where(article => article.Id != "a");

        Assert.Equal((1L, 1, 2), (view.Dispersion("Mine").Frequency, view.Dispersion("Mine").Range, view.Dispersion("Mine").Parts));
        Assert.Equal(["feld", "weg"], view.TermDispersion(minFrequency: 2).Select(row => row.Term).Order());
    }

    [Fact]
    public void What_occurs_nowhere_has_a_row_without_measures()
    {
        DispersionRow row = Three.Dispersion("Gipfel");

        Assert.Equal(new DispersionRow("Gipfel", 0, 0, 0, 3, null, null, null, null, null, null), row);
        Assert.Equal(new DispersionRow("Gipfel", 0, 0, 0, 0, null, null, null, null, null, null), TestCorpus.Of().Dispersion("Gipfel", 4));
        Assert.Empty(TestCorpus.Of().TermDispersion());
        Assert.Empty(TestCorpus.Of().DispersionPoints("Gipfel"));
    }

    [Fact]
    public void Terms_come_most_frequent_first_and_the_rare_not_at_all()
    {
        Assert.Equal(["weg", "feld", "mine"], Three.TermDispersion().Select(row => row.Term));
        Assert.Equal(["weg", "feld", "mine", "haus", "minen"], Three.TermDispersion(minFrequency: 1).Select(row => row.Term));
    }

    [Fact]
    public void Every_term_has_the_row_of_its_own_pattern() => Gen.Select(Corpora, Gen.Int[0, 20]).Where(PartsHaveTokens).Sample((corpus, parts) =>
        Assert.All(corpus.TermDispersion(parts, minFrequency: 1), row =>
        {
            DispersionRow own = corpus.Dispersion(row.Term, parts);
            Assert.Equal((own.Frequency, own.DocumentFrequency, own.Range, own.Parts), (row.Frequency, row.DocumentFrequency, row.Range, row.Parts));
            Assert.Equal(own.JuillandD!.Value, row.JuillandD!.Value, 1e-12);
            Assert.Equal(own.CarrollD2!.Value, row.CarrollD2!.Value, 1e-12);
            Assert.Equal(own.RosengrenS!.Value, row.RosengrenS!.Value, 1e-12);
            Assert.Equal(own.DP!.Value, row.DP!.Value, 1e-12);
            Assert.Equal(own.DPNorm!.Value, row.DPNorm!.Value, 1e-12);
            Assert.Equal(own.KLD!.Value, row.KLD!.Value, 1e-12);
        }));

    [Fact]
    public void Parts_hold_every_token_once() => Gen.Select(Corpora, Gen.Int[0, 30]).Where(PartsHaveTokens).Sample((corpus, parts) =>
    {
        var divided = new CorpusParts(corpus, parts);
        var counted = new long[divided.Sizes.Length];
        foreach ((int part, int article, Range tokens) in divided.Pieces())
        {
            (int start, int length) = tokens.GetOffsetAndLength(corpus.Index.Tokens(article).Length);
            Assert.All(Enumerable.Range(start, length), position => Assert.Equal(part, divided.Locate(article, position).Part));
            counted[part] += length;
        }

        Assert.Equal(divided.Sizes, counted);
        Assert.Equal(corpus.TokenCount, counted.Sum());
        Assert.True(parts == 0 || corpus.TokenCount == 0 || counted.Max() - counted.Min() <= 1);
    });

    [Fact]
    public void More_parts_than_tokens_are_refused()
    {
        Assert.Equal(12, Three.Dispersion("mine", 12).Parts);
        Assert.StartsWith("12 tokens cannot be divided into 13 parts; take 12 at the most.", Assert.Throws<ArgumentOutOfRangeException>(() => Three.Dispersion("mine", 13)).Message, StringComparison.Ordinal);
        Assert.StartsWith("12 tokens cannot be divided into 2,000,000,000 parts", Assert.Throws<ArgumentOutOfRangeException>(() => Three.TermDispersion(2_000_000_000)).Message, StringComparison.Ordinal);
        Assert.Empty(TestCorpus.Of().TermDispersion(int.MaxValue));
    }

    // Nine counts in the articles: mine 2, feld 3, weg 2, haus 1, minen 1.
    [Theory]
    [InlineData(0, 9, null)]
    [InlineData(0, 8, "The terms have 9 counts in the parts, and may have 8; take fewer parts, a higher least frequency, or a view of some of the articles.")]
    [InlineData(1, 11, "A part has 12 tokens, and may have 11; take more parts.")]
    public void More_counts_than_an_array_holds_are_refused(int parts, int most, string? message)
    {
        PartFrequencies Counts() => new(Three, new CorpusParts(Three, parts), 1, most);

        if (message is null)
        {
            Assert.Equal(3, Counts().Range(Three.Index.Vocabulary.Find("feld")));
        }
        else
        {
            Assert.Equal(message, Assert.Throws<NotSupportedException>(Counts).Message);
        }
    }

    [Fact]
    public void Points_tell_where_in_article_and_corpus()
    {
        Corpus view = Three.Where(article => article.Id != "a");

        Assert.Equal(
            [("mine", "b", 0, 0, 0), ("weg", "c", 1, 0.25, 0.625), ("weg", "c", 2, 0.5, 0.75), ("weg", "c", 3, 0.75, 0.875)],
            view.DispersionPoints("mine", "weg").Select(point => (point.Pattern, point.ArticleId, point.Position, point.InArticle, point.InCorpus)));
        Assert.All(view.DispersionPoints("mine"), point => Assert.Equal(new PartialDate(2024, 11, 29), point.Date));
    }

    [Fact]
    public void Several_patterns_have_a_row_each() =>
        Assert.Equal([("weg", 4L), ("mine*", 4L)], Three.Dispersion(["weg", "mine*"]).Select(row => (row.Term, row.Frequency)));

    [Fact]
    public void What_cannot_be_asked_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Three.Dispersion("mine", -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Three.TermDispersion(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Three.TermDispersion(0, 0));
        Assert.Throws<FormatException>(() => Three.Dispersion("*"));
    }

    private static bool PartsHaveTokens((Corpus Corpus, int Parts) each) => each.Corpus.TokenCount == 0 || each.Parts <= each.Corpus.TokenCount;

    private static string Text(string[] words) => words.Length == 0 ? "…" : string.Join(' ', words);
}
