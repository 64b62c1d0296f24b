using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using CorpusAnalysis.Notebooks.Display;
using CorpusAnalysis.Notebooks.Documents;
using Microsoft.Data.Analysis;
using Plotly.NET;
using static System.Net.WebUtility;

namespace CorpusAnalysis.Cli.Display;

/// <summary>Shows the values of this project in notebooks: charts, tables of rows, concordances, corpora, articles.</summary>
internal sealed class CorpusFormatter : IValueFormatter
{
    private static readonly MethodInfo ToFrame = typeof(DataFrames).GetMethod(nameof(DataFrames.ToDataFrame))!;

    /// <inheritdoc/>
    public MimeBundle? Format(object value) => value switch
    {
        GenericChart chart => Chart(chart),
        DataFrame frame => Table(frame),
        IEnumerable<KwicLine> lines => Kwic([.. lines.Take(TableHtml.RowLimit + 1)]),
        Corpus corpus => Text(Summary(corpus)),
        Article article => Html(ArticleHtml(article), $"{article.Headline}\n\n{string.Join("\n\n", article.Paragraphs)}"),
        ThemeDictionary themes => Table(themes.Select(theme => new ThemeRow(
            theme.Path, theme.Definition, string.Join(", ", theme.Patterns.Select(pattern => pattern.Text)))).ToDataFrame()),
        string or IDictionary => null,
        IEnumerable rows when RowType(rows.GetType()) is { } type => Table((DataFrame)ToFrame.MakeGenericMethod(type).Invoke(null, [rows])!),
        _ => null,
    };

    // Rows are records; a list of numbers or texts is left to the general formatter.
    private static Type? RowType(Type type) => type.GetInterfaces().Append(type)
        .Where(each => each.IsGenericType && each.GetGenericTypeDefinition() == typeof(IEnumerable<>))
        .Select(each => each.GetGenericArguments()[0])
        .FirstOrDefault(element => element.IsClass && element.GetMethod("<Clone>$") is not null);

    private static MimeBundle Chart(GenericChart chart)
    {
        JsonNode figure = JsonNode.Parse(GenericChart.toFigureJson(chart))!;
        string title = figure["layout"]?["title"]?["text"]?.ToString() ?? "untitled";
        return new MimeBundle(
        [
            KeyValuePair.Create(Reports.PlotlyOutputRenderer.PlotlyMimeType, figure),
            KeyValuePair.Create<string, JsonNode>("text/plain", $"Chart: {HtmlDecode(title)}"),
        ]);
    }

    private static MimeBundle Table(DataFrame frame) => Html(TableHtml.Html(frame), TableHtml.Plain(frame));

    private static MimeBundle Kwic(IReadOnlyList<KwicLine> lines)
    {
        IEnumerable<KwicLine> shown = lines.Take(TableHtml.RowLimit);
        string rows = string.Concat(shown.Select(line =>
            $"<tr><td class=\"left\">{HtmlEncode(line.Left)}</td><td class=\"node\"><mark>{HtmlEncode(line.Node)}</mark></td><td class=\"right\">{HtmlEncode(line.Right)}</td><td>{HtmlEncode(line.ArticleId)}</td></tr>\n"));
        string more = lines.Count > TableHtml.RowLimit ? $"<caption>The first {TableHtml.RowLimit} lines; there are more.</caption>" : "";
        string html = $"<table class=\"kwic\"><thead><tr><th scope=\"col\" class=\"number\">left</th><th scope=\"col\">node</th><th scope=\"col\">right</th><th scope=\"col\">article</th></tr></thead><tbody>\n{rows}</tbody>{more}</table>";
        return Html(html, string.Join('\n', shown.Select(line => $"{line.Left} [{line.Node}] {line.Right}  ({line.ArticleId})")));
    }

    private static string Summary(Corpus corpus)
    {
        IEnumerable<string> languages = corpus.Articles.CountBy(article => article.Language).OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Key} {pair.Value}");
        YearMonth[] months = [.. corpus.Articles.Select(article => article.Month).OfType<YearMonth>()];
        string time = months.Length == 0 ? "" : $"; {months.Min()} to {months.Max()}";
        return string.Create(CultureInfo.InvariantCulture, $"{corpus.Articles.Count:N0} articles, {corpus.TokenCount:N0} tokens; languages: {string.Join(", ", languages)}{time}");
    }

    private static string ArticleHtml(Article article) =>
        $"<article><p class=\"note\">{HtmlEncode($"{article.Section} · {article.Place}, {article.Date} · {article.Agency}")}</p><p><strong>{HtmlEncode(article.Headline)}</strong></p>{string.Concat(article.Paragraphs.Select(paragraph => $"<p>{HtmlEncode(paragraph)}</p>"))}</article>";

    private static MimeBundle Text(string text) => MimeBundle.Text("text/plain", text);

    private static MimeBundle Html(string html, string plain) =>
        new([KeyValuePair.Create<string, JsonNode>("text/html", html), KeyValuePair.Create<string, JsonNode>("text/plain", plain)]);

    private sealed record ThemeRow(string Theme, string Definition, string Patterns);
}
