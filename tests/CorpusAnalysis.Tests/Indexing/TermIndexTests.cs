using CsCheck;

namespace CorpusAnalysis.Tests.Indexing;

public class TermIndexTests
{
    private static readonly Gen<string[]> Texts = Gen
        .OneOf<string>("Klima", "klima", "KLIMA", "Straße", "STRASSE", "US-Dollar", "und", "3", "u\u0308ber", "über", "…", "👩")
        .Array[0, 12].Select(words => string.Join(' ', words)).Array[0, 8];

    [Fact]
    public void Index_numbers_terms_in_the_order_of_their_first_occurrence()
    {
        TermIndex index = Build("Die Straße nach Baku", "die STRASSE");

        Assert.Equal(["die", "straße", "nach", "baku"], Enumerable.Range(0, index.Vocabulary.Count).Select(id => index.Vocabulary[id]));
        Assert.Equal([0, 1, 2, 3], index.Tokens(0).ToArray());
        Assert.Equal([0, 1], index.Tokens(1).ToArray());
        Assert.Equal([1, 5], index.Postings(1).ToArray());
        Assert.Equal((2L, 2, 1), (index.Frequency(1), index.DocumentFrequency(1), index.DocumentFrequency(2)));
        Assert.Equal((2, 6L), (index.ArticleCount, index.TokenCount));
        Assert.Equal([0L, 4L, 6L], new[] { 0, 1, 2 }.Select(index.ArticleStart));
    }

    [Theory]
    [InlineData("STRASSE", 0)]
    [InlineData("strasse", 0)]
    [InlineData("US‑Dollar", 1)]
    [InlineData("1 200", 2)]
    [InlineData("dollar", -1)]
    [InlineData("", -1)]
    [InlineData("\uFFFE\uD800", -1)]
    public void Find_folds_what_it_looks_for(string term, int id) => Assert.Equal(id, Build("Straße US-Dollar 1\u00A0200").Vocabulary.Find(term));

    [Fact]
    public void Parts_are_those_of_a_hyphenated_compound()
    {
        Vocabulary vocabulary = Build("COP29-Präsidentschaft 1,5-Grad-Ziel Baku").Vocabulary;

        Assert.Equal(["cop29", "präsidentschaft"], vocabulary.Parts(0));
        Assert.Equal(["1,5", "grad", "ziel"], vocabulary.Parts(1));
        Assert.Empty(vocabulary.Parts(2));
        Assert.Equal("cop29-präsidentschaft", vocabulary.Key(0));
    }

    [Fact]
    public void Index_of_nothing_is_empty()
    {
        TermIndex index = TermIndex.Build([]);

        Assert.Equal((0, 0L, 0), (index.ArticleCount, index.TokenCount, index.Vocabulary.Count));
        Assert.Equal(0, index.ArticleStart(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => index.ArticleOf(0));
    }

    [Fact]
    public void ArticleOf_passes_over_articles_without_tokens()
    {
        TermIndex index = Build("…", "a b", "…", "…", "c", "…");

        Assert.Equal([1, 1, 4], new long[] { 0, 1, 2 }.Select(index.ArticleOf));
        Assert.True(index.Tokens(0).IsEmpty);
        Assert.Throws<ArgumentOutOfRangeException>(() => index.ArticleOf(3));
        Assert.Throws<ArgumentOutOfRangeException>(() => index.ArticleOf(-1));
    }

    [Fact]
    public void Index_counts_every_token_once() => Texts.Sample(texts =>
    {
        TermIndex index = Build(texts);

        Assert.Equal(texts.Sum(text => Tokenizer.Default.Tokenize(text).Length), index.TokenCount);
        Assert.Equal(index.TokenCount, Enumerable.Range(0, texts.Length).Sum(article => index.Tokens(article).Length));
    });

    [Fact]
    public void Postings_partition_the_positions() => Texts.Sample(texts =>
    {
        TermIndex index = Build(texts);
        var seen = new SortedSet<int>();
        for (int term = 0; term < index.Vocabulary.Count; term++)
        {
            int[] postings = index.Postings(term).ToArray();
            Assert.NotEmpty(postings);
            Assert.Equal(postings.Order(), postings);
            Assert.All(postings, position =>
            {
                int article = index.ArticleOf(position);
                Assert.Equal(term, index.Tokens(article)[(int)(position - index.ArticleStart(article))]);
                Assert.True(seen.Add(position));
            });
            Assert.Equal(postings.Select(position => index.ArticleOf(position)).Distinct().Count(), index.DocumentFrequency(term));
        }

        Assert.Equal(index.TokenCount, seen.Count);
    });

    [Fact]
    public void Every_shown_term_finds_itself() => Texts.Sample(texts =>
    {
        Vocabulary vocabulary = Build(texts).Vocabulary;
        Assert.All(Enumerable.Range(0, vocabulary.Count), id => Assert.Equal((id, id), (vocabulary.Find(vocabulary[id]), vocabulary.Find(vocabulary.Key(id)))));
    });

    [Fact]
    public void Postings_may_be_asked_for_by_several_threads_at_once()
    {
        TermIndex index = Build([.. Enumerable.Repeat("a b a", 500)]);
        int[] counts = new int[64];

        Parallel.For(0, counts.Length, i => counts[i] = index.Postings(0).Length);

        Assert.All(counts, count => Assert.Equal(1_000, count));
    }

    private static TermIndex Build(params string[] texts) => TermIndex.Build(texts.Select((text, i) => new Article { Id = $"a{i}", Headline = text, Paragraphs = [] }));
}
