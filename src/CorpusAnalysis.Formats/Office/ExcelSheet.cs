using System.Globalization;
using ExcelDataReader;

namespace CorpusAnalysis.Formats;

/// <summary>A sheet whose columns are known, with the reader on the row that names them.</summary>
internal sealed class ExcelSheet
{
    private const int HeaderWithin = 10;

    // A sheet with one cell at its far end would be read for minutes.
    private const int MostEmptyRows = 100_000;

    // The same of one with a cell far to the right, as a damaged one may say of itself.
    private const int MostColumns = 1000, MostEmptyCells = 2_000_000;

    // Excel keeps no more characters of a cell.
    private const int LongestCell = 32_767;

    private readonly SourceDocument _document;
    private readonly IExcelDataReader _reader;
    private readonly ArticleColumns _columns;
    private readonly Queue<(string?[] Cells, int Line)> _rows;

    private ExcelSheet(SourceDocument document, IExcelDataReader reader, ArticleColumns columns, IEnumerable<(string?[], int)> rows) =>
        (_document, _reader, _columns, _rows) = (document, reader, columns, new(rows));

    /// <summary>The sheet on which the reader is; null when none of its first rows names the columns of articles.</summary>
    /// <remarks>The row with the most names that are known is the one, if it has two, holds a name that was asked for, or is the first that is not empty; of equal ones the first.</remarks>
    public static ExcelSheet? Find(SourceDocument document, IExcelDataReader reader)
    {
        if (reader.FieldCount > MostColumns)
        {
            document.Report(LoadSeverity.Warning, 0, FormattableString.Invariant($"sheet \"{reader.Name}\" has {reader.FieldCount:N0} columns, of which the first {MostColumns:N0} were read"), "remove the columns that are empty");
        }

        List<(string?[] Cells, int Line)> first = [];
        while (first.Count < HeaderWithin && Next(document, reader) is { } row)
        {
            first.Add(row);
        }

        int[] known = [.. first.Select(row => ArticleColumns.Known(document.Fields, Names(row.Cells)))];
        int header = Array.IndexOf(known, known.DefaultIfEmpty().Max());
        bool isAskedFor = document.Fields is { Text: not null } or { Headline: not null };
        if (header < 0 || known[header] < (header == 0 || isAskedFor ? 1 : 2))
        {
            return null;
        }

        var columns = ArticleColumns.Find(document, Names(first[header].Cells), first[header].Line);
        return new(document, reader, columns, first.Skip(header + 1));
    }

    /// <summary>The articles, row by row.</summary>
    public IEnumerable<ArticleDraft> Articles()
    {
        while ((_rows.TryDequeue(out (string?[] Cells, int Line) kept) ? kept : Next(_document, _reader)) is { } row)
        {
            if (Array.Exists(row.Cells, cell => cell?.Length == LongestCell))
            {
                _document.Report(LoadSeverity.Warning, row.Line, $"a cell of sheet \"{_reader.Name}\" has 32,767 characters, the most that Excel keeps: the text is cut off there", "take the table from where it was exported as CSV");
            }

            yield return _columns.Draft(row.Cells, row.Line);
        }
    }

    // The next row that is not empty, with its number in Excel.
    private static (string?[] Cells, int Line)? Next(SourceDocument document, IExcelDataReader reader)
    {
        int columns = Math.Min(reader.FieldCount, MostColumns);
        for (int empty = 0; reader.Read(); empty++)
        {
            if (empty == MostEmptyRows || (long)empty * columns > MostEmptyCells)
            {
                document.Report(LoadSeverity.Warning, reader.Depth + 1, FormattableString.Invariant($"sheet \"{reader.Name}\" was read up to here, behind {empty:N0} empty rows"), "if more articles stand below, remove the empty rows");
                break;
            }

            string?[] cells = [.. Enumerable.Range(0, columns).Select(column => Text(reader.GetValue(column)))];
            if (Array.Exists(cells, cell => !string.IsNullOrWhiteSpace(cell)))
            {
                return (cells, reader.Depth + 1);
            }
        }

        return null;
    }

    private static string[] Names(string?[] cells) => [.. cells.Select(cell => cell?.Trim() ?? "")];

    private static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        DateTime { TimeOfDay.Ticks: 0 } date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
