using System.Formats.Tar;

namespace CorpusAnalysis;

/// <summary>The documents of a tar archive, which is read from front to back.</summary>
internal static class TarEntries
{
    private const int Block = 512;

    // Larger files are not held in memory, but sought in the archive again each time they are opened.
    private const long HeldBytes = 1 << 26;

    /// <summary>Whether a document begins with the header of a file as tar writes it: its checksum is right.</summary>
    public static bool IsTar(DocumentHead head)
    {
        ReadOnlySpan<byte> bytes = head.Bytes.Span;
        if (bytes.Length < Block || bytes[0] == 0)
        {
            return false;
        }

        int sum = 8 * ' ', written = 0;
        for (int i = 0; i < Block; i++)
        {
            sum += i is >= 148 and < 156 ? 0 : bytes[i];
        }

        foreach (byte digit in bytes[148..156].Trim(" \0"u8))
        {
            written = digit is >= (byte)'0' and <= (byte)'7' ? (8 * written) + digit - '0' : -1;
            if (written < 0)
            {
                return false;
            }
        }

        return sum == written;
    }

    /// <summary>The documents of an archive.</summary>
    /// <param name="container">The file that holds the archive.</param>
    /// <param name="open">Opens the archive itself, which may be packed in the file.</param>
    /// <param name="isPacked">Whether it is.</param>
    public static IEnumerable<SourceDocument> Of(SourceDocument container, Func<Stream> open, bool isPacked)
    {
        var entries = new ArchiveEntries(container);
        using var reader = new TarReader(open());
        for (int number = 0; Next(reader, container) is { } entry; number++)
        {
            entries.Count(entry.Length);
            if (!IsFile(entry, container) || entries.NameOf(entry.Name) is not { } name)
            {
                continue;
            }

            if (entry.Length > HeldBytes)
            {
                int place = number;
                yield return container.Inner(name, entry.Length, isPacked ? container.Length : entry.Length, () => Again(open, place, container));
            }
            else
            {
                byte[] bytes = Bytes(entry, container);
                yield return container.Inner(name, bytes.Length, isPacked ? container.Length : entry.Length, () => new MemoryStream(bytes, writable: false));
            }
        }
    }

    private static bool IsFile(TarEntry entry, SourceDocument container)
    {
        switch (entry.EntryType)
        {
            case TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile:
                return true;
            case TarEntryType.SymbolicLink or TarEntryType.HardLink:
                container.Report(LoadSeverity.Note, 0, $"{Quoted.Short(entry.Name)} in the archive is a link, which is not followed", "pack the file itself, if it is not in the archive anyway");
                return false;
            case TarEntryType.BlockDevice or TarEntryType.CharacterDevice or TarEntryType.Fifo or TarEntryType.SparseFile or TarEntryType.MultiVolume:
                container.Report(LoadSeverity.Note, 0, $"{Quoted.Short(entry.Name)} in the archive is no usual file and not read", "remove it, or pack it as a usual file");
                return false;
            default:
                return false;
        }
    }

    private static TarEntry? Next(TarReader reader, SourceDocument container)
    {
        try
        {
            return reader.GetNextEntry();
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            throw Damaged(container, exception.Message, exception);
        }
    }

    private static byte[] Bytes(TarEntry entry, SourceDocument container)
    {
        byte[] bytes = new byte[entry.Length];
        try
        {
            int read = entry.DataStream?.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) ?? 0;
            return read == bytes.Length ? bytes : throw Damaged(container, $"{Quoted.Short(entry.Name)} ends too early", null);
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            throw Damaged(container, $"{Quoted.Short(entry.Name)} ends too early", exception);
        }
    }

    private static CheckedStream Again(Func<Stream> open, int number, SourceDocument container)
    {
        var reader = new TarReader(open());
        try
        {
            TarEntry? entry = null;
            for (int i = 0; i <= number; i++)
            {
                entry = Next(reader, container);
            }

            return new CheckedStream(entry?.DataStream ?? Stream.Null, container, "tar archive") { Bytes = entry?.Length ?? 0, Owner = reader };
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    private static bool IsDamage(Exception exception) =>
        exception is not CorpusFormatException and (InvalidDataException or EndOfStreamException or FormatException or ArgumentException or OverflowException or NotSupportedException);

    private static CorpusFormatException Damaged(SourceDocument container, string reason, Exception? exception) =>
        new(new(LoadSeverity.Error, container.Path, 0, $"the tar archive is damaged or cut off: {reason.TrimEnd('.')}; what stands before was read", "make or fetch the archive again"), exception);
}
