using System.Runtime.InteropServices;

namespace CorpusAnalysis;

/// <summary>The folder of what is kept for the next time, and can be removed at any time.</summary>
public static class CacheFolder
{
    private const string Variable = "CORPUS_CACHE";
    private const string Off = "off";

    /// <summary>
    /// The folder that the environment variable <c>CORPUS_CACHE</c> names, else <c>corpus-analysis</c> in the user's cache folder; null when the
    /// variable is <c>off</c>, or the user has no such folder. It need not be there yet.
    /// </summary>
    public static string? Find() => Environment.GetEnvironmentVariable(Variable) switch
    {
        Off => null,
        { Length: > 0 } given => given,
        _ => UserFolder(),
    };

    /// <summary>Creates a folder for files of the cache: the texts of articles are nobody else's to read.</summary>
    /// <exception cref="IOException">It cannot be created.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be created.</exception>
    public static void Create(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static string? UserFolder()
    {
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        string? folder = RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? Path.Combine(home, "Library", "Caches")
            : Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache ? cache
            : home.Length > 0 ? Path.Combine(home, ".cache") : null;
        return string.IsNullOrEmpty(folder) ? null : Path.Combine(folder, "corpus-analysis");
    }
}
