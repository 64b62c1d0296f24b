namespace CorpusAnalysis;

/// <summary>A format of files that hold articles. A new one is a class that implements this, and a line in <see cref="ArticleFormats"/> or <see cref="CorpusOptions.Formats"/>.</summary>
/// <remarks>A format has no state: one object reads any number of files, also at the same time.</remarks>
public interface IArticleFormat
{
    /// <summary>What reports call it: <c>JSON Lines</c>.</summary>
    string Name { get; }

    /// <summary>How well a document fits, by what it holds and by the ending of its name. Looks at the beginning only, and throws nothing.</summary>
    FormatMatch Match(DocumentHead head);

    /// <summary>Reads the articles of a document, one after the other, so that a large document is never in memory as a whole.</summary>
    /// <returns>
    /// The articles in the order of the document; none for a document without any, which is then reported. A part that cannot be read is
    /// reported with <see cref="SourceDocument.Report"/> and left out.
    /// </returns>
    /// <exception cref="CorpusFormatException">The document, or all the rest of it, cannot be read.</exception>
    IEnumerable<ArticleDraft> Read(SourceDocument document);
}
