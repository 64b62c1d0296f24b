using System.Collections.Immutable;

namespace CorpusAnalysis;

/// <summary>A row of the metadata table.</summary>
/// <param name="Line">The line of the file on which the row begins, from 1.</param>
/// <param name="File">The name of the article's file as the row has it.</param>
/// <param name="Date">The date; <c>default</c> when the cell is empty or could not be read.</param>
/// <param name="Fields">The other cells that are not empty, by the name of their column in lower case.</param>
public sealed record MetadataRow(int Line, string File, PartialDate Date, ImmutableSortedDictionary<string, string> Fields)
{
    private static readonly ImmutableHashSet<string> Known = ["language", "agency", "section", "place"];

    /// <summary>The cell of a column; empty when there is none.</summary>
    public string this[string column] => Fields.GetValueOrDefault(column, "");

    /// <summary>The cells for which an article has no property of its own.</summary>
    public ImmutableSortedDictionary<string, string> FurtherFields => Fields.RemoveRange(Known);
}
