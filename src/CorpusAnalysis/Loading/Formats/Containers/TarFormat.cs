namespace CorpusAnalysis;

/// <summary>A tar archive.</summary>
/// <remarks>Links and devices are reported and not followed; hidden files, README and the like are left out as in a folder.</remarks>
public sealed class TarFormat : IContainerFormat
{
    /// <inheritdoc/>
    public string Name => "tar archive";

    /// <inheritdoc/>
    public FormatMatch Match(DocumentHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return TarEntries.IsTar(head) ? FormatMatch.Certain
            : head.EndsWith(".tar") ? FormatMatch.Named
            : FormatMatch.None;
    }

    /// <inheritdoc/>
    public IEnumerable<SourceDocument> Open(SourceDocument container)
    {
        ArgumentNullException.ThrowIfNull(container);
        return TarEntries.Of(container, container.Open, isPacked: false);
    }
}
