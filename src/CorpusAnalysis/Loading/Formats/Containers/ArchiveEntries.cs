using System.Globalization;

namespace CorpusAnalysis;

/// <summary>The names of the documents in an archive, each harmless and given once, and how many there may be.</summary>
internal sealed class ArchiveEntries
{
    private readonly SourceDocument _container;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>Begins with an archive.</summary>
    /// <exception cref="CorpusFormatException">It lies too deep in others.</exception>
    public ArchiveEntries(SourceDocument container)
    {
        _container = container;
        CheckDepth(container);
    }

    /// <summary>Sees that an archive does not lie too deep in others.</summary>
    /// <exception cref="CorpusFormatException">It does.</exception>
    public static void CheckDepth(SourceDocument container)
    {
        if (container.Depth > container.Limits.ArchiveDepth)
        {
            throw container.Error(0, $"an archive that lies in more than {container.Limits.ArchiveDepth} others", "unpack it, or raise LoadLimits.ArchiveDepth");
        }
    }

    /// <summary>The name under which an entry is read; null when it is left out, as the like is in a folder, and listed as that.</summary>
    /// <param name="entry">Its name in the archive.</param>
    public string? NameOf(string entry)
    {
        string[] parts = [.. entry.Replace('\\', '/').Split('/').Select(Harmless).Where(part => part is not ("" or "." or ".."))];
        if (parts.Length > 1 && parts[0].Length == 2 && parts[0][1] == ':')
        {
            parts = parts[1..];
        }

        if (parts.Length == 0)
        {
            return null;
        }

        string name = string.Join('/', parts), distinct = name;
        if (SkippedNames.InArchive(name) is { } skipped)
        {
            LeaveOut(skipped, entry);
            return null;
        }

        for (int number = _numbers.GetValueOrDefault(name, 2); !_names.Add(distinct); number++)
        {
            string ending = Path.GetExtension(name);
            distinct = string.Create(CultureInfo.InvariantCulture, $"{name[..^ending.Length]} ({number}){ending}");
            _numbers[name] = number + 1;
        }

        return distinct;
    }

    /// <summary>Counts an entry, also one that is left out, with those of all other archives in the same file.</summary>
    /// <exception cref="CorpusFormatException">There are too many, or they are too large together.</exception>
    public void Count(long bytes)
    {
        Unpacked all = _container.Unpacked;
        all.Bytes += Math.Min(Math.Max(0, bytes), long.MaxValue / 2 - all.Bytes);
        if (++all.Documents > _container.Limits.ArchiveEntries)
        {
            throw _container.Error(0, FormattableString.Invariant($"more than {_container.Limits.ArchiveEntries:N0} files in one archive; the first of them were read"), "divide it, or raise LoadLimits.ArchiveEntries");
        }

        if (all.Bytes > _container.Limits.ArchiveBytes)
        {
            throw _container.Error(0, FormattableString.Invariant($"the files of the archive have more than {_container.Limits.ArchiveBytes:N0} bytes together; the first of them were read"), "divide it, or raise LoadLimits.ArchiveBytes");
        }
    }

    /// <summary>A part of a name without control characters, which would break reports and whatever is done with a path.</summary>
    public static string Harmless(string part) => string.Concat(part.Select(letter => char.IsControl(letter) ? '_' : letter)).Trim();

    private void LeaveOut(SkippedFile skipped, string entry)
    {
        if (skipped.Reason == SkippedNames.Beside && (skipped.Path == SkippedNames.Metadata || skipped.Path.EndsWith("/" + SkippedNames.Metadata, StringComparison.Ordinal)))
        {
            _container.Report(LoadSeverity.Warning, 0, $"the metadata table {Quoted.Short(entry)} in the archive is not read", "put it beside the archive, or unpack the archive");
        }

        // A folder is left out once, whatever the number of its files.
        if (skipped.Reason != SkippedNames.Hidden && (!skipped.Path.EndsWith('/') || _folders.Add(skipped.Path)))
        {
            _container.Skipped.Add(skipped with { Path = $"{_container.Path}/{skipped.Path}" });
        }
    }
}
