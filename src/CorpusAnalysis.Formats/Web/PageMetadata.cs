using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace CorpusAnalysis.Formats;

/// <summary>What a page says of its article: schema.org, Open Graph, the usual names of <c>meta</c>, and the elements that show it.</summary>
/// <remarks>To be read before anything is removed from the page. What the page shows as headline comes before what it tells machines, which is often cut or changed for them; for all else schema.org comes first.</remarks>
internal sealed class PageMetadata
{
    private readonly IHtmlDocument _page;
    private readonly SchemaArticle? _schema;
    private readonly ILookup<string, string> _metas;

    /// <summary>Reads what a page says.</summary>
    public PageMetadata(SourceDocument document, IHtmlDocument page)
    {
        (_page, _schema) = (page, SchemaArticle.Find(document, page));
        _metas = page.QuerySelectorAll("meta[content]")
            .Select(meta => (Name: (meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("http-equiv") ?? "").Trim().ToLowerInvariant(), Content: WhiteSpace.Single(meta.GetAttribute("content")!)))
            .Where(meta => meta.Name.Length > 0 && meta.Content.Length > 0)
            .ToLookup(meta => meta.Name, meta => meta.Content, StringComparer.Ordinal);
        Agency = First(Schema("publisher"), Meta("og:site_name"), Meta("publisher", "dc.publisher", "dcterms.publisher"), Item("publisher"), Schema("sourceOrganization"));
        Body = _schema?.Text("articleBody") ?? "";
        Headline = HeadlineOf();
    }

    /// <summary>The publication.</summary>
    public string Agency { get; }

    /// <summary>The text in JSON-LD; empty when it is not there.</summary>
    public string Body { get; }

    /// <summary>The headline.</summary>
    public string Headline { get; }

    /// <summary>The article with all but its text.</summary>
    public ArticleDraft Draft(DocumentOrigin? origin)
    {
        string url = First(_page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"), Meta("og:url"), Schema("url"), origin?.Url);
        var metadata = new Metadata()
            .Add("author", _schema?.Texts("author") is { } authors && authors.Any() ? authors : _metas["author"].Concat(_metas["dc.creator"]).Concat(_metas["article:author"]).Take(1).DefaultIfEmpty(Item("author")))
            .Add("url", url)
            .Add("keywords", Keywords())
            .Add("description", First(Schema("description"), Meta("og:description", "description", "dc.description")))
            .Add("modified", First(Schema("dateModified"), Meta("article:modified_time", "last-modified"), Item("dateModified")))
            .Add("genre", Schema("genre"))
            .Add("free", Schema("isAccessibleForFree"))
            .Add("crawled", origin?.Fetched);
        return new()
        {
            Headline = Headline,
            Section = First(Metadata.Join(_schema?.Texts("articleSection") ?? []), Meta("article:section", "section", "cxenseparse:section", "dc.subject.section"), Item("articleSection")),
            Place = First(Schema("dateline"), Schema("contentLocation"), Schema("locationCreated"), Item("dateline")),
            DateText = Date(),
            Agency = Agency,
            Language = Language(),
            Metadata = metadata.ToFields(),
        };
    }

    private IEnumerable<string?> Keywords()
    {
        IEnumerable<string> all = (_schema?.Texts("keywords") ?? []).DefaultIfEmpty("").Any(text => text.Length > 0) ? _schema!.Texts("keywords")
            : _metas["article:tag"].Any() ? _metas["article:tag"]
            : _metas["news_keywords"].Any() ? _metas["news_keywords"]
            : _metas["keywords"].Any() ? _metas["keywords"] : _metas["dc.subject"];
        return all.SelectMany(words => words.Split(',', ';'));
    }

    private string Date() => First(
        Schema("datePublished"),
        Schema("dateCreated"),
        Meta("article:published_time", "og:article:published_time", "datepublished"),
        Item("datePublished"),
        Meta("date", "dc.date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dcterms.date", "pubdate", "publishdate", "publish-date", "sailthru.date", "parsely-pub-date", "article.published", "last-modified-date"),
        Time("article time[pubdate][datetime], article header time[datetime]"),
        Time("article time[datetime]"),
        Time("time[datetime]"));

    private string Language()
    {
        string tag = First(Schema("inLanguage"), _page.DocumentElement?.GetAttribute("lang"), _page.DocumentElement?.GetAttribute("xml:lang"), Meta("og:locale", "dc.language", "content-language", "language"));
        return tag.Split(',')[0].Trim().Replace('_', '-');
    }

    private string HeadlineOf()
    {
        string title = First(_page.Title);
        string[] shown = [.. _page.QuerySelectorAll("[itemprop=headline], article h1, main h1, h1").Select(HeadingText).Where(text => text.Length > 0 && text != Agency).Distinct(StringComparer.Ordinal)];
        string told = First(Schema("headline"), Meta("og:title", "dc.title", "twitter:title"), Schema("name"));

        // Of several the one that the title repeats: the others are names of the site and headlines of other articles.
        string heading = shown.Length == 1 ? shown[0]
            : shown.FirstOrDefault(text => text == told || title.StartsWith(text, StringComparison.Ordinal)) ?? (told.Length == 0 ? shown.FirstOrDefault("") : "");
        return First(heading, told, WithoutSite(title));
    }

    private static string HeadingText(IElement heading) => WhiteSpace.Single(string.Join(' ', HtmlText.Paragraphs(heading)));

    private string WithoutSite(string title)
    {
        foreach (string separator in new[] { " | ", " – ", " — ", " - ", " · " })
        {
            int end = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (end > 0 && (Agency.Length == 0 ? separator == " | " : title[(end + separator.Length)..] == Agency))
            {
                return title[..end].Trim();
            }
        }

        return title;
    }

    private string Schema(string property) => _schema?.Text(property) ?? "";

    private string Meta(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (_metas[name].FirstOrDefault() is { } content)
            {
                return content;
            }
        }

        return "";
    }

    private string Item(string property)
    {
        IElement? item = _page.QuerySelector($"[itemprop={property}]");
        return item?.GetAttribute("content") ?? item?.GetAttribute("datetime") ?? item?.QuerySelector("[itemprop=name]")?.TextContent ?? item?.TextContent ?? "";
    }

    private string Time(string selector) => _page.QuerySelector(selector)?.GetAttribute("datetime") ?? "";

    private static string First(params ReadOnlySpan<string?> values)
    {
        foreach (string? value in values)
        {
            if (WhiteSpace.Single(value ?? "") is { Length: > 0 } text)
            {
                return text;
            }
        }

        return "";
    }
}
