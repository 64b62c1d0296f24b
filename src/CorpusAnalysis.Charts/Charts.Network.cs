using Plotly.NET;

namespace CorpusAnalysis;

public static partial class Charts
{
    // Each strength of tie is a trace of its own, since a trace has one width of line.
    private static readonly (double LogDice, double Width, string Name)[] Ties = [(12, 5, "logDice from 12"), (11, 3, "11 to 12"), (10, 2, "10 to 11"), (double.NegativeInfinity, 1, "below 10")];

    /// <summary>A network of terms that keep company: the nearer two stand and the thicker their line, the higher their logDice.</summary>
    /// <param name="links">The lines to draw, those of the node first; none gives an empty chart.</param>
    /// <param name="title">The title.</param>
    /// <remarks>Where a term stands in the plane means nothing by itself. The same links are always drawn the same.</remarks>
    public static GenericChart Network(IEnumerable<CollocationLink> links, string title = "Words that keep company")
    {
        ArgumentNullException.ThrowIfNull(links);
        CollocationLink[] rows = [.. links];
        string[] terms = [.. rows.SelectMany(row => new[] { row.First, row.Second }).Distinct()];
        Dictionary<string, int> numbers = terms.Select((term, number) => (term, number)).ToDictionary();
        (double X, double Y)[] places = NetworkLayout.Place(terms.Length, [.. rows.Select(row => (numbers[row.First], numbers[row.Second], Pull(row)))]);
        Trace[] lines =
        [
            .. Ties
                .Select((tie, i) => (tie, Rows: rows.Where(row => row.LogDice >= tie.LogDice && (i == 0 || row.LogDice < Ties[i - 1].LogDice)).ToArray()))
                .Where(tie => tie.Rows.Length > 0)
                .Select(tie => Lines(tie.tie, tie.Rows, places, numbers)),
        ];
        Trace[] traces = terms.Length == 0 ? [] : [.. lines, Middles(rows, places, numbers), Nodes(terms, rows, places)];
        GenericChart chart = ChartStyle.Compose(traces, title, HiddenAxis(), HiddenAxis(), height: 640, legend: terms.Length > 0);

        // The lines themselves cannot be clicked; their middles can.
        return terms.Length == 0 ? chart : chart.WithEvidence([.. lines.Select(_ => Array.Empty<Evidence?>()), rows.Select(row => OrNull(row.Evidence)), terms.Select(term => OfNode(term, rows))]);
    }

    // Links of several corpora may be drawn together, but their places cannot be opened as one.
    private static Evidence? OfNode(string term, CollocationLink[] rows)
    {
        Evidence[] some = [.. rows.Where(row => row.First == term || row.Second == term).Select(row => row.Evidence).Where(evidence => !evidence.IsNone)];
        return some.Select(evidence => evidence.Corpus!.Index).Distinct().Count() == 1 ? Evidence.Of(term, some) : null;
    }

    private static double Pull(CollocationLink link) => Math.Clamp((link.LogDice - 6) / 8, 0.1, 1);

    private static Trace Lines((double LogDice, double Width, string Name) tie, CollocationLink[] rows, (double X, double Y)[] places, Dictionary<string, int> numbers) =>
        ChartStyle.Trace("scatter", new Dictionary<string, object>
        {
            ["mode"] = "lines",
            ["name"] = tie.Name,
            ["x"] = rows.SelectMany(row => new double?[] { places[numbers[row.First]].X, places[numbers[row.Second]].X, null }).ToArray(),
            ["y"] = rows.SelectMany(row => new double?[] { places[numbers[row.First]].Y, places[numbers[row.Second]].Y, null }).ToArray(),
            ["hoverinfo"] = "skip",
            ["line"] = new Dictionary<string, object> { ["width"] = tie.Width, ["color"] = "rgba(128,128,128,0.55)" },
        });

    // Unseen points that the mouse finds: a line itself has no hover text but at its ends.
    private static Trace Middles(CollocationLink[] rows, (double X, double Y)[] places, Dictionary<string, int> numbers) =>
        ChartStyle.Trace("scatter", new Dictionary<string, object>
        {
            ["mode"] = "markers",
            ["showlegend"] = false,
            ["x"] = rows.Select(row => (places[numbers[row.First]].X + places[numbers[row.Second]].X) / 2).ToArray(),
            ["y"] = rows.Select(row => (places[numbers[row.First]].Y + places[numbers[row.Second]].Y) / 2).ToArray(),
            ["hovertext"] = rows.Select(row => ChartStyle.Shown($"<b>{ChartStyle.Plain(row.First)} – {ChartStyle.Plain(row.Second)}</b><br>{row.JointFrequency:N0} times in {row.JointDocumentFrequency:N0} articles<br>logDice {row.LogDice:N2}, G² {row.LogLikelihood:N1}, p {row.AdjustedP:G2}")).ToArray(),
            ["hoverinfo"] = "text",
            ["marker"] = new Dictionary<string, object> { ["size"] = 9, ["opacity"] = 0, ["color"] = ChartStyle.Positive },
        });

    private static Trace Nodes(string[] terms, CollocationLink[] rows, (double X, double Y)[] places) =>
        ChartStyle.Trace("scatter", new Dictionary<string, object>
        {
            ["mode"] = "markers+text",
            ["showlegend"] = false,
            ["x"] = places.Select(place => place.X).ToArray(),
            ["y"] = places.Select(place => place.Y).ToArray(),
            ["text"] = terms.Select(ChartStyle.Plain).ToArray(),
            ["textposition"] = "top center",
            ["hovertext"] = terms.Select(term => ChartStyle.Shown($"<b>{ChartStyle.Plain(term)}</b><br>{rows.Count(row => row.First == term || row.Second == term):N0} lines")).ToArray(),
            ["hoverinfo"] = "text",
            ["marker"] = new Dictionary<string, object>
            {
                ["size"] = terms.Select((_, number) => number == 0 ? 18 : 11).ToArray(),
                ["color"] = terms.Select((_, number) => number == 0 ? ChartStyle.Negative : ChartStyle.Positive).ToArray(),
            },
        });

    private static Dictionary<string, object> HiddenAxis() => new() { ["visible"] = false, ["range"] = new[] { -1.2, 1.2 } };
}
