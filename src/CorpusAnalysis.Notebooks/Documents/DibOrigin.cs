using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace CorpusAnalysis.Notebooks.Documents;

/// <summary>A <c>.dib</c> file as it was read.</summary>
internal sealed record DibOrigin(string Text, JsonObject Metadata, ImmutableArray<Cell> Cells)
{
    public bool IsUnchangedIn(NotebookDocument document) =>
        ReferenceEquals(document.Metadata, Metadata) && document.Cells.SequenceEqual(Cells);
}
