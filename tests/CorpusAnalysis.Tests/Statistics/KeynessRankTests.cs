using CsCheck;

namespace CorpusAnalysis.Tests.Statistics;

public class KeynessRankTests
{
    private static readonly KeynessOptions All = new() { MinFrequency = 1, MinDocumentFrequency = 1, Order = KeynessOrder.Evidence };

    private static readonly Gen<string> Text = Gen.OneOf<string>("klima", "geld", "minen", "die", "baku", "ziel").Array[1, 40].Select(words => string.Join(' ', words));

    private static readonly Gen<(string Left, string Right)> Corpora = Gen.Select(Text, Text);

    [Fact]
    public void Rank_counts_both_sides_and_puts_the_strongest_of_the_target_first()
    {
        Corpus corpus = TestCorpus.Of("klima klima geld baku", "minen minen minen geld");

        IReadOnlyList<Keyword> rows = Keyness.Rank(corpus.Where(a => a.Id == "a"), corpus, All);

        Assert.Equal(["klima", "baku", "geld", "minen"], rows.Select(row => row.Term));
        Keyword klima = rows[0];
        Assert.Equal((2, 0, 1, 0), (klima.TargetFrequency, klima.ReferenceFrequency, klima.TargetDocumentFrequency, klima.ReferenceDocumentFrequency));
        Assert.Equal((500_000, 0), (klima.TargetPerMillion, klima.ReferencePerMillion));
        Assert.Equal(Keyness.LogLikelihood(new(2, 4, 0, 4)), klima.LogLikelihood);
        Assert.Equal(2, klima.LogRatio);
        Assert.Equal(0, rows[2].LogLikelihood);
    }

    [Fact]
    public void Corpora_of_their_own_meet_by_folded_terms()
    {
        IReadOnlyList<Keyword> rows = Keyness.Rank(TestCorpus.Of("Straße Klima"), TestCorpus.Of("STRASSE Minen"), All);

        Assert.Equal(["klima", "minen", "straße"], rows.Select(row => row.Term).Order(StringComparer.Ordinal));
        Assert.Equal((1, 1), (rows.Single(row => row.Term == "straße").TargetFrequency, rows.Single(row => row.Term == "straße").ReferenceFrequency));
    }

    [Fact]
    public void Adjusted_p_is_Holms()
    {
        Corpus corpus = TestCorpus.Of(string.Join(' ', Enumerable.Repeat("klima geld", 30)), string.Join(' ', Enumerable.Repeat("minen feld", 30)));

        IReadOnlyList<Keyword> rows = Keyness.Rank(corpus.Where(a => a.Id == "a"), corpus, All);

        Assert.Equal(4, rows.Count);
        Assert.All(rows, row => Assert.Equal(4 * Keyness.PValue(rows[0].LogLikelihood), row.AdjustedP, 1e-20));
    }

    [Fact]
    public void P_is_adjusted_over_the_whole_vocabulary_also_over_what_is_not_listed()
    {
        Corpus corpus = TestCorpus.Of(string.Join(' ', Enumerable.Repeat("klima geld", 30)) + " einmal", string.Join(' ', Enumerable.Repeat("minen feld", 30)) + " die");
        Corpus target = corpus.Where(a => a.Id == "a");

        IReadOnlyList<Keyword> few = Keyness.Rank(target, corpus, All with { MinFrequency = 2, WithoutStopWords = "de" });

        Assert.Equal(4, few.Count);
        Assert.All(few, row => Assert.Equal(6 * Keyness.PValue(row.LogLikelihood), row.AdjustedP, 1e-20));
        Assert.Equal(Keyness.Rank(target, corpus, All).Where(row => few.Any(other => other.Term == row.Term)), few);
    }

    [Theory]
    [InlineData(2, 1, new[] { "geld", "klima" })]
    [InlineData(1, 2, new[] { "geld" })]
    public void Rare_terms_are_left_out(int frequency, int articles, string[] expected)
    {
        Corpus corpus = TestCorpus.Of("klima klima geld", "geld minen");

        IReadOnlyList<Keyword> rows = Keyness.Rank(corpus.Where(a => a.Id == "a"), corpus, new() { MinFrequency = frequency, MinDocumentFrequency = articles });

        Assert.Equal(expected, rows.Select(row => row.Term).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Significant_effects_come_first_and_last_and_the_rest_between()
    {
        Corpus corpus = TestCorpus.Of(Words(("stark", 40), ("mehr", 300), ("oft", 100), ("gleich", 500), ("selten", 1)), Words(("mehr", 100), ("oft", 300), ("gegen", 40), ("gleich", 500), ("selten", 2)));

        IReadOnlyList<Keyword> rows = Keyness.Rank(corpus.Where(a => a.Id == "a"), corpus, All with { Order = KeynessOrder.Effect });

        Assert.Equal(["stark", "mehr", "gleich", "selten", "oft", "gegen"], rows.Select(row => row.Term));
        Assert.Equal([true, true, false, false, true, true], rows.Select(row => row.AdjustedP < 0.05));
        Assert.True(rows[1].LogLikelihood > rows[0].LogLikelihood, "the stronger evidence has the smaller effect");
    }

    [Theory]
    [InlineData(KeynessTest.LogLikelihood)]
    [InlineData(KeynessTest.LogLikelihoodTwoTerm)]
    [InlineData(KeynessTest.ChiSquared)]
    [InlineData(KeynessTest.ChiSquaredYates)]
    [InlineData(KeynessTest.FisherExactWhereSmall)]
    public void P_comes_from_the_test_asked_for(KeynessTest test)
    {
        Corpus corpus = TestCorpus.Of(Words(("klima", 7), ("und", 90)), Words(("klima", 1), ("und", 120)));

        Keyword row = Keyness.Rank(corpus.Where(a => a.Id == "a"), corpus, All with { Test = test, Correction = TestCorrection.None }).Single(row => row.Term == "klima");

        ContingencyTable table = new(7, 97, 1, 121);
        Assert.Equal(
            test switch
            {
                KeynessTest.LogLikelihood => Keyness.PValue(Keyness.LogLikelihood(table)),
                KeynessTest.LogLikelihoodTwoTerm => Keyness.PValue(Keyness.LogLikelihoodTwoTerm(table)),
                KeynessTest.ChiSquared => Keyness.PValue(Keyness.ChiSquared(table)),
                KeynessTest.ChiSquaredYates => Keyness.PValue(Keyness.ChiSquaredYates(table)),
                _ => Keyness.FisherExactPValue(table),
            },
            row.AdjustedP);
    }

    [Theory]
    [InlineData(TestCorrection.Holm)]
    [InlineData(TestCorrection.BenjaminiHochberg)]
    public void Corrections_are_those_of_the_single_p_values(TestCorrection correction) => Corpora.Sample(
        texts =>
        {
            Corpus corpus = TestCorpus.Of(texts.Left, texts.Right);
            Corpus target = corpus.Where(a => a.Id == "a");
            IReadOnlyList<Keyword> plain = Keyness.Rank(target, corpus, All with { Correction = TestCorrection.None });
            IReadOnlyList<Keyword> adjusted = Keyness.Rank(target, corpus, All with { Correction = correction });
            double[] p = [.. plain.Select(row => row.AdjustedP)];
            double[] expected = correction == TestCorrection.Holm ? MultipleTests.Holm(p) : MultipleTests.BenjaminiHochberg(p);

            Assert.Equal(plain.Select(row => row.Term), adjusted.Select(row => row.Term));
            Assert.All(adjusted.Zip(expected), pair => Assert.Equal(pair.Second, pair.First.AdjustedP, 1e-12));
        },
        iter: 300);

    [Fact]
    public void Ranking_equals_sorting_single_tables() => Corpora.Sample(
        texts =>
        {
            Corpus corpus = TestCorpus.Of(texts.Left, texts.Right), target = corpus.Where(a => a.Id == "a");
            IReadOnlyList<Keyword> rows = Keyness.Rank(target, corpus, All);
            string[] left = texts.Left.Split(' '), right = texts.Right.Split(' ');
            (string Term, double Evidence)[] expected = [.. left.Concat(right).Distinct()
                .Select(term => (term, Keyness.LogLikelihood(new(left.Count(w => w == term), left.Length, right.Count(w => w == term), right.Length))))
                .OrderByDescending(row => row.Item2).ThenBy(row => row.term, StringComparer.Ordinal)];

            Assert.Equal(expected, rows.Select(row => (row.Term, row.LogLikelihood)));
            Assert.Equal(rows, Keyness.Rank(Corpus.From(target.Articles), Corpus.From(corpus.Where(a => a.Id != "a").Articles), All));
        },
        iter: 300);

    [Fact]
    public void Dispersion_is_that_over_the_articles_of_the_target()
    {
        Corpus corpus = TestCorpus.Of("klima klima geld", "geld geld klima geld", "minen", "minen geld");

        IReadOnlyList<Keyword> rows = Keyness.Rank(corpus.Where(a => a.Id is "a" or "b"), corpus, All);

        Assert.Equal(Dispersion.DeviationOfProportions([2, 1], [3, 4])!.Value, rows.Single(row => row.Term == "klima").TargetDP!.Value, 1e-12);
        Assert.Null(rows.Single(row => row.Term == "minen").TargetDP);
    }

    [Fact]
    public void Without_an_article_on_one_side_the_message_says_which()
    {
        Corpus corpus = TestCorpus.Of("klima");

        Assert.Contains("target", Assert.Throws<ArgumentException>(() => Keyness.Rank(corpus.Where(_ => false), corpus)).Message, StringComparison.Ordinal);
        Assert.Contains("reference", Assert.Throws<ArgumentException>(() => Keyness.Rank(corpus, corpus)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Keyness.Rank(corpus, corpus, new() { MinFrequency = 0 }));
    }

    private static string Words(params (string Word, int Times)[] words) => string.Join(' ', words.SelectMany(each => Enumerable.Repeat(each.Word, each.Times)));
}
