using CsCheck;

namespace CorpusAnalysis.Tests.NGrams;

public class CooccurrencesTests
{
    private static readonly NGramOptions All = new() { MinFrequency = 1, MinDocumentFrequency = 1 };

    [Fact]
    public void Pairs_count_in_either_order_and_pairs_of_one_term_twice() => Assert.Equal(
        [new("geld", "klima", 3, 2), new("klima", "klima", 2, 1), new Cooccurrence("baku", "klima", 1, 1)],
        TestCorpus.Of("Baku Klima Geld Klima", "geld klima").Cooccurrences(2, All).Where(row => (row.First, row.Second) is not ("baku", "geld"))
            .Select(row => string.CompareOrdinal(row.First, row.Second) <= 0 ? row : row with { First = row.Second, Second = row.First }));

    [Fact]
    public void The_first_of_a_pair_is_the_one_that_occurs_first() => Assert.Equal(
        new Cooccurrence("klima", "geld", 2, 2), Assert.Single(TestCorpus.Of("Klima Geld", "Geld Klima").Cooccurrences(5, All)));

    [Fact]
    public void Counts_agree_with_a_count_pair_by_pair() =>
        Gen.Select(Sentences.Any, Gen.Int[1, 4], Gen.Enum<TextUnit>(), Gen.Int[1, 4], Gen.Int[1, 2]).Sample((articles, window, within, minFrequency, minArticles) =>
        {
            var options = new NGramOptions { Within = within, MinFrequency = minFrequency, MinDocumentFrequency = minArticles };
            var expected = Sentences.Count(Sentences.Units(articles, within), unit =>
                from i in Enumerable.Range(0, unit.Length)
                from j in Enumerable.Range(0, unit.Length)
                where i != j && Math.Abs(i - j) <= window && (i < j || unit[i] == unit[j])
                select (string[])[.. new[] { unit[i], unit[j] }.Order(StringComparer.Ordinal)]);

            Assert.Equal(
                expected.Where(row => row.Value.Frequency >= minFrequency && row.Value.Articles >= minArticles).Select(row => (row.Key, (long)row.Value.Frequency, row.Value.Articles)).Order(),
                Sentences.Corpus(articles).Cooccurrences(window, options)
                    .Select(row => (string.Join(' ', new[] { row.First, row.Second }.Order(StringComparer.Ordinal)), row.Frequency, row.DocumentFrequency)).Order());
        });

    [Fact]
    public void A_text_read_backwards_has_the_same_pairs() =>
        Gen.Select(Sentences.Any, Gen.Int[1, 5]).Sample((articles, window) => Assert.Equal(
            Pairs(articles, window), Pairs([.. articles.Select(article => article.Reverse().Select(words => words.Reverse().ToArray()).ToArray())], window)));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1002, 0)]
    [InlineData(5, 1)]
    public void A_window_outside_its_range_or_a_gap_is_refused(int window, int skip) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TestCorpus.Of("eins zwei").Cooccurrences(window, All with { Skip = skip }));

    [Fact]
    public void Function_words_keep_their_room() => Assert.Equal(
        [new("luft", "wasser", 1, 1), new Cooccurrence("wasser", "fern", 1, 1)],
        TestCorpus.Of("Luft und Wasser fern und Luft").Cooccurrences(2, All with { WithoutStopWords = "de" }).Where(row => (row.First, row.Second) is ("luft", "wasser") or ("wasser", "fern")));

    private static IEnumerable<(string, long)> Pairs(string[][][] articles, int window) => Sentences.Corpus(articles).Cooccurrences(window, All)
        .Select(row => (string.Join(' ', new[] { row.First, row.Second }.Order(StringComparer.Ordinal)), row.Frequency)).Order();
}
