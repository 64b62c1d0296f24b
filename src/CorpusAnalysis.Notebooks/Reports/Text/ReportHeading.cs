namespace CorpusAnalysis.Notebooks.Reports.Text;

/// <summary>A heading of the page.</summary>
/// <param name="Level">1 to 6.</param>
/// <param name="Id">Its anchor.</param>
/// <param name="Text">Its words.</param>
internal sealed record ReportHeading(int Level, string Id, string Text);
