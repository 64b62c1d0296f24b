using System.Globalization;
using Plotly.NET;

namespace CorpusAnalysis;

/// <summary>The look that all charts share: transparent ground, so that the page's light or dark shows through, and no template.</summary>
internal static class ChartStyle
{
    // Okabe and Ito (2008), colours that people with any common colour vision tell apart; without black, which a dark page would
    // swallow, and yellow, which a light one would.
    private static readonly string[] Palette = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9"];

    // Where the colours come round again, or print is grey, the line itself tells the series apart.
    private static readonly string[] Dashes = ["solid", "dash", "dot", "dashdot"];

    private static readonly string[] Symbols = ["circle", "diamond", "square", "triangle-up"];

    // Mid grey has a contrast of at least 4.5 to white and 4 to the darkest ground; a report sets its own ink on top.
    private const string Ink = "#737373";

    /// <summary>The colour of more, of more often, of the target.</summary>
    public static string Positive => Palette[0];

    /// <summary>The colour of less, of more rarely, of the reference.</summary>
    public static string Negative => Palette[1];

    /// <summary>The colour of the n-th series, from 0.</summary>
    public static string Colour(int series) => Palette[series % Palette.Length];

    /// <summary>The line of the n-th series, from 0.</summary>
    public static string Dash(int series) => Dashes[series % Dashes.Length];

    /// <summary>The mark of the n-th series, from 0.</summary>
    public static string Symbol(int series) => Symbols[series % Symbols.Length];

    /// <summary>A trace of a Plotly type with these properties, as plotly.js names them.</summary>
    public static Trace Trace(string type, IEnumerable<KeyValuePair<string, object>> properties)
    {
        var trace = new Trace(type);
        foreach ((string name, object value) in properties)
        {
            trace.SetProperty(name, value);
        }

        return trace;
    }

    /// <summary>Puts traces under a title and between named axes.</summary>
    /// <param name="traces">What is drawn.</param>
    /// <param name="title">The title, as plain text.</param>
    /// <param name="xAxis">Properties of the horizontal axis, its title among them.</param>
    /// <param name="yAxis">Properties of the vertical axis, its title among them.</param>
    /// <param name="height">The height in pixels; the width is the page's.</param>
    /// <param name="legend">Whether the series are named above the chart.</param>
    /// <param name="sideBySide">Whether points of several series that share a category stand beside each other.</param>
    public static GenericChart Compose(
        IReadOnlyList<Trace> traces, string title, Dictionary<string, object> xAxis, Dictionary<string, object> yAxis, int height, bool legend, bool sideBySide = false)
    {
        var layout = new Layout();
        layout.SetProperty("title", new Dictionary<string, object> { ["text"] = Plain(title), ["x"] = 0, ["xanchor"] = "left", ["xref"] = "paper", ["automargin"] = true });
        layout.SetProperty("xaxis", Axis(xAxis));
        layout.SetProperty("yaxis", Axis(yAxis));
        layout.SetProperty("height", height);
        layout.SetProperty("showlegend", legend);
        layout.SetProperty("scattermode", sideBySide ? "group" : "overlay");
        layout.SetProperty("legend", new Dictionary<string, object> { ["orientation"] = "h", ["x"] = 0, ["y"] = 1.02, ["yanchor"] = "bottom" });
        layout.SetProperty("font", new Dictionary<string, object> { ["family"] = "system-ui, sans-serif", ["size"] = 13, ["color"] = Ink });
        layout.SetProperty("paper_bgcolor", "rgba(0,0,0,0)");
        layout.SetProperty("plot_bgcolor", "rgba(0,0,0,0)");
        layout.SetProperty("margin", new Dictionary<string, object> { ["l"] = 60, ["r"] = 20, ["t"] = legend ? 80 : 48, ["b"] = 50 });
        layout.SetProperty("hoverlabel", new Dictionary<string, object> { ["align"] = "left" });
        return GenericChart.setLayout(layout, GenericChart.ofTraceObjects(false, Microsoft.FSharp.Collections.ListModule.OfSeq(traces)));
    }

    /// <summary>Text as plotly.js shows it letter by letter: its markup would otherwise be read as such.</summary>
    public static string Plain(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>A text with its numbers in the current culture, which the notebook engine sets to the one asked for.</summary>
    public static string Shown(FormattableString text) => text.ToString(CultureInfo.CurrentCulture);

    private static Dictionary<string, object> Axis(Dictionary<string, object> own) => new(own)
    {
        ["automargin"] = true,
        ["gridcolor"] = "rgba(128,128,128,0.25)",
        ["zerolinecolor"] = "rgba(128,128,128,0.6)",
    };
}
