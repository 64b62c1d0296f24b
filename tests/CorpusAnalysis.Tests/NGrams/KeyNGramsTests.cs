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
        Assert.Throws<ArgumentException>(() => Keyness.RankNGrams(corpus.Where(a => a.Id == "a"), corpus, 2));
        Assert.Throws<ArgumentException>(() => Keyness.RankNGrams(corpus.Where(a => a.Id == "b"), corpus, 2));
    }

    private static string[] Pairs(string text) => text.Split(' ') is var words ? [.. words.Zip(words.Skip(1), (first, second) => $"{first} {second}")] : [];
}
