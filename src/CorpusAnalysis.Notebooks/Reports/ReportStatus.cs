namespace CorpusAnalysis.Notebooks.Reports;

/// <summary>How the run behind a report ended.</summary>
public enum ReportStatus
{
    /// <summary>Every cell that ran ended without an error, or with one that its tag <c>raises-exception</c> expects.</summary>
    Succeeded,

    /// <summary>A cell ended with an error.</summary>
    Failed,

    /// <summary>There is code, and none of it ran.</summary>
    NotRun,
}
