namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>The folder for what a session compiles. One of a process that was killed is removed by a later process.</summary>
/// <remarks>Whose session lives holds a file in its folder open, which the system lets go of with the process, however that ends.</remarks>
internal sealed class SessionFolder : IDisposable
{
    private const string Prefix = "corpus-cells-";
    private const string Mark = "in-use";

    private static readonly Lazy<Task> Swept = new(() => Task.Run(() => Sweep(Path.GetTempPath(), DateTime.UtcNow)));

    // Between the making of a folder and of its mark, and between that and its lock, nothing tells that it is in use.
    private static readonly TimeSpan Young = TimeSpan.FromMinutes(5);

    private readonly FileStream _mark;

    /// <summary>Makes a folder.</summary>
    public SessionFolder()
    {
        FullName = Directory.CreateTempSubdirectory(Prefix).FullName;
        _mark = Hold(FullName);
    }

    /// <summary>The folder.</summary>
    public string FullName { get; }

    /// <summary>Has the folders of killed processes removed, once for this process and in the background.</summary>
    public static void SweepOnce() => _ = Swept.Value;

    /// <summary>Removes the folders that nobody uses.</summary>
    /// <param name="root">Where they are.</param>
    /// <param name="now">The time.</param>
    internal static void Sweep(string root, DateTime now)
    {
        try
        {
            foreach (string folder in Directory.GetDirectories(root, Prefix + "*").Where(folder => IsLeft(folder, now)))
            {
                Remove(folder);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // They stay for another time.
        }
    }

    /// <summary>Marks a folder as in use until the mark is closed.</summary>
    internal static FileStream Hold(string folder) => new(Path.Combine(folder, Mark), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

    /// <summary>Removes the folder with all that is in it.</summary>
    public void Dispose()
    {
        _mark.Dispose();
        Remove(FullName);
    }

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The warm-up may still write, or another process removes it at this moment.
        }
    }

    private static bool IsLeft(string folder, DateTime now)
    {
        string mark = Path.Combine(folder, Mark);
        if (!File.Exists(mark) || now - File.GetLastWriteTimeUtc(mark) < Young)
        {
            return false;
        }

        // Where files cannot be locked, all look free.
        using FileStream? held = TryHold(folder);
        using FileStream? again = TryHold(folder);
        return held is not null && again is null;
    }

    private static FileStream? TryHold(string folder)
    {
        try
        {
            return Hold(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
