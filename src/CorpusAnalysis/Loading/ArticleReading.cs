namespace CorpusAnalysis;

/// <summary>The articles of files and folders, read once and given one after the other, without an index and without all of them in memory.</summary>
/// <remarks>
/// <para>
/// An article's id depends on all others (<see cref="Article.Id"/>), and so does what columns a table of them has. All files are therefore
/// read first into a packed temporary file, of about a third of the text, and the articles then given from there, as often as they are asked
/// for: ids, report and names of fields are known before the first of them. In memory are their ids only.
/// </para>
/// <para>
/// The articles of one folder or file are those that <see cref="Corpus.Load"/> reads, with the same ids. Of several, each is called by its
/// folder's or file's name where paths are told, and where ids are the same: <c>berlin/de/a</c>, <c>baku/de/a</c>.
/// </para>
/// </remarks>
public sealed class ArticleReading : IDisposable
{
    private readonly ArticleSpool _spool;
    private readonly string[] _ids;

    private ArticleReading(ArticleSpool spool, string[] ids, LoadReport report) => (_spool, _ids, Report) = (spool, ids, report);

    /// <summary>What was found.</summary>
    public LoadReport Report { get; }

    /// <summary>The number of articles.</summary>
    public int Count => _ids.Length;

    /// <summary>The names of all fields of <see cref="Article.Metadata"/> that some article has, in ordinal order.</summary>
    public IReadOnlyCollection<string> MetadataNames => _spool.MetadataNames;

    /// <summary>The articles in the order of sources and paths; may be enumerated several times, until this is disposed.</summary>
    public IEnumerable<Article> Articles => _spool.Read().Zip(_ids, (article, id) => article with { Id = id });

    /// <summary>Reads all articles of some sources.</summary>
    /// <param name="paths">Folders, files, and corpus files.</param>
    /// <param name="options">As <see cref="Corpus.Load"/> takes them; nothing is taken from the cache, and nothing kept there.</param>
    /// <param name="temporaryFolder">Where the temporary file is; by default that of the system.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="ArgumentException">There are no paths, or one comes twice.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder or file.</exception>
    /// <exception cref="CorpusFormatException">As of <see cref="Corpus.Load"/>, for any of the sources.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is left.</exception>
    public static ArticleReading Of(IReadOnlyList<string> paths, CorpusOptions? options = null, string? temporaryFolder = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        options ??= new();
        var spool = new ArticleSpool(temporaryFolder ?? Path.GetTempPath());
        try
        {
            List<ArticleName> names = [];
            List<LoadReport> reports = [];
            foreach ((string path, string prefix) in SourcePrefixes.Of(paths))
            {
                reports.Add(Read(path, prefix, options, spool, names, cancellation));
            }

            spool.Complete();
            return new(spool, ArticleIds.Of(names), Sum(reports));
        }
        catch
        {
            spool.Dispose();
            throw;
        }
    }

    /// <summary>Removes the temporary file.</summary>
    public void Dispose() => _spool.Dispose();

    private static LoadReport Read(string path, string prefix, CorpusOptions options, ArticleSpool spool, List<ArticleName> names, CancellationToken cancellation)
    {
        if (File.Exists(path) && CorpusFileFormat.IsCorpusFile(path))
        {
            var corpus = Corpus.Load(path, options);
            string document = prefix + Path.GetFileName(path);
            for (int i = 0; i < corpus.Articles.Count; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                names.Add(new(document, i + 1, corpus.Articles[i].Id));
                spool.Add(corpus.Articles[i]);
            }

            return corpus.Report;
        }

        CorpusReader.Tell(path, options);
        var reader = new CorpusReader(path, options, cached: null);
        foreach (Article article in reader.Articles())
        {
            cancellation.ThrowIfCancellationRequested();
            spool.Add(prefix.Length == 0 ? article : article with { Source = prefix + article.Source });
        }

        LoadReport report = reader.Complete();
        names.AddRange(reader.Sources.Names.Select(name => name with { Document = prefix + name.Document }));
        return prefix.Length == 0 ? report : report with
        {
            Problems = [.. report.Problems.Select(problem => problem with { Path = prefix + problem.Path })],
            Skipped = [.. report.Skipped.Select(file => file with { Path = prefix + file.Path })],
        };
    }

    private static LoadReport Sum(List<LoadReport> reports) => reports is [var only] ? only : new()
    {
        FileCount = reports.Sum(report => report.FileCount),
        FailedCount = reports.Sum(report => report.FailedCount),
        ArticleCount = reports.Sum(report => report.ArticleCount),
        Problems = [.. reports.SelectMany(report => report.Problems)],
        Skipped = [.. reports.SelectMany(report => report.Skipped)],
        Formats = [.. FormatUse.Sum(reports.SelectMany(report => report.Formats))],
    };
}
