using System.Collections.Immutable;

namespace CorpusAnalysis.Notebooks.Reports;

/// <summary>A piece of a report, with the files it needs.</summary>
/// <param name="Html">Well-formed HTML; it goes into the report as it is.</param>
public sealed record HtmlFragment(string Html)
{
    /// <summary>Scripts and styles the piece needs; each is embedded once per report.</summary>
    public ImmutableArray<ReportAsset> Assets { get; init; } = [];

    /// <summary>Whether the scripts make functions of text; the policy of every other report forbids it.</summary>
    public bool NeedsEval { get; init; }
}
