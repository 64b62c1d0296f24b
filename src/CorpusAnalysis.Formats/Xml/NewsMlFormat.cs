using System.Xml.Linq;

namespace CorpusAnalysis.Formats;

/// <summary>News in NewsML-G2 of the IPTC: a message of several items, or one item. Items without text, such as pictures, packages and withdrawn news, are left out with a note.</summary>
public sealed class NewsMlFormat : IArticleFormat
{
    private static readonly XNamespace Nar = "http://iptc.org/std/nar/2006-10-01/";

    /// <inheritdoc/>
    public string Name => "NewsML-G2";

    /// <inheritdoc/>
    public FormatMatch Match(DocumentHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return XmlSource.Root(head) is { } root && root.Namespace == Nar && root.LocalName is "newsMessage" or "newsItem" or "packageItem" ? FormatMatch.Certain : FormatMatch.None;
    }

    /// <inheritdoc/>
    public IEnumerable<ArticleDraft> Read(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var source = new XmlSource(document, "NewsML-G2");
        while (source.Next(name => name is "newsItem" or "packageItem" or "conceptItem" or "knowledgeItem" or "planningItem" or "catalogItem") is { } item)
        {
            string kind = item.Name.LocalName;
            NewsItem news = new(item);
            string? reason = kind != "newsItem" ? $"a {kind} is no article"
                : news.IsWithdrawn ? "the item was withdrawn by its sender"
                : news.Content.Length == 0 ? "the item has no text, but a picture or the like"
                : null;
            if (reason is null)
            {
                yield return news.Draft(document);
            }
            else
            {
                document.Report(LoadSeverity.Note, XmlSource.Line(item), reason, "nothing to do: it is left out");
            }
        }
    }
}
