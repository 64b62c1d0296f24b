using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace CorpusAnalysis.Formats;

/// <summary>Articles of Factiva on a page that was saved in the browser.</summary>
internal static class FactivaPage
{
    private const string Paragraph = "p[class*='rticleParagraph']";

    /// <summary>Reads the articles. Nothing is loaded and no script run.</summary>
    public static IEnumerable<ArticleDraft> Read(string html)
    {
        using IDocument page = new HtmlParser().ParseDocument(html);
        foreach (IElement article in page.QuerySelectorAll("div.article"))
        {
            if (article.ClassList.FirstOrDefault(name => name.Length == 9 && name.EndsWith("Article", StringComparison.Ordinal)) is { } name)
            {
                yield return Article(article).Draft(name[..2], 0);
            }
        }
    }

    private static FactivaFields Article(IElement article)
    {
        var fields = new FactivaFields();
        foreach (IElement row in article.QuerySelectorAll("tr"))
        {
            if (row.Children is [{ } code, { } value, ..] && FactivaFields.IsCode(code.TextContent.Trim()))
            {
                AddCell(fields, code.TextContent.Trim(), value);
            }
        }

        if (!fields.Any)
        {
            AddWithoutCodes(fields, article);
        }

        return fields;
    }

    private static void AddCell(FactivaFields fields, string code, IElement cell)
    {
        IElement[] paragraphs = [.. cell.QuerySelectorAll("p")];
        foreach (IElement part in paragraphs.Length > 0 ? paragraphs : [cell])
        {
            fields.Add(code, part.TextContent);
        }
    }

    private static void AddWithoutCodes(FactivaFields fields, IElement article)
    {
        IElement? headline = article.QuerySelector("#hd, [class$='Headline']");
        IElement? author = article.QuerySelector(".author");
        fields.Add("HD", headline?.TextContent ?? "");
        fields.Add("BY", author?.TextContent ?? "");
        fields.AddHead([.. article.QuerySelectorAll("div").Where(part => part.Children.Length == 0 && part != headline && part != author && headline?.Contains(part) != true)
            .Select(part => part.TextContent.Trim()).Where(text => text.Length > 0)]);
        foreach (IElement paragraph in article.QuerySelectorAll(Paragraph))
        {
            fields.Add("TD", paragraph.TextContent);
        }

        fields.Add("AN", article.QuerySelectorAll("p").Select(part => part.TextContent).LastOrDefault(text => FactivaFields.Document(text).Length > 0) ?? "");
    }
}
