using CorpusAnalysis.Cli.Reports;

namespace CorpusAnalysis.Cli.Comparison;

/// <summary>Writes changes for a terminal: some lines, and what they leave out.</summary>
internal static class ChangesText
{
    private const int MostLines = 40;
    private const int MostPerOutput = 4;
    private const int Widest = 160;

    /// <summary>The lines.</summary>
    public static IReadOnlyList<string> Render(ReportChanges changes)
    {
        string[] all = [.. Lines(changes).Select(Plain)];
        string[] more = all.Length <= MostLines ? [] : [$"  … and {ReportChanges.Count(all.Length - MostLines, "more line")}"];
        return [$"Changes: {changes.Summary}", .. all.Take(MostLines), .. more];
    }

    private static IEnumerable<string> Lines(ReportChanges changes)
    {
        foreach (NotebookChange notebook in changes.Changed)
        {
            yield return notebook.Kind switch
            {
                ChangeKind.Added => $"  {notebook.Name}: added",
                ChangeKind.Removed => $"  {notebook.Name}: removed",
                _ => $"  {notebook.Name}",
            };
            foreach (string limit in notebook.Limits)
            {
                yield return $"    ({limit})";
            }

            foreach (CellChange cell in notebook.Cells)
            {
                foreach (string line in Lines(cell))
                {
                    yield return line;
                }
            }
        }

        foreach (NotebookChange notebook in changes.EqualWithinLimits)
        {
            yield return $"  {notebook.Name}: nothing differs in what was compared";
            foreach (string limit in notebook.Limits)
            {
                yield return $"    ({limit})";
            }
        }

        if (!changes.NotRendered.IsEmpty)
        {
            yield return $"  not rendered this time: {string.Join(", ", changes.NotRendered)}";
        }
    }

    private static IEnumerable<string> Lines(CellChange cell)
    {
        string source = cell is { Kind: ChangeKind.Changed, Source.IsEmpty: false } ? cell.IsCode ? ": other code" : ": other text" : "";
        yield return $"    {cell.Name}{Kind(cell.Kind)}{source}";
        foreach (OutputChange output in cell.Outputs)
        {
            string[] inside =
            [
                .. output.Notes,
                .. output.Values.Select(value => value.Kind switch
                {
                    ChangeKind.Added => $"+ {value.Row}: {value.After}",
                    ChangeKind.Removed => $"- {value.Row}: {value.Before}",
                    _ => $"{value.Row}, {value.Column}: {value.Before} → {value.After}{(value.IsNumber ? $" ({value.Difference})" : "")}",
                }),
                .. output.Lines.Where(line => line.Sign is '+' or '-').Select(line => $"{line.Sign} {line.Text}"),
            ];
            yield return $"      {output.Label}{Kind(output.Kind)}";
            foreach (string line in inside.Take(MostPerOutput))
            {
                yield return $"        {line}";
            }

            if (inside.Length > MostPerOutput)
            {
                yield return $"        … and {inside.Length - MostPerOutput} more";
            }
        }
    }

    private static string Kind(ChangeKind kind) => kind == ChangeKind.Changed ? "" : kind == ChangeKind.Added ? " (added)" : " (removed)";

    // A text of an article must not steer the terminal.
    private static string Plain(string line)
    {
        string clean = TerminalText.Plain(line);
        return clean.Length <= Widest ? clean : clean[..(Widest - 1)] + "…";
    }
}
