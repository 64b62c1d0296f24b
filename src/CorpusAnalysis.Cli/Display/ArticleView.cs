using CorpusAnalysis.Notebooks.Documents;
using static System.Net.WebUtility;

namespace CorpusAnalysis.Cli.Display;

/// <summary>An article: section and dateline, headline, text.</summary>
internal static class ArticleView
{
    /// <summary>The article; nothing stands for what is not known of it.</summary>
    public static MimeBundle Of(Article article)
    {
        string dateline = Joined(", ", article.Place, article.Date == default ? "" : article.Date.ToString());
        string known = Joined(" · ", article.Section, dateline, article.Agency);
        string html = $"<article>{(known.Length > 0 ? $"<p class=\"note\">{HtmlEncode(known)}</p>" : "")}"
            + (article.Headline.Length > 0 ? $"<p><strong>{HtmlEncode(article.Headline)}</strong></p>" : "")
            + $"{string.Concat(article.Paragraphs.Select(paragraph => $"<p>{HtmlEncode(paragraph)}</p>"))}</article>";
        return MimeBundle.Html(html, Joined("\n\n", [article.Headline, known, .. article.Paragraphs]));
    }

    private static string Joined(string separator, params IEnumerable<string> parts) => string.Join(separator, parts.Where(part => part.Length > 0));
}
