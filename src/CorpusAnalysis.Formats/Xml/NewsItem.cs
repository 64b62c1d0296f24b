using System.Collections.Immutable;
using System.Xml.Linq;

namespace CorpusAnalysis.Formats;

/// <summary>A news item of NewsML-G2.</summary>
internal sealed class NewsItem
{
    private readonly XElement _item;
    private readonly XElement? _itemMeta;
    private readonly XElement? _contentMeta;

    /// <summary>Takes an item.</summary>
    public NewsItem(XElement item)
    {
        (_item, _itemMeta, _contentMeta) = (item, Child(item, "itemMeta"), Child(item, "contentMeta"));
        Content = [.. Child(item, "contentSet")?.Elements().Where(IsText) ?? []];
    }

    /// <summary>The forms in which the item holds its text.</summary>
    public ImmutableArray<XElement> Content { get; }

    /// <summary>Whether the sender has taken it back.</summary>
    public bool IsWithdrawn => Code(Child(_itemMeta, "pubStatus")) is "stat:canceled" or "stat:cancelled" or "stat:withheld";

    /// <summary>The article.</summary>
    public ArticleDraft Draft(SourceDocument document)
    {
        ArticleDraft inner = Inner(document);
        string dateline = Value(Child(_contentMeta, "dateline"));
        return inner with
        {
            Id = (string?)_item.Attribute("guid") ?? "",
            Line = XmlSource.Line(_item),
            Headline = First(Value(Child(_contentMeta, "headline")), inner.Headline, Value(Child(_itemMeta, "title"))),
            Section = First(Named("subject", subject => (string?)subject.Attribute("type") is { } type && (type.Contains("department", StringComparison.OrdinalIgnoreCase) || type.Contains("desk", StringComparison.OrdinalIgnoreCase))).FirstOrDefault(), inner.Section),
            Place = First(Named("located").FirstOrDefault(), inner.Place),
            DateText = NitfArticle.Iso(First(Value(Child(_contentMeta, "contentCreated")), inner.DateText, Value(Child(_itemMeta, "firstCreated")), Value(Child(_itemMeta, "versionCreated")))),
            Agency = First(Named("infoSource").FirstOrDefault(), Value(Child(_contentMeta, "creditline")), Name(Child(_itemMeta, "provider")), inner.Agency),
            Language = First((string?)Child(_contentMeta, "language")?.Attribute("tag"), inner.Language, (string?)_item.Attribute(XNamespace.Xml + "lang")),
            Metadata = new Metadata()
                .Add("author", First(Metadata.Join(Named("creator")), Value(Child(_contentMeta, "by"))))
                .Add("keywords", Named("keyword").Concat(Named("subject")))
                .Add("genre", Named("genre"))
                .Add("slugline", Value(Child(_contentMeta, "slugline")))
                .Add("dateline", dateline)
                .Add("description", Value(Child(_contentMeta, "description")))
                .Add("urgency", Value(Child(_contentMeta, "urgency")))
                .Add("modified", Value(Child(_contentMeta, "contentModified")))
                .Add("version", (string?)_item.Attribute("version"))
                .Add("provider", Name(Child(_itemMeta, "provider")))
                .ToFields(),
        };
    }

    // Of several forms of the same text the first.
    private ArticleDraft Inner(SourceDocument document)
    {
        XElement content = Content[0];
        if (content.Elements().FirstOrDefault() is not { } root)
        {
            bool isHtml = ((string?)content.Attribute("contenttype"))?.Contains("html", StringComparison.OrdinalIgnoreCase) ?? false;
            return new() { Paragraphs = isHtml ? HtmlText.Paragraphs(document, content.Value) : ParagraphSplitter.Split(content.Value) };
        }

        return root.Name.LocalName == "nitf" ? NitfArticle.Of(root)
            : new() { Paragraphs = XhtmlText.Of(content), Language = (string?)root.Attribute(XNamespace.Xml + "lang") ?? (string?)root.Attribute("lang") ?? "" };
    }

    private static bool IsText(XElement content) => content.Name.LocalName switch
    {
        "inlineXML" => content.HasElements,
        "inlineData" => (string?)content.Attribute("encoding") is null && ((string?)content.Attribute("contenttype") ?? "text/plain").StartsWith("text/", StringComparison.Ordinal) && content.Value.Trim().Length > 0,
        _ => false,
    };

    private IEnumerable<string> Named(string element, Func<XElement, bool>? isWanted = null) =>
        _contentMeta?.Elements().Where(child => child.Name.LocalName == element && (isWanted?.Invoke(child) ?? true)).Select(Name).Where(name => name.Length > 0) ?? [];

    // What a concept is called; by its code when by nothing else.
    private static string Name(XElement? concept) => First(Value(Child(concept, "name")), concept is { HasElements: false } ? concept.Value : "", (string?)concept?.Attribute("literal"), Code(concept));

    private static string Code(XElement? concept) => (string?)concept?.Attribute("qcode") ?? "";

    private static string Value(XElement? element) => WhiteSpace.Single(element?.Value ?? "");

    private static XElement? Child(XElement? element, string name) => element?.Elements().FirstOrDefault(child => child.Name.LocalName == name);

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
}
