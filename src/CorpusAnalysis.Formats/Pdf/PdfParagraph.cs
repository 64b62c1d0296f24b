namespace CorpusAnalysis.Formats;

/// <summary>A paragraph of a PDF document.</summary>
/// <param name="Text">The text.</param>
/// <param name="Size">The size of its letters in points.</param>
/// <param name="IsOnTop">Whether it begins in the upper half of the first page.</param>
internal sealed record PdfParagraph(string Text, double Size, bool IsOnTop);
