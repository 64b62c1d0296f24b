using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CorpusAnalysis.Formats;

/// <summary>The article of an NITF element.</summary>
/// <remarks>Media with their captions, notes and footnotes are left out, the abstract is metadata. Where the body has a block for the full text and others that repeat parts of it, the full text is read.</remarks>
internal static partial class NitfArticle
{
    private static readonly XmlText Text = new(
        FrozenSet.Create("block", "p", "hl1", "hl2", "li", "ul", "ol", "dl", "dt", "dd", "table", "tr", "td", "th", "bq", "pre", "hr", "nitf-table", "nitf-row", "credit", "virtloc", "caption"),
        FrozenSet.Create("media", "note", "fn", "frac-sep", "nitf-table-metadata", "custom-table"),
        FrozenSet.Create("br"));

    /// <summary>Reads the article.</summary>
    public static ArticleDraft Of(XElement nitf)
    {
        XElement? head = Child(nitf, "head"), docdata = Child(head, "docdata"), pubdata = Child(head, "pubdata"), body = Child(nitf, "body"), bodyHead = Child(body, "body.head"), content = Child(body, "body.content");
        XElement? hedline = Child(bodyHead, "hedline"), dateline = Child(bodyHead, "dateline"), issue = Child(docdata, "date.issue");
        string Meta(string name) => (string?)Find(head, "meta").FirstOrDefault(meta => (string?)meta.Attribute("name") == name)?.Attribute("content") ?? "";
        return new()
        {
            Id = (string?)Child(docdata, "doc-id")?.Attribute("id-string") ?? "",
            Line = XmlSource.Line(nitf),
            Headline = First(Text.Line(Child(hedline, "hl1")), Text.Line(Child(head, "title"))),
            Paragraphs = Paragraphs(content),
            Section = First((string?)pubdata?.Attribute("position.section"), Meta("online_sections"), Meta("dsk"), (string?)Find(head, "tobject.subject").FirstOrDefault()?.Attribute("tobject.subject.type")),
            Place = First(Text.Line(Child(dateline, "location")), Text.Line(Find(Child(docdata, "identified-content"), "location").FirstOrDefault())),
            DateText = Iso(First((string?)Child(dateline, "story.date")?.Attribute("norm"), Text.Line(Child(dateline, "story.date")), (string?)issue?.Attribute("norm"), (string?)pubdata?.Attribute("date.publication"), (string?)Child(docdata, "date.release")?.Attribute("norm"))),
            Agency = First(Text.Line(Child(bodyHead, "distributor")), (string?)pubdata?.Attribute("name"), Text.Line(Child(docdata, "doc.copyright") is { } copyright ? new XElement("p", (string?)copyright.Attribute("holder")) : null)),
            Language = (string?)nitf.Attribute(XNamespace.Xml + "lang") ?? (string?)body?.Attribute(XNamespace.Xml + "lang") ?? (string?)content?.Attribute("lang") ?? "",
            Metadata = new Metadata()
                .Add("author", Author(bodyHead))
                .Add("subheadline", Find(hedline, "hl2").Select(Text.Line))
                .Add("abstract", Find(bodyHead, "abstract").Select(Text.Line))
                .Add("keywords", Find(docdata, "keyword").Select(keyword => (string?)keyword.Attribute("key") ?? keyword.Value))
                .Add("series", (string?)Child(docdata, "series")?.Attribute("series.name"))
                .Add("urgency", (string?)Child(docdata, "urgency")?.Attribute("ed-urg"))
                .Add("url", (string?)pubdata?.Attribute("ex-ref"))
                .Add("genre", (string?)Child(Child(head, "tobject"), "tobject.property")?.Attribute("tobject.property.type"))
                .ToFields(),
        };
    }

    /// <summary>A date in the short form of ISO 8601, <c>20251118T214000</c>, in its long one; any other as it is.</summary>
    public static string Iso(string date) => ShortDate.Replace(date, "$1-$2-$3");

    private static ImmutableArray<string> Paragraphs(XElement? content)
    {
        XElement? full = Find(content, "block").FirstOrDefault(block => (string?)block.Attribute("class") is "full_text");
        return (full ?? content) is { } text ? Text.Paragraphs(text) : [];
    }

    private static IEnumerable<string> Author(XElement? head)
    {
        XElement[] bylines = [.. Find(head, "byline")];
        XElement[] normal = [.. bylines.Where(byline => (string?)byline.Attribute("class") is "normalized_byline")];
        return (normal.Length > 0 ? normal : bylines).Select(byline => Text.Line(Child(byline, "person") ?? byline));
    }

    private static XElement? Child(XElement? element, string name) => element?.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    private static IEnumerable<XElement> Find(XElement? element, string name) => element?.Descendants().Where(inner => inner.Name.LocalName == name) ?? [];

    private static string First(params ReadOnlySpan<string?> values)
    {
        foreach (string? value in values)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                return value.Trim();
            }
        }

        return "";
    }

    [GeneratedRegex(@"^([0-9]{4})([0-9]{2})([0-9]{2})(?:T[0-9:.]*(?:Z|[+-][0-9:]+)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex ShortDate { get; }
}
