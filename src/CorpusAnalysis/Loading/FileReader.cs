using System.IO.Hashing;

namespace CorpusAnalysis;

/// <summary>Reads the articles of files one after the other, as they are asked for.</summary>
/// <param name="root">The corpus folder.</param>
/// <param name="join">The metadata.</param>
/// <param name="options">How to read.</param>
internal sealed class FileReader(string root, MetadataJoin join, CorpusOptions options)
{
    // Files up to this size are read in one go, larger ones as their articles are asked for.
    private const long ReadAtOnce = 1 << 24;

    /// <summary>The names of all articles read so far.</summary>
    public List<ArticleName> Names { get; } = [];

    /// <summary>The bytes taken from the file that is being read.</summary>
    public long BytesTaken { get; private set; }

    /// <summary>The articles of a file; what is found about it goes to <paramref name="done"/> behind the last.</summary>
    public IEnumerable<Article> Read(string file, Action<SourceFile> done)
    {
        var problems = new BoundedProblems(file);
        var reader = new DocumentReader(options.Formats, problems);
        int first = Names.Count;
        (long Length, long Time, ulong Hash) state = (-1, 0, 0);
        SourceDocument? document = Open(file, problems, ref state);
        if (document is not null)
        {
            foreach (Article article in Articles(file, reader.Read(document), problems))
            {
                yield return article;
            }
        }

        // What could not be read may be readable another time: a length that no file has is never found unchanged.
        bool isUnreadable = state.Length < 0 || (reader.Failed && state.Length > ReadAtOnce);
        done(new SourceFile(file, isUnreadable ? -1 : state.Length, state.Time, IsSettled: false, state.Hash, join.HashFor(file), first, Names.Count - first, [.. reader.Uses], problems.All, [.. document?.Skipped ?? []]));
    }

    /// <summary>Length and time of a file, and of a link those of the file that it leads to; no bytes where that is a pipe or a device.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static (long Length, long Time) StateOf(string path)
    {
        var file = new FileInfo(path);
        FileSystemInfo target = file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true) ?? file;

        // A link of /dev/fd may lead to what is there and has no name, such as a shell's pipe; Linux shows it as its kind and a number.
        bool isNameless = !target.Exists && (target.Name.StartsWith("pipe:[", StringComparison.Ordinal) || target.Name.StartsWith("socket:[", StringComparison.Ordinal));
        return isNameless ? (0, file.LastWriteTimeUtc.Ticks) : (((FileInfo)target).Length, target.LastWriteTimeUtc.Ticks);
    }

    /// <summary>XXH3 of the bytes of a file; of one without any it is not opened, as it may be a pipe or a device.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ulong HashOf(string path)
    {
        if (StateOf(path).Length == 0)
        {
            return XxHash3.HashToUInt64([]);
        }

        using FileStream stream = Stream(path);
        var hash = new XxHash3();
        hash.Append(stream);
        return hash.GetCurrentHashAsUInt64();
    }

    // The state is taken before the bytes, so that whoever writes the file meanwhile is found out the next time.
    private SourceDocument? Open(string file, BoundedProblems problems, ref (long Length, long Time, ulong Hash) state)
    {
        string path = Path.Combine(root, file);
        BytesTaken = 0;
        try
        {
            (long length, long time) = StateOf(path);
            var source = new SourceOptions(options.Limits, options.Fields, options.Encoding, options.Normalization, problems);
            if (length <= ReadAtOnce)
            {
                // A pipe, a socket or a device has no bytes either, and opening it may wait forever.
                byte[] bytes = length == 0 ? [] : File.ReadAllBytes(path);
                state = (length, time, XxHash3.HashToUInt64(bytes));
                return new SourceDocument(file, bytes.Length, () => new MemoryStream(bytes, 0, bytes.Length, writable: false, publiclyVisible: true), source);
            }

            state = (length, time, HashOf(path));
            return new SourceDocument(file, length, () => new CountingStream(Stream(path), taken => BytesTaken = Math.Max(BytesTaken, taken)), source);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add(DocumentReader.Unreadable(file, exception));
            return null;
        }
    }

    private IEnumerable<Article> Articles(string file, IEnumerable<(SourceDocument Document, IArticleFormat Format, ArticleDraft Draft)> drafts, BoundedProblems problems)
    {
        var builder = new ArticleBuilder(root, options, problems);
        (string? document, int number) = (null, 0);
        foreach ((SourceDocument source, IArticleFormat format, ArticleDraft draft) in drafts)
        {
            (document, number) = (source.Path, source.Path == document ? number + 1 : 1);
            string given = draft.Id.Trim();
            Article? article = null;
            try
            {
                article = builder.Build(source, format, draft, join.Find(file, source.Path, given));
            }
            catch (CorpusFormatException exception)
            {
                problems.Add(exception.Problem);
            }
            catch (Exception exception) when (exception is not (OutOfMemoryException or OperationCanceledException))
            {
                // One article may not end the loading of all others.
                problems.Add(source.Error(draft.Line, $"an article that cannot be used ({exception.Message.ReplaceLineEndings(" ").TrimEnd('.')})", "see what is odd about its text or date").Problem);
            }

            if (article is not null)
            {
                Names.Add(new ArticleName(source.Path, number, given));
                yield return article;
            }
        }

        if (builder.Changes.Count > 0)
        {
            problems.Add(new(LoadSeverity.Note, file, 0, $"normalised: {builder.Changes}", "nothing to do"));
        }
    }

    private static FileStream Stream(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1 << 16, FileOptions.SequentialScan);
}
