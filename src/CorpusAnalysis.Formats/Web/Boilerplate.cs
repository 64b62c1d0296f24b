using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace CorpusAnalysis.Formats;

/// <summary>Removes from a page what is plainly no text of its article.</summary>
internal static partial class Boilerplate
{
    private const string Never =
        "script, style, noscript, template, nav, aside, form, button, iframe, object, embed, svg, dialog, figure, figcaption, select, [hidden], [aria-hidden=true], "
        + "[role=navigation], [role=complementary], [role=contentinfo], [role=banner], [role=dialog], [role=alertdialog], [role=search]";

    // What names itself so is removed only when it is no more than a part of the page.
    private const double MostOfText = 0.4;

    // A list of links has at least two, and hardly any text besides.
    private const double LinkShare = 0.8;

    // A line with the author is short; longer it is text by that name.
    private const int LongestByline = 200;

    /// <summary>Removes navigation, asides, lists of links, forms, comments, notices about cookies, related links, pictures with their captions, pull quotes, bylines.</summary>
    public static void Remove(IHtmlDocument page)
    {
        Remove(page.QuerySelectorAll(Never));
        int length = TextLength(page.Body);
        Remove(page.QuerySelectorAll("[class], [id], footer").Where(element => IsAside(element) && TextLength(element) <= length * MostOfText));
        Remove(page.QuerySelectorAll("ul, ol, td, div, p, section, table").Where(element => IsOfLinks(element) && TextLength(element) <= length * MostOfText));
        Remove(page.QuerySelectorAll("[class], [itemprop=author], [rel=author], address").Where(element => IsByline(element) && TextLength(element) <= LongestByline));
        Remove(page.QuerySelectorAll("time").Where(time => time.Closest("p, h1, h2, h3, li, td") is not { } block || TextLength(block) == TextLength(time)));
    }

    // Of an element that is gone already, with one that held it, nothing more need be removed.
    private static void Remove(IEnumerable<IElement> elements)
    {
        foreach (IElement element in elements.Where(element => element.LocalName is not ("html" or "body" or "main" or "article")).ToList())
        {
            element.Remove();
        }
    }

    private static bool IsAside(IElement element) => element.LocalName == "footer" || AsideName.IsMatch(Names(element));

    private static bool IsOfLinks(IElement element) =>
        element.QuerySelectorAll("a[href]") is { Length: > 1 } links && links.Sum(TextLength) >= TextLength(element) * LinkShare;

    private static bool IsByline(IElement element) =>
        element.LocalName == "address" || element.GetAttribute("itemprop") == "author" || (element.GetAttribute("rel") == "author" && element.Closest("p") is null) || BylineName.IsMatch(Names(element));

    private static string Names(IElement element) => $"{element.ClassName} {element.Id}";

    private static int TextLength(INode? node) => node?.TextContent.Count(letter => !char.IsWhiteSpace(letter)) ?? 0;

    [GeneratedRegex(
        """
        (?:^|[\s_-])(?:comments|commentlist|comment-?(?:list|section|area|form|thread)|respond|disqus|kommentare|leserkommentare|cookies?|consent|gdpr|cmp|related|recommend(?:ed|ations?)|
        read-?more|more-?(?:on|from)|most-?(?:read|popular)|meistgelesen|mehr-zum-thema|newsletter|subscribe|subscription|social|share|sharing|share-?(?:bar|buttons?)|breadcrumbs?|pagination|
        advert(?:s|isement)?|ad-?(?:slot|container|wrapper)|anzeige|sponsored|promo|outbrain|taboola|pull-?quotes?|sidebar|skip-?link|site-?(?:header|footer|nav)|copyright|
        visually-?hidden|screen-?reader(?:-text)?|sr-only|tags?-?list|tags|caption|bildunterschrift)(?:$|[\s_-])
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex AsideName { get; }

    [GeneratedRegex(@"(?:^|[\s_-])(?:byline|author|authors|autor|autoren|pubdate|publish(?:ed)?-?(?:date|time)|timestamp|post-?meta|article-?meta|entry-?meta|posted-on)(?:$|[\s_-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BylineName { get; }
}
