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
        Assert.Equal([0, 1], index.Articles(1).ToArray());
        Assert.Equal((2L, 2, 1), (index.Frequency(1), index.DocumentFrequency(1), index.DocumentFrequency(2)));
        Assert.Equal((2, 6L), (index.ArticleCount, index.TokenCount));
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
        Assert.Throws<ArgumentOutOfRangeException>(() => index.Tokens(0).Length);
    }

    [Fact]
    public void Articles_may_be_without_tokens()
    {
        TermIndex index = Build("…", "a b", "…", "…", "c", "…");

        Assert.Equal([0, 2, 0, 0, 1, 0], Enumerable.Range(0, 6).Select(article => index.Tokens(article).Length));
        Assert.Equal([4], index.Articles(index.Vocabulary.Find("c")).ToArray());
        Assert.Throws<ArgumentOutOfRangeException>(() => index.Tokens(6).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => index.Terms(-1).Length);
    }

    [Fact]
    public void Index_counts_every_token_once() => Texts.Sample(texts =>
    {
        TermIndex index = Build(texts);

        Assert.Equal(texts.Sum(text => Tokenizer.Default.Tokenize(text).Length), index.TokenCount);
        Assert.Equal(index.TokenCount, Enumerable.Range(0, texts.Length).Sum(article => index.Tokens(article).Length));
    });

    [Fact]
    public void Terms_and_counts_of_an_article_are_those_of_its_tokens() => Texts.Sample(texts =>
    {
        TermIndex index = Build(texts);
        for (int article = 0; article < texts.Length; article++)
        {
            int[] terms = index.Terms(article).ToArray();
            Assert.Equal(index.Tokens(article).ToArray().CountBy(term => term), terms.Select((term, place) => KeyValuePair.Create(term, index.Count(article, place))));
        }

        for (int term = 0; term < index.Vocabulary.Count; term++)
        {
            Assert.Equal(Enumerable.Range(0, texts.Length).Where(article => index.Tokens(article).Contains(term)), index.Articles(term).ToArray());
            Assert.Equal(Enumerable.Range(0, texts.Length).Sum(article => index.Tokens(article).Count(term)), index.Frequency(term));
        }
    });

    [Theory]
    [InlineData(65_534)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(200_000)]
    public void Counts_may_be_large(int count)
    {
        TermIndex index = Build("x", string.Join(' ', Enumerable.Repeat("a", count)) + " b");

        Assert.Equal((count, 1), (index.Count(1, 0), index.Count(1, 1)));
        Assert.Equal(count, index.Frequency(index.Vocabulary.Find("a")));
    }

    [Fact]
    public void The_index_is_the_same_for_any_number_of_threads()
    {
        var random = new Random(7);
        Article[] articles = [.. Enumerable.Range(0, 6_000).Select(i => new Article
        {
            Id = $"a{i}",
            Headline = i % 50 == 0 ? "Straße" : i % 77 == 0 ? "STRASSE" : "",
            Paragraphs = [string.Join(' ', Enumerable.Range(0, 300).Select(_ => $"wort{random.Next(1, random.Next(2, 40_000))}"))],
        })];
        TermIndex one = TermIndex.Build(articles, threads: 1);

        Assert.All([2, 7], threads =>
        {
            var many = TermIndex.Build(articles, threads: threads);
            Assert.Equal((one.TokenCount, one.Vocabulary.Count), (many.TokenCount, many.Vocabulary.Count));
            Assert.All(Enumerable.Range(0, articles.Length), i => Assert.True(one.Tokens(i).SequenceEqual(many.Tokens(i)) && one.Terms(i).SequenceEqual(many.Terms(i))));
            Assert.All(Enumerable.Range(0, one.Vocabulary.Count), term => Assert.Equal((one.Vocabulary[term], one.Vocabulary.Key(term)), (many.Vocabulary[term], many.Vocabulary.Key(term))));
        });
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("a b\n\nc", 3)]
    [InlineData("a b\r\n\r\nc\r\n", 3)]
    [InlineData("eins", 1)]
    public void Lines_of_a_file_are_articles(string text, int articles)
    {
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder.Write("lines.txt", text).Path, "lines.txt");
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');

        var index = TermIndex.BuildLines(path);

        Assert.Equal(articles, index.ArticleCount);
        Assert.All(Enumerable.Range(0, articles), i => Assert.Equal(
            Tokenizer.Default.Tokenize(lines[i]).Select(token => token.In(lines[i])),
            index.Tokens(i).ToArray().Select(term => index.Vocabulary[term])));
    }

    [Fact]
    public void A_line_may_be_longer_than_what_is_read_at_once()
    {
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder.Write("lines.txt", string.Concat(Enumerable.Repeat("wort ", 1_000_000)) + "\nende\n").Path, "lines.txt");

        var index = TermIndex.BuildLines(path, threads: 2);

        Assert.Equal((2, 1_000_001L, 2), (index.ArticleCount, index.TokenCount, index.Vocabulary.Count));
        Assert.Equal(1_000_000, index.Frequency(index.Vocabulary.Find("wort")));
        Assert.Throws<FileNotFoundException>(() => TermIndex.BuildLines(folder.Path + "/gone.txt"));
    }

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

        Parallel.For(0, counts.Length, i => counts[i] = index.Articles(0).Length);

        Assert.All(counts, count => Assert.Equal(500, count));
    }

    private static TermIndex Build(params string[] texts) => TermIndex.Build(texts.Select((text, i) => new Article { Id = $"a{i}", Headline = text, Paragraphs = [] }));
}
