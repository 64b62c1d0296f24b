namespace CorpusAnalysis.Formats;

/// <summary>A word of a page; lengths in points, from the lower left corner.</summary>
internal readonly record struct PdfWord(string Text, double Left, double Right, double Base, double Size);
