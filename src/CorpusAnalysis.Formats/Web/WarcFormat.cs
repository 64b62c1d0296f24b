using System.IO.Compression;
using System.Text;

namespace CorpusAnalysis.Formats;

/// <summary>An archive of the web (WARC), plain or with each record compressed by gzip: the pages that a crawl was answered with.</summary>
/// <remarks>Pages are the answers with a status of 200 to 299 that hold HTML. All other records, such as pictures, redirections, requests and pages that were seen before, are counted in a note.</remarks>
public sealed class WarcFormat : IContainerFormat
{
    /// <inheritdoc/>
    public string Name => "WARC";

    /// <inheritdoc/>
    public FormatMatch Match(DocumentHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return head.StartsWith("WARC/1."u8) || (IsGzip(head) && BeginsWithWarc(head.Bytes)) ? FormatMatch.Certain : FormatMatch.None;
    }

    /// <inheritdoc/>
    public IEnumerable<SourceDocument> Open(SourceDocument container)
    {
        ArgumentNullException.ThrowIfNull(container);
        using Stream stream = container.Open();
        using Stream unpacked = IsGzip(container.Head) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        var records = new WarcReader(container, unpacked, stream);
        int pages = 0, others = 0;
        while (records.Next() is { } record)
        {
            if (record.Page(container) is { } page)
            {
                pages++;
                yield return page;
            }
            else
            {
                others++;
            }
        }

        container.Report(LoadSeverity.Note, 0, FormattableString.Invariant($"{pages:N0} pages; {others:N0} other records are no pages and were left out"), "nothing to do");
    }

    private static bool IsGzip(DocumentHead head) => head.StartsWith([0x1F, 0x8B, 0x08]);

    private static bool BeginsWithWarc(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var unpacked = new GZipStream(new MemoryStream(bytes.ToArray()), CompressionMode.Decompress);
            byte[] mark = new byte[7];
            return unpacked.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false) == mark.Length && Encoding.ASCII.GetString(mark) == "WARC/1.";
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
