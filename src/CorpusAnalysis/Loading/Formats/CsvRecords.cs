namespace CorpusAnalysis;

/// <summary>Reads the records of a CSV text as a whole; the delimiter (comma, semicolon, tab …) is found from the first line.</summary>
internal static class CsvRecords
{
    /// <summary>All records that hold anything, the first with the names of the columns among them, each with its line and its trimmed cells.</summary>
    /// <param name="text">The whole text; <c>#</c> begins no comment.</param>
    /// <param name="path">How messages name it.</param>
    /// <exception cref="CorpusFormatException">A quotation mark is out of place.</exception>
    public static List<(int Line, string[] Cells)> Read(string text, string path)
    {
        var records = new List<(int, string[])>();
        using var reader = new CsvRecordReader(new StringReader(text), path);
        while (reader.TryRead(out string[] cells))
        {
            if (records.Count == 0 || cells.Any(cell => cell.Length > 0))
            {
                records.Add((reader.Line, cells));
            }
        }

        return records;
    }
}
