namespace CorpusAnalysis.Notebooks.Reports;

/// <summary>A script or style that a report embeds once, however many outputs need it.</summary>
/// <param name="Name">Tells assets apart.</param>
/// <param name="Kind">Script (at the end of the page, in the order of first need) or style (in its head).</param>
/// <param name="Content">Gives the text; called once per report, and only when an output needs the asset.</param>
public sealed record ReportAsset(string Name, ReportAssetKind Kind, Func<string> Content);
