using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CorpusAnalysis.Cli.Reports;
using CorpusAnalysis.Notebooks.Display;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Reports.Outputs;
using Markdig;
using Markdig.Syntax;

namespace CorpusAnalysis.Cli.Export;

/// <summary>Writes an executed notebook as GitHub-flavoured Markdown, with the tags that reports respect.</summary>
/// <param name="images">Has the files of charts and other images, relative to the text; null for a chart whose numbers are to stand for it.</param>
/// <param name="notebookFolder">The way from the text to the notebook's folder, for images beside the notebook; empty when they are the same.</param>
internal sealed partial class MarkdownReport(Func<CellOutput, string?> images, string notebookFolder = "")
{
    private static readonly string Mermaid = new MermaidOutputRenderer(() => null).MimeType;

    private const int MostRows = 50;
    private const int MostLines = 200;

    /// <summary>The whole text, with LF line ends.</summary>
    public string Render(NotebookDocument executed)
    {
        var text = new StringBuilder();
        foreach (PlacedCell cell in PlacedCell.All(executed))
        {
            bool isFailed = cell.Cell.Outputs.Any(output => output is ErrorOutput) && !cell.Cell.Tags.Contains("raises-exception");
            if (cell.Cell.Kind == CellKind.Raw || (cell.Cell.Tags.Contains("remove-cell") && !isFailed))
            {
                continue;
            }

            if (cell.Cell.Kind == CellKind.Markdown)
            {
                Block(text, Closed(Images(cell.Cell.Source.Trim('\n'))));
                continue;
            }

            if (cell.Number > 0 && (!cell.Cell.Tags.Contains("remove-input") || isFailed))
            {
                string code = MarkdownEscape.Fence(cell.Cell.Source, cell.Cell.Language);
                Block(text, cell.Cell.Tags.Contains("hide-input") && !isFailed ? $"<details><summary>Code</summary>\n\n{code}\n</details>" : code);
            }

            foreach (CellOutput output in cell.Cell.Outputs.Where(output => cell.ShowsOutputs || (isFailed && output is ErrorOutput)))
            {
                Block(text, Output(output));
            }
        }

        return text.ToString();
    }

    private static void Block(StringBuilder text, string block)
    {
        if (block.Length > 0)
        {
            text.Append(text.Length > 0 ? "\n" : "").Append(block.TrimEnd('\n')).Append('\n');
        }
    }

    private string Output(CellOutput output) => output switch
    {
        StreamOutput stream => Lines(stream.Text),
        ErrorOutput error => $"**{MarkdownEscape.Text(error.Name)}**\n\n{MarkdownEscape.Fence(string.Join('\n', error.Traceback.Prepend(error.Message).Where(line => line.Length > 0)), "")}",
        _ when PlacedCell.BundleOf(output) is { } bundle => Bundle(output, bundle),
        _ => "",
    };

    private string Bundle(CellOutput output, MimeBundle bundle)
    {
        if (bundle.TryGet(PlotlyOutputRenderer.PlotlyMimeType, out JsonNode? figure) && figure is JsonObject)
        {
            ChartFigure chart = ChartFigure.Read(figure);
            return images(output) is { } drawn ? Image(chart.Title.Length > 0 ? chart.Title : "Chart", drawn) : Chart(chart);
        }

        if (images(output) is { } image)
        {
            return Image("Image", image);
        }

        if (bundle.TryGet(Mermaid, out JsonNode? diagram))
        {
            return MarkdownEscape.Fence(diagram.ToString(), "mermaid");
        }

        string? html = bundle.TryGet("text/html", out JsonNode? content) ? content.ToString() : null;
        if (((bundle.TryGet(TableContent.MimeType, out JsonNode? raw) ? TableContent.Read(raw) : null) ?? (html is null ? null : ShownHtml.Table(html))) is { } table)
        {
            return Table(table);
        }

        if (bundle.TryGet("text/markdown", out JsonNode? markdown))
        {
            // It may hold article text, so HTML in it is none.
            return Closed(MarkdownEscape.Html(markdown.ToString()));
        }

        return html is not null ? Lines(ShownHtml.Text(html))
            : bundle.TryGet("application/json", out JsonNode? json) ? MarkdownEscape.Fence(json.ToJsonString(new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), "json")
            : bundle.TryGet("text/plain", out JsonNode? plain) ? Lines(plain.ToString())
            : "";
    }

    private static string Image(string title, string file) => $"![{MarkdownEscape.Text(title)}]({Url(file)})";

    private static string Url(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static string Lines(string text)
    {
        string[] lines = AnsiCodes().Replace(text, "").ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        string more = lines.Length > MostLines ? string.Create(CultureInfo.InvariantCulture, $"\nThe first {MostLines} of {lines.Length:N0} lines.\n") : "";
        return lines is [""] ? "" : MarkdownEscape.Fence(string.Join('\n', lines.Take(MostLines)), "") + more;
    }

    private static string Table(TableContent table)
    {
        long? total = table.IsExact ? table.Total : table.Rows.Length;
        string more = table.Rows.Length > MostRows || (total is { } all && all > table.Rows.Length)
            ? string.Create(CultureInfo.InvariantCulture, $"The first {Math.Min(MostRows, table.Rows.Length):N0} of {total ?? table.Rows.Length:N0} rows.")
            : total is null ? string.Create(CultureInfo.InvariantCulture, $"The first {Math.Min(MostRows, table.Rows.Length):N0} rows; there are more.") : "";
        string[] below = [.. new[] { table.Note, more }.Where(line => line.Length > 0)];
        return Table([.. table.Columns.Select(column => (column.Header, column.IsNumber))], [.. table.Rows.Take(MostRows).Select(row => (IReadOnlyList<object?>)row)])
            + (below.Length > 0 ? $"\n*{MarkdownEscape.Text(string.Join(" ", below))}*\n" : "");
    }

    private static string Chart(ChartFigure chart)
    {
        ChartTrace[] told = [.. chart.Traces.Where(trace => !PlotlyTrace.IsHelper(trace.Rest))];
        (string Series, FigurePoint Point)[] points = [.. told.SelectMany(trace => trace.Points.Select(point => (trace.Name, point)))];
        string[] names = [.. points.SelectMany(point => point.Point.Values.Select(value => value.Name)).Distinct().Where(name => name is not ("label" or "hover text"))];
        bool hasSeries = told.Length > 1;
        int keys = points.Select(point => point.Point.Keys.Length).DefaultIfEmpty(1).Max();
        (string, bool)[] columns = [.. hasSeries ? [("series", false)] : Array.Empty<(string, bool)>(), .. Enumerable.Range(0, keys).Select(i => (keys == 1 ? "point" : i == 0 ? "column" : "row", false)), .. names.Select(name => (name, true))];
        IReadOnlyList<object?>[] rows =
        [
            .. points.Take(MostRows).Select(point => (IReadOnlyList<object?>)
            [
                .. hasSeries ? [point.Series] : Array.Empty<object?>(),
                .. Enumerable.Range(0, keys).Select(i => point.Point.Keys.ElementAtOrDefault(i) is string key ? PlotlyText.Plain(key) : point.Point.Keys.ElementAtOrDefault(i)),
                .. names.Select(name => point.Point.Values.FirstOrDefault(value => value.Name == name).Value),
            ]),
        ];
        string more = points.Length > MostRows ? string.Create(CultureInfo.InvariantCulture, $"\n*The first {MostRows} of {points.Length:N0} points.*\n") : "";
        return $"**{MarkdownEscape.Text(chart.Title.Length > 0 ? chart.Title : "Chart")}**\n\n{(points.Length == 0 ? "*A chart that only the other reports show.*\n" : Table(columns, rows) + more)}";
    }

    private static string Table(IReadOnlyList<(string Header, bool IsNumber)> columns, IReadOnlyCollection<IReadOnlyList<object?>> rows)
    {
        bool[] grouped = [.. columns.Select((_, i) => ValueText.AreGrouped(rows.Select(row => row[i])))];
        var text = new StringBuilder();
        text.Append("| ").AppendJoin(" | ", columns.Select(column => MarkdownEscape.Text(column.Header))).Append(" |\n");
        text.Append('|').AppendJoin("|", columns.Select(column => column.IsNumber ? "--:" : "---")).Append("|\n");
        foreach (IReadOnlyList<object?> row in rows)
        {
            text.Append("| ").AppendJoin(" | ", row.Select((value, i) => MarkdownEscape.Text(value is bool truth ? truth ? "true" : "false" : ValueText.Of(value, CultureInfo.InvariantCulture, grouped[i])))).Append(" |\n");
        }

        return text.ToString();
    }

    // A block of code that nothing ends reaches to the end of its cell, and no further.
    private static string Closed(string markdown) => Markdown.Parse(markdown).LastChild is FencedCodeBlock { ClosingFencedCharCount: 0 } open
        ? $"{markdown.TrimEnd('\n')}\n{new string(open.FencedChar, open.OpeningFencedCharCount)}"
        : markdown;

    // Images beside the notebook are found from where the text lies.
    private string Images(string markdown) => notebookFolder.Length == 0
        ? markdown
        : LocalImage().Replace(markdown, image => $"{image.Groups["before"].Value}{Url(notebookFolder)}/{image.Groups["path"].Value}");

    [GeneratedRegex(@"(?<before>!\[[^\]\n]*\]\(<?)(?<path>(?![a-zA-Z][a-zA-Z0-9+.-]*:|/|#)[^)\s]+)")]
    private static partial Regex LocalImage();

    [GeneratedRegex(@"\x1b\[[0-9;?]*[A-Za-z]")]
    private static partial Regex AnsiCodes();
}
