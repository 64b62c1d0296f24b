using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;

namespace CorpusAnalysis.Formats;

/// <summary>An HTML page with one article, as saved from a browser or collected from the web.</summary>
/// <remarks>
/// Only what the page itself holds is read: nothing is fetched, no script is run. Pictures with their captions, pull quotes, asides, bylines
/// and comments are no part of the text.
/// </remarks>
public sealed partial class HtmlFormat : IArticleFormat
{
    // Comments of content systems can be long before the first element.
    private const int SearchedText = 8192;

    /// <inheritdoc/>
    public string Name => "HTML";

    /// <inheritdoc/>
    public FormatMatch Match(DocumentHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        if (!head.IsText)
        {
            return FormatMatch.None;
        }

        ReadOnlySpan<char> begin = head.Trimmed[..Math.Min(head.Trimmed.Length, SearchedText)];
        bool isNamed = head.EndsWith(".html", ".htm", ".xhtml", ".shtml");
        return Beginning.IsMatch(begin) ? FormatMatch.Certain
            : begin.StartsWith("<?xml") && !isNamed ? FormatMatch.None
            : begin.StartsWith("<") && Element.IsMatch(begin) ? head.Likely(".html", ".htm", ".xhtml", ".shtml", ".aspx", ".php", ".asp", ".jsp")
            : isNamed ? FormatMatch.Named
            : FormatMatch.None;
    }

    /// <inheritdoc/>
    public IEnumerable<ArticleDraft> Read(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        string html = document.ReadText(HtmlPage.Encoding(document));
        if (string.IsNullOrWhiteSpace(html))
        {
            throw document.Error(0, "expected a page, found an empty file", "remove the file, or save the page anew");
        }

        using IHtmlDocument page = HtmlPage.Parse(document, html);
        var metadata = new PageMetadata(document, page);
        ArticleDraft draft = metadata.Draft(document.Origin);
        draft = draft with { Id = document.Origin?.Url ?? "", Paragraphs = PageText.Read(document, page, metadata.Body, draft.Headline) };
        if (draft.Paragraphs.Count == 0)
        {
            document.Report(LoadSeverity.Error, 0, "no text on the page; it may be put there by a script only", "save the page from a browser, when it shows the article");
            yield break;
        }

        yield return draft;
    }

    [GeneratedRegex(@"\A(?:\s*<\?xml[^>]*>)?(?:\s*<!--(?>.*?-->))*\s*(?:<!doctype\s+html|<html[\s>])", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Beginning { get; }

    [GeneratedRegex(@"<(?:html|head|body|article|meta|title|div|p|h1)(?:\s[^<>]*)?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Element { get; }
}
