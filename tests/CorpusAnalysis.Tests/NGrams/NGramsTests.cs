using CsCheck;

namespace CorpusAnalysis.Tests.NGrams;

public class NGramsTests
{
    private static readonly NGramOptions All = new() { MinFrequency = 1, MinDocumentFrequency = 1 };

    private static readonly Corpus Corpus = TestCorpus.Of("Tag der offenen Tür am Tag der Einheit", "Der Tag der Einheit");

    [Fact]
    public void Bigrams_have_frequency_per_million_tokens_and_document_frequency() => Assert.Equal(
        [
            new("tag der", 3, 250_000, 2), new("der einheit", 2, 2e6 / 12, 2), new("am tag", 1, 1e6 / 12, 1), new("der offenen", 1, 1e6 / 12, 1),
            new("der tag", 1, 1e6 / 12, 1), new("offenen tür", 1, 1e6 / 12, 1), new NGramFrequency("tür am", 1, 1e6 / 12, 1),
        ],
        Corpus.NGrams(2, All));

    [Theory]
    [InlineData(3, 0, "tag der einheit:2|am tag der:1|der offenen tür:1|der tag der:1|offenen tür am:1|tag der offenen:1|tür am tag:1")]
    [InlineData(8, 0, "tag der offenen tür am tag der einheit:1")]
    [InlineData(9, 0, "")]
    [InlineData(7, 1, "der offenen tür am tag der einheit:1|tag der offenen tür am tag der:1|tag der offenen tür am tag einheit:1|tag der offenen tür am der einheit:1|tag der offenen tür tag der einheit:1|tag der offenen am tag der einheit:1|tag der tür am tag der einheit:1|tag offenen tür am tag der einheit:1")]
    public void Longer_ones_and_skip_grams_stay_within_their_article(int size, int skip, string expected) => Assert.Equal(
        expected.Split('|', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal),
        Corpus.NGrams(size, All with { Skip = skip }).Select(row => $"{row.Text}:{row.Frequency}").Order(StringComparer.Ordinal));

    // From each word to the next one, two or three on: the classic example of Guthrie et al. (2006).
    [Fact]
    public void Skip_grams_of_two_words_are_those_of_the_literature() => Assert.Equal(
        "insurgents killed|insurgents in|insurgents ongoing|killed in|killed ongoing|killed fighting|in ongoing|in fighting|ongoing fighting".Split('|').Order(StringComparer.Ordinal),
        TestCorpus.Of("insurgents killed in ongoing fighting").NGrams(2, All with { Skip = 2 }).Select(row => row.Text));

    [Theory]
    [InlineData(TextUnit.Article, "eins zwei|zwei drei|drei vier")]
    [InlineData(TextUnit.Paragraph, "eins zwei|drei vier")]
    [InlineData(TextUnit.Sentence, "eins zwei")]
    public void None_reaches_out_of_its_unit(TextUnit within, string expected)
    {
        Article article = TestCorpus.Article("a", "Eins zwei") with { Paragraphs = ["Eins zwei", "Drei! Vier"] };

        Assert.Equal(expected.Split('|').Order(StringComparer.Ordinal), Corpus.From([article]).NGrams(2, All with { Within = within }).Select(row => row.Text));
    }

    [Theory]
    [InlineData(2, false, "grünes wasser")]
    [InlineData(3, false, "")]
    [InlineData(3, true, "wasser und luft")]
    public void Function_words_keep_their_room(int size, bool inside, string expected) => Assert.Equal(
        expected, string.Join('|', TestCorpus.Of("Das grünes Wasser und Luft für die").NGrams(size, All with { WithoutStopWords = "de", StopWordsInside = inside }).Select(row => row.Text)));

    [Theory]
    [InlineData(1, 1, 7)]
    [InlineData(2, 1, 2)]
    [InlineData(1, 2, 2)]
    [InlineData(3, 2, 1)]
    [InlineData(4, 1, 0)]
    [InlineData(1, 3, 0)]
    public void Rare_ones_are_left_out(int frequency, int articles, int rows) =>
        Assert.Equal(rows, Corpus.NGrams(2, new NGramOptions { MinFrequency = frequency, MinDocumentFrequency = articles }).Count);

    [Fact]
    public void A_view_counts_its_articles_only() => Assert.Equal(
        TestCorpus.Of("Der Tag der Einheit").NGrams(2, All), Corpus.Where(article => article.Id == "b").NGrams(2, All));

    [Fact]
    public void Nothing_comes_of_nothing()
    {
        Assert.Empty(TestCorpus.Of().NGrams(2, All));
        Assert.Empty(TestCorpus.Of("?", "eins", "!").NGrams(2, All));
        Assert.Empty(TestCorpus.Of("?", "eins", "!").NGrams(2, All with { Within = TextUnit.Sentence }));
    }

    [Theory]
    [InlineData(1, 0, 1, 1, 1, 0)]
    [InlineData(21, 0, 1, 1, 1, 0)]
    [InlineData(2, -1, 1, 1, 1, 0)]
    [InlineData(2, 1001, 1, 1, 1, 0)]
    [InlineData(2, 0, 0, 1, 1, 0)]
    [InlineData(2, 0, 1, 0, 1, 0)]
    [InlineData(2, 0, 1, 1, 0, 0)]
    [InlineData(2, 0, 1, 1, 1, 3)]
    public void An_option_outside_its_range_is_refused(int size, int skip, int frequency, int articles, int top, int within) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Corpus.NGrams(
            size, new NGramOptions { Skip = skip, MinFrequency = frequency, MinDocumentFrequency = articles, Top = top, Within = (TextUnit)within }));

    [Fact]
    public void Counts_agree_with_a_count_place_by_place() =>
        Gen.Select(Sentences.Any, Gen.Int[2, 5], Gen.Int[0, 3], Gen.Enum<TextUnit>(), Gen.Int[1, 4], Gen.Int[1, 3]).Sample((articles, size, skip, within, minFrequency, minArticles) =>
        {
            var options = new NGramOptions { Skip = skip, Within = within, MinFrequency = minFrequency, MinDocumentFrequency = minArticles };
            var expected = Sentences.Count(Sentences.Units(articles, within), unit => Sentences.Places(unit, size, skip));

            IReadOnlyList<NGramFrequency> rows = Sentences.Corpus(articles).NGrams(size, options);

            Assert.Equal(
                expected.Where(row => row.Value.Frequency >= minFrequency && row.Value.Articles >= minArticles)
                    .OrderByDescending(row => row.Value.Frequency).ThenBy(row => row.Key, StringComparer.Ordinal)
                    .Select(row => (row.Key, (long)row.Value.Frequency, row.Value.Articles)),
                rows.Select(row => (row.Text, row.Frequency, row.DocumentFrequency)));
            Assert.Equal(rows.Take(3), Sentences.Corpus(articles).NGrams(size, options with { Top = 3 }));
        });

    [Fact]
    public void Places_are_the_sum_of_all_frequencies() =>
        Gen.Select(Sentences.Any, Gen.Int[2, 4], Gen.Int[0, 3], Gen.Enum<TextUnit>()).Sample((articles, size, skip, within) =>
        {
            NGramCounts counts = NGramCounts.Of(Sentences.Corpus(articles), size, All with { Skip = skip, Within = within });

            Assert.Equal(counts.Places, counts.Frequencies.ToArray().Sum(frequency => (long)frequency));
        });
}
