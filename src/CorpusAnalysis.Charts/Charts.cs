using Plotly.NET;

namespace CorpusAnalysis;

/// <summary>Draws result rows as Plotly.NET charts.</summary>
/// <remarks>
/// Each chart has a title, axis names with units, colours that survive colour blindness, and the counts behind a point in its
/// hover text. A chart is as wide as its page and has no ground of its own, so it works in light and dark.
/// </remarks>
public static partial class Charts
{
    private const int RowHeight = 24;
    private const int Frame = 110;

    private static Dictionary<string, object> CategoryAxis() => new()
    {
        ["type"] = "category",
        ["autorange"] = "reversed", // the first row on top, as in the table
        ["showgrid"] = false,
        ["ticks"] = "",
    };

    private static Dictionary<string, object> ValueAxis(string title) => new()
    {
        ["title"] = new Dictionary<string, object> { ["text"] = title },
        ["separatethousands"] = true,
    };

    private static GenericChart Bars(
        IEnumerable<string> labels, IEnumerable<double> values, IEnumerable<string> hover, IEnumerable<string> colours, IEnumerable<Evidence> evidence, string title, string axis)
    {
        string[] categories = [.. labels.Select(ChartStyle.Plain)];
        Trace bars = ChartStyle.Trace("bar", new Dictionary<string, object>
        {
            ["orientation"] = "h",
            ["y"] = categories,
            ["x"] = values.ToArray(),
            ["hovertext"] = hover.ToArray(),
            ["hoverinfo"] = "text",
            ["marker"] = new Dictionary<string, object> { ["color"] = colours.ToArray() },
        });
        return ChartStyle.Compose([bars], title, ValueAxis(axis), CategoryAxis(), Frame + (RowHeight * categories.Length), legend: false).WithEvidence(evidence.Select(OrNull));
    }
}
