using Sylvan.Data.Csv;

namespace CorpusAnalysis;

/// <summary>Reads the records of a CSV text; the delimiter (comma, semicolon, tab …) is found from the first line.</summary>
internal static class CsvRecords
{
    /// <summary>All records that hold anything, the first with the names of the columns among them, each with its line and its trimmed cells.</summary>
    /// <param name="text">The whole text; <c>#</c> begins no comment.</param>
    /// <param name="path">How messages name it.</param>
    /// <exception cref="CorpusFormatException">A quotation mark is out of place.</exception>
    public static List<(int Line, string[] Cells)> Read(string text, string path)
    {
        var records = new List<(int, string[])>();
        int line = 1;
        try
        {
            using var csv = CsvDataReader.Create(new StringReader(text.ReplaceLineEndings("\n")), new() { HasHeaders = false, Comment = '\0' });
            for (; csv.Read(); line += LineCount(csv))
            {
                string[] cells = [.. Enumerable.Range(0, csv.RowFieldCount).Select(i => csv.GetString(i).Trim())];
                if (records.Count == 0 || cells.Any(cell => cell.Length > 0))
                {
                    records.Add((line, cells));
                }
            }

            return records;
        }
        catch (CsvFormatException exception)
        {
            throw new CorpusFormatException(
                new(LoadSeverity.Error, path, line, $"expected a CSV record, found a quotation mark out of place ({exception.Message})", "close every quotation mark and double those inside a cell"), exception);
        }
    }

    // A quoted cell may hold line ends.
    private static int LineCount(CsvDataReader csv) => 1 + csv.GetRawRecordSpan().TrimEnd('\n').Count('\n');
}
