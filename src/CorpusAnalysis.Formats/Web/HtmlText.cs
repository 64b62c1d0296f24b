using System.Collections.Frozen;
using System.Collections.Immutable;
using AngleSharp.Dom;

namespace CorpusAnalysis.Formats;

/// <summary>The running text of HTML as paragraphs.</summary>
internal static class HtmlText
{
    /// <summary>Elements that begin and end a paragraph.</summary>
    public static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet(
        [
            "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption",
            "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p",
            "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Elements whose content is no running text.</summary>
    public static readonly FrozenSet<string> NoText = FrozenSet.ToFrozenSet(
        [
            "audio", "button", "canvas", "embed", "head", "iframe", "input", "math", "noscript", "object", "script", "select", "style", "svg", "template",
            "textarea", "title", "video",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The paragraphs of an element: what stands between the ends of blocks, or between two line breaks.</summary>
    /// <remarks>The tree must not be deeper than <see cref="HtmlPage.MostDepth"/>.</remarks>
    public static ImmutableArray<string> Paragraphs(INode root)
    {
        var paragraphs = new ParagraphCollector();
        Walk(root, paragraphs);
        return paragraphs.ToParagraphs();
    }

    /// <summary>The paragraphs of a piece of HTML, as feeds hold it; text without markup is taken as it is.</summary>
    public static ImmutableArray<string> Paragraphs(SourceDocument document, string html) =>
        !html.AsSpan().ContainsAny('<', '&') ? ParagraphSplitter.Split(html) : Paragraphs(HtmlPage.Parse(document, html));

    /// <summary>The text of a line of HTML.</summary>
    public static string Line(SourceDocument document, string html) =>
        !html.AsSpan().ContainsAny('<', '&') ? WhiteSpace.Single(html) : string.Join(' ', Paragraphs(document, html));

    private static void Walk(INode node, ParagraphCollector paragraphs)
    {
        for (INode? child = node.FirstChild; child is not null; child = child.NextSibling)
        {
            if (child is IText text)
            {
                paragraphs.Add(text.Data);
            }
            else if (child is IElement element && !NoText.Contains(element.LocalName))
            {
                if (element.LocalName == "br")
                {
                    EndLine(element, paragraphs);
                    continue;
                }

                bool isBlock = Blocks.Contains(element.LocalName);
                if (isBlock)
                {
                    paragraphs.Break();
                }

                Walk(element, paragraphs);
                if (isBlock)
                {
                    paragraphs.Break();
                }
            }
        }
    }

    // One line break is a space, two are a new paragraph.
    private static void EndLine(IElement br, ParagraphCollector paragraphs)
    {
        INode? next = br.NextSibling;
        while (next is IComment || (next is IText text && string.IsNullOrWhiteSpace(text.Data)))
        {
            next = next.NextSibling;
        }

        if (next is IElement { LocalName: "br" })
        {
            paragraphs.Break();
        }
        else
        {
            paragraphs.Add(" ");
        }
    }
}
