using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Notebooks.Reports;

/// <summary>What a notebook's markdown says of it.</summary>
public static class NotebookText
{
    /// <summary>The first heading of the first rank, or null.</summary>
    public static string? Title(NotebookDocument document) => Blocks(document)
        .SelectMany(block => block.Split('\n'))
        .FirstOrDefault(line => line.StartsWith("# ", StringComparison.Ordinal))?[2..].Trim();

    /// <summary>The first paragraph that is no heading; empty when there is none.</summary>
    public static string Lead(NotebookDocument document) => Blocks(document)
        .FirstOrDefault(block => block.Length > 0 && !block.StartsWith('#'))
        ?.Replace("**", "", StringComparison.Ordinal).Replace('\n', ' ') ?? "";

    private static IEnumerable<string> Blocks(NotebookDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Cells
            .Where(cell => cell.Kind == CellKind.Markdown)
            .SelectMany(cell => cell.Source.Split("\n\n"))
            .Select(block => block.Trim());
    }
}
