using System.Collections.Immutable;
using System.Globalization;

namespace CorpusAnalysis;

/// <summary>
/// A CSV file with a row per article. The column <c>file</c>, <c>id</c> or <c>doc_id</c>, else the first, names the
/// article's file, with or without its ending, with or without its path in the corpus folder. The columns <c>date</c>
/// (ISO 8601, may be partial), <c>language</c>, <c>agency</c>, <c>section</c> and <c>place</c> take precedence over what
/// the article itself says; empty cells say nothing. All further columns become <see cref="Article.Metadata"/>.
/// Column names are read without regard to case; the delimiter (comma, semicolon, tab …) is found from the first line.
/// </summary>
/// <param name="Path">How problems name the table.</param>
/// <param name="Rows">The rows in their order, one for each file name.</param>
/// <param name="Problems">Rows and cells that could not be used.</param>
public sealed record MetadataTable(string Path, ImmutableArray<MetadataRow> Rows, ImmutableArray<LoadProblem> Problems)
{
    private static readonly string[] KeyColumns = ["file", "id", "doc_id"];

    /// <summary>Reads a file.</summary>
    /// <exception cref="FileNotFoundException">The file is missing.</exception>
    /// <exception cref="CorpusFormatException">The file is no UTF-8 text or no table: no header, a column name twice or missing, a quotation mark left open.</exception>
    public static MetadataTable Read(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return Read(path, path);
    }

    internal static MetadataTable Read(string path, string name) => File.Exists(path)
            ? Parse(TextFile.Read(path, name), name)
            : throw new FileNotFoundException($"No metadata table '{path}'; give the path of a CSV file with a row per article.", path);

    /// <summary>Reads a table from its text.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="path">How problems name it.</param>
    /// <exception cref="CorpusFormatException">The text is no table.</exception>
    public static MetadataTable Parse(string text, string path)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        List<(int Line, string[] Cells)> records = CsvRecords.Read(text, path);
        if (records.Count == 0)
        {
            throw new CorpusFormatException(path, 1, "expected a line with the names of the columns, found an empty file", "begin with: file,date,language,agency");
        }

        var rows = new RowReader(path, Header(records[0].Cells, path));
        foreach ((int line, string[] cells) in records.Skip(1))
        {
            rows.Add(cells, line);
        }

        return new(path, [.. rows.Rows], [.. rows.Problems]);
    }

    private static string[] Header(string[] cells, string path)
    {
        string[] columns = [.. cells.Select(cell => cell.ToLowerInvariant())];
        if (Array.IndexOf(columns, "") is >= 0 and int unnamed)
        {
            throw new CorpusFormatException(path, 1, $"expected a name for column {unnamed + 1}, found none", "name every column in the first line; the first, or file, id or doc_id, names the article's file");
        }

        return columns.Length == columns.Distinct().Count()
            ? columns
            : throw new CorpusFormatException(path, 1, $"the column {Quoted.Short(columns.CountBy(c => c).First(c => c.Value > 1).Key)} comes twice", "give every column a name of its own");
    }

    private sealed class RowReader(string path, string[] columns)
    {
        private readonly int _key = Math.Max(0, KeyColumns.Select(name => Array.IndexOf(columns, name)).FirstOrDefault(index => index >= 0));
        private readonly Dictionary<string, int> _linesByFile = new(StringComparer.Ordinal);

        public List<MetadataRow> Rows { get; } = [];

        public List<LoadProblem> Problems { get; } = [];

        public void Add(string[] cells, int line)
        {
            if (cells.Length != columns.Length)
            {
                Report(line, $"expected {columns.Length} cells, found {cells.Length}", "give the row a cell for each column, and quote cells that hold the delimiter");
                return;
            }

            string file = cells[_key];
            if (file.Length == 0)
            {
                Report(line, $"the column \"{columns[_key]}\" is empty", "name the article's file");
            }
            else if (!_linesByFile.TryAdd(file, line))
            {
                Report(line, $"a second row for {Quoted.Short(file)}; the first is on line {_linesByFile[file].ToString(CultureInfo.InvariantCulture)} and counts", "remove one of them");
            }
            else
            {
                Rows.Add(new(line, file, Date(cells, line), Fields(cells)));
            }
        }

        private PartialDate Date(string[] cells, int line)
        {
            int column = Array.IndexOf(columns, "date");
            string text = column < 0 || column == _key ? "" : cells[column];
            if (!PartialDate.TryParse(text, out PartialDate date) && text.Length > 0)
            {
                Report(line, $"expected a date such as 2024-11-29, found {Quoted.Short(text)}", "write year, month and day as digits with hyphens");
            }

            return date;
        }

        private ImmutableSortedDictionary<string, string> Fields(string[] cells) => columns
            .Zip(cells)
            .Where((field, index) => index != _key && field.First != "date" && field.Second.Length > 0)
            .ToImmutableSortedDictionary(field => field.First, field => field.Second, StringComparer.Ordinal);

        private void Report(int line, string message, string mend) => Problems.Add(new(LoadSeverity.Error, path, line, message, mend));
    }
}
