using System.Collections.Immutable;

namespace CorpusAnalysis;

/// <summary>Reads all articles of a folder: files, metadata, and the report of what was wrong with them.</summary>
internal static class CorpusReader
{
    /// <exception cref="DirectoryNotFoundException">There is no such folder or file.</exception>
    /// <exception cref="FileNotFoundException">The metadata table that was asked for is missing.</exception>
    /// <exception cref="CorpusFormatException">Nothing could be read, the metadata is no table, or any problem when strict.</exception>
    public static LoadedArticles Read(string path, CorpusOptions options, CachedCorpus? cached)
    {
        long began = DateTime.UtcNow.Ticks;
        CorpusFiles files = CorpusFiles.Find(path);
        if (files.Articles.IsEmpty)
        {
            throw new CorpusFormatException(path, 0, "expected .txt articles, found none in the folder", "put the articles there, or give another folder");
        }

        List<LoadProblem> problems = [.. files.Problems];
        IReadOnlyDictionary<string, MetadataRow> rows = Metadata(files, options, problems, isFolder: Directory.Exists(path));
        List<ReadFile> read = new FileReader(files, rows, options, cached).Read();
        problems.AddRange(read.SelectMany(file => file.Source.Problems));
        if (!read.Any(file => file.Source.Article >= 0))
        {
            LoadProblem first = problems.First(problem => problem.Severity == LoadSeverity.Error);
            throw new CorpusFormatException(path, 0, $"none of {files.Articles.Length} files could be read as an article, the first because of {first.Place}: {first.Message}", first.Mend);
        }

        if (options.Strict && problems.Where(problem => problem.Severity > LoadSeverity.Note).MaxBy(problem => problem.Severity) is { } worst)
        {
            throw new CorpusFormatException(worst);
        }

        bool isCached = cached?.IsOf([.. read.Select(file => file.Known)]) ?? false;
        ImmutableArray<Article> articles = isCached ? [] : Articles(files, read, cached);
        var report = new LoadReport
        {
            FileCount = files.Articles.Length,
            ArticleCount = read.Count(file => file.Source.Article >= 0),
            Problems = [.. problems],
            Skipped = files.Skipped,
        };
        return new LoadedArticles(articles, report, new CachedSources(began, [.. read.Select(file => file.Source)]), read.Count(file => file.Known is not null), isCached);
    }

    private static ImmutableArray<Article> Articles(CorpusFiles files, List<ReadFile> read, CachedCorpus? cached)
    {
        string[] ids = ArticleIds.Of(files.Articles);
        return
        [
            .. from i in Enumerable.Range(0, read.Count)
               where read[i].Source.Article >= 0
               let article = read[i].Article ?? cached!.Article(read[i].Known!.Article)
               select article.Id == ids[i] ? article : article with { Id = ids[i] },
        ];
    }

    private static IReadOnlyDictionary<string, MetadataRow> Metadata(CorpusFiles files, CorpusOptions options, List<LoadProblem> problems, bool isFolder)
    {
        string path = options.MetadataPath ?? Path.Combine(files.Root, "metadata.csv");
        if (options.MetadataPath is null && !File.Exists(path))
        {
            return ImmutableDictionary<string, MetadataRow>.Empty;
        }

        MetadataTable table = MetadataTable.Read(path, options.MetadataPath ?? "metadata.csv");
        MetadataJoin join = MetadataJoin.Of(table, files.Articles);

        // Of a single file's folder the table may describe all the others too.
        problems.AddRange(table.Problems.Where(_ => isFolder));
        problems.AddRange(join.Problems.Where(problem => isFolder || problem.Severity == LoadSeverity.Error));
        return join.Rows;
    }
}
