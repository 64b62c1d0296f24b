using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace CorpusAnalysis.Cli.Reports;

/// <summary>One mark of a chart.</summary>
/// <param name="Keys">What it stands for: its category, month, term; of a heat map the column and the row.</param>
/// <param name="Values">What it shows: a name such as <c>y</c>, and the value.</param>
internal sealed record FigurePoint(ImmutableArray<object?> Keys, ImmutableArray<(string Name, object? Value)> Values);

/// <summary>One series of a chart.</summary>
/// <param name="Name">Its name in the legend; empty when it has none.</param>
/// <param name="Points">Its points; none for a kind of chart that is not read here.</param>
/// <param name="Rest">All else the series has, such as its kind and marker.</param>
internal sealed record ChartTrace(string Name, ImmutableArray<FigurePoint> Points, JsonObject Rest);

/// <summary>A Plotly figure as numbers.</summary>
/// <param name="Title">The title in one line, without marks.</param>
/// <param name="Traces">The series.</param>
/// <param name="Layout">The layout without the title.</param>
internal sealed record ChartFigure(string Title, ImmutableArray<ChartTrace> Traces, JsonObject Layout)
{
    // What tells two renders apart and is drawn nowhere.
    private static readonly string[] Unseen = ["uid", "uirevision", "evidence", "customdata", "ids"];

    /// <summary>Reads Plotly's JSON.</summary>
    public static ChartFigure Read(JsonNode content)
    {
        var layout = (content["layout"] as JsonObject)?.DeepClone().AsObject() ?? [];
        string title = PlotlyText.Plain(PlotlyText.Title(layout), ". ");
        layout.Remove("title");
        IEnumerable<JsonObject> traces = content["data"] is JsonArray data ? data.OfType<JsonObject>() : [];
        return new ChartFigure(title, [.. traces.Select(Trace)], layout);
    }

    private static ChartTrace Trace(JsonObject given)
    {
        var rest = given.DeepClone().AsObject();
        foreach (string unseen in Unseen)
        {
            rest.Remove(unseen);
        }

        ImmutableArray<FigurePoint> points = Points(rest);
        string name = PlotlyText.Plain(PlotlyText.Of(rest["name"]));
        rest.Remove("name");
        return new ChartTrace(name, points, rest);
    }

    // Takes what it reads out of the trace.
    private static ImmutableArray<FigurePoint> Points(JsonObject trace)
    {
        if (Take(trace, "labels") is { } labels)
        {
            object?[]? parts = Take(trace, "values");
            return [.. labels.Select((label, i) => new FigurePoint([label], [("value", At(parts, i))]))];
        }

        object?[]? x = Take(trace, "x"), y = Take(trace, "y");
        if (trace["z"] is JsonArray rows && rows.All(row => row is JsonArray))
        {
            trace.Remove("z");
            return
            [
                .. from i in Enumerable.Range(0, rows.Count)
                   from j in Enumerable.Range(0, rows[i]!.AsArray().Count)
                   select new FigurePoint([x is null ? (long)j : At(x, j), y is null ? (long)i : At(y, i)], [("z", TableContent.Value(rows[i]![j]))]),
            ];
        }

        return x is null && y is null ? [] : Points(trace, x, y);
    }

    private static ImmutableArray<FigurePoint> Points(JsonObject trace, object?[]? x, object?[]? y)
    {
        int count = Math.Max(x?.Length ?? 0, y?.Length ?? 0);
        object?[]? text = Take(trace, "text"), hover = Take(trace, "hovertext");
        bool isSideways = PlotlyTrace.IsSideways(trace);
        var values = new List<(string Name, object?[]? Values)>();
        object?[]? keys;
        // A cloud of points is told apart by its labels where each has one of its own.
        if (text is not null && text.Length == count && text.Distinct().Count() == count && AreNumbers(x) && AreNumbers(y))
        {
            keys = text;
            values.AddRange([("x", x), ("y", y)]);
        }
        else
        {
            keys = isSideways ? y : x;
            values.Add(isSideways ? ("x", x) : ("y", y));
            values.Add(("label", text));
        }

        values.Add(("hover text", hover));
        foreach (string axis in new[] { "error_x", "error_y" })
        {
            if (trace[axis] is JsonObject errors)
            {
                values.Add(($"{axis[^1]} above", Take(errors, "array")));
                values.Add(($"{axis[^1]} below", Take(errors, "arrayminus")));
            }
        }

        return
        [
            .. Enumerable.Range(0, count).Select(i => new FigurePoint(
                [keys is null ? (long)i : At(keys, i)], [.. values.Where(each => each.Values is not null).Select(each => (each.Name, At(each.Values, i)))])),
        ];
    }

    private static bool AreNumbers(object?[]? values) => values is not null && values.All(value => value is null or long or double or decimal);

    private static object? At(object?[]? values, int index) => index < values?.Length ? values[index] : null;

    // A single text stands for all points and is left where it is.
    private static object?[]? Take(JsonObject parent, string name)
    {
        if (parent[name] is not JsonArray array)
        {
            return null;
        }

        parent.Remove(name);
        return [.. array.Select(TableContent.Value)];
    }
}
