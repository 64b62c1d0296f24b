namespace CorpusAnalysis.Tests.Loading;

public sealed class ArticleReadingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Sources_are_told_apart_where_their_articles_are_called_the_same()
    {
        _folder.Write("berlin/de/a.txt").Write("baku/de/a.txt").Write("baku/b.txt").Write("x/c.jsonl", "{\"id\":\"b\",\"text\":\"Eins.\"}\n").Write("y/c.jsonl", "{\"id\":\"d\",\"text\":\"Zwei.\"}\n");

        using var reading = ArticleReading.Of([At("berlin"), At("baku"), At("x/c.jsonl"), At("y/c.jsonl")], null, _folder.Path, TestContext.Current.CancellationToken);

        Assert.Equal(["berlin/de/a", "baku/b", "baku/de/a", "d"], reading.Articles.Select(article => article.Id).Where(id => !id.Contains('c', StringComparison.Ordinal)));
        Assert.EndsWith("x/c: b", Assert.Single(reading.Articles, article => article.Id.Contains('c', StringComparison.Ordinal)).Id, StringComparison.Ordinal);
        Assert.Equal(["berlin/de/a.txt", "baku/b.txt", "baku/de/a.txt"], reading.Articles.Take(3).Select(article => article.Source));
        Assert.Equal("5 articles from 5 files; 0 problems", reading.Report.ToString());
    }

    [Fact]
    public void A_corpus_file_is_a_source_as_well()
    {
        _folder.Write("in/a.txt").Write("in/b.txt");
        var corpus = Corpus.Load(At("in"), new() { UseCache = false });
        corpus.Save(At("x.corpus"));

        using var reading = ArticleReading.Of([At("x.corpus")], null, _folder.Path, TestContext.Current.CancellationToken);

        Assert.Equal(corpus.Articles, reading.Articles);
    }

    [Fact]
    public void Nothing_is_left_of_a_reading()
    {
        _folder.Write("in/a.txt");
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() => ArticleReading.Of([At("in")], null, _folder.Path, cancelled.Token));
        Assert.Throws<DirectoryNotFoundException>(() => ArticleReading.Of([At("in"), At("gone")], null, _folder.Path, TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentException>(() => ArticleReading.Of([At("in"), At("in/")], null, _folder.Path, TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentException>(() => ArticleReading.Of([], null, _folder.Path, TestContext.Current.CancellationToken));
        ArticleReading.Of([At("in")], null, _folder.Path, TestContext.Current.CancellationToken).Dispose();

        Assert.Equal([At("in")], Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Temporary_file_is_for_its_user_alone()
    {
        _folder.Write("in/a.txt");
        using var reading = ArticleReading.Of([At("in")], null, _folder.Path, TestContext.Current.CancellationToken);

        string file = Assert.Single(Directory.GetFiles(_folder.Path));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Fact]
    public void Fields_called_metadata_are_metadata_whatever_their_name()
    {
        _folder.Write("a.jsonl", """
            {"headline":"T","text":"Eins.","metadata":{"publisher":"P","x":"1"},"x":"2","paragraphs":"p"}
            {"headline":"T","paragraphs":["eine\nzwei","drei\n\nvier"]}
            {"headline":"T","paragraphs":["eine\nzwei",""]}
            """);

        var corpus = Corpus.Load(At("a.jsonl"), new() { UseCache = false });

        Assert.Equal("", corpus.Articles[0].Agency);
        Assert.Equal(("P", "1", "2"), (corpus.Articles[0].Metadata["publisher"], corpus.Articles[0].Metadata["metadata.x"], corpus.Articles[0].Metadata["x"]));
        Assert.Equal(["eine\nzwei", "drei", "vier"], corpus.Articles[1].Paragraphs);
        Assert.Equal(["eine\nzwei"], corpus.Articles[2].Paragraphs);
    }

    private string At(string path) => Path.Combine(_folder.Path, path);
}
