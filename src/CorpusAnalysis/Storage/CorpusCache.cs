using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CorpusAnalysis;

/// <summary>Keeps the corpus of a folder as a file, so that it need not be read again while its files stay the same.</summary>
/// <remarks>
/// One file for each folder and set of options, in <see cref="CacheFolder"/>; beside it, where the files of the folder have other times than
/// then and the same bytes, one that says so (<c>.seen</c>). A file that was not used for 60 days is removed when another is written.
/// </remarks>
internal sealed partial class CorpusCache
{
    private const long CheckedAtOnce = 64_000_000;
    private const int SeenHead = 2 * sizeof(ulong);

    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(60);

    private CorpusCache(string path) => Path = path;

    /// <summary>The file.</summary>
    public string Path { get; }

    // Identity of the corpus, XXH3 of the rest, and the sources.
    private string SeenPath => System.IO.Path.ChangeExtension(Path, ".seen");

    /// <summary>The cache for a folder; null when there is to be none, as for a single file, or with formats of the caller's own, which nobody knows here.</summary>
    public static CorpusCache? For(string path, CorpusOptions options)
    {
        string? folder = CacheFolder.Find();
        if (!options.UseCache || folder is null || !Directory.Exists(path) || !BitConverter.IsLittleEndian || !IsOurs(options.Formats))
        {
            return null;
        }

        // Another build of the library may read or cut articles otherwise, so it has files of its own.
        string key = JsonSerializer.Serialize(new
        {
            Corpus = System.IO.Path.GetFullPath(path),
            Metadata = options.MetadataPath is null ? null : System.IO.Path.GetFullPath(options.MetadataPath),
            options.Year,
            options.Fields,
            options.Encoding,
            options.IdentifyLanguages,
            options.Normalization,
            options.Limits,
            Formats = options.Formats.Articles.Select(format => format.GetType()).Concat(options.Formats.Containers.Select(format => format.GetType())).Select(type => $"{type} {type.Module.ModuleVersionId}"),
            options.Tokenizer,
            Library = typeof(CorpusCache).Module.ModuleVersionId,
        });
        string name = Convert.ToHexStringLower(XxHash128.Hash(Encoding.UTF8.GetBytes(key)));
        return new CorpusCache(System.IO.Path.Combine(folder, name + CorpusFileFormat.Ending));
    }

    private static bool IsOurs(ArticleFormats formats) => ReferenceEquals(formats, ArticleFormats.All) || ReferenceEquals(formats, ArticleFormats.Plain);

    /// <summary>The corpus that was kept; null when there is none, or none that can be used.</summary>
    public CachedCorpus? Open()
    {
        try
        {
            if (!File.Exists(Path))
            {
                return null;
            }

            var file = new CorpusFileReader(new SectionReader(Path, Discard));
            if (new FileInfo(Path).Length <= CheckedAtOnce)
            {
                file.Sections.CheckAll();
            }

            var corpus = new CachedCorpus(file, Seen(file.Sections.Identity));
            Touch();
            return corpus;
        }
        catch (Exception exception) when (exception is CorpusFormatException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps what was found about the files of a corpus that is kept already, beside it: the corpus stays as it is.</summary>
    public void Keep(CachedCorpus corpus, CachedSources seen) => Try(() => AsideFile.Write(SeenPath, file =>
    {
        ReadOnlySpan<byte> sources = seen.ToBytes();
        Span<byte> head = stackalloc byte[SeenHead];
        BinaryPrimitives.WriteUInt64LittleEndian(head, corpus.File.Sections.Identity);
        BinaryPrimitives.WriteUInt64LittleEndian(head[sizeof(ulong)..], XxHash3.HashToUInt64(sources));
        file.Write(head);
        file.Write(sources);
    }));

    /// <summary>Keeps a corpus; tells what went wrong, or null.</summary>
    public string? Keep(Corpus corpus, CachedSources sources)
    {
        try
        {
            string folder = System.IO.Path.GetDirectoryName(Path)!;
            CacheFolder.Create(folder);
            AsideFile.Write(Path, file => CorpusFileWriter.Write(file, corpus, sources));
            RemoveOld(new DirectoryInfo(folder));
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return exception.Message.TrimEnd('.');
        }
    }

    // Nothing when there is none, or it is of a corpus that was kept before, or damaged.
    private CachedSources? Seen(ulong corpus)
    {
        if (!File.Exists(SeenPath))
        {
            return null;
        }

        ReadOnlySpan<byte> bytes = File.ReadAllBytes(SeenPath);
        return bytes.Length > SeenHead && BinaryPrimitives.ReadUInt64LittleEndian(bytes) == corpus && XxHash3.HashToUInt64(bytes[SeenHead..]) == BinaryPrimitives.ReadUInt64LittleEndian(bytes[sizeof(ulong)..])
            ? CachedSources.Read(bytes[SeenHead..])
            : null;
    }

    // Removes the file, as it turned out to be damaged, and tells what to do now.
    private string Discard()
    {
        Try(() => File.Delete(Path));
        return File.Exists(Path) ? "remove this file of the cache, or read without the cache (--no-cache)" : "it was removed from the cache: load the folder again";
    }

    // In a cache that may only be read the file is as good.
    private void Touch() => Try(() => File.SetLastWriteTimeUtc(Path, DateTime.UtcNow));

    // Only what the cache itself writes: the folder may hold other files too.
    private static void RemoveOld(DirectoryInfo folder) => Try(() =>
    {
        foreach (FileInfo file in folder.EnumerateFiles().Where(file => OwnName.IsMatch(file.Name) && file.LastWriteTimeUtc < DateTime.UtcNow - KeptFor))
        {
            file.Delete();
        }
    });

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

    // A file of the cache, or one that was being written when its process ended.
    [GeneratedRegex(@"^(?:[0-9a-f]{32}\.(?:corpus|seen)|\.[0-9a-f]{32}\.(?:corpus|seen)\..*)$")]
    private static partial Regex OwnName { get; }
}
