using System.Globalization;
using CorpusAnalysis.Notebooks.Display;
using CorpusAnalysis.Notebooks.Documents;
using static System.Net.WebUtility;

namespace CorpusAnalysis.Cli.Display;

/// <summary>A corpus as a card: how many articles and tokens, in which languages, from when.</summary>
internal static class CorpusView
{
    private const int MostLanguages = 8;

    /// <summary>The card, and its line of text.</summary>
    public static MimeBundle Of(Corpus corpus, FormatOptions options)
    {
        CultureInfo culture = options.Culture;
        KeyValuePair<string, int>[] languages = [.. corpus.Articles.CountBy(article => article.Language).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)];
        YearMonth[] months = [.. corpus.Articles.Select(article => article.Month).OfType<YearMonth>()];
        string language = string.Join(", ", languages.Take(MostLanguages).Select(pair => string.Create(culture, $"{pair.Key} {pair.Value:N0}")))
            + (languages.Length > MostLanguages ? string.Create(culture, $", {languages.Length - MostLanguages} more") : "");
        string time = months.Length == 0 ? "" : months.Min() == months.Max() ? $"{months.Min()}" : $"{months.Min()} to {months.Max()}";
        int undated = corpus.Articles.Count - months.Length;
        string dates = time.Length > 0 && undated > 0 ? string.Create(culture, $"{time}; {undated:N0} without a month") : time;
        (string Name, string Value)[] facts =
        [
            ("articles", corpus.Articles.Count.ToString("N0", culture)),
            ("tokens", corpus.TokenCount.ToString("N0", culture)),
            ("languages", language),
            ("months", dates),
        ];
        string rows = string.Concat(facts.Where(fact => fact.Value.Length > 0).Select(fact => $"<tr><th scope=\"row\">{fact.Name}</th><td>{HtmlEncode(fact.Value)}</td></tr>\n"));
        string text = string.Create(culture, $"{corpus.Articles.Count:N0} articles, {corpus.TokenCount:N0} tokens")
            + (language.Length > 0 ? $"; languages: {language}" : "") + (dates.Length > 0 ? $"; {dates}" : "");
        return MimeBundle.Html($"<table class=\"card\"><tbody>\n{rows}</tbody></table>", text);
    }
}
