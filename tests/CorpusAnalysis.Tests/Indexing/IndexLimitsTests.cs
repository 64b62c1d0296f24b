using System.Text;
using CsCheck;

namespace CorpusAnalysis.Tests.Indexing;

/// <summary>What the remarks of <see cref="TermIndex"/> promise about sizes.</summary>
public sealed class IndexLimitsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Tokens_may_be_more_than_two_to_the_31()
    {
        // One segment of 4 million tokens stands in memory once, and in the index 600 times.
        const int Times = 600, Tokens = 4_000_000;
        var once = TermIndex.Build([new Article { Id = "a", Headline = "", Paragraphs = [string.Concat(Enumerable.Repeat("die minen. ", Tokens / 2))] }]);
        IndexSegment segment = once.Segments[0];

        var index = new TermIndex(once.Vocabulary, new SegmentList([.. Enumerable.Repeat(segment, Times)]));

        Assert.Equal((Times, (long)Times * Tokens), (index.ArticleCount, index.TokenCount));
        Assert.True(index.TokenCount > int.MaxValue);
        Assert.Equal(((long)Times * Tokens / 2, Times), (index.Frequency(1), index.DocumentFrequency(1)));
        Assert.Equal(Enumerable.Range(0, Times), index.Articles(0).ToArray());
        Assert.Equal(Tokens, index.Tokens(Times - 1).Length);
        Assert.Equal(Tokens / 2, index.Count(Times - 1, 1));
        Assert.True(index.Sentences(Times - 1).HoldsBoth(Tokens - 2, Tokens - 1));
    }

    [Theory]
    [InlineData(2, 536_870_911, null)]
    [InlineData(2, 536_870_912, "1,073,741,824")]
    [InlineData(5, 1_000_000_000, "5,000,000,000")]
    public void More_articles_than_can_be_numbered_are_refused(int segments, int each, string? refused)
    {
        SegmentList list = new([.. Enumerable.Repeat(new SegmentSize(each, 0, 0, 0), segments)], _ => throw new InvalidOperationException("No segment is needed to count them."));
        TermIndex Index() => new(TermIndex.Build([]).Vocabulary, list);

        if (refused is null)
        {
            Assert.Equal(segments * each, Index().ArticleCount);
        }
        else
        {
            Assert.Equal($"An index holds up to 1,073,741,823 articles, and these are {refused}; divide them.", Assert.Throws<NotSupportedException>(Index).Message);
        }
    }

    [Fact]
    public void An_article_of_more_than_a_billion_bytes_is_refused_and_leaves_no_trace()
    {
        var batch = new TextBatch();
        batch.Add("vorher"u8);

        string message = Assert.Throws<NotSupportedException>(() => batch.Add(GC.AllocateUninitializedArray<byte>(TextBatch.MostBytes + 1))).Message;
        batch.Add("nachher"u8);

        Assert.Equal("An article has 1,000,000,001 bytes of text, and may have 1,000,000,000; divide it.", message);
        Assert.Equal(2, batch.Count);
        Assert.Equal("nachher"u8, batch[1]);
    }

    [Fact]
    public void An_article_may_have_fifty_megabytes()
    {
        string text = string.Concat(Enumerable.Repeat("Die Räumung der Minen geht weiter, sagte sie. ", 1_100_000)) + "Ende.";
        Assert.True(Encoding.UTF8.GetByteCount(text) > 50_000_000);
        var corpus = Corpus.From([TestCorpus.Article("a", "vorher"), TestCorpus.Article("b", text), TestCorpus.Article("c", "nachher")]);
        corpus.Save(Path.Combine(_folder.Path, "x.corpus"));

        var stored = Corpus.Load(Path.Combine(_folder.Path, "x.corpus"));

        Assert.Equal((8_800_003L, 3), (stored.TokenCount, stored.Articles.Count));
        KwicLine line = Assert.Single(stored.Concordance("Ende", context: 2));
        Assert.Equal(("sagte sie.", "Ende", 8_800_000), (line.Left, line.Node, line.Position));
        Assert.Equal(1_100_000, stored.Index.Frequency(stored.Index.Vocabulary.Find("minen")));
        Assert.Equal(1_100_001, stored.Index.Sentences(1).Count);
        Assert.Equal(text, Assert.Single(stored.Articles[1].Paragraphs));
    }

    [Fact]
    public void A_term_may_have_millions_of_letters()
    {
        string word = new('x', 5_000_000);
        var corpus = Corpus.From([TestCorpus.Article("a", $"vor {word} nach"), TestCorpus.Article("b", $"{word}y {word}")]);
        corpus.Save(Path.Combine(_folder.Path, "x.corpus"));

        Vocabulary vocabulary = Corpus.Load(Path.Combine(_folder.Path, "x.corpus")).Index.Vocabulary;

        Assert.Equal((4, 1, 3), (vocabulary.Count, vocabulary.Find(word), vocabulary.Find(word + "y")));
        Assert.Equal(2, corpus.Index.DocumentFrequency(1));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-and-that-is-no-short-spelling")]
    public void More_spellings_than_a_table_takes_are_refused(string ending)
    {
        const int Most = 40_000;
        var table = new SpellingTable(most: Most);
        int Find(int number)
        {
            byte[] spelling = Encoding.UTF8.GetBytes($"w{number}{ending}{new string(' ', SpellingTable.Readable)}");
            ref int found = ref table.Find(table.Prepare(spelling, spelling.Length - SpellingTable.Readable), spelling);
            return found = found < 0 ? number : found;
        }

        for (int i = 0; i < Most; i++)
        {
            Find(i);
        }

        Assert.Equal("A vocabulary holds up to 40,000 different spellings; index fewer articles at once.", Assert.Throws<NotSupportedException>(() => Find(Most)).Message);
        Assert.Equal(Enumerable.Range(0, Most), Enumerable.Range(0, Most).Select(Find));
    }

    // The table doubles from a power of two, half of it is used, and an array of twice as many would be none.
    [Fact]
    public void Half_of_the_largest_table_is_what_it_takes()
    {
        long most = SpellingTable.MostSpellings;

        Assert.Equal(536_870_912, most);
        Assert.InRange(Array.MaxLength, most * 2, most * 4);
    }

    [Theory]
    [InlineData(0, 256)]
    [InlineData(256, 512)]
    [InlineData(1 << 29, 1 << 30)]
    [InlineData(1 << 30, 2_147_483_591)]
    public void A_list_of_spellings_grows_to_the_longest_array(int room, int next) => Assert.Equal(next, Utf8List.Longer(room));

    [Fact]
    public void More_spellings_than_a_list_holds_are_refused() => Assert.Equal(
        "A list holds up to 2,147,483,591 spellings; index fewer articles at once.", Assert.Throws<NotSupportedException>(() => Utf8List.Longer(Array.MaxLength)).Message);

    [Fact]
    public void Lists_of_articles_may_stand_in_several_chunks() => Gen.Select(Gen.Int[1, 6].Array[0, 6].Array[0, 16], Gen.Int[4, 6]).Sample((articles, chunkBits) =>
    {
        var index = TermIndex.Build(articles.Select((terms, i) => new Article { Id = $"a{i}", Headline = string.Join(' ', terms.Select(term => $"t{term}")), Paragraphs = [] }));

        var chunked = PostingLists.Of(index.Segments, index.Totals.DocumentFrequencies, chunkBits);

        for (int term = 0; term < index.Vocabulary.Count; term++)
        {
            Assert.Equal(index.Articles(term).ToArray(), chunked.Of(term).ToArray());
        }

        Assert.All(chunked.Chunks(), chunk => Assert.InRange(chunk.Length, 1, 1 << chunkBits));
    });
}
