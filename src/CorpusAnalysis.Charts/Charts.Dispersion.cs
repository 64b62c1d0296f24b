using Plotly.NET;

namespace CorpusAnalysis;

public static partial class Charts
{
    /// <summary>A dispersion plot (X-ray plot): a line of the corpus for each pattern, and a stroke for each place where it matches.</summary>
    /// <param name="points">The places, as <see cref="CorpusDispersion.DispersionPoints"/> gives them; none gives an empty chart.</param>
    /// <param name="title">The title.</param>
    public static GenericChart Dispersion(IEnumerable<DispersionPoint> points, string title = "Where in the corpus")
    {
        ArgumentNullException.ThrowIfNull(points);
        IGrouping<string, DispersionPoint>[] patterns = [.. points.GroupBy(point => point.Pattern)];
        Trace[] traces = [.. patterns.Select((pattern, series) => Strokes(pattern, series, point => point.Pattern, point => point.InCorpus))];
        return XRay(traces, title, "position in the corpus, % of its tokens", patterns.Length, legend: false).WithEvidence(patterns.Select(OfPoints));
    }

    /// <summary>A dispersion plot (X-ray plot) of each article: a line for each article that has a match, and a stroke for each place; one colour per pattern.</summary>
    /// <param name="points">The places, as <see cref="CorpusDispersion.DispersionPoints"/> gives them, of some 50 articles at most; none gives an empty chart.</param>
    /// <param name="title">The title.</param>
    public static GenericChart DispersionInArticles(IEnumerable<DispersionPoint> points, string title = "Where in the articles")
    {
        ArgumentNullException.ThrowIfNull(points);
        DispersionPoint[] inOrder = [.. points.OrderBy(point => point.InCorpus)];
        string[] articles = [.. inOrder.Select(point => point.ArticleId).Distinct()];
        IGrouping<string, DispersionPoint>[] patterns = [.. inOrder.GroupBy(point => point.Pattern)];
        Trace[] traces = [.. patterns.Select((pattern, series) => Strokes(pattern, series, point => point.ArticleId, point => point.InArticle))];
        return XRay(traces, title, "position in the article, % of its tokens", articles.Length, legend: traces.Length > 0, articles).WithEvidence(patterns.Select(OfPoints));
    }

    private static IEnumerable<Evidence?> OfPoints(IEnumerable<DispersionPoint> points) => points.Select(point => OrNull(point.Evidence));

    private static GenericChart XRay(Trace[] traces, string title, string axis, int lines, bool legend, string[]? order = null)
    {
        Dictionary<string, object> value = ValueAxis(axis);
        value["range"] = new[] { -1, 101 };
        Dictionary<string, object> category = CategoryAxis();
        if (order is not null)
        {
            category["categoryorder"] = "array";
            category["categoryarray"] = order.Select(ChartStyle.Plain).ToArray();
        }

        return ChartStyle.Compose(traces, title, value, category, Frame + (legend ? 40 : 0) + (RowHeight * lines), legend);
    }

    private static Trace Strokes(IGrouping<string, DispersionPoint> pattern, int series, Func<DispersionPoint, string> line, Func<DispersionPoint, double> place) =>
        ChartStyle.Trace("scatter", new Dictionary<string, object>
        {
            ["mode"] = "markers",
            ["name"] = ChartStyle.Plain(pattern.Key),
            ["y"] = pattern.Select(point => ChartStyle.Plain(line(point))).ToArray(),
            ["x"] = pattern.Select(point => place(point) * 100).ToArray(),
            ["hovertext"] = pattern.Select(point => ChartStyle.Shown(
                $"<b>{ChartStyle.Plain(point.Pattern)}</b><br>{ChartStyle.Plain(point.ArticleId)}{(point.Date == default ? "" : ", ")}{point.Date}<br>token {point.Position + 1:N0} of the article, after {point.InArticle * 100:N0} % of it")).ToArray(),
            ["hoverinfo"] = "text",
            ["marker"] = new Dictionary<string, object>
            {
                ["symbol"] = "line-ns",
                ["size"] = 16,
                ["opacity"] = 0.7,
                ["line"] = new Dictionary<string, object> { ["width"] = 1.5, ["color"] = ChartStyle.Colour(series) },
            },
        });
}
