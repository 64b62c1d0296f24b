using System.IO.Compression;

namespace CorpusAnalysis.Formats;

/// <summary>The zip archive that a document of an office program is, guarded against one that unpacks to more than any document holds.</summary>
internal static class OfficePackage
{
    // What any part may have, however small it is packed.
    private const long FreeBytes = 16_000_000;

    /// <summary>Opens the archive; the stream stays open.</summary>
    /// <exception cref="CorpusFormatException">A part is out of all proportion larger than packed, or there are too many.</exception>
    /// <exception cref="InvalidDataException">It is no zip archive.</exception>
    public static ZipArchive Open(SourceDocument document, Stream stream)
    {
        var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        if (archive.Entries.Count > document.Limits.ArchiveEntries)
        {
            throw document.Error(0, "it holds more parts than an archive may", "remove it, or raise LoadLimits.ArchiveEntries");
        }

        // No part gives more than the size that is declared, so the declared sizes can be trusted.
        foreach (ZipArchiveEntry part in archive.Entries)
        {
            if (part.Length > Math.Max(FreeBytes, part.CompressedLength * document.Limits.PackingRatio))
            {
                throw document.Error(
                    0,
                    FormattableString.Invariant($"its part {part.FullName} unpacks to more than {document.Limits.PackingRatio:N0} times its packed size, as no document does"),
                    "remove it, or unpack it and see what it holds");
            }
        }

        long all = archive.Entries.Sum(part => part.Length);
        return all <= document.Limits.ArchiveBytes ? archive : throw document.Error(0, "it unpacks to more bytes than an archive may", "remove it, or raise LoadLimits.ArchiveBytes");
    }
}
