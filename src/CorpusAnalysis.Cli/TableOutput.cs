using System.CommandLine;
using System.Globalization;
using CorpusAnalysis.Cli.Display;
using Microsoft.Data.Analysis;

namespace CorpusAnalysis.Cli;

/// <summary>The options by which all commands write their tables, and the writing.</summary>
internal sealed class TableOutput
{
    private const int UnknownWidth = 160;
    private const int LeastWidth = 60;
    private const int NamedColumns = 6;

    private readonly Option<string> _format = new("--format")
    {
        Description = "table (rounded, for reading; as wide as the window, or as the environment variable COLUMNS says), csv or json (full precision).",
        DefaultValueFactory = _ => "table",
        HelpName = "table|csv|json",
    };

    private readonly Option<string?> _output = new("--output", "-o") { Description = "Write into a file instead of standard output.", HelpName = "FILE" };

    private TableOutput() => _format.AcceptOnlyFromAmong("table", "csv", "json");

    /// <summary>Gives a command the options.</summary>
    public static TableOutput AddTo(Command command)
    {
        var output = new TableOutput();
        command.Options.Add(output._format);
        command.Options.Add(output._output);
        return output;
    }

    /// <summary>Writes rows; nothing but data goes to standard output.</summary>
    /// <param name="parsed">The options given.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="columns">What the table shows of them, by the names of the properties, the most important first; by default all, as csv and json always have.</param>
    public void Write<T>(ParseResult parsed, IEnumerable<T> rows, params IReadOnlyList<string> columns)
        where T : notnull
    {
        using var text = new StringWriter { NewLine = "\n" };
        string note = "";
        switch (parsed.GetRequiredValue(_format))
        {
            case "csv":
                rows.WriteCsv(text);
                break;
            case "json":
                rows.WriteJson(text);
                break;
            default:
                note = WriteTable(rows.ToDataFrame(), columns, text);
                break;
        }

        Finish(parsed, text.ToString(), note);
    }

    /// <summary>Writes results of SQL, one after the other; nothing but data goes to standard output.</summary>
    public void Write(ParseResult parsed, IReadOnlyList<SqlResult> results)
    {
        using var text = new StringWriter { NewLine = "\n" };
        List<string> notes = [];
        if (parsed.GetRequiredValue(_format) == "json")
        {
            results.WriteJson(text);
        }

        foreach ((int i, SqlResult result) in results.Index().Where(_ => parsed.GetRequiredValue(_format) != "json"))
        {
            text.Write(i > 0 ? "\n" : "");
            if (parsed.GetRequiredValue(_format) == "csv")
            {
                result.WriteCsv(text);
                continue;
            }

            notes.Add(WriteTable(result.ToDataFrame(), [], text));
            notes.Add(result.RowCount > result.Rows.Count
                ? string.Create(CultureInfo.InvariantCulture, $"{result.Rows.Count:N0} of {result.RowCount:N0} rows; --rows 0, or --format csv or json, gives all.")
                : "");
        }

        Finish(parsed, text.ToString(), [.. notes]);
    }

    /// <summary>Whether a table for reading is asked for.</summary>
    public bool IsTable(ParseResult parsed) => parsed.GetRequiredValue(_format) == "table";

    private void Finish(ParseResult parsed, string text, params IReadOnlyList<string> notes)
    {
        if (parsed.GetValue(_output) is { } path)
        {
            File.WriteAllText(path, text);
        }
        else
        {
            Console.Out.Write(text);
        }

        foreach (string note in notes.Where(note => note.Length > 0))
        {
            Console.Error.WriteLine($"corpus: {note}");
        }
    }

    // COLUMNS is how programs are told a width where no window tells it, and where another one is wanted.
    internal static int Width() => Math.Max(
        LeastWidth,
        int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out int asked) && asked > 0 ? asked
            : Console.IsOutputRedirected ? UnknownWidth
            : Console.WindowWidth);

    // Gives back what is to be said of columns that are not shown.
    private static string WriteTable(DataFrame frame, IReadOnlyList<string> columns, StringWriter text)
    {
        DataFrame shown = columns.Count == 0 ? frame : new DataFrame(columns.Select(name => frame[name]));
        IReadOnlyList<string> tooWide = TextTable.Write(shown, Width(), text);
        string[] others = [.. frame.Columns.Where(column => columns.Count > 0 && !columns.Contains(column.Name)).Select(TableCells.Header)];
        string[] all = [.. tooWide, .. others];
        string more = all.Length > NamedColumns ? $" and {all.Length - NamedColumns} more" : "";
        return all.Length == 0
            ? ""
            : $"not in this table: {string.Join(", ", all.Take(NamedColumns))}{more}; {(tooWide.Count > 0 ? "a wider window shows more, " : "")}--format csv or json gives all.";
    }
}
