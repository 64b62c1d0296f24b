namespace CorpusAnalysis.Notebooks.Reports;

/// <summary>What an asset is.</summary>
public enum ReportAssetKind
{
    /// <summary>JavaScript, run after the page is there.</summary>
    Script,

    /// <summary>A style sheet.</summary>
    Style,
}
