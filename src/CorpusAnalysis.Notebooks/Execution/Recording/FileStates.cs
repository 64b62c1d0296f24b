using System.Collections.Concurrent;
using System.Formats.Tar;
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

    private const string NotReadable = "not readable";

    private static readonly TimeSpan Doubt = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<(string Path, ReadKind Kind), string> _seen = [];

    /// <summary>What is there now.</summary>
    /// <param name="path">A file or folder, or nothing.</param>
    /// <param name="kind">How much of it matters.</param>
    /// <returns><c>none</c>, or what there is and its hash; when nothing can be said of it, why (<see cref="IsKnown"/>).</returns>
    public static string Now(string path, ReadKind kind)
    {
        ArgumentNullException.ThrowIfNull(path);
        try
        {
            return !Directory.Exists(path) ? OfFile(Target(new FileInfo(path))) is { } file ? $"file {file}" : "none"
                : kind switch
                {
                    ReadKind.File => "folder",
                    ReadKind.Folder => $"names {Hash(Names(new DirectoryInfo(path)))}",
                    ReadKind.Folders => $"names {Hash(AllNames(new DirectoryInfo(path)))}",
                    _ => $"tree {Hash(Tree(new DirectoryInfo(path)))}",
                };
        }
        catch (EndlessFileException endless)
        {
            return $"{NotReadable}: '{endless.Message}' is no file with an end";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return $"{NotReadable}: {error.GetType().Name}";
        }
    }

    /// <summary>Whether a state says what there is, so that another one tells of a change.</summary>
    public static bool IsKnown(string state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return !state.StartsWith(NotReadable, StringComparison.Ordinal);
    }

    /// <summary>What is there, looked at once: for asking about several runs that read the same.</summary>
    public string Once(string path, ReadKind kind) => _seen.GetOrAdd((path, kind), static key => Now(key.Path, key.Kind));

    /// <summary>The SHA-256 of the bytes, when what was there was a file that is not empty; else null.</summary>
    public static string? HashOf(string state) => state?.Split(' ') is ["file", _, { Length: 64 } hash] ? hash : null;

    // A link counts as what it leads to.
    private static FileInfo Target(FileInfo file) => file.LinkTarget is null ? file : (FileInfo?)file.ResolveLinkTarget(returnFinalTarget: true) ?? file;

    // Null when there is none.
    private static string? OfFile(FileInfo file)
    {
        if (file.FullName.StartsWith("/proc/", StringComparison.Ordinal) || file.FullName.StartsWith("/dev/fd/", StringComparison.Ordinal))
        {
            throw new EndlessFileException(file.Name);
        }

        if (!file.Exists)
        {
            return null;
        }

        if (file.Length == 0 && !IsPlain(file))
        {
            throw new EndlessFileException(file.Name);
        }

        using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1, FileOptions.SequentialScan);
        return file.Length > 0 ? string.Create(CultureInfo.InvariantCulture, $"{file.Length} {Convert.ToHexStringLower(SHA256.HashData(stream))}")
            : stream.ReadByte() < 0 ? "0"
            : throw new EndlessFileException(file.Name);
    }

    // A pipe or a device has no length either, and opening it may wait forever. Of all that the framework has, the writer of archives tells them apart without opening them.
    private static bool IsPlain(FileInfo file)
    {
        if (OperatingSystem.IsWindows())
        {
            return true;
        }

        using var bytes = new MemoryStream();
        try
        {
            using var writer = new TarWriter(bytes, leaveOpen: true);
            writer.WriteEntry(file.FullName, "file");
        }
        catch (IOException)
        {
            return false;
        }

        bytes.Position = 0;
        using var reader = new TarReader(bytes);
        return reader.GetNextEntry()?.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile;
    }

    private static IEnumerable<string> Names(DirectoryInfo folder) =>
        folder.EnumerateFileSystemInfos().Select(entry => entry is DirectoryInfo ? entry.Name + "/" : entry.Name).Order(StringComparer.Ordinal);

    private static List<string> AllNames(DirectoryInfo root)
    {
        var lines = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { root.FullName };
        List(root, "");
        return lines;

        void List(DirectoryInfo folder, string above)
        {
            foreach (FileSystemInfo entry in folder.EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal))
            {
                string name = above + entry.Name;
                lines.Add(name);
                Guarded(lines, name, () =>
                {
                    if (entry is DirectoryInfo inside && seen.Add((inside.LinkTarget is null ? inside : inside.ResolveLinkTarget(returnFinalTarget: true) ?? inside).FullName))
                    {
                        List(inside, name + "/");
                    }
                });
            }
        }
    }

    private static IEnumerable<string> Tree(DirectoryInfo root)
    {
        var files = new List<(string Name, FileInfo Target, long Length)>();
        var lines = new List<string>();
        Walk(root, "", files, lines);
        bool all = files.Sum(file => file.Length) <= MostHashed;
        DateTime doubtful = DateTime.UtcNow - Doubt;
        foreach ((string name, FileInfo target, long length) in files)
        {
            Guarded(lines, name, () => lines.Add(all || length == 0 || target.LastWriteTimeUtc > doubtful ? $"{name} {OfFile(target) ?? "leads nowhere"}"
                : string.Create(CultureInfo.InvariantCulture, $"{name} {length} at {target.LastWriteTimeUtc.Ticks}")));
        }

        return lines.Order(StringComparer.Ordinal);
    }

    private static void Walk(DirectoryInfo folder, string above, List<(string Name, FileInfo Target, long Length)> files, List<string> lines)
    {
        foreach (FileSystemInfo entry in folder.EnumerateFileSystemInfos().Where(entry => entry.Name[0] != '.'))
        {
            string name = above + entry.Name;
            Guarded(lines, name, () =>
            {
                if (entry is FileInfo file)
                {
                    FileInfo target = Target(file);
                    files.Add((name, target, target.Exists ? target.Length : 0));
                }
                else if (entry.LinkTarget is null)
                {
                    lines.Add(name + "/");
                    Walk((DirectoryInfo)entry, name + "/", files, lines);
                }
                else
                {
                    // A link may lead back to a folder above it, so nothing follows it; where it leads is what counts.
                    lines.Add($"{name} -> {entry.LinkTarget}");
                }
            });
        }
    }

    // One entry that cannot be read hides no change of the others.
    private static void Guarded(List<string> lines, string name, Action look)
    {
        try
        {
            look();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            lines.Add($"{name} {NotReadable}: {error.GetType().Name}");
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

    private sealed class EndlessFileException(string name) : Exception(name);
}
