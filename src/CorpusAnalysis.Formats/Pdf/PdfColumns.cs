namespace CorpusAnalysis.Formats;

/// <summary>The lines of a page in reading order: columns from left to right, between lines that go over all of them.</summary>
/// <remarks>
/// A column is known by its left edge, at which many rows go on behind a gap. White space alone does not tell, since words that are spread over
/// a narrow column leave gaps above one another, too, but not with words that begin at the same place.
/// </remarks>
internal sealed class PdfColumns
{
    // How many rows begin at the left edge of a column, at least, and how many stand to its left.
    private const int FewestRows = 4;

    // How wide a column is, in sizes of its letters, and the gap before it.
    private const double Narrowest = 8;
    private const double SmallestGap = 0.6;

    // How far the beginnings of lines may differ, in points.
    private const double Edge = 1.5;

    // Above and below a larger gap, in sizes of letters, a page may be divided otherwise.
    private const double LargestLead = 4;

    private readonly List<PdfLine> _lines = [];
    private int _column;

    private PdfColumns(int column) => _column = column;

    /// <summary>The lines of a page.</summary>
    /// <param name="words">Its words, in any order.</param>
    /// <param name="column">The number of its first column.</param>
    public static List<PdfLine> Lines(IEnumerable<PdfWord> words, int column)
    {
        var columns = new PdfColumns(column);
        columns.Add([.. words]);
        return columns._lines;
    }

    private void Add(List<PdfWord> words)
    {
        List<PdfRow> rows = PdfRow.Of(words);
        if (Gutter(rows) is not { } edge)
        {
            _lines.AddRange(rows.Select(row => row.Line(_column)));
            _column++;
            return;
        }

        foreach ((List<PdfRow> run, bool isDivided) in Runs(rows, edge))
        {
            List<PdfWord> inside = [.. run.SelectMany(row => row.Words)];
            if (isDivided)
            {
                Add([.. inside.Where(word => word.Left < edge - Edge)]);
                Add([.. inside.Where(word => word.Left >= edge - Edge)]);
            }
            else
            {
                Add(inside);
            }
        }
    }

    // The left edge of a column that divides the most rows.
    private static double? Gutter(List<PdfRow> rows)
    {
        if (rows.Count < FewestRows)
        {
            return null;
        }

        double size = rows.Select(row => row.Size).Order().ElementAt(rows.Count / 2);
        double left = rows.Min(row => row.Words[0].Left) + (Narrowest * size), right = rows.Max(row => row.Words[^1].Right) - (Narrowest * size);
        double[] edges = [.. rows.SelectMany(Starts).Where(start => start > left && start < right)
            .GroupBy(start => Math.Round(start)).Where(group => group.Count() > 1).OrderByDescending(group => group.Count()).Take(32).Select(group => group.Order().ElementAt(group.Count() / 2))];
        (double edge, int score) = edges.Select(edge => (edge, Runs(rows, edge).Where(run => run.IsDivided).Sum(run => run.Rows.Count))).DefaultIfEmpty().MaxBy(found => found.Item2);
        return score > 0 ? edge : null;
    }

    // Rows one below the other that no word joins over the edge; those of them that it divides have enough on both sides.
    private static List<(List<PdfRow> Rows, bool IsDivided)> Runs(List<PdfRow> rows, double edge)
    {
        List<(List<PdfRow> Rows, bool IsCrossed)> runs = [];
        foreach (PdfRow row in rows)
        {
            bool isCrossed = IsCrossed(row, edge);
            bool isNext = runs.Count > 0 && runs[^1].IsCrossed == isCrossed && runs[^1].Rows[^1].Base - row.Base < LargestLead * Math.Max(row.Size, runs[^1].Rows[^1].Size);
            if (!isNext)
            {
                runs.Add(([], isCrossed));
            }

            runs[^1].Rows.Add(row);
        }

        return [.. runs.Select(run => (run.Rows, !run.IsCrossed && IsDivided(run.Rows, edge)))];
    }

    private static bool IsDivided(List<PdfRow> run, double edge) =>
        run.Count(row => row.Words[0].Left < edge - Edge) >= FewestRows
        && run.Count(row => Starts(row).Any(start => Math.Abs(start - edge) <= Edge)) is var begun
        && begun >= FewestRows
        && begun * 2 >= run.Count(row => row.Words[^1].Left >= edge - Edge);

    private static bool IsCrossed(PdfRow row, double edge)
    {
        foreach (PdfWord word in row.Words)
        {
            if (word.Left < edge - Edge && word.Right > edge - (SmallestGap * Math.Min(word.Size, 12)))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<double> Starts(PdfRow row)
    {
        for (int i = 0; i < row.Words.Count; i++)
        {
            if (i == 0 || row.Words[i].Left - row.Words[i - 1].Right >= SmallestGap * row.Words[i].Size)
            {
                yield return row.Words[i].Left;
            }
        }
    }
}
