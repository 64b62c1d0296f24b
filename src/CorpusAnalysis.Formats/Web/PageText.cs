using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SmartReader;

namespace CorpusAnalysis.Formats;

/// <summary>The text of the article on a page.</summary>
/// <remarks>
/// The first of these that gives an article: the element that the page itself declares as its text (<c>itemprop="articleBody"</c>); the part
/// of the page that SmartReader, a port of Mozilla's Readability, scores best; the text in the page's JSON-LD; the elements
/// <c>article</c>, <c>main</c>, <c>body</c>, the last with a warning.
/// </remarks>
internal static class PageText
{
    // An article has this many characters; what is shorter may be a part of one, or a teaser.
    private const int Enough = 200;

    // SmartReader's time grows with the cube of the depth (levels 400 deep take seconds), and with the number of elements.
    private const int MostDepth = 100;
    private const int MostElements = 20_000;

    // SmartReader wants an address, which it never opens: it only completes links with it.
    private const string NoUrl = "http://localhost/";

    /// <summary>The paragraphs, without a repetition of the headline. The page is used up.</summary>
    public static ImmutableArray<string> Read(SourceDocument document, IHtmlDocument page, string declaredBody, string headline)
    {
        Boilerplate.Remove(page);
        ImmutableArray<string> declared = [.. page.QuerySelectorAll("[itemprop=articleBody], [property='schema:articleBody']").SelectMany(element => HtmlText.Paragraphs(element))];
        ImmutableArray<string> written = declaredBody.Length == 0 ? [] : HtmlText.Paragraphs(document, declaredBody);
        ImmutableArray<string> elements = Elements(page, out bool isBody);
        if (Length(declared) >= Enough)
        {
            return WithoutHeadline(declared, headline);
        }

        ImmutableArray<string> scored = Scored(page);
        if (Length(scored) >= Enough && Length(scored) * 2 >= Length(written))
        {
            return WithoutHeadline(scored, headline);
        }

        if (Length(written) >= Math.Min(Enough, Length(elements)) && !written.IsEmpty)
        {
            return WithoutHeadline(written, headline);
        }

        if (isBody && !elements.IsEmpty)
        {
            document.Report(LoadSeverity.Warning, 0, "no article found on the page: all its text is taken, without navigation and footers", "see whether it is an article; remove it if not");
        }

        return WithoutHeadline(elements, headline);
    }

    private static ImmutableArray<string> Scored(IHtmlDocument page)
    {
        if (page.All.Length > MostElements || page.Body is null || IsDeeper(page.Body))
        {
            return [];
        }

        // The elements are taken when they are found, as the library gives them only as a string that would have to be parsed again.
        ImmutableArray<string> paragraphs = [];
        using var reader = new Reader(NoUrl, page) { CharThreshold = Enough, DisableJSONLD = true };
        reader.AddCustomOperationEnd(element => paragraphs = HtmlText.Paragraphs(element));
        SmartReader.Article article = reader.GetArticle();
        return article.IsReadable || Length(paragraphs) >= Enough ? paragraphs : [];
    }

    private static bool IsDeeper(IElement body) =>
        body.QuerySelectorAll("*").Any(element => element.FirstElementChild is null && HtmlPage.Depth(element) > MostDepth);

    private static ImmutableArray<string> Elements(IHtmlDocument page, out bool isBody)
    {
        isBody = false;
        IElement? article = page.QuerySelectorAll("article").MaxBy(element => element.TextContent.Length);
        foreach (IElement? element in new[] { article, page.QuerySelector("main, [role=main]") })
        {
            if (element is not null && HtmlText.Paragraphs(element) is { IsEmpty: false } paragraphs)
            {
                return paragraphs;
            }
        }

        isBody = true;
        return page.Body is null ? [] : HtmlText.Paragraphs(page.Body);
    }

    private static int Length(ImmutableArray<string> paragraphs) => paragraphs.Sum(paragraph => paragraph.Length);

    private static ImmutableArray<string> WithoutHeadline(ImmutableArray<string> paragraphs, string headline)
    {
        int place = headline.Length == 0 ? -1 : paragraphs.IndexOf(headline);
        return place is >= 0 and < 3 ? paragraphs.RemoveAt(place) : paragraphs;
    }
}
