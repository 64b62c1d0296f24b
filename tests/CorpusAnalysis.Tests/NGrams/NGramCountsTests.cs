using CsCheck;

namespace CorpusAnalysis.Tests.NGrams;

public class NGramCountsTests
{
    private static readonly NGramOptions All = new() { MinFrequency = 1, MinDocumentFrequency = 1 };

    [Fact]
    public void N_grams_stand_in_the_order_of_their_ids_and_are_found() =>
        Gen.Select(Sentences.Any, Gen.Int[2, 4]).Sample((articles, size) =>
        {
            NGramCounts counts = NGramCounts.Of(Sentences.Corpus(articles), size, All);

            for (int number = 0; number < counts.Count; number++)
            {
                Assert.Equal(number, counts.Find(counts[number]));
                Assert.True(number == 0 || counts[number - 1].SequenceCompareTo(counts[number]) < 0);
            }

            Assert.Equal(-1, counts.Find(new int[size].Select(_ => 99).ToArray()));
        });

    [Fact]
    public void Counts_of_two_views_add_up_to_those_of_both() =>
        Gen.Select(Sentences.Any, Gen.Int[2, 3], Gen.Int[0, 1], Gen.Int[1, 3]).Sample((articles, size, skip, minFrequency) =>
        {
            Corpus corpus = Sentences.Corpus(articles), first = corpus.Where(article => article.Id is "a" or "c"), second = corpus.Where(article => article.Id is "b" or "d");
            NGramOptions options = All with { Skip = skip, MinFrequency = minFrequency };

            (NGramCounts inFirst, NGramCounts inSecond) = NGramCounts.OfBoth(first, second, size, options);
            NGramCounts both = NGramCounts.Of(corpus, size, options), alone = NGramCounts.Of(first, size, All with { Skip = skip });

            Assert.Equal((both.Count, both.Count), (inFirst.Count, inSecond.Count));
            Assert.Equal((both.Tokens, both.Places), (inFirst.Tokens + inSecond.Tokens, inFirst.Places + inSecond.Places));
            for (int number = 0; number < both.Count; number++)
            {
                int found = alone.Find(both[number]);
                Assert.True(both[number].SequenceEqual(inSecond[number]));
                Assert.Equal(both.Frequencies[number], inFirst.Frequencies[number] + inSecond.Frequencies[number]);
                Assert.Equal(both.DocumentFrequencies[number], inFirst.DocumentFrequencies[number] + inSecond.DocumentFrequencies[number]);
                Assert.Equal(found < 0 ? 0 : alone.Frequencies[found], inFirst.Frequencies[number]);
            }
        });

    [Fact]
    public void Views_that_share_an_article_or_no_index_are_refused()
    {
        Corpus corpus = TestCorpus.Of("eins zwei", "eins zwei");

        Assert.Throws<ArgumentException>(() => NGramCounts.OfBoth(corpus, corpus.Where(article => article.Id == "a"), 2, All));
        Assert.Throws<ArgumentException>(() => NGramCounts.OfBoth(corpus, TestCorpus.Of("eins zwei"), 2, All));
    }

    [Fact]
    public void Many_terms_are_sorted_as_few_are() => Gen.Int[0, 5000].HashSet[0, 300].Sample(ids =>
    {
        int[] sorted = [.. ids];
        var sorter = new TermSorter(5001);

        sorter.Sort(sorted);

        Assert.Equal(ids.Order(), sorted);
        sorter.Sort(sorted);
        Assert.Equal(ids.Order(), sorted);
    });
}
