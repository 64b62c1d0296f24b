namespace CorpusAnalysis.Cli.Reports;

/// <summary>How much of the articles a report carries.</summary>
internal sealed record EvidenceOptions
{
    /// <summary>The budget where none is asked for.</summary>
    public const int UsualBudget = 4_000_000;

    /// <summary>Whole articles or sentences; by default articles.</summary>
    public EvidenceMode Mode { get; init; } = EvidenceMode.Articles;

    /// <summary>The most bytes of JSON; by default 4 million. What is left out is told, and the titles of all sets stay in any case.</summary>
    public int Budget { get; init; } = UsualBudget;
}
