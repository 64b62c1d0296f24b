using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace CorpusAnalysis;

/// <summary>Keeps the corpus of a folder as a file, so that it need not be read again while its files stay the same.</summary>
/// <remarks>
/// One file for each folder and set of options. The environment variable <c>CORPUS_CACHE</c> names another folder for them, or turns the
/// cache off (<c>off</c>). A file that was not used for 60 days is removed when another is written.
/// </remarks>
internal sealed class CorpusCache
{
    private const string Variable = "CORPUS_CACHE";
    private const long CheckedAtOnce = 64_000_000;

    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(60);

    private CorpusCache(string path) => Path = path;

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The cache for a folder; null when there is to be none, as for a single file.</summary>
    public static CorpusCache? For(string path, CorpusOptions options)
    {
        string? folder = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? given : UserFolder();
        if (!options.UseCache || folder is null || folder == "off" || !Directory.Exists(path))
        {
            return null;
        }

        // Another build of the library may read or cut articles otherwise, so it has files of its own.
        string key = JsonSerializer.Serialize(new
        {
            Corpus = System.IO.Path.GetFullPath(path),
            Metadata = options.MetadataPath is null ? null : System.IO.Path.GetFullPath(options.MetadataPath),
            options.Year,
            options.Tokenizer,
            Library = typeof(CorpusCache).Module.ModuleVersionId,
        });
        string name = Convert.ToHexStringLower(XxHash128.Hash(Encoding.UTF8.GetBytes(key)));
        return new CorpusCache(System.IO.Path.Combine(folder, name + CorpusFileFormat.Ending));
    }

    /// <summary>The corpus that was kept; null when there is none, or none that can be used.</summary>
    public CachedCorpus? Open()
    {
        try
        {
            if (!File.Exists(Path))
            {
                return null;
            }

            var file = new CorpusFileReader(Path);
            if (new FileInfo(Path).Length <= CheckedAtOnce)
            {
                file.Sections.CheckAll();
            }

            var corpus = new CachedCorpus(file);
            File.SetLastWriteTimeUtc(Path, DateTime.UtcNow);
            return corpus;
        }
        catch (Exception exception) when (exception is CorpusFormatException or IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Keeps a corpus; tells what went wrong, or null.</summary>
    public string? Keep(Corpus corpus, CachedSources sources)
    {
        try
        {
            string folder = System.IO.Path.GetDirectoryName(Path)!;
            Directory.CreateDirectory(folder);
            AsideFile.Write(Path, file => CorpusFileWriter.Write(file, corpus, sources));
            foreach (FileInfo old in new DirectoryInfo(folder).EnumerateFiles("*" + CorpusFileFormat.Ending).Where(file => file.LastWriteTimeUtc < DateTime.UtcNow - KeptFor))
            {
                old.Delete();
            }

            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return exception.Message.TrimEnd('.');
        }
    }

    private static string? UserFolder()
    {
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        string? folder = RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? System.IO.Path.Combine(home, "Library", "Caches")
            : Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache ? cache
            : home.Length > 0 ? System.IO.Path.Combine(home, ".cache") : null;
        return string.IsNullOrEmpty(folder) ? null : System.IO.Path.Combine(folder, "corpus-analysis");
    }
}
