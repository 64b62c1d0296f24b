using CsCheck;

namespace CorpusAnalysis.Tests.Indexing;

public class TermIndexTests
{
    private static readonly Gen<string[]> Articles = Gen.OneOf("Klima", "klima", "Geld", "US-Dollar", "ß", "SS", "1,3").Array[1, 12].Select(words => string.Join(' ', words)).Array[0, 6];

    [Fact]
    public void Terms_have_ids_in_the_order_of_first_occurrence_and_the_first_spelling()
    {
        Vocabulary vocabulary = TestCorpus.Of("Straße Klima STRASSE", "US-Dollar klima").Index.Vocabulary;

        Assert.Equal(["straße", "klima", "us-dollar"], Enumerable.Range(0, vocabulary.Count).Select(id => vocabulary[id]));
        Assert.Equal("strasse", vocabulary.Key(0));
        Assert.Equal((0, 1, -1), (vocabulary.Find("strasse"), vocabulary.Find("KLIMA"), vocabulary.Find("geld")));
        Assert.Equal(["us", "dollar"], vocabulary.Parts(2));
        Assert.Empty(vocabulary.Parts(0));
    }

    [Fact]
    public void Positions_and_articles_can_be_looked_up_both_ways()
    {
        TermIndex index = TestCorpus.Of("a b a", "b", "c a").Index;

        Assert.Equal((3, 6L), (index.ArticleCount, index.TokenCount));
        Assert.Equal([0, 2, 5], index.Postings(0).ToArray());
        Assert.Equal([0, 1, 0], index.Tokens(0).ToArray());
        Assert.Equal((2, 3L), (index.DocumentFrequency(0), index.Frequency(0)));
        Assert.Equal([0, 0, 0, 1, 2, 2], Enumerable.Range(0, 6).Select(position => index.ArticleOf(position)));
        Assert.Throws<ArgumentOutOfRangeException>(() => index.ArticleOf(6));
    }

    [Fact]
    public void Postings_part_all_positions_among_the_terms() => Articles.Sample(texts =>
    {
        TermIndex index = TestCorpus.Of(texts).Index;
        int[] all = [.. Enumerable.Range(0, index.Vocabulary.Count).SelectMany(term => index.Postings(term).ToArray())];
        Assert.Equal(Enumerable.Range(0, (int)index.TokenCount), all.Order());
        Assert.Equal(texts.Sum(text => (long)Tokenizer.Default.Tokenize(text).Length), index.TokenCount);
        for (int article = 0; article < index.ArticleCount; article++)
        {
            Assert.Equal(article, index.ArticleOf(index.ArticleStart(article)));
        }
    });

    [Fact]
    public void Nothing_can_be_indexed()
    {
        Corpus corpus = TestCorpus.Of();

        Assert.Equal((0, 0L, 0), (corpus.Index.ArticleCount, corpus.TokenCount, corpus.Index.Vocabulary.Count));
    }

    [Fact]
    public void A_view_keeps_numbers_and_index()
    {
        Corpus corpus = TestCorpus.Of("a", "b c", "d");

        Corpus view = corpus.Where(article => article.Id != "a").Where(article => article.Id != "c");

        Assert.Equal([1], view.Members);
        Assert.Equal((2L, "b"), (view.TokenCount, view.Articles[0].Id));
        Assert.Same(corpus.Index, view.Index);
    }

    [Fact]
    public void Two_articles_of_one_id_are_refused() =>
        Assert.Throws<ArgumentException>(() => Corpus.From([TestCorpus.Article("a", "x"), TestCorpus.Article("a", "y")]));
}
