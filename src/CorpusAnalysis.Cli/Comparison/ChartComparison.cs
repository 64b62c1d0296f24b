using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CorpusAnalysis.Cli.Reports;

namespace CorpusAnalysis.Cli.Comparison;

/// <summary>Compares charts: series by name, points by what they stand for.</summary>
internal sealed class ChartComparison(ValueComparison values)
{
    private static readonly string[] Words = ["label", "hover text"];

    /// <summary>The change; <see cref="OutputChange.IsChange"/> tells whether there is any.</summary>
    public OutputChange Compare(ChartFigure before, ChartFigure after)
    {
        var notes = new List<string>();
        var changes = ImmutableArray.CreateBuilder<ValueChange>();
        if (before.Title != after.Title)
        {
            notes.Add($"Title: {Some(before.Title)} → {Some(after.Title)}");
        }

        Dictionary<string, ChartTrace> earlier = Named(before), later = Named(after);
        bool isOne = earlier.Count == 1 && later.Count == 1;
        foreach ((string name, ChartTrace trace) in later)
        {
            if (isOne || earlier.ContainsKey(name))
            {
                ChartTrace old = isOne ? earlier.Values.Single() : earlier[name];
                Points(isOne ? "" : name, old, trace, changes, notes);
                Drawing(isOne ? "The series" : $"Series {name}", old.Rest, trace.Rest, notes);
                if (isOne && old.Name != trace.Name)
                {
                    notes.Add($"Series: {Some(old.Name)} → {Some(trace.Name)}");
                }
            }
            else
            {
                notes.Add($"Series added: {name}, {ReportChanges.Count(trace.Points.Length, "point")}");
            }
        }

        notes.AddRange(isOne ? [] : earlier.Where(trace => !later.ContainsKey(trace.Key)).Select(trace => $"Series removed: {trace.Key}, {ReportChanges.Count(trace.Value.Points.Length, "point")}"));
        if (!isOne && !earlier.Keys.Where(later.ContainsKey).SequenceEqual(later.Keys.Where(earlier.ContainsKey), StringComparer.Ordinal))
        {
            notes.Add("The series stand in another order");
        }

        Drawing("The layout", before.Layout, after.Layout, notes);
        return new OutputChange(OutputKind.Chart, ChangeKind.Changed, after.Title) { Notes = [.. notes], Values = changes.ToImmutable() };
    }

    /// <summary>A chart in a few words.</summary>
    public static string Describe(ChartFigure chart) =>
        $"{ReportChanges.Count(chart.Traces.Length, "series", "series")}, {ReportChanges.Count(chart.Traces.Sum(trace => trace.Points.Length), "point")}";

    private void Points(string series, ChartTrace before, ChartTrace after, ImmutableArray<ValueChange>.Builder changes, List<string> notes)
    {
        Dictionary<string, FigurePoint> earlier = Named(before), later = Named(after);
        string prefix = series.Length > 0 ? $"{series} · " : "";
        foreach ((string key, FigurePoint point) in later)
        {
            if (!earlier.TryGetValue(key, out FigurePoint? old))
            {
                changes.Add(new ValueChange(ChangeKind.Added, prefix + key, "", "", Described(point), ""));
                continue;
            }

            Dictionary<string, object?> was = old.Values.ToDictionary(value => value.Name, value => value.Value, StringComparer.Ordinal);
            Dictionary<string, object?> now = point.Values.ToDictionary(value => value.Name, value => value.Value, StringComparer.Ordinal);
            // Also what only the earlier one has, such as an interval.
            (string Name, object? Value)[] other =
            [
                .. now.Keys.Union(was.Keys).Select(name => (Name: name, Value: now.GetValueOrDefault(name))).Where(value => !values.AreEqual(was.GetValueOrDefault(value.Name), value.Value)),
            ];
            // Labels repeat the numbers, so they are named only where no number changed.
            bool hasNumbers = other.Any(value => !Words.Contains(value.Name));
            changes.AddRange(other.Where(value => !hasNumbers || !Words.Contains(value.Name))
                .Select(value => ValueComparison.Changed(prefix + key, value.Name, Shown(was.GetValueOrDefault(value.Name)), Shown(value.Value))));
        }

        changes.AddRange(earlier.Where(point => !later.ContainsKey(point.Key))
            .Select(point => new ValueChange(ChangeKind.Removed, prefix + point.Key, "", Described(point.Value), "", "")));
        if (!earlier.Keys.Where(later.ContainsKey).SequenceEqual(later.Keys.Where(earlier.ContainsKey), StringComparer.Ordinal))
        {
            notes.Add($"The points{(series.Length > 0 ? $" of {series}" : "")} stand in another order");
        }
    }

    private static void Drawing(string what, JsonObject before, JsonObject after, List<string> notes)
    {
        string[] names = [.. before.Select(item => item.Key).Union(after.Select(item => item.Key)).Where(name => !JsonNode.DeepEquals(before[name], after[name])).Order(StringComparer.Ordinal)];
        if (names.Length > 0)
        {
            notes.Add($"{what}: other {string.Join(", ", names)}");
        }
    }

    private static Dictionary<string, ChartTrace> Named(ChartFigure chart) => Numbered(chart.Traces, trace => trace.Name.Length > 0 ? trace.Name : "series");

    private static Dictionary<string, FigurePoint> Named(ChartTrace trace) =>
        Numbered(trace.Points, point => string.Join(" · ", point.Keys.Select(key => key is string text ? PlotlyText.Plain(text) : Convert.ToString(key, System.Globalization.CultureInfo.InvariantCulture))));

    private static Dictionary<string, T> Numbered<T>(IReadOnlyList<T> items, Func<T, string> name) =>
        DistinctNames.Of(items.Select(name)).Zip(items).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);

    private static string Described(FigurePoint point) => string.Join(", ", point.Values.Where(value => value.Value is not null && !Words.Contains(value.Name)).Select(value => $"{value.Name} {ValueComparison.Text(value.Value)}"));

    private static object? Shown(object? value) => value is string text ? PlotlyText.Plain(text) : value;

    private static string Some(string text) => text.Length == 0 ? "none" : text;
}
