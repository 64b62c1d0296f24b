using System.Xml.Linq;

namespace CorpusAnalysis.Formats;

/// <summary>A feed: RSS 2.0 and its forerunners, RSS 1.0, Atom. Each item is an article.</summary>
/// <remarks>Feeds often hold no more of an article than its first lines; the text is the longest that an item gives.</remarks>
public sealed class FeedFormat : IArticleFormat
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace OldAtom = "http://purl.org/atom/ns#";
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    /// <inheritdoc/>
    public string Name => "feed";

    /// <inheritdoc/>
    public FormatMatch Match(DocumentHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return XmlSource.Root(head) is { } root && (root == "rss" || root == Atom + "feed" || root == Atom + "entry" || root == OldAtom + "feed" || (root == Rdf + "RDF" && head.Text.Contains("http://purl.org/rss/1.0/", StringComparison.Ordinal)))
            ? FormatMatch.Certain
            : FormatMatch.None;
    }

    /// <inheritdoc/>
    public IEnumerable<ArticleDraft> Read(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var source = new XmlSource(document, "feed");
        var feed = new FeedItem(new XElement("feed"));
        XElement? root = XmlSource.Root(document.Head)?.LocalName == "entry" ? null : source.RootElement();
        string told = (string?)root?.Attribute(XNamespace.Xml + "lang") ?? "";

        // What describes the feed stands before its items; what stands behind them came too late for those already given.
        while (source.Next(name => name is not ("rss" or "RDF" or "feed" or "channel")) is { } element)
        {
            if (element.Name.LocalName is not ("item" or "entry"))
            {
                feed.Element.Add(element);
                continue;
            }

            ArticleDraft draft = new FeedItem(element).Draft(document, feed, feed.Text("language") is { Length: > 0 } language ? language : told);
            if (draft.Headline.Length == 0 && draft.Paragraphs.Count == 0)
            {
                document.Report(LoadSeverity.Error, draft.Line, "an item with neither title nor text", "nothing to do: it is left out");
                continue;
            }

            yield return draft;
        }
    }
}
