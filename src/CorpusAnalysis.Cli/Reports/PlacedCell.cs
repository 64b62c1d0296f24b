using System.Collections.Immutable;
using CorpusAnalysis.Notebooks.Documents;
using Markdig;
using Markdig.Syntax;

namespace CorpusAnalysis.Cli.Reports;

/// <summary>A cell, and where a reader of the report finds it.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Number">Its number among the code cells that have a source, from 1; 0 for any other cell.</param>
/// <param name="Heading">The heading it stands under; empty when there is none.</param>
internal sealed record PlacedCell(Cell Cell, int Number, string Heading)
{
    /// <summary>Whether the report shows the cell's outputs.</summary>
    public bool ShowsOutputs => !Cell.Tags.Contains("remove-cell") && !Cell.Tags.Contains("remove-output");

    /// <summary>The anchor of the cell in its report.</summary>
    public string Anchor
    {
        get
        {
            string id = Cell.Id.StartsWith("cell", StringComparison.Ordinal) ? Cell.Id : $"cell-{Cell.Id}";
            return string.Join('-', string.Concat(id.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) || c == '_' ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
    }

    /// <summary>All cells of a document, in order.</summary>
    public static ImmutableArray<PlacedCell> All(NotebookDocument document)
    {
        var cells = ImmutableArray.CreateBuilder<PlacedCell>(document.Cells.Length);
        int number = 0;
        string heading = "";
        foreach (Cell cell in document.Cells)
        {
            if (cell.Kind == CellKind.Markdown)
            {
                heading = LastHeading(cell.Source) ?? heading;
            }

            bool isCounted = cell.Kind == CellKind.Code && !string.IsNullOrWhiteSpace(cell.Source);
            cells.Add(new PlacedCell(cell, isCounted ? ++number : 0, heading));
        }

        return cells.MoveToImmutable();
    }

    /// <summary>The representations of an output that has some.</summary>
    public static MimeBundle? BundleOf(CellOutput output) => output switch
    {
        DisplayOutput display => display.Data,
        ResultOutput result => result.Data,
        _ => null,
    };

    private static string? LastHeading(string markdown) => Markdown.Parse(markdown).Descendants<HeadingBlock>().LastOrDefault() is { } heading
        ? Markdown.ToPlainText(markdown.Substring(heading.Span.Start, heading.Span.Length)).Trim()
        : null;
}
