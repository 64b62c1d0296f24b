using System.Collections.Immutable;
using System.Net;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using CorpusAnalysis.Notebooks.Reports;
using CorpusAnalysis.Notebooks.Reports.Outputs;

namespace CorpusAnalysis.Cli.Reports;

/// <summary>Draws Plotly charts in a report: in its colours, light and dark, and as wide as the page.</summary>
/// <remarks>
/// The content is Plotly's JSON, an object with <c>data</c> and optionally <c>layout</c> and <c>config</c>. The chart's title
/// becomes the figure's caption, so that it wraps on a phone and a screen reader finds it; the label says what the chart shows. The
/// points stand below as a table. A further property <c>evidence</c> has, for each trace, a list with the number of a set of evidence,
/// or null, for each of its points.
/// </remarks>
public sealed class PlotlyOutputRenderer : MimeOutputRenderer
{
    /// <summary>The MIME type of Plotly's JSON.</summary>
    public const string PlotlyMimeType = "application/vnd.plotly.v1+json";

    // Escapes what could end the element or begin a comment; letters stay letters.
    private static readonly JsonSerializerOptions InScript = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    // Those that plotly.js draws by functions that it compiles in the page.
    private static readonly string[] CompiledTraces = ["scattergl", "scatterpolargl", "splom", "parcoords"];

    private readonly ImmutableArray<ReportAsset> _assets;

    /// <summary>Creates a renderer whose plotly.js is the one that Plotly.NET holds.</summary>
    public PlotlyOutputRenderer()
        : this(PlotlyJavaScript.Read)
    {
    }

    /// <summary>Creates a renderer.</summary>
    /// <param name="plotlyScript">Gives the source of plotly.js, version 2; called once per report with a chart.</param>
    public PlotlyOutputRenderer(Func<string> plotlyScript)
        : base(PlotlyMimeType)
    {
        ArgumentNullException.ThrowIfNull(plotlyScript);
        _assets =
        [
            new("charts.css", ReportAssetKind.Style, () => Resource("charts.css")),
            new("plotly.js", ReportAssetKind.Script, plotlyScript),
            new("charts.js", ReportAssetKind.Script, () => Resource("charts.js")),
        ];
    }

    /// <inheritdoc/>
    protected override HtmlFragment Render(JsonNode content) => Render(content, new ReportOptions());

    /// <inheritdoc/>
    protected override HtmlFragment Render(JsonNode content, ReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(options);
        string[] title = PlotlyText.Lines(PlotlyText.Title((content as JsonObject)?["layout"]));
        ChartData data = ChartData.Of(content);
        string label = WebUtility.HtmlEncode(string.Join(". ", title.Append(data.Description(options.Culture))));
        string caption = title.Length == 0 ? "" : $"<figcaption>{string.Join("", title.Select(CaptionLine))}</figcaption>\n";
        HtmlFragment? table = data.Table() is { } points ? TableOutputRenderer.Render(points, options) : null;
        string details = table is null ? "" : $"<details class=\"chart-data\"><summary>Data</summary>\n{table.Html}\n</details>\n";
        return new($"""
            <figure class="output chart">
            {caption}<div class="plot" role="img" aria-label="{label}"></div>
            <script type="application/json">{content.ToJsonString(InScript)}</script>
            {details}</figure>
            """.ReplaceLineEndings("\n"))
        {
            Assets = [.. table?.Assets ?? [], .. _assets],
            NeedsEval = content["data"] is JsonArray traces && traces.Any(trace => CompiledTraces.Contains(trace?["type"]?.ToString() ?? "")),
        };
    }

    private static string CaptionLine(string line, int index) =>
        index == 0 ? $"<strong>{WebUtility.HtmlEncode(line)}</strong>" : $" <span>{WebUtility.HtmlEncode(line)}</span>";

    private static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly has no resource '{name}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
