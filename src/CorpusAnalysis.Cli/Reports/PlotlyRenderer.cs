using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CorpusAnalysis.Notebooks.Reports;
using static System.Net.WebUtility;

namespace CorpusAnalysis.Cli.Reports;

/// <summary>Draws Plotly figures; plotly.js comes out of the Plotly.NET package and stands in the page once.</summary>
internal sealed class PlotlyRenderer : IOutputRenderer
{
    /// <summary>The MIME type of Plotly figures in notebooks.</summary>
    public const string Type = "application/vnd.plotly.v1+json";

    // Within a script element only the signs of HTML need care, and the default encoder writes them as \u….
    private static readonly JsonSerializerOptions Embedded = new() { Encoder = JavaScriptEncoder.Default };

    private readonly Lazy<string> _script = new(() => $"{PlotlyJs()}\n{Read(typeof(PlotlyRenderer).Assembly, "CorpusAnalysis.Cli.Reports.charts.js")}");

    /// <inheritdoc/>
    public string MimeType => Type;

    /// <inheritdoc/>
    public string? Script => _script.Value;

    /// <inheritdoc/>
    public string Render(JsonNode content)
    {
        string title = HtmlDecode(content["layout"]?["title"]?["text"]?.ToString() ?? "Chart");
        int height = content["layout"]?["height"] is JsonValue value && value.TryGetValue(out int pixels) ? pixels : 420;
        return $"""
            <figure class="chart" role="img" aria-label="{HtmlEncode(title)}" style="margin-inline:0;min-height:{height}px"></figure>
            <script type="application/json" class="figure">{content.ToJsonString(Embedded)}</script>
            """;
    }

    private static string PlotlyJs()
    {
        System.Reflection.Assembly assembly = typeof(Plotly.NET.GenericChart).Assembly;
        string name = assembly.GetManifestResourceNames().Single(name => name.StartsWith("Plotly.NET.plotly-", StringComparison.Ordinal) && name.EndsWith(".min.js", StringComparison.Ordinal));
        return Read(assembly, name);
    }

    private static string Read(System.Reflection.Assembly assembly, string name)
    {
        using Stream stream = assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The script '{name}' is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
