using System.Xml.Linq;

namespace CorpusAnalysis.Formats;

/// <summary>Texts of the Text Encoding Initiative (TEI P5): a document, or a corpus of several. A <c>div</c> of the type <c>article</c> is an article of its own.</summary>
/// <remarks>
/// Read is what the source has as its running text: notes of editors, running heads, descriptions of figures and deletions are left out; of a
/// choice the correction, the regular form and the expansion are taken. Front and back matter is not read.
/// </remarks>
public sealed class TeiFormat : IArticleFormat
{
    private static readonly XNamespace Tei = "http://www.tei-c.org/ns/1.0";

    /// <inheritdoc/>
    public string Name => "TEI";

    /// <inheritdoc/>
    public FormatMatch Match(DocumentHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return XmlSource.Root(head) is { } root && (root == Tei + "TEI" || root == Tei + "teiCorpus") ? FormatMatch.Certain : FormatMatch.None;
    }

    /// <inheritdoc/>
    public IEnumerable<ArticleDraft> Read(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var source = new XmlSource(document, "TEI");
        while (source.Next(name => name == "TEI") is { } text)
        {
            bool isEmpty = true;
            foreach (ArticleDraft draft in TeiArticles.Of(text))
            {
                isEmpty = false;
                yield return draft;
            }

            if (isEmpty)
            {
                document.Report(LoadSeverity.Error, XmlSource.Line(text), "a TEI element without text in its body", "nothing to do: it is left out");
            }
        }
    }
}
