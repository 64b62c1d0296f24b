using Microsoft.Data.Analysis;
using Spectre.Console;

namespace CorpusAnalysis.Cli.Display;

/// <summary>Data frames as text tables for a terminal.</summary>
internal static class TextTable
{
    // Texts longer than this wrap, and share the room that is left; they can be read from so many characters on.
    private const int NarrowText = 30;
    private const int ReadableText = 24;

    // A blank on both sides of a cell, and one between cells.
    private const int Gap = 3;

    /// <summary>Writes a table; of numbers that do not fit beside each other the last columns are left out, since half a number is none.</summary>
    /// <param name="frame">The rows.</param>
    /// <param name="width">The characters of a line.</param>
    /// <param name="text">Where to.</param>
    /// <returns>The columns that were left out.</returns>
    public static IReadOnlyList<string> Write(DataFrame frame, int width, TextWriter text)
    {
        Column[] all = [.. frame.Columns.Select(column => new Column(column))];
        var shown = all.ToList();
        while (shown.Sum(column => Math.Min(column.Widest, column.Least) + Gap) + 1 > width && shown.FindLastIndex(column => column.IsNumber) is >= 0 and int last)
        {
            shown.RemoveAt(last);
        }

        var table = new Table().Border(TableBorder.Simple);
        foreach (Column column in shown)
        {
            var header = new TableColumn(Markup.Escape(column.Header)) { Width = column.Least == column.Widest ? column.Widest : null };
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

    private sealed class Column
    {
        public Column(DataFrameColumn column)
        {
            (Header, IsNumber) = (TableCells.Header(column), TableCells.IsNumber(column));
            Cells = [.. column.Cast<object?>().Select(TableCells.Text)];

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
