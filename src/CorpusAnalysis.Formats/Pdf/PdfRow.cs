namespace CorpusAnalysis.Formats;

/// <summary>Words that stand at the same height, from left to right, of whatever columns.</summary>
internal sealed class PdfRow
{
    // By how much of its size a raised or lowered word may differ from its row.
    private const double Raised = 0.4;

    private PdfRow(List<PdfWord> words)
    {
        words.Sort((one, other) => one.Left.CompareTo(other.Left));
        Words = words;
        Base = words.MaxBy(word => word.Text.Length).Base;
    }

    /// <summary>The words, from left to right.</summary>
    public IReadOnlyList<PdfWord> Words { get; }

    /// <summary>How high most of it stands.</summary>
    public double Base { get; }

    /// <summary>The size of its longest word.</summary>
    public double Size => Words.MaxBy(word => word.Text.Length).Size;

    /// <summary>The text, with a space between words.</summary>
    public string Text => string.Join(' ', Words.Select(word => word.Text));

    /// <summary>The words of a page, or a part of it, as rows from top to bottom.</summary>
    public static List<PdfRow> Of(IEnumerable<PdfWord> words)
    {
        List<PdfRow> rows = [];
        List<PdfWord> row = [];
        foreach (PdfWord word in words.OrderByDescending(word => word.Base))
        {
            if (row.Count > 0 && row[0].Base - word.Base > Raised * Math.Min(row[0].Size, word.Size))
            {
                rows.Add(new(row));
                row = [];
            }

            row.Add(word);
        }

        if (row.Count > 0)
        {
            rows.Add(new(row));
        }

        return rows;
    }

    /// <summary>The row as a line of a column.</summary>
    public PdfLine Line(int column) => new(Text, Words[0].Left, Words.Max(word => word.Right), Base, Size, column);
}
