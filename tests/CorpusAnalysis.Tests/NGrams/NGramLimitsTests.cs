using CsCheck;

namespace CorpusAnalysis.Tests.NGrams;

public class NGramLimitsTests
{
    private static readonly NGramOptions All = new() { MinFrequency = 1, MinDocumentFrequency = 1 };

    [Fact]
    public void Words_may_skip_far_more_than_short_articles_hold()
    {
        string words = string.Join(' ', Enumerable.Range(1, 21).Select(i => $"w{i:00}"));

        IReadOnlyList<NGramFrequency> rows = TestCorpus.Of(words, words).NGrams(20, new NGramOptions { Skip = NGramShape.MaxSkip });

        // One of the 21 words is left out each time; rows of 20 have both articles, but none the three places that it takes.
        Assert.Empty(rows);
        Assert.Equal(21, TestCorpus.Of(words, words).NGrams(20, All with { Skip = NGramShape.MaxSkip }).Count);
    }

    [Theory]
    [InlineData(9, 1000, 300)]
    [InlineData(20, 1000, 20_000)]
    [InlineData(20, 1000, 60)]
    public void More_ways_than_can_be_counted_are_refused(int size, int skip, int tokens)
    {
        Corpus corpus = TestCorpus.Of(string.Join(' ', Enumerable.Range(0, tokens).Select(i => $"w{i % 50}")), "kurz");

        string message = Assert.Throws<NotSupportedException>(() => corpus.NGrams(size, All with { Skip = skip })).Message;

        Assert.Equal($"{size} words can stand in the articles, with up to 1000 tokens left out between each and the next, in more than 100,000,000,000 ways, too many to be counted; take a smaller skip, fewer words, or sentences as units.", message);
    }

    // Half a row of 40 words has many more ways of standing than the whole, which has one.
    [Fact]
    public void Ways_of_beginnings_count_too()
    {
        var shape = NGramShape.Skipping(20, 1000);

        Assert.Equal(1, shape.Places([20]));
        Assert.Equal((1 << 20) - 1 - 20, shape.PlacesWithBeginnings([20]));
    }

    [Fact]
    public void Places_are_as_many_as_there_are_choices() =>
        Gen.Select(Gen.Int[2, 4], Gen.Int[0, 5], Gen.Int[0, 14].Array[0, 4]).Sample((size, skip, lengths) => Assert.Equal(
            lengths.Sum(length => Enumerable.Range(0, length).Sum(first => Choices(length - first - 1, size - 1, skip))),
            NGramShape.Skipping(size, skip).Places(lengths)));

    [Theory]
    [InlineData(2, 1_000_000_000, 999_999_999L)]
    [InlineData(3, 2, 0L)]
    public void Places_in_a_row_are_those_of_the_first_word(int size, int length, long places) => Assert.Equal(places, NGramShape.Skipping(size, 0).Places([length]));

    [Fact]
    public void Places_beyond_all_numbers_are_the_most_there_are()
    {
        Assert.Equal(long.MaxValue, NGramShape.Skipping(20, 1000).Places([1_000_000, 1_000_000]));
        Assert.Equal(long.MaxValue, NGramShape.Skipping(20, 1000).PlacesWithBeginnings([1_000_000, 1_000_000]));
    }

    [Fact]
    public void More_places_of_one_row_than_a_number_holds_are_refused()
    {
        using var counts = new NeighbourCounts(2);
        counts.Add(1, 1);
        counts[1].Frequency = int.MaxValue;

        Assert.StartsWith("One row of words has more than 2,147,483,591 places", Assert.Throws<NotSupportedException>(() => counts.Add(1, 2)).Message, StringComparison.Ordinal);
    }

    // Ways to go on with so many words in so many tokens.
    private static long Choices(int tokens, int words, int skip) =>
        words == 0 ? 1 : Enumerable.Range(0, Math.Min(tokens, skip + 1)).Sum(gap => Choices(tokens - gap - 1, words - 1, skip));
}
