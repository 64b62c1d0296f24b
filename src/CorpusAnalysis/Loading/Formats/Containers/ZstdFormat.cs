using ZstdSharp;

namespace CorpusAnalysis;

/// <summary>A file compressed with Zstandard; a tar archive in it gives its files.</summary>
public sealed class ZstdFormat : IContainerFormat
{
    /// <inheritdoc/>
    public string Name => "Zstandard file";

    /// <inheritdoc/>
    public FormatMatch Match(DocumentHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return head.StartsWith([0x28, 0xB5, 0x2F, 0xFD]) ? FormatMatch.Certain : FormatMatch.None;
    }

    /// <inheritdoc/>
    public IEnumerable<SourceDocument> Open(SourceDocument container)
    {
        ArgumentNullException.ThrowIfNull(container);
        return CompressedFile.Open(
            container,
            CompressedFile.Without(container.Name, ".zst", ".tzst"),
            Name,
            stream => new DecompressionStream(stream, bufferSize: 0, checkEndOfStream: true, leaveOpen: false));
    }
}
