namespace CorpusAnalysis;

/// <summary>A row to be filled in by coders: does the article treat the theme (1) or not (0)?</summary>
/// <param name="Article">The article's id.</param>
/// <param name="Theme">The full name of the theme.</param>
/// <param name="CoderA">The code of the first coder; null, an empty cell, as yet.</param>
/// <param name="CoderB">The code of the second one, who does not see the first one's.</param>
/// <param name="Final">The code that counts.</param>
/// <param name="Reason">Why, where the two differ.</param>
/// <param name="Headline">The article's headline.</param>
/// <param name="Excerpt">The begin of its text on one line.</param>
public sealed record CodingSheetRow(
    string Article,
    string Theme,
    string? CoderA,
    string? CoderB,
    string? Final,
    string? Reason,
    string Headline,
    string Excerpt)
{
    /// <summary>The characters of an excerpt by default.</summary>
    public const int DefaultExcerpt = 600;

    /// <summary>The rows of an article.</summary>
    internal static IEnumerable<CodingSheetRow> Of(Article article, Theme[] themes, int excerpt)
    {
        string text = Begin(string.Join(' ', article.Paragraphs.SelectMany(paragraph => paragraph.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))), excerpt);
        return themes.Select(theme => new CodingSheetRow(article.Id, theme.Path, null, null, null, null, article.Headline, text));
    }

    // Ends behind a whole word where one fits.
    private static string Begin(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        int end = text.LastIndexOf(' ', length);
        end = end > 0 ? end : length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        return end == 0 ? "" : text[..end] + " …";
    }
}
