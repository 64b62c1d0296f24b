using Plotly.NET;

namespace CorpusAnalysis;

public static partial class Charts
{
    private static GenericChart Shares(Series[] series, string title, string axis)
    {
        Trace[] points = [.. series.Select((each, number) => SharePoints(each, number))];
        int rows = series.Length == 0 ? 0 : series.Max(each => each.Estimates.Length) * Math.Max(1, series.Length);
        Dictionary<string, object> value = ValueAxis(axis);
        value["range"] = new[] { -2, 102 };
        return ChartStyle.Compose(points, title, value, CategoryAxis(), Frame + 40 + (18 * rows), legend: true, sideBySide: true)
            .WithEvidence(series.Select(each => each.Estimates.Select(row => row.Share is null ? null : OrNull(row.Evidence))));
    }

    private static Trace SharePoints(Series series, int number) => ChartStyle.Trace("scatter", new Dictionary<string, object>
    {
        ["mode"] = "markers",
        ["orientation"] = "h",
        ["name"] = ChartStyle.Plain(series.Name),
        ["y"] = series.Estimates.Select(row => ChartStyle.Plain(row.Label)).ToArray(),
        ["x"] = series.Estimates.Select(row => row.Share * 100).ToArray(),
        ["error_x"] = new Dictionary<string, object>
        {
            ["type"] = "data",
            ["symmetric"] = false,
            ["array"] = series.Estimates.Select(row => (row.High - row.Share) * 100).ToArray(),
            ["arrayminus"] = series.Estimates.Select(row => (row.Share - row.Low) * 100).ToArray(),
            ["thickness"] = 2,
            ["width"] = 0,
        },
        ["hovertext"] = series.Estimates.Select(row => row.Hover).ToArray(),
        ["hoverinfo"] = "text",
        ["marker"] = new Dictionary<string, object> { ["color"] = ChartStyle.Colour(number), ["size"] = 10, ["symbol"] = ChartStyle.Symbol(number) },
    });

    private sealed record Series(string Name, Estimate[] Estimates);

    private sealed record Estimate(string Label, double? Share, double Low, double High, string Hover, Evidence Evidence);
}
