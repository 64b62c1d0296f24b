using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Plotly.NET;

namespace CorpusAnalysis;

public static partial class Charts
{
    // By trace and not by chart, since a chart that is given another title or size is another object with the same traces.
    private static readonly ConditionalWeakTable<Trace, EvidenceOfPoints> Evidences = [];

    /// <summary>Says which evidence stands behind the points of a chart, so that a report can open it.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="evidence">For each trace, for each of its points, the evidence or null; both in Plotly's order, which is that of the data.</param>
    /// <returns>The same chart.</returns>
    /// <exception cref="ArgumentException">There are more lists than traces.</exception>
    public static GenericChart WithEvidence(this GenericChart chart, params IEnumerable<IEnumerable<Evidence?>> evidence)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(evidence);
        Trace[] traces = [.. GenericChart.getTraces(chart)];
        ImmutableArray<Evidence?>[] points = [.. evidence.Select(trace => trace.ToImmutableArray())];
        if (points.Length > traces.Length)
        {
            throw new ArgumentException($"The chart has {traces.Length} traces, and evidence is given for {points.Length}; give one list for each trace.", nameof(evidence));
        }

        for (int i = 0; i < points.Length; i++)
        {
            Evidences.AddOrUpdate(traces[i], new EvidenceOfPoints(points[i]));
        }

        return chart;
    }

    /// <summary>The evidence behind the points of a chart: for each trace, for each of its points; empty where no point has any.</summary>
    public static ImmutableArray<ImmutableArray<Evidence?>> EvidenceOf(GenericChart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ImmutableArray<ImmutableArray<Evidence?>> all = [.. GenericChart.getTraces(chart).Select(trace => Evidences.TryGetValue(trace, out EvidenceOfPoints? points) ? points.Points : [])];
        return all.All(points => points.All(point => point is null)) ? [] : all;
    }

    private static Evidence? OrNull(Evidence evidence) => evidence.IsNone ? null : evidence;

    private sealed record EvidenceOfPoints(ImmutableArray<Evidence?> Points);
}
