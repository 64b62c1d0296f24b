using Microsoft.Data.Analysis;
using Spectre.Console;

namespace CorpusAnalysis.Cli.Display;

/// <summary>Data frames as text tables for a terminal.</summary>
internal static class TextTable
{
    // Texts longer than the first wrap, and share the room that is left; from the second on they can be read.
    private const int NarrowText = 30;
    private const int ReadableText = 19;

    // A blank on both sides of a cell, and one between cells.
    private const int Gap = 3;

    /// <summary>Writes a table; of columns that do not fit beside each other the last ones are left out, since half a number is none, and texts in pieces are no reading.</summary>
    /// <param name="frame">The rows.</param>
    /// <param name="width">The characters of a line.</param>
    /// <param name="text">Where to.</param>
    /// <returns>The columns that were left out.</returns>
    public static IReadOnlyList<string> Write(DataFrame frame, int width, TextWriter text)
    {
        Column[] all = [.. frame.Columns.Select(column => new Column(column))];
        var shown = all.ToList();
        while (shown.Count > 1 && shown.Sum(column => column.Least + Gap) + 1 > width)
        {
            shown.RemoveAt(shown.Count - 1);
        }

        var table = new Table().Border(TableBorder.Simple);
        foreach ((Column column, int characters) in shown.Zip(Widths(shown, width)))
        {
            var header = new TableColumn(Markup.Escape(column.Header)) { Width = characters };
            table.AddColumn(column.IsNumber ? header.RightAligned() : header);
        }

        for (int row = 0; row < frame.Rows.Count; row++)
        {
            table.AddRow([.. shown.Select(column => Markup.Escape(column.Cells[row]))]);
        }

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = width;
        console.Write(table);
        return [.. all.Except(shown).Select(column => column.Header)];
    }

    // Each column has what it needs at the least; texts that want more share the rest of the line.
    private static int[] Widths(IReadOnlyList<Column> columns, int width)
    {
        int[] widths = [.. columns.Select(column => column.Least)];
        int room = Math.Max(0, width - 1 - widths.Sum(least => least + Gap));
        int[] modestFirst = [.. Enumerable.Range(0, columns.Count).OrderBy(i => columns[i].Widest - columns[i].Least)];
        foreach ((int rank, int i) in modestFirst.Index())
        {
            int more = Math.Min(columns[i].Widest - columns[i].Least, room / (columns.Count - rank));
            widths[i] += more;
            room -= more;
        }

        return widths;
    }

    private sealed class Column
    {
        public Column(DataFrameColumn column)
        {
            (Header, IsNumber) = (TableCells.Header(column), TableCells.IsNumber(column));
            Cells = TableCells.Texts(column);

            // Only headers wrap in columns of numbers and short texts.
            Widest = Cells.Select(cell => cell.Length).Append(Header.Split(' ').Max(word => word.Length)).Max();
            Least = IsNumber || Widest <= NarrowText ? Widest : ReadableText;
        }

        public string Header { get; }

        public bool IsNumber { get; }

        public string[] Cells { get; }

        public int Widest { get; }

        public int Least { get; }
    }
}
