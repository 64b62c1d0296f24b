using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Cli.Reports;

/// <summary>A small picture of a report's first chart: bars, lines and points of up to three series, without text.</summary>
internal static class ChartThumbnail
{
    private const int Width = 160;
    private const int Height = 100;
    private const int Margin = 8;
    private const int MostSeries = 3;
    private const int MostBars = 40;
    private const int MostPoints = 200;

    /// <summary>The picture as an SVG element; empty when the notebook has no chart of these kinds.</summary>
    public static string Of(NotebookDocument executed)
    {
        foreach (MimeBundle? data in executed.Cells.Where(cell => !cell.Tags.Contains("remove-cell") && !cell.Tags.Contains("remove-output")).SelectMany(cell => cell.Outputs)
            .Select(output => (output as DisplayOutput)?.Data ?? (output as ResultOutput)?.Data))
        {
            if (data?.TryGet(PlotlyOutputRenderer.PlotlyMimeType, out JsonNode? figure) == true && Draw(figure) is { Length: > 0 } picture)
            {
                return picture;
            }
        }

        return "";
    }

    /// <summary>Draws Plotly's figure JSON; empty when nothing in it can be drawn.</summary>
    public static string Draw(JsonNode figure)
    {
        ImmutableArray<ChartSeries> series = ChartSeries.Read(figure, MostSeries, MostBars, MostPoints);
        if (series.IsEmpty)
        {
            return "";
        }

        bool hasBars = series.Any(each => each.Kind is SeriesKind.Bars or SeriesKind.HorizontalBars);
        bool isHorizontal = series.Any(each => each.Kind == SeriesKind.HorizontalBars);
        var x = Axis.Of(series.SelectMany(each => each.Points).Select(point => point.X), Margin, Width - Margin, hasBars && isHorizontal, hasBars && !isHorizontal);
        var y = Axis.Of(series.SelectMany(each => each.Points).Select(point => point.Y), Height - Margin, Margin, hasBars && !isHorizontal, hasBars && isHorizontal);
        var svg = new StringBuilder($"<svg viewBox=\"0 0 {Width} {Height}\" aria-hidden=\"true\" focusable=\"false\">");
        svg.Append(isHorizontal ? Line(x.At(0), Margin, x.At(0), Height - Margin) : Line(Margin, Base(y), Width - Margin, Base(y)));
        int bars = series.Count(each => each.Kind is SeriesKind.Bars or SeriesKind.HorizontalBars);
        for (int i = 0, bar = 0; i < series.Length; i++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<g class=\"s{i}\">");
            svg.Append(series[i].Kind switch
            {
                SeriesKind.Bars => Bars(series[i], x, y, bar++, bars, false),
                SeriesKind.HorizontalBars => Bars(series[i], y, x, bar++, bars, true),
                SeriesKind.Line => Path(series[i], x, y),
                _ => string.Concat(series[i].Points.Where(IsWhole).Select(point => Invariant($"<circle class=\"point\" cx=\"{x.At(point.X!.Value):0.#}\" cy=\"{y.At(point.Y!.Value):0.#}\" r=\"1.8\"/>"))),
            }).Append("</g>");
        }

        return svg.Append("</svg>").ToString();
    }

    private static string Bars(ChartSeries series, Axis along, Axis value, int index, int count, bool isHorizontal)
    {
        double slot = along.Step * 0.8;
        double width = Math.Max(0.6, slot / count);
        var bars = new StringBuilder();
        foreach ((double? x, double? y) in series.Points.Where(IsWhole))
        {
            (double place, double length) = isHorizontal ? (y!.Value, x!.Value) : (x!.Value, y!.Value);
            double start = along.At(place) - (slot / 2) + (index * slot / count);
            double from = Math.Min(value.At(0), value.At(length));
            double extent = Math.Abs(value.At(0) - value.At(length));
            bars.Append(isHorizontal
                ? Invariant($"<rect class=\"bar\" x=\"{from:0.#}\" y=\"{start:0.#}\" width=\"{extent:0.#}\" height=\"{width:0.#}\"/>")
                : Invariant($"<rect class=\"bar\" x=\"{start:0.#}\" y=\"{from:0.#}\" width=\"{width:0.#}\" height=\"{extent:0.#}\"/>"));
        }

        return bars.ToString();
    }

    // A missing value parts the line.
    private static string Path(ChartSeries series, Axis x, Axis y)
    {
        var path = new StringBuilder();
        bool isOpen = false;
        foreach ((double? X, double? Y) point in series.Points)
        {
            if (IsWhole(point))
            {
                path.Append(Invariant($"{(isOpen ? 'L' : 'M')}{x.At(point.X!.Value):0.#} {y.At(point.Y!.Value):0.#}"));
            }

            isOpen = IsWhole(point);
        }

        return $"<path class=\"line\" d=\"{path}\"/>";
    }

    // Where zero is not in the picture the line is its lower edge.
    private static double Base(Axis axis) => axis.At(0) is >= Margin and <= Height - Margin and var zero ? zero : Height - Margin;

    private static string Line(double x1, double y1, double x2, double y2) => Invariant($"<line class=\"axis\" x1=\"{x1:0.#}\" y1=\"{y1:0.#}\" x2=\"{x2:0.#}\" y2=\"{y2:0.#}\"/>");

    private static bool IsWhole((double? X, double? Y) point) => point is { X: not null, Y: not null };

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    // From values to places in the picture.
    private sealed record Axis(double Least, double Most, double From, double To, double Step)
    {
        public static Axis Of(IEnumerable<double?> values, double from, double to, bool fromZero, bool isCategory)
        {
            double[] all = [.. values.OfType<double>().Concat(fromZero ? [0.0] : []).Distinct().Order()];
            double gap = all.Length < 2 ? 1 : all.Zip(all.Skip(1), (a, b) => b - a).Min();
            double room = isCategory || all.Length < 2 ? gap / 2 : 0;
            (double least, double most) = all.Length == 0 ? (0, 1) : (all[0] - room, all[^1] + room);
            return new Axis(least, most, from, to, Math.Abs(to - from) * gap / Math.Max(most - least, double.Epsilon));
        }

        public double At(double value) => From + ((To - From) * (value - Least) / Math.Max(Most - Least, double.Epsilon));
    }
}
