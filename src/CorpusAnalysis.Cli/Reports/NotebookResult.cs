using System.Collections.Immutable;
using CorpusAnalysis.Cli.Provenance;
using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Cli.Reports;

/// <summary>What came of one notebook.</summary>
/// <param name="Job">What was to be run.</param>
/// <param name="Status">How it ended.</param>
internal sealed record NotebookResult(NotebookJob Job, NotebookStatus Status)
{
    /// <summary>The notebook with its outputs; null when it could not be read or did not start.</summary>
    public NotebookDocument? Executed { get; init; }

    /// <summary>The notebook's parameters with the values of this run; empty when there are none, or their cell did not run.</summary>
    public ImmutableArray<UsedParameter> Parameters { get; init; } = [];

    /// <summary>The places behind its numbers, as a report embeds them; null for none.</summary>
    public string? Evidence { get; init; }

    /// <summary>What ended it; null when all went well or it did not start.</summary>
    public ErrorOutput? Error { get; init; }

    /// <summary>The cell that ended it, or null.</summary>
    public Cell? FailedCell { get; init; }

    /// <summary>When it was started.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>How long it ran.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Where its numbers come from; null when it did not run.</summary>
    public ReportOrigin? Origin { get; init; }

    /// <summary>Whether the outputs are those of an earlier run.</summary>
    public bool IsKept { get; init; }

    /// <summary>The number of code cells that are not blank.</summary>
    public int CodeCells => Executed?.Cells.Count(cell => cell.Kind == CellKind.Code && !string.IsNullOrWhiteSpace(cell.Source)) ?? 0;

    /// <summary>The file among the reports that shows it, of the forms that were written the one that is best to read; null when none was.</summary>
    public string? File { get; init; }

    /// <summary>Whether there is a report to write: of one that was stopped from outside there is none.</summary>
    public bool HasReport => Executed is not null && Status is (NotebookStatus.Succeeded or NotebookStatus.Failed);

    /// <summary>Whether all cells ran to their ends and all was written.</summary>
    public bool Succeeded => Status == NotebookStatus.Succeeded;
}
