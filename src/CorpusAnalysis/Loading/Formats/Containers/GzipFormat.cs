using System.Text;

namespace CorpusAnalysis;

/// <summary>A file compressed with gzip, also of several parts; a tar archive in it gives its files.</summary>
/// <remarks>What is cut off is an error and never just shorter.</remarks>
public sealed class GzipFormat : IContainerFormat
{
    /// <inheritdoc/>
    public string Name => "gzip file";

    /// <inheritdoc/>
    public FormatMatch Match(DocumentHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return head.StartsWith([0x1F, 0x8B, 0x08]) ? FormatMatch.Certain : FormatMatch.None;
    }

    /// <inheritdoc/>
    public IEnumerable<SourceDocument> Open(SourceDocument container)
    {
        ArgumentNullException.ThrowIfNull(container);
        string name = CompressedFile.Without(container.Name, ".gz", ".tgz");

        // The name in the header counts where the file's own says nothing.
        string? written = System.IO.Path.HasExtension(name) && name != container.Name ? null : WrittenName(container.Head.Bytes.Span);
        return CompressedFile.Open(container, written ?? name, Name, stream => new WholeGzipStream(stream));
    }

    // RFC 1952: flags in the fourth byte, ten bytes of header, a further field where flag 4 is set, then the name where flag 8 is.
    private static string? WrittenName(ReadOnlySpan<byte> bytes)
    {
        const int header = 10;
        if (bytes.Length < header + 2 || (bytes[3] & 8) == 0)
        {
            return null;
        }

        int begin = header + ((bytes[3] & 4) == 0 ? 0 : 2 + bytes[header] + (256 * bytes[header + 1]));
        int length = begin < bytes.Length ? bytes[begin..].IndexOf((byte)0) : -1;
        string name = length > 0 ? Encoding.Latin1.GetString(bytes.Slice(begin, length)).Replace('\\', '/') : "";
        return name[(name.LastIndexOf('/') + 1)..] is { Length: > 0 } last ? last : null;
    }
}
