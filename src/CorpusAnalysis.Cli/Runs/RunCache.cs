using System.Text.RegularExpressions;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Cli.Runs;

/// <summary>Keeps the results of notebooks' runs, so that one whose code and files are the same is not run again.</summary>
/// <remarks>
/// <para>
/// One file an entry, in <c>runs</c> of the <see cref="CacheFolder"/>. A result is used when the key is the same (<see cref="RunKey"/>) and
/// every path that the run read holds what it held then (<see cref="FileStates"/>). It is kept only when nothing of the run escapes
/// these two (<see cref="RunRecord.Reasons"/>), when all cells ran to their ends, and when no file changed meanwhile.
/// </para>
/// <para>Entries that were not used for the longest time go when all together take more than <see cref="Largest"/> bytes. Safe for several threads and processes.</para>
/// </remarks>
/// <param name="folder">Where the entries are.</param>
/// <param name="largest">The bytes that all entries may take.</param>
internal sealed partial class RunCache(string folder, long largest = RunCache.Largest)
{
    /// <summary>The bytes that all entries may take, by default.</summary>
    public const long Largest = 512L << 20;

    private const string Ending = ".run";

    // Aside files older than this were left by a process that ended.
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    // Notebooks rendered together mostly read the same corpus: it is looked at once.
    private volatile FileStates _states = new();

    /// <summary>The user's cache; null where it is turned off (<c>CORPUS_CACHE=off</c>) or there is no place for it.</summary>
    public static RunCache? Find() => CacheFolder.Find() is { } folder ? new RunCache(Path.Combine(folder, "runs")) : null;

    /// <summary>A run that would give the same again; null when there is none.</summary>
    public KeptRun? Find(RunKey key)
    {
        try
        {
            string path = PathOf(key);
            if (!File.Exists(path) || KeptRunFile.Read(File.ReadAllBytes(path), key) is not { } entry || !entry.Reads.All(IsAsItWas))
            {
                return null;
            }

            Try(() => File.SetLastWriteTimeUtc(path, DateTime.UtcNow));
            return entry.Run;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotebookFormatException or ArgumentException or FormatException)
        {
            // Whatever is wrong with an entry: the notebook is run, and the entry made anew.
            return null;
        }
    }

    /// <summary>Whether there is a run that <see cref="Find(RunKey)"/> would give; looks at no more than what it read.</summary>
    public bool Holds(RunKey key)
    {
        try
        {
            return File.Exists(PathOf(key)) && KeptRunFile.ReadReads(PathOf(key), key) is { } reads && reads.All(IsAsItWas);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or FormatException)
        {
            return false;
        }
    }

    /// <summary>Forgets what files were seen to hold, since something may have changed them.</summary>
    public void LookAgain() => _states = new FileStates();

    /// <summary>Keeps a run.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="run">What came of it.</param>
    /// <param name="record">What it read.</param>
    /// <param name="kept">What to keep of it.</param>
    /// <returns>Why it is not kept, as the rest of a sentence: "cell 3 reads the clock (DateTime.Now)"; null when it is.</returns>
    public string? Keep(RunKey key, NotebookRun run, RunRecord record, KeptRun kept)
    {
        // A run may have changed what another one reads.
        LookAgain();
        if ((run.Succeeded ? Reason(run, record) : "it failed") is { } reason)
        {
            return reason;
        }

        try
        {
            CacheFolder.Create(folder);
            byte[] bytes = KeptRunFile.Write(key, record.Reads, kept with { Cells = [.. RunKey.CodeCells(kept.Cells)] });
            if (bytes.Length > largest / 4)
            {
                return "its outputs are too large";
            }

            string path = PathOf(key), aside = $"{path}.{Path.GetRandomFileName()}";
            try
            {
                File.WriteAllBytes(aside, bytes);
                File.Move(aside, path, overwrite: true);
            }
            finally
            {
                File.Delete(aside);
            }

            Try(Shrink);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"the cache cannot be written ({exception.Message.TrimEnd('.')})";
        }
    }

    private static string? Reason(NotebookRun run, RunRecord record)
    {
        if (record.Reasons is [var first, ..])
        {
            return first;
        }

        // An error that a cell is allowed to have may come of the machine's state all the same.
        if (run.Cells.SelectMany(cell => cell.Outputs).OfType<ErrorOutput>().FirstOrDefault(error => error.Name is "Timeout" or "Interrupted") is { } error)
        {
            return $"a cell was stopped ({error.Name})";
        }

        return record.Reads.FirstOrDefault(read => FileStates.Now(read.Path, read.Kind) != read.State) is { } changed
            ? $"'{Path.GetFileName(changed.Path)}' changed while the notebook ran"
            : null;
    }

    private bool IsAsItWas(RecordedRead read) => FileStates.IsKnown(read.State) && _states.Once(read.Path, read.Kind) == read.State;

    private string PathOf(RunKey key) => Path.Combine(folder, key.Hash + Ending);

    // Only what the cache itself writes: the folder may hold other files too.
    private void Shrink()
    {
        FileInfo[] files = [.. new DirectoryInfo(folder).EnumerateFiles().Where(file => OwnName.IsMatch(file.Name)).OrderByDescending(file => file.LastWriteTimeUtc)];
        long size = 0;
        foreach (FileInfo file in files)
        {
            bool isEntry = file.Name.EndsWith(Ending, StringComparison.Ordinal);
            size += file.Length;
            if (isEntry ? size > largest : file.LastWriteTimeUtc < DateTime.UtcNow - Abandoned)
            {
                Try(file.Delete);
            }
        }
    }

    private static void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Another time, or never: nothing is lost by it.
        }
    }

    [GeneratedRegex(@"^[0-9a-f]{64}\.run(?:\..*)?$")]
    private static partial Regex OwnName { get; }
}
