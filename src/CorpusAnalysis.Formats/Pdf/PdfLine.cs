namespace CorpusAnalysis.Formats;

/// <summary>A line of a page or of a column of it; lengths in points, from the lower left corner.</summary>
/// <param name="Text">The text.</param>
/// <param name="Left">Where it begins.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="Base">How high it stands.</param>
/// <param name="Size">The size of most of its letters.</param>
/// <param name="Column">Which column it stands in; numbers grow in reading order over the whole document.</param>
internal sealed record PdfLine(string Text, double Left, double Right, double Base, double Size, int Column);
