using System.Collections.Immutable;
using System.Text;

namespace CorpusAnalysis;

/// <summary>What the beginning of a text looks like as a table.</summary>
/// <param name="Delimiter">What stands between its cells.</param>
/// <param name="Header">The cells of its first record.</param>
/// <param name="Records">How many records the beginning holds, those that are cut off not counted.</param>
/// <param name="IsEven">Whether hardly any record has another number of cells than the first.</param>
/// <param name="UsualNames">How many properties of an article the header names; 0 where neither text nor headline is among them.</param>
internal sealed record CsvShape(char Delimiter, ImmutableArray<string> Header, int Records, bool IsEven, int UsualNames)
{
    private const int MostRecords = 50, LongestName = 64;

    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    /// <summary>Whether the first record can be names: short, and none twice.</summary>
    public bool IsNames => Header.All(name => name.Length <= LongestName && !name.Contains('\n')) && Header.Where(name => name.Length > 0).Distinct().Count() == Header.Count(name => name.Length > 0);

    /// <summary>The shape with the delimiter under which the text looks most like a table; null for a text without anything.</summary>
    /// <param name="text">The beginning of the text, without <c>sep=</c>.</param>
    /// <param name="isWhole">Whether it is all of it.</param>
    public static CsvShape? Of(string text, bool isWhole) => Delimiters
        .Select(delimiter => Of(text, isWhole, delimiter))
        .OfType<CsvShape>()
        .OrderByDescending(shape => shape.IsNames ? shape.UsualNames : 0)
        .ThenByDescending(shape => shape.IsEven && shape.Header.Length > 1)
        .ThenByDescending(shape => shape.Header.Length)
        .FirstOrDefault();

    /// <summary>The delimiter that Excel writes into a line before the table, as <c>sep=;</c>; null: there is none.</summary>
    public static char? Declared(string text)
    {
        int end = text.AsSpan().IndexOfAny('\r', '\n');
        ReadOnlySpan<char> line = (end < 0 ? text.AsSpan() : text.AsSpan(0, end)).Trim(" \"");
        return line.Length == 5 && line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) ? line[4] : null;
    }

    private static CsvShape? Of(string text, bool isWhole, char delimiter)
    {
        List<List<string>> records = Split(text, delimiter);
        if (!isWhole && records.Count is > 1 and < MostRecords)
        {
            records.RemoveAt(records.Count - 1);
        }

        if (records.Count == 0)
        {
            return null;
        }

        int width = records[0].Count;
        return new(delimiter, [.. records[0]], records.Count, records.Count > 1 && 10 * records.Count(record => record.Count != width) <= records.Count, UsualColumns.Count(records[0]));
    }

    // Records with anything in them, as RFC 4180 reads them.
    private static List<List<string>> Split(string text, char delimiter)
    {
        List<List<string>> records = [];
        List<string> record = [];
        var cell = new StringBuilder();
        bool isQuoted = false;
        for (int i = 0; i <= text.Length && records.Count < MostRecords; i++)
        {
            char letter = i < text.Length ? text[i] : '\n';
            if (isQuoted && i < text.Length)
            {
                isQuoted = letter != '"';
                cell.Append(letter == '"' ? "" : letter.ToString());
            }
            else if (letter == '"' && (cell.Length == 0 || text[i - 1] == '"'))
            {
                // A mark behind the end of a quoted cell was the first of two.
                cell.Append(cell.Length > 0 ? "\"" : "");
                isQuoted = true;
            }
            else if (letter == delimiter || letter is '\n' or '\r')
            {
                record.Add(cell.ToString().Trim());
                cell.Clear();
                if (letter != delimiter)
                {
                    if (record.Any(value => value.Length > 0))
                    {
                        records.Add(record);
                    }

                    record = [];
                }
            }
            else
            {
                cell.Append(letter);
            }
        }

        return records;
    }
}
