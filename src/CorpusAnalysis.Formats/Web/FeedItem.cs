using System.Collections.Immutable;
using System.Xml.Linq;

namespace CorpusAnalysis.Formats;

/// <summary>An item of a feed, or what describes the feed, whatever its dialect: the same things by other names.</summary>
/// <param name="Element">The element.</param>
internal sealed record FeedItem(XElement Element)
{
    // The text, the fullest first.
    private static readonly string[] Texts = ["encoded", "content", "description", "summary"];

    /// <summary>The text of the first element of one of these names; empty when there is none.</summary>
    public string Text(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (Of(name).Select(element => element.Value.Trim()).FirstOrDefault(text => text.Length > 0) is { } text)
            {
                return text;
            }
        }

        return "";
    }

    /// <summary>The article.</summary>
    public ArticleDraft Draft(SourceDocument document, FeedItem feed, string language)
    {
        string link = Link();
        string own = (string?)Element.Attribute(XNamespace.Xml + "lang") ?? Text("language");
        ImmutableArray<string> paragraphs = Texts.SelectMany(Of).Select(text => Paragraphs(document, text)).DefaultIfEmpty([]).MaxBy(found => found.Sum(paragraph => paragraph.Length));
        string published = Text("pubDate", "published", "issued", "date"), updated = Text("updated", "modified");
        return new()
        {
            Id = Text("guid", "id") is { Length: > 0 } id ? id : (string?)Element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "about") ?? link,
            Line = XmlSource.Line(Element),
            Headline = Of("title").Select(title => Line(document, title)).FirstOrDefault(""),
            Paragraphs = paragraphs,
            DateText = published.Length > 0 ? published : updated,
            Agency = feed.Of("title").Select(title => Line(document, title)).FirstOrDefault(""),
            Language = own.Length > 0 ? own : language,
            Metadata = new Metadata()
                .Add("author", Of("creator").Concat(Of("author")).Select(Person))
                .Add("keywords", Of("category").Concat(Of("subject")).Select(category => (string?)category.Attribute("label") ?? (category.Value.Trim() is { Length: > 0 } name ? name : (string?)category.Attribute("term"))))
                .Add("url", link)
                .Add("modified", published.Length > 0 ? updated : "")
                .ToFields(),
        };
    }

    private IEnumerable<XElement> Of(string name) => Element.Elements().Where(element => element.Name.LocalName == name && !element.Name.NamespaceName.Contains("search.yahoo.com/mrss", StringComparison.Ordinal) && !element.Name.NamespaceName.Contains("itunes", StringComparison.Ordinal));

    private static ImmutableArray<string> Paragraphs(SourceDocument document, XElement text) =>
        text.HasElements ? XhtmlText.Of(text) : IsPlain(text) ? ParagraphSplitter.Split(text.Value) : HtmlText.Paragraphs(document, text.Value);

    private static string Line(SourceDocument document, XElement text) =>
        text.HasElements ? string.Join(' ', XhtmlText.Of(text)) : IsPlain(text) ? WhiteSpace.Single(text.Value) : HtmlText.Line(document, text.Value);

    // Atom says what is plain; in RSS nobody knows, and nearly all of it is HTML.
    private static bool IsPlain(XElement text) => text.Name.NamespaceName == "http://www.w3.org/2005/Atom" && ((string?)text.Attribute("type") ?? "text") is "text" or "text/plain";

    private static string Person(XElement person) => person.Elements().FirstOrDefault(element => element.Name.LocalName == "name")?.Value ?? (person.HasElements ? "" : person.Value);

    private string Link()
    {
        XElement? link = Of("link").FirstOrDefault(element => ((string?)element.Attribute("rel") ?? "alternate") == "alternate");
        string address = (string?)link?.Attribute("href") ?? link?.Value.Trim() ?? "";
        return address.Length > 0 ? address : Of("guid").Where(guid => (string?)guid.Attribute("isPermaLink") != "false").Select(guid => guid.Value.Trim()).FirstOrDefault(text => text.StartsWith("http", StringComparison.Ordinal)) ?? "";
    }
}
