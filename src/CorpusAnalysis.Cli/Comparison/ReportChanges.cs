using System.Collections.Immutable;
using System.Globalization;

namespace CorpusAnalysis.Cli.Comparison;

/// <summary>What differs between two folders of reports.</summary>
/// <param name="Notebooks">Each notebook that was compared, came or went, in the order of their names.</param>
/// <param name="NotRendered">Notebooks of the earlier folder that this render left out, as it was asked for others only, or that did not run.</param>
/// <param name="Tolerance">The relative difference up to which numbers count as equal.</param>
internal sealed record ReportChanges(ImmutableArray<NotebookChange> Notebooks, ImmutableArray<string> NotRendered, double Tolerance)
{
    /// <summary>Whether anything differs.</summary>
    public bool IsChange => Notebooks.Any(notebook => notebook.IsChange);

    /// <summary>The notebooks that differ.</summary>
    public IEnumerable<NotebookChange> Changed => Notebooks.Where(notebook => notebook.IsChange);

    /// <summary>The notebooks in which nothing differs as far as they could be compared, which was not all.</summary>
    public IEnumerable<NotebookChange> EqualWithinLimits => Notebooks.Where(notebook => !notebook.IsChange && !notebook.Limits.IsEmpty);

    /// <summary>One sentence: how many notebooks differ, and in what.</summary>
    public string Summary
    {
        get
        {
            int changed = Changed.Count();
            string whole = changed == 0
                ? $"Nothing differs in {Count(Notebooks.Length, "notebook")}"
                : $"{changed.ToString("N0", CultureInfo.InvariantCulture)} of {Count(Notebooks.Length, "notebook")} {(changed == 1 ? "differs" : "differ")}";
            string[] parts = [.. Parts().Where(part => part.Count > 0).Select(part => Count(part.Count, part.One, part.Many))];
            return parts.Length == 0 ? $"{whole}." : $"{whole}: {string.Join(", ", parts)}.";
        }
    }

    /// <summary>The number of changes of each kind.</summary>
    public IEnumerable<(string One, string Many, int Count)> Parts()
    {
        OutputChange[] outputs = [.. Notebooks.SelectMany(notebook => notebook.Outputs)];
        CellChange[] cells = [.. Notebooks.SelectMany(notebook => notebook.Cells)];
        return
        [
            ("notebook added", "notebooks added", Notebooks.Count(notebook => notebook.Kind == ChangeKind.Added)),
            ("notebook removed", "notebooks removed", Notebooks.Count(notebook => notebook.Kind == ChangeKind.Removed)),
            ("number", "numbers", Notebooks.Sum(notebook => notebook.Numbers)),
            ("table", "tables", outputs.Count(output => output.Output == OutputKind.Table)),
            ("chart", "charts", outputs.Count(output => output.Output == OutputKind.Chart)),
            ("text output", "text outputs", outputs.Count(output => output.Output == OutputKind.Text)),
            ("image", "images", outputs.Count(output => output.Output == OutputKind.Image)),
            ("error", "errors", outputs.Count(output => output.Output == OutputKind.Error)),
            ("cell with other code", "cells with other code", cells.Count(cell => cell is { IsCode: true, Kind: ChangeKind.Changed, Source.IsEmpty: false })),
            ("cell added", "cells added", cells.Count(cell => cell is { IsCode: true, Kind: ChangeKind.Added })),
            ("cell removed", "cells removed", cells.Count(cell => cell is { IsCode: true, Kind: ChangeKind.Removed })),
            ("text of the author", "texts of the author", cells.Count(cell => !cell.IsCode)),
        ];
    }

    /// <summary>A number of things.</summary>
    internal static string Count(int number, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? one : many ?? one + "s")}");
}
