using System.Collections.Immutable;

namespace CorpusAnalysis;

/// <summary>Reads the wire articles of a file or a folder and joins them with their metadata.</summary>
internal sealed class CorpusReader
{
    private const string ArticleEnding = ".txt";
    private const string MetadataName = "metadata.csv";
    private const string CodingFolder = "coding";

    private readonly string _root;
    private readonly CorpusOptions _options;
    private readonly List<LoadProblem> _problems = [];
    private readonly List<SkippedFile> _skipped = [];

    private CorpusReader(string root, CorpusOptions options) => (_root, _options) = (root, options);

    /// <summary>The articles in the order of their paths, and what was found on the way.</summary>
    public static (ImmutableArray<Article> Articles, LoadReport Report) Read(string path, CorpusOptions options)
    {
        bool file = File.Exists(path);
        if (!file && !Directory.Exists(path))
        {
            throw new DirectoryNotFoundException($"No folder or file '{path}'; give the path of a folder with .txt articles, or of one article.");
        }

        string root = file ? Path.GetDirectoryName(Path.GetFullPath(path))! : Path.GetFullPath(path);
        return new CorpusReader(root, options).ReadAll(path, file);
    }

    private (ImmutableArray<Article> Articles, LoadReport Report) ReadAll(string path, bool file)
    {
        string[] files = file ? [Path.GetFileName(path)] : [.. ArticleFiles().Order(StringComparer.Ordinal)];
        if (files.Length == 0)
        {
            throw new CorpusFormatException(path, 0, $"the folder holds no article: no file ends in {ArticleEnding}", "put wire articles there as corpus/README.md describes them, or give another folder");
        }

        ArticleMetadata metadata = ArticleMetadata.Of(Table(), files, reportUnused: !file);
        _problems.AddRange(metadata.Problems);
        Dictionary<string, string> ids = Ids(files);
        var articles = ImmutableArray.CreateBuilder<Article>();
        for (int i = 0; i < files.Length; i++)
        {
            if (ReadOne(files[i], ids[files[i]], metadata) is { } article)
            {
                articles.Add(article);
            }

            _options.Progress?.Report(new LoadProgress(i + 1, files.Length, files[i]));
        }

        LoadReport report = LoadReport.None with
        {
            FileCount = files.Length,
            ArticleCount = articles.Count,
            Problems = [.. _problems],
            Skipped = [.. _skipped],
        };
        Check(articles.Count, path, report);
        return (articles.ToImmutable(), report);
    }

    private void Check(int articles, string path, LoadReport report)
    {
        if (_options.Strict && !report.Problems.IsEmpty)
        {
            throw new CorpusFormatException(report.Problems[0]);
        }

        if (articles == 0)
        {
            LoadProblem first = report.Problems.First(problem => problem.Severity == LoadSeverity.Error);
            throw new CorpusFormatException(path, 0, $"not one of {report.FileCount} files is a wire article; the first problem: {first}", "corpus/README.md shows the format");
        }
    }

    private MetadataTable? Table()
    {
        string path = _options.MetadataPath ?? Path.Combine(_root, MetadataName);
        return _options.MetadataPath is not null || File.Exists(path) ? MetadataTable.Read(path) : null;
    }

    // Relative to the root, with slashes.
    private IEnumerable<string> ArticleFiles()
    {
        foreach (string full in Directory.EnumerateFiles(_root, "*", new EnumerationOptions { RecurseSubdirectories = true }))
        {
            string relative = Path.GetRelativePath(_root, full).Replace(Path.DirectorySeparatorChar, '/');
            if (Reason(relative) is not { } reason)
            {
                yield return relative;
            }
            else if (reason.Length > 0)
            {
                _skipped.Add(new SkippedFile(relative, reason));
            }
        }
    }

    // Why a file is no article; empty for those that nobody would take for one, null for an article.
    private static string? Reason(string relative)
    {
        string[] parts = relative.Split('/');
        string name = parts[^1];
        return parts.Any(part => part.StartsWith('.')) ? ""
            : parts.SkipLast(1).Contains(CodingFolder) ? "in a folder of hand codes"
            : name is MetadataName or "themes.yml" ? ""
            : name.StartsWith("README", StringComparison.OrdinalIgnoreCase) ? "a README"
            : name.EndsWith(ArticleEnding, StringComparison.OrdinalIgnoreCase) ? null
            : $"not a {ArticleEnding} file";
    }

    // The bare name, unless two folders have it.
    private static Dictionary<string, string> Ids(string[] files)
    {
        ILookup<string, string> byName = files.ToLookup(file => Path.GetFileNameWithoutExtension(file), StringComparer.Ordinal);
        return files.ToDictionary(
            file => file,
            file => byName[Path.GetFileNameWithoutExtension(file)].Count() == 1 ? Path.GetFileNameWithoutExtension(file) : file[..^ArticleEnding.Length]);
    }

    private Article? ReadOne(string file, string id, ArticleMetadata metadata)
    {
        string full = Path.Combine(_root, file);
        try
        {
            WireText wire = WireText.Parse(TextFile.Read(full, file), file);
            if (wire.Paragraphs.IsEmpty)
            {
                _problems.Add(new LoadProblem(LoadSeverity.Warning, file, 0, "the article has no paragraph below its dateline", "add the text, or remove the file"));
            }

            return ArticleBuilder.Build(wire, file, id, metadata.Row(file), _options.Year, _problems.Add);
        }
        catch (CorpusFormatException error)
        {
            _problems.Add(error.Problem);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _problems.Add(new LoadProblem(LoadSeverity.Error, file, 0, $"the file cannot be read: {error.Message}", "check that it exists and may be read"));
        }

        return null;
    }
}
