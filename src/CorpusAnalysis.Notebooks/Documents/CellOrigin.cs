using System.Text.Json.Nodes;

namespace CorpusAnalysis.Notebooks.Documents;

/// <summary>What a cell was read from, so that what nobody changed is written back to the byte.</summary>
/// <param name="Cell">The cell as read.</param>
/// <param name="Json">The cell's object in an <c>.ipynb</c> file.</param>
/// <param name="Text">The cell's section in a <c>.dib</c> file, with the line that begins it.</param>
internal sealed record CellOrigin(Cell Cell, JsonObject? Json, string? Text);
