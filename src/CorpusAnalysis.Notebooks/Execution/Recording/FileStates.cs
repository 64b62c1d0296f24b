using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>What is at a path, in a few letters that are the same as long as it is.</summary>
/// <remarks>
/// Bytes are hashed, so that an edit that leaves size and time as they were is seen. A tree of more than <see cref="MostHashed"/> bytes
/// is told by names, sizes and times; there a file that was written in the last seconds is hashed too, as it may be written again within
/// the same tick of its file system's clock.
/// </remarks>
public sealed class FileStates
{
    /// <summary>The bytes of a tree that are hashed at most.</summary>
    public const long MostHashed = 2L << 30;

    private static readonly TimeSpan Doubt = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<(string Path, ReadKind Kind), string> _seen = [];

    /// <summary>What is there now.</summary>
    /// <param name="path">A file or folder, or nothing.</param>
    /// <param name="kind">How much of it matters.</param>
    /// <returns><c>none</c>, or what there is and its hash; with a reason when it cannot be read.</returns>
    public static string Now(string path, ReadKind kind)
    {
        ArgumentNullException.ThrowIfNull(path);
        try
        {
            return File.Exists(path) ? $"file {OfFile(new FileInfo(path))}"
                : !Directory.Exists(path) ? "none"
                : kind == ReadKind.File ? "folder"
                : kind == ReadKind.Folders ? $"names {Hash(Directory.EnumerateFileSystemEntries(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))}"
                : kind == ReadKind.Folder ? $"names {Hash(Names(new DirectoryInfo(path)))}"
                : $"tree {Hash(Tree(new DirectoryInfo(path)))}";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return $"not readable: {error.GetType().Name}";
        }
    }

    /// <summary>What is there, looked at once: for asking about several runs that read the same.</summary>
    public string Once(string path, ReadKind kind) => _seen.GetOrAdd((path, kind), static key => Now(key.Path, key.Kind));

    /// <summary>The SHA-256 of the bytes, when what was there was a file that is not empty; else null.</summary>
    public static string? HashOf(string state) => state?.Split(' ') is ["file", _, { Length: 64 } hash] ? hash : null;

    // A pipe or a device has no length, and opening it may wait forever.
    private static string OfFile(FileInfo file)
    {
        if (file.Length == 0)
        {
            return "0";
        }

        using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1, FileOptions.SequentialScan);
        return string.Create(CultureInfo.InvariantCulture, $"{file.Length} {Convert.ToHexStringLower(SHA256.HashData(stream))}");
    }

    private static IEnumerable<string> Names(DirectoryInfo folder) =>
        folder.EnumerateFileSystemInfos().Select(entry => entry is DirectoryInfo ? entry.Name + "/" : entry.Name).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Tree(DirectoryInfo root)
    {
        var files = new List<FileInfo>();
        var lines = new List<string>();
        Walk(root, files, lines);
        bool all = files.Sum(file => file.Length) <= MostHashed;
        DateTime doubtful = DateTime.UtcNow - Doubt;
        lines.AddRange(files.Select(file =>
        {
            string name = Path.GetRelativePath(root.FullName, file.FullName);
            return all || file.LastWriteTimeUtc > doubtful ? $"{name} {OfFile(file)}"
                : string.Create(CultureInfo.InvariantCulture, $"{name} {file.Length} at {file.LastWriteTimeUtc.Ticks}");
        }));
        return lines.Order(StringComparer.Ordinal);
    }

    private static void Walk(DirectoryInfo folder, List<FileInfo> files, List<string> lines)
    {
        foreach (FileSystemInfo entry in folder.EnumerateFileSystemInfos().Where(entry => entry.Name[0] != '.'))
        {
            if (entry is FileInfo file)
            {
                // A link counts as what it leads to.
                FileInfo target = file.LinkTarget is null ? file : (FileInfo?)file.ResolveLinkTarget(returnFinalTarget: true) ?? file;
                if (target.Exists)
                {
                    files.Add(file);
                }
                else
                {
                    lines.Add(file.FullName + " leads nowhere");
                }
            }
            else if (entry.LinkTarget is null)
            {
                lines.Add(entry.FullName + "/");
                Walk((DirectoryInfo)entry, files, lines);
            }
            else
            {
                // A link may lead back to a folder above it, so nothing follows it; where it leads is what counts.
                lines.Add($"{entry.FullName} -> {entry.LinkTarget}");
            }
        }
    }

    private static string Hash(IEnumerable<string> lines)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string line in lines)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
