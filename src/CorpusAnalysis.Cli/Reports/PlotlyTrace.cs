using System.Text.Json;
using System.Text.Json.Nodes;

namespace CorpusAnalysis.Cli.Reports;

/// <summary>How a trace of a Plotly figure is drawn.</summary>
internal static class PlotlyTrace
{
    /// <summary>Its kind; that of a trace which names none is scatter.</summary>
    public static string Kind(JsonObject trace) => PlotlyText.Of(trace["type"]) is { Length: > 0 } kind ? kind : "scatter";

    /// <summary>Whether its values run from left to right.</summary>
    public static bool IsSideways(JsonObject trace) => PlotlyText.Of(trace["orientation"]) == "h";

    /// <summary>Whether lines join the points of a scatter; they do where nothing is said.</summary>
    public static bool HasLines(JsonObject trace) => PlotlyText.Of(trace["mode"]) is var mode && (mode.Length == 0 || mode.Contains("lines", StringComparison.Ordinal));

    /// <summary>Whether it only helps others: not drawn, or nothing to be pointed at, such as a band or the lines of a network.</summary>
    public static bool IsHelper(JsonObject trace) =>
        (trace["visible"]?.GetValueKind() == JsonValueKind.False) || PlotlyText.Of(trace["hoverinfo"]) is "skip" or "none";
}
