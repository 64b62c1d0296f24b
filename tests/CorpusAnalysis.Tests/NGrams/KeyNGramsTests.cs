using CorpusAnalysis.Tests.Statistics;
using CsCheck;

namespace CorpusAnalysis.Tests.NGrams;

public class KeyNGramsTests
{
    private static readonly KeynessOptions All = new() { MinFrequency = 1, MinDocumentFrequency = 1, Order = KeynessOrder.Evidence };

    private static readonly Gen<string> Text = Gen.OneOf<string>("klima", "geld", "minen", "die").Array[2, 30].Select(words => string.Join(' ', words));

    [Fact]
    public void Key_pairs_equal_single_tables() => Gen.Select(Text, Text).Sample(
        (left, right) =>
        {
            Corpus corpus = TestCorpus.Of(left, right);
            string[] inLeft = Pairs(left), inRight = Pairs(right);
            (string, long, long, double)[] expected =
            [
                .. inLeft.Concat(inRight).Distinct()
                    .Select(pair => (Pair: pair, A: inLeft.LongCount(each => each == pair), B: inRight.LongCount(each => each == pair)))
                    .Select(row => (row.Pair, row.A, row.B, Keyness.LogLikelihood(new(row.A, inLeft.Length, row.B, inRight.Length))))
                    .OrderByDescending(row => row.Item4).ThenBy(row => row.Pair, StringComparer.Ordinal),
            ];

            IReadOnlyList<Keyword> rows = Keyness.RankNGrams(corpus.Where(a => a.Id == "a"), corpus, 2, All);

            Assert.Equal(expected, rows.Select(row => (row.Term, row.TargetFrequency, row.ReferenceFrequency, row.LogLikelihood)));
        },
        iter: 300);

    // "klima geld" has 2, 1 and 0 of 3 places in articles of 5, 3 and 2 of 10 tokens: ½ (|2/3 − 5/10| + |1/3 − 3/10| + 2/10) = 1/5.
    [Fact]
    public void Dispersion_is_over_the_articles_of_the_target()
    {
        Corpus corpus = TestCorpus.Of("klima geld x klima geld", "x klima geld", "geld klima", "klima geld klima", "minen x");

        Dictionary<string, double?> rows = Keyness.RankNGrams(corpus.Where(article => article.Id is "a" or "b" or "c"), corpus, 2, All).ToDictionary(row => row.Term, row => row.TargetDP);

        Assert.Equal(0.2, rows["klima geld"]!.Value, 1e-15);
        Assert.Equal(Dispersion.DeviationOfProportions([1, 0, 0], [5, 3, 2])!.Value, rows["geld x"]!.Value, 1e-15);
        Assert.Equal(Dispersion.DeviationOfProportions([0, 0, 1], [5, 3, 2])!.Value, rows["geld klima"]!.Value, 1e-15);
        Assert.Null(rows["minen x"]);
    }

    [Theory]
    [InlineData(2, 0, TextUnit.Article)]
    [InlineData(3, 1, TextUnit.Article)]
    [InlineData(2, 2, TextUnit.Sentence)]
    [InlineData(3, 0, TextUnit.Sentence)]
    public void Dispersion_equals_that_of_places_counted_one_by_one(int size, int skip, TextUnit within) => Gen.Select(Sentences.Any, Gen.Int[1, 15]).Sample(
        (articles, members) =>
        {
            int[] chosen = [.. Enumerable.Range(0, articles.Length).Where(article => (members >> article & 1) != 0)];
            string[][][] units = [.. chosen.Select(article => Sentences.Units(articles, within)[article])];
            Corpus corpus = Sentences.Corpus(articles), target = corpus.Where(article => chosen.Contains(article.Id[0] - 'a'));
            string[][] places = [.. units.Select(article => article.SelectMany(unit => Sentences.Places(unit, size, skip)).Select(words => string.Join(' ', words)).ToArray())];

            // Only the shares of sizes count; skip-grams may have more places than tokens.
            long[] sizes = [.. units.Select(article => 1000 * article.Sum(unit => (long)unit.Length))];

            if (places.Sum(article => article.Length) > 0 && articles.Length > chosen.Length && HasPlaces(corpus, target))
            {
                Assert.All(Keyness.RankNGrams(target, corpus, size, All, new() { Skip = skip, Within = within }), row =>
                {
                    double? expected = Dispersion.DeviationOfProportions([.. places.Select(article => article.LongCount(place => place == row.Term))], sizes);
                    Assert.Equal(expected is null, row.TargetDP is null);
                    Assert.Equal(expected ?? 0, row.TargetDP ?? 0, 1e-12);
                });
            }

            bool HasPlaces(Corpus all, Corpus part) =>
                all.Where(all.Members.Except(part.Members)).NGrams(size, new() { Skip = skip, Within = within, MinFrequency = 1, MinDocumentFrequency = 1 }).Count > 0;
        },
        iter: 300);

    [Theory]
    [InlineData(2, 0, TextUnit.Article)]
    [InlineData(3, 2, TextUnit.Article)]
    [InlineData(3, 1, TextUnit.Sentence)]
    [InlineData(4, 0, TextUnit.Sentence)]
    public void Dispersion_of_all_in_one_pass_equals_that_of_each_by_itself(int size, int skip, TextUnit within) => Sentences.Any.Sample(
        articles =>
        {
            Corpus corpus = Sentences.Corpus(articles), view = corpus.Where(article => article.Id != "b");
            var shape = new NGramOptions { Skip = skip, Within = within, MinFrequency = 1, MinDocumentFrequency = 1 };
            NGramCounts counts = NGramCounts.Of(view, size, shape);
            NGramDispersion each = new(view, counts, shape), all = new(view, counts, shape, single: 0), both = new(view, counts, shape, single: 2);

            Assert.All(Enumerable.Range(0, counts.Count), number =>
            {
                Assert.Equal(each.DeviationOfProportions(number), all.DeviationOfProportions(number));
                Assert.Equal(each.DeviationOfProportions(number), both.DeviationOfProportions(number));
            });
        },
        iter: 200);

    [Fact]
    public void Every_measure_is_that_of_the_table_of_places() => Gen.Select(Text, Text).Sample(
        (left, right) =>
        {
            Corpus corpus = TestCorpus.Of(left, right), target = corpus.Where(article => article.Id == "a");
            (int inTarget, int inReference) = (Pairs(left).Length, Pairs(right).Length);

            IReadOnlyList<KeynessMeasures> rows = Keyness.NGramMeasures(target, corpus, 2, All);

            Assert.Equal(Keyness.RankNGrams(target, corpus, 2, All), rows.Select(KeynessRows.Keyword));
            Assert.All(rows, row => KeynessRows.AssertMeasures(new(row.TargetFrequency, inTarget, row.ReferenceFrequency, inReference), row));
        },
        iter: 200);

    [Fact]
    public void Minima_are_of_both_sides_together_and_stop_words_stay_out()
    {
        Corpus corpus = TestCorpus.Of("grüne anleihe und grüne anleihe", "die grüne anleihe", "und die");

        Assert.Equal(["grüne anleihe"], Keyness.RankNGrams(corpus.Where(a => a.Id == "a"), corpus, 2, new() { WithoutStopWords = "de" }).Select(row => row.Term));
        Assert.Equal((2, 1, 1, 1), Keyness.RankNGrams(corpus.Where(a => a.Id == "a"), corpus, 2) is [var row, ..] ? (row.TargetFrequency, row.ReferenceFrequency, row.TargetDocumentFrequency, row.ReferenceDocumentFrequency) : default);
    }

    [Fact]
    public void Parts_of_two_corpora_or_without_n_grams_are_refused()
    {
        Corpus corpus = TestCorpus.Of("a b", "c");

        Assert.Throws<ArgumentException>(() => Keyness.RankNGrams(corpus, TestCorpus.Of("a b"), 2));
        Assert.Throws<ArgumentException>(() => Keyness.NGramMeasures(corpus, TestCorpus.Of("a b"), 2));
        Assert.Throws<ArgumentException>(() => Keyness.RankNGrams(corpus.Where(a => a.Id == "a"), corpus, 2));
        Assert.Throws<ArgumentException>(() => Keyness.RankNGrams(corpus.Where(a => a.Id == "b"), corpus, 2));
    }

    private static string[] Pairs(string text) => text.Split(' ') is var words ? [.. words.Zip(words.Skip(1), (first, second) => $"{first} {second}")] : [];
}
