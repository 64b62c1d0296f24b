namespace CorpusAnalysis.Notebooks.Reports;

/// <summary>A report as the index shows it.</summary>
/// <param name="Title">The notebook's title.</param>
/// <param name="Lead">A sentence on what it asks; empty for none.</param>
/// <param name="Link">The report's file, relative to the index.</param>
/// <param name="Succeeded">Whether all cells ran.</param>
/// <param name="Cells">The code cells.</param>
/// <param name="Duration">How long the run took.</param>
public sealed record ReportSummary(string Title, string Lead, string Link, bool Succeeded, int Cells, TimeSpan Duration);
