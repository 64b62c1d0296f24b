using CorpusAnalysis.Tests.Loading.Writing;
using CorpusAnalysis.Tests.Shared;
using CsCheck;
using Parquet;

namespace CorpusAnalysis.Formats.Tests.Tables;

public sealed class ParquetArticleWriterTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("corpus-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Parquet_holds_all_but_line_ends_in_paragraphs() => HostileArticles.Several.Sample(
        articles =>
        {
            int changed = Write(articles);

            HostileArticles.AssertSame(articles.Select(HostileArticles.ExpectedOfTable), HostileArticles.Read(At("a.parquet")));
            Assert.Equal(articles.Count(article => article.Paragraphs.Any(paragraph => HostileArticles.LineEnds.Any(end => paragraph.Contains(end, StringComparison.Ordinal)))), changed);
        },
        iter: 200,
        threads: 1);

    [Fact]
    public void The_bundled_corpus_stays_the_same()
    {
        using var reading = ArticleReading.Of([Repository.Path("corpus")], null, _folder, TestContext.Current.CancellationToken);
        ArticleFile.Write(At("a.parquet"), new ParquetArticleWriter(), reading.Articles, reading.MetadataNames);
        Corpus original = Corpus.Load(Repository.Path("corpus"), new() { UseCache = false }), corpus = Corpus.Load(At("a.parquet"), new() { UseCache = false });

        Assert.Equal(original.Articles.Select(HostileArticles.Expected), corpus.Articles.Select(article => article with { Source = "" }));
        Assert.Equal((original.TokenCount, original.TypeCount), (corpus.TokenCount, corpus.TypeCount));
        Assert.Empty(corpus.Report.Problems);
    }

    [Fact]
    public async Task Rows_are_written_in_groups()
    {
        Write([.. Enumerable.Range(1, 10_001).Select(i => HostileArticles.Plain with { Id = $"a{i}" })]);

        await using FileStream file = File.OpenRead(At("a.parquet"));
        await using ParquetReader reader = await ParquetReader.CreateAsync(file, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(2, reader.RowGroupCount);
        Assert.Equal(["id", "date", "language", "section", "place", "agency", "headline", "text", "source_file", "note"], reader.Schema.Fields.Select(field => field.Name));
        Assert.Equal(10_001, HostileArticles.Read(At("a.parquet")).Count());
    }

    [Fact]
    public void No_articles_are_a_table_without_rows()
    {
        Assert.Equal(0, Write([]));
        Assert.True(new FileInfo(At("a.parquet")).Length > 0);
    }

    private int Write(Article[] articles) => ArticleFile.Write(At("a.parquet"), new ParquetArticleWriter(), articles, HostileArticles.NamesOf(articles), replace: true);

    private string At(string name) => Path.Combine(_folder, name);
}
