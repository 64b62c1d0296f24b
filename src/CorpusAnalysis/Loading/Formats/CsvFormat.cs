using System.Runtime.ExceptionServices;
using System.Text;

namespace CorpusAnalysis;

/// <summary>A table of articles as text, a row for each: CSV with comma, semicolon or vertical bar, and TSV.</summary>
/// <remarks>
/// The first row names the columns, which are found as <see cref="ArticleColumns"/> says. The delimiter is the one of Excel's line
/// <c>sep=;</c>, else the one under which the beginning looks most like a table. Cells may be quoted and then hold delimiters, line ends and
/// doubled quotation marks. A row with another number of cells is reported and left out; empty cells at its end do not count.
/// </remarks>
public sealed class CsvFormat : IArticleFormat
{
    private const int SampleRows = 100, SampleLength = 1_000_000;

    // How many rows of equal width make a text a table without a usual name in its header.
    private const int EvenRows = 5;

    private static readonly string[] Endings = [".csv", ".tsv", ".tab"];

    /// <inheritdoc/>
    public string Name => "CSV";

    /// <inheritdoc/>
    /// <remarks>
    /// Without the ending, a text with usual names in its first row and rows of the same width below (two of them where commas divide it), or
    /// with the same number of tabs, semicolons or bars on each of at least five lines. Commas alone make no table, as every text has some.
    /// </remarks>
    public FormatMatch Match(DocumentHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        if (!head.IsText)
        {
            return FormatMatch.None;
        }

        FormatMatch named = head.EndsWith(Endings) ? FormatMatch.Named : FormatMatch.None;
        if (CsvShape.Declared(head.Text) is not null)
        {
            return head.Likely(Endings);
        }

        if (head.Trimmed is [] or ['<' or '{' or '[', ..] || CsvShape.Of(head.Text, head.IsWhole) is not { } shape)
        {
            return named;
        }

        bool isTable = shape.Header.Length > 1 && shape.IsEven && shape.IsNames;
        bool isEnough = shape.Delimiter != ',' || shape.Records > 2 || named == FormatMatch.Named;
        return isTable && ((shape.UsualNames >= 2 && isEnough) || (shape.Records >= EvenRows && shape.Delimiter != ',' && shape.Header.Length > (shape.Delimiter == '\t' ? 1 : 2)))
            ? head.Likely(Endings)
            : isTable && named == FormatMatch.Named ? FormatMatch.NamedAndLikely
            : named;
    }

    /// <inheritdoc/>
    public IEnumerable<ArticleDraft> Read(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        using TextReader text = document.OpenText();
        string head = document.Head.Text;
        char? declared = CsvShape.Declared(head);
        char delimiter = declared ?? CsvShape.Of(head, document.Head.IsWhole)?.Delimiter ?? ',';
        if (declared is not null)
        {
            text.ReadLine();
        }

        using var reader = new CsvRecordReader(text, document.Path, delimiter, document.Limits.LineLength, firstLine: declared is null ? 1 : 2);
        if (Header(reader) is not { } header)
        {
            throw document.Error(0, "expected a line with the names of the columns, found an empty file", "remove the file or fill it");
        }

        foreach (ArticleDraft draft in Rows(document, reader, header))
        {
            yield return draft;
        }
    }

    private static IEnumerable<ArticleDraft> Rows(SourceDocument document, CsvRecordReader reader, string[] header)
    {
        int headerLine = reader.Line;
        var bad = new BadRecords(document);
        List<(int Line, string[] Cells)> sample = [];
        ExceptionDispatchInfo? fault = Take(reader, sample);

        // R names the columns only, and not the one with the numbers of the rows.
        header = sample.Count > 0 && sample.All(row => row.Cells.Length == header.Length + 1) ? ["", .. header] : header;
        var columns = ArticleColumns.Find(document, header, headerLine, [.. sample.Select(row => row.Cells)]);
        IEnumerable<(int Line, string[] Cells)> Rest()
        {
            fault?.Throw();
            while (reader.TryRead(out string[] cells))
            {
                yield return (reader.Line, cells);
            }
        }

        foreach ((int line, string[] cells) in sample.Concat(Rest()))
        {
            if (IsRow(cells, header.Length, line, bad) && columns.Draft(cells, line) is var draft && bad.IsArticle(draft))
            {
                yield return draft;
            }
        }

        bad.End();
    }

    // What is wrong with the table behind the sample is told when the articles before it are out.
    private static ExceptionDispatchInfo? Take(CsvRecordReader reader, List<(int Line, string[] Cells)> sample)
    {
        try
        {
            for (int length = 0; sample.Count < SampleRows && length < SampleLength && reader.TryRead(out string[] cells);)
            {
                sample.Add((reader.Line, cells));
                length += cells.Sum(cell => cell.Length);
            }

            return null;
        }
        catch (Exception exception) when (exception is CorpusFormatException or DecoderFallbackException)
        {
            return ExceptionDispatchInfo.Capture(exception);
        }
    }

    private static string[]? Header(CsvRecordReader reader)
    {
        while (reader.TryRead(out string[] cells))
        {
            if (cells.Any(cell => cell.Length > 0))
            {
                return cells;
            }
        }

        return null;
    }

    private static bool IsRow(string[] cells, int width, int line, BadRecords bad)
    {
        if (cells.All(cell => cell.Length == 0))
        {
            return false;
        }

        int filled = Array.FindLastIndex(cells, cell => cell.Length > 0) + 1;
        if (cells.Length >= width && filled <= width)
        {
            return true;
        }

        bad.Add(line, FormattableString.Invariant($"expected {width} cells, found {cells.Length}"), "give the row a cell for each column, and quote cells that hold the delimiter");
        return false;
    }
}
