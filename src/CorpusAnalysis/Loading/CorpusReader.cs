using System.Collections.Immutable;

namespace CorpusAnalysis;

/// <summary>Reads all articles of a folder: files, metadata, and the report of what was wrong with them.</summary>
internal static class CorpusReader
{
    /// <exception cref="DirectoryNotFoundException">There is no such folder or file.</exception>
    /// <exception cref="FileNotFoundException">The metadata table that was asked for is missing.</exception>
    /// <exception cref="CorpusFormatException">Nothing could be read, the metadata is no table, or any problem when strict.</exception>
    public static (ImmutableArray<Article> Articles, LoadReport Report) Read(string path, CorpusOptions options)
    {
        CorpusFiles files = CorpusFiles.Find(path);
        if (files.Articles.IsEmpty)
        {
            throw new CorpusFormatException(path, 0, "expected .txt articles, found none in the folder", "put the articles there, or give another folder");
        }

        List<LoadProblem> problems = [.. files.Problems];
        IReadOnlyDictionary<string, MetadataRow> rows = Metadata(files, options, problems, isFolder: Directory.Exists(path));
        ImmutableArray<Article> articles = Articles(files, rows, options, problems);
        if (articles.IsEmpty)
        {
            LoadProblem first = problems.First(problem => problem.Severity == LoadSeverity.Error);
            throw new CorpusFormatException(path, 0, $"none of {files.Articles.Length} files could be read as an article, the first because of {first.Place}: {first.Message}", first.Mend);
        }

        if (options.Strict && problems.Count > 0)
        {
            throw new CorpusFormatException(problems.FirstOrDefault(problem => problem.Severity == LoadSeverity.Error) ?? problems[0]);
        }

        return (articles, new()
        {
            FileCount = files.Articles.Length,
            ArticleCount = articles.Length,
            Problems = [.. problems],
            Skipped = files.Skipped,
        });
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

    private static ImmutableArray<Article> Articles(
        CorpusFiles files, IReadOnlyDictionary<string, MetadataRow> rows, CorpusOptions options, List<LoadProblem> problems)
    {
        var builder = new ArticleBuilder(files.Root, options.Year, problems);
        string[] ids = ArticleIds.Of(files.Articles);
        var articles = ImmutableArray.CreateBuilder<Article>(files.Articles.Length);
        for (int i = 0; i < files.Articles.Length; i++)
        {
            string file = files.Articles[i];
            try
            {
                articles.Add(builder.Build(ids[i], file, rows.GetValueOrDefault(file)));
            }
            catch (CorpusFormatException exception)
            {
                problems.Add(exception.Problem);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                problems.Add(new(LoadSeverity.Error, file, 0, $"the file cannot be read ({exception.Message.TrimEnd('.')})", "check that it is there and may be read"));
            }

            options.Progress?.Report(new(i + 1, files.Articles.Length, file));
        }

        return articles.ToImmutable();
    }
}
