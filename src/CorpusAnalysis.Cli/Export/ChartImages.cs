using System.Collections.Immutable;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using CorpusAnalysis.Cli.Reports;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Reports;

namespace CorpusAnalysis.Cli.Export;

/// <summary>Draws the charts of a report as files, by the report's own style and its own plotly.js.</summary>
internal static class ChartImages
{
    // What a browser answers when JavaScript hands it one of the charts of a page, drawn anew on white paper with its title.
    private const string Drawing = """
        (async (index, format, title) => {
          // Plotly takes its ids at random, and a chart drawn again shall be the same file.
          let state = index + 1;
          Math.random = () => (state = state * 16807 % 2147483647) / 2147483647;
          const plot = document.querySelectorAll("figure.chart .js-plotly-plot")[index];
          const given = plot.layout ?? {};
          const layout = {
            ...given,
            width: 960,
            height: Math.max(given.height ?? 440, 320) + 50,
            paper_bgcolor: "#ffffff",
            title: { text: title, x: 0.02, xanchor: "left", y: 0.97, yanchor: "top", yref: "container", font: { size: 16, color: given.font?.color } },
            margin: { ...given.margin, t: title ? 78 : 28 },
          };
          return await Plotly.toImage({ data: plot.data, layout }, { format, width: layout.width, height: layout.height, scale: format === "png" ? 2 : 1 });
        })
        """;

    /// <summary>Writes the charts that a report shows.</summary>
    /// <param name="chromium">The browser.</param>
    /// <param name="executed">The notebook with its outputs.</param>
    /// <param name="folder">Where to.</param>
    /// <param name="formats">svg, png or both.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The files of each chart, in the order of the formats.</returns>
    public static async Task<IReadOnlyDictionary<CellOutput, ImmutableArray<string>>> WriteAsync(
        Chromium chromium, NotebookDocument executed, ExportFolder folder, IReadOnlyList<string> formats, CancellationToken cancellation)
    {
        (PlacedCell Cell, CellOutput Output, JsonNode Figure)[] charts = [.. Charts(executed)];
        var files = new Dictionary<CellOutput, ImmutableArray<string>>(ReferenceEqualityComparer.Instance);
        if (charts.Length == 0)
        {
            return files;
        }

        ChromiumPage page = await chromium.OpenAsync(Page(charts.Select(chart => chart.Figure)), width: 1000, cancellation).ConfigureAwait(false);
        await using (page.ConfigureAwait(false))
        {
            for (int i = 0; i < charts.Length; i++)
            {
                (string title, string html) = Title(charts[i].Figure);
                var written = ImmutableArray.CreateBuilder<string>();
                foreach (string format in formats)
                {
                    JsonNode url = await page.RunAsync($"{Drawing}({i}, \"{format}\", {JsonSerializer.Serialize(html)})", cancellation).ConfigureAwait(false);
                    string file = folder.NewFile(charts[i].Cell.Number, title, "chart", $".{format}");
                    WholeFile.Write(file, Content(url.GetValue<string>()));
                    written.Add(file);
                }

                files[charts[i].Output] = written.ToImmutable();
            }
        }

        return files;
    }

    private static IEnumerable<(PlacedCell Cell, CellOutput Output, JsonNode Figure)> Charts(NotebookDocument executed) =>
        from cell in PlacedCell.All(executed)
        where cell.ShowsOutputs
        from output in cell.Cell.Outputs
        let figure = PlacedCell.BundleOf(output)?.TryGet(PlotlyOutputRenderer.PlotlyMimeType, out JsonNode? found) == true ? found : null
        where figure is JsonObject
        select (cell, output, figure);

    // A report of nothing but the charts: their order is known whatever else reports show.
    private static string Page(IEnumerable<JsonNode> figures) => HtmlReport.Render(
        new NotebookDocument(figures.Select((figure, i) => new Cell(FormattableString.Invariant($"chart-{i + 1}"), CellKind.Code, "csharp", "")
        {
            Outputs = [new DisplayOutput(new MimeBundle([KeyValuePair.Create(PlotlyOutputRenderer.PlotlyMimeType, figure)]))],
        })),
        new ReportOptions { Renderers = [new PlotlyOutputRenderer(), .. HtmlReport.Renderers] });

    // The title as text and for Plotly, which reads marks; its first line stands out, as on the page.
    private static (string Text, string Html) Title(JsonNode figure)
    {
        string[] lines = PlotlyText.Lines(PlotlyText.Title(figure["layout"]));
        return (lines.FirstOrDefault() ?? "", string.Join("<br>", lines.Select((line, i) => i == 0 ? $"<b>{WebUtility.HtmlEncode(line)}</b>" : $"<span style=\"font-size:12px\">{WebUtility.HtmlEncode(line)}</span>")));
    }

    private static byte[] Content(string dataUrl)
    {
        int comma = dataUrl.IndexOf(',', StringComparison.Ordinal);
        string body = dataUrl[(comma + 1)..];
        return dataUrl[..comma].EndsWith(";base64", StringComparison.Ordinal) ? Convert.FromBase64String(body) : System.Text.Encoding.UTF8.GetBytes(Uri.UnescapeDataString(body));
    }
}
