namespace CorpusAnalysis.Formats;

/// <summary>Divides lines in reading order into paragraphs.</summary>
internal static class PdfParagraphs
{
    // By how much sizes of the same text may differ.
    private const double SameSize = 1.12;

    // Lines that stand further apart than others, by this factor, do not belong together.
    private const double LargerLead = 1.25;

    // How far a first line is indented, in sizes of its letters, and how much shorter a last line is, of the width.
    private const double Indented = 0.6;
    private const double Shorter = 0.15;

    /// <summary>The paragraphs of a document.</summary>
    /// <param name="lines">The lines in reading order.</param>
    /// <param name="half">The height of the middle of the first page.</param>
    /// <param name="columnsOfFirstPage">The number of the first column that is not on the first page.</param>
    public static List<PdfParagraph> Of(IReadOnlyList<PdfLine> lines, double half, int columnsOfFirstPage)
    {
        List<List<PdfLine>> paragraphs = [];
        foreach (IGrouping<int, PdfLine> column in lines.GroupBy(line => line.Column))
        {
            Add(paragraphs, [.. column]);
        }

        return [.. paragraphs.Select(paragraph => new PdfParagraph(
            PdfLineBreaks.Join(paragraph.Select(line => line.Text)),
            paragraph.MaxBy(line => line.Text.Length)!.Size,
            paragraph[0].Column < columnsOfFirstPage && paragraph[0].Base > half))];
    }

    private static void Add(List<List<PdfLine>> paragraphs, PdfLine[] column)
    {
        double left = column.Min(line => line.Left), right = column.Max(line => line.Right);
        Dictionary<int, double> leads = Leads(column);
        for (int i = 0; i < column.Length; i++)
        {
            PdfLine line = column[i];
            bool goesOn = i == 0
                ? paragraphs.Count > 0 && GoesOnInNextColumn(paragraphs[^1][^1], line)
                : !IsBreak(column[i - 1], line, leads, left, right);
            if (!goesOn)
            {
                paragraphs.Add([]);
            }

            paragraphs[^1].Add(line);
        }
    }

    private static bool IsBreak(PdfLine before, PdfLine line, Dictionary<int, double> leads, double left, double right)
    {
        if (!IsSameSize(before, line) || before.Base - line.Base > LargerLead * leads[Rounded(line)])
        {
            return true;
        }

        bool isIndented = line.Left - left > Indented * line.Size && before.Left - left < Indented / 2 * line.Size && line.Left - left < 4 * line.Size;
        bool endsShort = right - before.Right > Shorter * (right - left) && EndsSentence(before.Text) && !char.IsLower(line.Text, 0);
        return isIndented || endsShort;
    }

    private static bool GoesOnInNextColumn(PdfLine before, PdfLine line) =>
        IsSameSize(before, line) && !EndsSentence(before.Text) && (char.IsLower(line.Text, 0) || before.Text.Length > 20);

    // The usual distance of lines, by their size.
    private static Dictionary<int, double> Leads(PdfLine[] column)
    {
        Dictionary<int, List<double>> leads = [];
        for (int i = 1; i < column.Length; i++)
        {
            if (IsSameSize(column[i - 1], column[i]))
            {
                (leads.TryGetValue(Rounded(column[i]), out List<double>? found) ? found : leads[Rounded(column[i])] = []).Add(column[i - 1].Base - column[i].Base);
            }
        }

        // A third and not the half, as paragraphs of two lines have as many larger distances.
        return leads.ToDictionary(size => size.Key, size => Math.Min(2 * size.Key, size.Value.Order().ElementAt(size.Value.Count / 3)));
    }

    private static int Rounded(PdfLine line) => (int)Math.Ceiling(line.Size);

    private static bool IsSameSize(PdfLine one, PdfLine other) => Math.Max(one.Size, other.Size) <= SameSize * Math.Min(one.Size, other.Size);

    private static bool EndsSentence(string text) => text.TrimEnd('"', '”', '“', '»', '«', '’', ')', ' ') is not { Length: > 0 } rest || rest[^1] is '.' or '!' or '?' or ':' or '…';
}
