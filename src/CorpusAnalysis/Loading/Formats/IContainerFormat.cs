namespace CorpusAnalysis;

/// <summary>A format of files that hold other files, or one in a compressed form.</summary>
public interface IContainerFormat
{
    /// <summary>What reports call it: <c>zip archive</c>.</summary>
    string Name { get; }

    /// <summary>How well a file fits. Looks at the beginning only, and throws nothing.</summary>
    FormatMatch Match(DocumentHead head);

    /// <summary>The documents in a container, in its order, each to be read before the next is asked for.</summary>
    /// <returns>
    /// Documents made with <see cref="SourceDocument.Inner"/>, which keeps the limits of <see cref="LoadLimits"/>. What cannot be read is
    /// reported with <see cref="SourceDocument.Report"/> and left out.
    /// </returns>
    /// <exception cref="CorpusFormatException">The container, or all the rest of it, cannot be read.</exception>
    IEnumerable<SourceDocument> Open(SourceDocument container);
}
