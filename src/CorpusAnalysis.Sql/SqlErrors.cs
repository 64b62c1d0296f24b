using System.Text.RegularExpressions;

namespace CorpusAnalysis;

/// <summary>Turns what DuckDB says into one line with its place in the query.</summary>
internal static partial class SqlErrors
{
    /// <summary>The error.</summary>
    /// <param name="message">DuckDB's message.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="tables">The names of the tables there are.</param>
    public static SqlException Of(string message, SqlStatement statement, IEnumerable<string> tables)
    {
        string[] lines = message.ReplaceLineEndings("\n").Split('\n');
        int place = Array.FindIndex(lines, each => Place.IsMatch(each));
        (int row, int column) = place >= 0 && place + 1 < lines.Length ? Locate(lines[place], lines[place + 1], statement) : (statement.Line, 0);
        return new SqlException(statement.AsWritten(Problem(lines[..(place < 0 ? lines.Length : place)], tables)), row, column);
    }

    /// <summary>The error of a message without a place.</summary>
    public static SqlException Of(string message) => new(Problem(message.ReplaceLineEndings("\n").Split('\n'), []));

    /// <summary>The table that is missing; null where the message is about something else.</summary>
    public static string? MissingTable(string message) => Missing.Match(message) is { Success: true } match ? match.Groups[1].Value : null;

    private static string Problem(string[] lines, IEnumerable<string> tables)
    {
        string first = Kind.Replace(lines[0], "").Trim();
        if (first.Contains("disabled by configuration", StringComparison.Ordinal) || first.Contains("disabled through configuration", StringComparison.Ordinal))
        {
            string file = File.Match(first).Groups[1].Value;
            string what = file.Length > 0 ? $"'{file}' is not read" : "nothing is loaded";
            string mend = file.Length > 0 && !file.Contains("://", StringComparison.Ordinal) ? "; --allow-files lets it read files" : "";
            return $"SQL has no access to files and the network here, so {what}{mend}.";
        }

        if (MissingTable(lines[0]) is { } table)
        {
            return $"there is no table '{table}'; there are {string.Join(", ", tables)}.";
        }

        string[] more = [.. lines.Skip(1).Select(each => each.Trim()).Where(each => each.Length > 0)];
        return Sentence(more.Length == 0 ? first : $"{first} {string.Join(" ", more)}");
    }

    private static string Sentence(string text) => text[^1] is '.' or '?' or '!' ? text : text + ".";

    // Of a long line DuckDB shows a part, with dots where it is cut.
    private static (int Line, int Column) Locate(string shown, string caret, SqlStatement statement)
    {
        Match match = Place.Match(shown);
        int line = int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        int at = caret.IndexOf('^', StringComparison.Ordinal) - match.Length;
        string[] lines = statement.Placed.Split('\n');
        if (at < 0 || line > lines.Length)
        {
            return (line, 0);
        }

        string part = shown[match.Length..];
        if (part.StartsWith("...", StringComparison.Ordinal))
        {
            string known = part[3..].TrimEnd('.');
            int start = lines[line - 1].IndexOf(known, StringComparison.Ordinal);
            return (line, start < 0 ? 0 : Column(start + at - 3));
        }

        return (line, Column(at));

        // A parameter may be longer or shorter where it is written.
        int Column(int place) => place <= lines[line - 1].Length ? statement.AsWritten(lines[line - 1][..place]).Length + 1 : place + 1;
    }

    [GeneratedRegex(@"^LINE (\d+): ")]
    private static partial Regex Place { get; }

    [GeneratedRegex("^[A-Za-z ]{1,30} Error: ")]
    private static partial Regex Kind { get; }

    [GeneratedRegex("^Catalog Error: Table with name (.*) does not exist!")]
    private static partial Regex Missing { get; }

    [GeneratedRegex("(?:file|directory) \"([^\"]*)\"")]
    private static partial Regex File { get; }
}
