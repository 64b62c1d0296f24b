using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace CorpusAnalysis.Notebooks.Documents;

/// <summary>An <c>.ipynb</c> file as it was read, to write back what the model does not hold.</summary>
/// <param name="Root">The whole JSON; never changed.</param>
/// <param name="Style">Its layout.</param>
/// <param name="Text">The file's text; null when reading had to mend something, so that it must be written anew.</param>
/// <param name="Metadata">The document's metadata as they were read.</param>
/// <param name="Cells">The cells as they were read, in order, each with its JSON.</param>
internal sealed record IpynbOrigin(
    JsonObject Root, JsonStyle Style, string? Text, JsonObject Metadata, ImmutableArray<(Cell Cell, JsonObject Json)> Cells)
{
    /// <summary>Whether the document is still what was read. Cells are immutable, so equal references suffice.</summary>
    public bool IsUnchangedIn(NotebookDocument document) =>
        ReferenceEquals(document.Metadata, Metadata) && document.Cells.SequenceEqual(Cells.Select(pair => pair.Cell));
}
