namespace CorpusAnalysis.Notebooks.Reports;

/// <summary>What the index tells of a report's findings.</summary>
/// <param name="Label">What it is about; empty for a line of text.</param>
/// <param name="Value">The figure, or the line.</param>
public sealed record KeyFigure(string Label, string Value);
