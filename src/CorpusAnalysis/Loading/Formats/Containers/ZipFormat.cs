using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace CorpusAnalysis;

/// <summary>A zip archive; not the Office and e-book files that are zip archives, too.</summary>
/// <remarks>
/// Hidden files, folders, <c>__MACOSX</c>, README and the like are left out as in a folder. Encrypted files are reported. One that is damaged
/// is reported when it is read; an archive without its end cannot be read at all, as the list of its files stands there.
/// </remarks>
public sealed class ZipFormat : IContainerFormat
{
    // What names of files are written in where they are not marked as UTF-8, and are not.
    private const int OldNames = 437;

    private static readonly string[] OtherEndings =
        [".xlsx", ".xlsm", ".docx", ".docm", ".pptx", ".odt", ".ods", ".odp", ".epub", ".jar", ".apk", ".kmz", ".pages", ".numbers", ".idml", ".whl"];

    private static readonly string[] OtherFiles =
        ["[Content_Types].xml", "mimetype", "_rels/.rels", "docProps/app.xml", "docProps/core.xml", "word/document.xml", "xl/workbook.xml", "META-INF/container.xml", "META-INF/manifest.xml", "META-INF/MANIFEST.MF"];

    /// <inheritdoc/>
    public string Name => "zip archive";

    /// <inheritdoc/>
    public FormatMatch Match(DocumentHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        bool isZip = head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8);
        return isZip && !head.EndsWith(OtherEndings) && !FirstNames(head.Bytes.Span).Any(OtherFiles.Contains) ? FormatMatch.Certain
            : !isZip && head.EndsWith(".zip") ? FormatMatch.Named
            : FormatMatch.None;
    }

    /// <inheritdoc/>
    public IEnumerable<SourceDocument> Open(SourceDocument container)
    {
        ArgumentNullException.ThrowIfNull(container);
        var entries = new ArchiveEntries(container);
        using ZipArchive archive = OpenArchive(container);
        RefuseBomb(container, archive);
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            entries.Count(entry.Length);
            if (entry.FullName.EndsWith('/') || entry.FullName.EndsWith('\\') || entries.NameOf(entry.FullName) is not { } name)
            {
                continue;
            }

            if (entry.IsEncrypted)
            {
                container.Report(LoadSeverity.Error, 0, $"the file {Quoted.Short(entry.FullName)} in the archive is encrypted", "unpack it with its password");
                continue;
            }

            SourceDocument? inner = null;
            inner = container.Inner(name, entry.Length, entry.CompressedLength, () => OpenEntry(entry, inner!));
            yield return inner;
        }
    }

    private CheckedStream OpenEntry(ZipArchiveEntry entry, SourceDocument document)
    {
        if (entry.Length > Math.Max(UnpackedStream.FreeBytes, entry.CompressedLength * document.Limits.PackingRatio))
        {
            throw document.OutOfProportion();
        }

        try
        {
            return new CheckedStream(entry.Open(), document, Name) { Bytes = entry.Length, Crc = entry.Crc32 };
        }
        catch (InvalidDataException exception)
        {
            throw new CorpusFormatException(
                new(LoadSeverity.Error, document.Path, 0, $"it cannot be unpacked out of the {Name}: {exception.Message.TrimEnd('.')}", "unpack it and pack it again in the usual way (deflate)"), exception);
        }
    }

    // No file gives more bytes than are declared for it, so that what is declared can be trusted before anything is unpacked.
    private static void RefuseBomb(SourceDocument container, ZipArchive archive)
    {
        double packed = 0, unpacked = 0;
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            packed += entry.CompressedLength;
            unpacked += entry.Length;
        }

        if (packed > container.Length)
        {
            throw container.Error(0, "the zip archive is damaged: the files in it lie over each other", "make or fetch the archive again");
        }

        if (unpacked > Math.Max(UnpackedStream.FreeBytes, (container.Length ?? packed) * container.Limits.PackingRatio))
        {
            throw container.OutOfProportion();
        }
    }

    private static ZipArchive OpenArchive(SourceDocument container)
    {
        ZipArchive archive = OpenArchive(container, null);
        if (!archive.Entries.Any(entry => entry.FullName.Contains('\uFFFD')))
        {
            return archive;
        }

        archive.Dispose();
        return OpenArchive(container, CodePagesEncodingProvider.Instance.GetEncoding(OldNames));
    }

    private static ZipArchive OpenArchive(SourceDocument container, Encoding? names)
    {
        Stream stream = container.Open();
        try
        {
            if (!stream.CanSeek)
            {
                stream.Dispose();
                stream = new MemoryStream(container.ReadBytes(), writable: false);
            }

            // The list of the files is read as a whole.
            if (ZipEnd.Entries(stream) is { } count && count > (ulong)container.Limits.ArchiveEntries)
            {
                throw container.Error(0, FormattableString.Invariant($"{count:N0} files in one archive, more than {container.Limits.ArchiveEntries:N0}"), "divide it, or raise LoadLimits.ArchiveEntries");
            }

            stream.Position = 0;
            var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: false, names);
            return archive.Entries.Count >= 0 ? archive : throw new InvalidDataException();
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException)
        {
            stream.Dispose();
            throw new CorpusFormatException(
                new(LoadSeverity.Error, container.Path, 0, $"the zip archive is damaged or cut off: {exception.Message.TrimEnd('.')}", "make or fetch the archive again"), exception);
        }
    }

    // The names in the headers that stand before each file, as far as the beginning of the archive reaches.
    private static List<string> FirstNames(ReadOnlySpan<byte> bytes)
    {
        const int header = 30;
        ReadOnlySpan<byte> mark = "PK\u0003\u0004"u8;
        List<string> names = [];
        while (bytes.Length >= header && bytes.StartsWith(mark))
        {
            uint packed = BinaryPrimitives.ReadUInt32LittleEndian(bytes[18..]);
            int name = BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]), extra = BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]);
            if (header + name + extra > bytes.Length)
            {
                break;
            }

            names.Add(Encoding.UTF8.GetString(bytes.Slice(header, name)));
            bytes = bytes[(header + name + extra)..];

            // The size stands behind a file that was packed as it came.
            int next = packed is 0 or uint.MaxValue ? bytes.IndexOf(mark) : (int)Math.Min(packed, int.MaxValue);
            bytes = next < 0 || next > bytes.Length ? [] : bytes[next..];
        }

        return names;
    }
}
