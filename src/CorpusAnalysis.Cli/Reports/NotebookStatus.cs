namespace CorpusAnalysis.Cli.Reports;

/// <summary>How the run of a notebook ended.</summary>
internal enum NotebookStatus
{
    /// <summary>All cells ran to their ends, and the report was written.</summary>
    Succeeded,

    /// <summary>A cell failed, the notebook could not be read, or its report not be written.</summary>
    Failed,

    /// <summary>It was stopped from outside.</summary>
    Interrupted,

    /// <summary>It was not started, since another one had failed or all was stopped.</summary>
    NotStarted,
}
