using System.CommandLine;
using CorpusAnalysis.Cli.Display;
using Microsoft.Data.Analysis;
using Spectre.Console;

namespace CorpusAnalysis.Cli;

/// <summary>The options by which all commands write their tables, and the writing.</summary>
internal sealed class TableOutput
{
    private const int NarrowColumn = 30;

    private readonly Option<string> _format = new("--format")
    {
        Description = "table (rounded, for reading), csv or json (full precision).",
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
    public void Write<T>(ParseResult parsed, IEnumerable<T> rows)
        where T : notnull
    {
        using var text = new StringWriter { NewLine = "\n" };
        switch (parsed.GetRequiredValue(_format))
        {
            case "csv":
                rows.WriteCsv(text);
                break;
            case "json":
                rows.WriteJson(text);
                break;
            default:
                WriteTable(rows.ToDataFrame(), text);
                break;
        }

        if (parsed.GetValue(_output) is { } path)
        {
            File.WriteAllText(path, text.ToString());
        }
        else
        {
            Console.Out.Write(text);
        }
    }

    private static void WriteTable(DataFrame frame, StringWriter text)
    {
        var table = new Table().Border(TableBorder.Simple);
        string[][] rows = [.. frame.Rows.Select(row => row.Select(TableCells.Text).ToArray())];
        for (int i = 0; i < frame.Columns.Count; i++)
        {
            string header = TableCells.Header(frame.Columns[i]);
            var column = new TableColumn(Markup.Escape(header));

            // Numbers and short texts get the room they need, and only headers wrap; long texts share what is left.
            int widest = rows.Select(row => row[i].Length).Append(header.Split(' ').Max(word => word.Length)).Max();
            column.Width = widest <= NarrowColumn || TableCells.IsNumber(frame.Columns[i]) ? widest : null;
            table.AddColumn(TableCells.IsNumber(frame.Columns[i]) ? column.RightAligned() : column);
        }

        foreach (string[] row in rows)
        {
            table.AddRow([.. row.Select(Markup.Escape)]);
        }

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = Console.IsOutputRedirected ? 160 : Math.Max(60, Console.WindowWidth);
        console.Write(table);
    }
}
