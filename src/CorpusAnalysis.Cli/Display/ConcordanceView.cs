using System.Globalization;
using System.Text;
using CorpusAnalysis.Cli.Reports;
using CorpusAnalysis.Notebooks.Display;
using CorpusAnalysis.Notebooks.Documents;
using static System.Net.WebUtility;

namespace CorpusAnalysis.Cli.Display;

/// <summary>Concordance lines with the node in the middle.</summary>
internal static class ConcordanceView
{
    private const int PlainContext = 48;

    /// <summary>The lines as HTML, and as text whose nodes stand below each other; where evidence is gathered, each line opens into its place.</summary>
    public static MimeBundle Of(IEnumerable<KwicLine> lines, FormatOptions options, EvidenceBook? evidence = null)
    {
        KwicLine[] first = [.. lines.Take(options.MostRows + 1)];
        int? count = lines.TryGetNonEnumeratedCount(out int known) ? known : first.Length <= options.MostRows ? first.Length : null;
        MimeBundle shown = MimeBundle.Html(
            Html(first.Take(options.RowLimit), evidence, More(count, options.RowLimit, options)),
            Plain([.. first.Take(options.PlainRowLimit)], More(count, options.PlainRowLimit, options)));
        return Data([.. first.Take(options.MostRows)], count, evidence, options).WithData(shown, options);
    }

    private static DisplayTable Data(IReadOnlyList<KwicLine> lines, int? count, EvidenceBook? evidence, FormatOptions options) => new(
        [
            DisplayColumn.Of(nameof(KwicLine.Left), false) with { Style = "left" },
            DisplayColumn.Of(nameof(KwicLine.Node), false) with { Style = "node" },
            DisplayColumn.Of(nameof(KwicLine.Right), false) with { Style = "right" },
            DisplayColumn.Of(nameof(KwicLine.ArticleId), false) with { Header = "article" },
        ],
        [.. lines.Select(line => (IReadOnlyList<object?>)[line.Left, line.Node, line.Right, line.ArticleId])])
    {
        RowCount = count,
        Evidence = evidence is null ? [] : [.. lines.Select((line, i) => i < CorpusFormatter.MostOpened ? evidence.Add(line.Evidence) : null)],
        Note = evidence is null ? "" : CorpusFormatter.NotOpened(lines.Count, options),
        Style = "kwic",
    };

    private static string More(int? count, int limit, FormatOptions options) => count is not { } all
        ? string.Create(options.Culture, $"The first {limit:N0} lines; there are more.")
        : all > limit ? string.Create(options.Culture, $"The first {limit:N0} of {all:N0} lines.") : "";

    private static string Html(IEnumerable<KwicLine> lines, EvidenceBook? evidence, string more)
    {
        var html = new StringBuilder(
            "<table class=\"kwic\"><thead><tr><th scope=\"col\" class=\"number\">left</th><th scope=\"col\" class=\"node\">node</th><th scope=\"col\">right</th><th scope=\"col\">article</th></tr></thead><tbody>\n");
        foreach (KwicLine line in lines)
        {
            string number = evidence?.Add(line.Evidence) is { } found ? string.Create(CultureInfo.InvariantCulture, $" data-evidence=\"{found}\"") : "";
            string node = number.Length > 0 ? $"<button type=\"button\" class=\"evidence\"{number}>{HtmlEncode(line.Node)}</button>" : HtmlEncode(line.Node);

            // Where no style sheet of ours reaches, as in an editor, the node still stands in the middle, and bold.
            html.Append("<tr").Append(number).Append("><td class=\"left\" style=\"text-align:right\">").Append(HtmlEncode(line.Left))
                .Append("</td><td class=\"node\" style=\"text-align:center\"><mark><b>").Append(node)
                .Append("</b></mark></td><td class=\"right\" style=\"text-align:left\">").Append(HtmlEncode(line.Right))
                .Append("</td><td>").Append(HtmlEncode(line.ArticleId)).Append("</td></tr>\n");
        }

        return html.Append("</tbody>").Append(more.Length > 0 ? $"<caption>{HtmlEncode(more)}</caption>" : "").Append("</table>").ToString();
    }

    private static string Plain(IReadOnlyList<KwicLine> lines, string more)
    {
        (string Left, string Node, string Right, string Article)[] rows = [.. lines.Select(line => (Last(line.Left), OneLine(line.Node), First(line.Right), line.ArticleId))];
        int left = rows.Select(row => row.Left.Length).DefaultIfEmpty().Max();
        int node = rows.Select(row => row.Node.Length).DefaultIfEmpty().Max();
        int right = rows.Select(row => row.Right.Length).DefaultIfEmpty().Max();
        IEnumerable<string> shown = rows.Select(row =>
            $"{row.Left.PadLeft(left)} [{row.Node}]{new string(' ', node - row.Node.Length)} {row.Right.PadRight(right)}  {row.Article}");
        return lines.Count == 0 ? "No lines." : string.Join('\n', more.Length > 0 ? shown.Append(more) : shown);
    }

    private static string Last(string text)
    {
        string line = OneLine(text);
        return line.Length <= PlainContext ? line : "…" + line[^(PlainContext - (char.IsLowSurrogate(line[^(PlainContext - 1)]) ? 2 : 1))..];
    }

    private static string First(string text)
    {
        string line = OneLine(text);
        return line.Length <= PlainContext ? line : line[..(PlainContext - (char.IsHighSurrogate(line[PlainContext - 2]) ? 2 : 1))] + "…";
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
