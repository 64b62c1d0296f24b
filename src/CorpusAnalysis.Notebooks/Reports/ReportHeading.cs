namespace CorpusAnalysis.Notebooks.Reports;

/// <summary>A heading of a report.</summary>
/// <param name="Level">Its rank, 1 to 6.</param>
/// <param name="Id">Its anchor.</param>
/// <param name="Text">Its text.</param>
internal sealed record ReportHeading(int Level, string Id, string Text);
