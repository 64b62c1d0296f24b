using System.Collections.Immutable;
using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Notebooks.Reports;

/// <summary>How a notebook's run ended, read off its cells.</summary>
internal sealed class NotebookOutcome
{
    private const string Skip = "skip-execution";

    private readonly ImmutableHashSet<string> _failed;
    private readonly ImmutableArray<Cell> _code;

    public NotebookOutcome(NotebookDocument document)
    {
        _code = [.. document.Cells.Where(cell => cell.Kind == CellKind.Code && !string.IsNullOrWhiteSpace(cell.Source))];
        FailedCells = [.. document.Cells.Where(cell => !cell.Tags.Contains("raises-exception") && cell.Outputs.Any(output => output is ErrorOutput))];
        NotRun = _code.Count(cell => IsNotRun(cell) && !IsSkipped(cell));
        _failed = [.. FailedCells.Select(cell => cell.Id)];
        bool isAnyRun = document.Cells.Any(cell => cell.ExecutionCount is not null || !cell.Outputs.IsEmpty);
        Status = !FailedCells.IsEmpty ? ReportStatus.Failed : isAnyRun || NotRun == 0 ? ReportStatus.Succeeded : ReportStatus.NotRun;
    }

    public ReportStatus Status { get; }

    /// <summary>The cells whose error nobody expected, in order.</summary>
    public ImmutableArray<Cell> FailedCells { get; }

    /// <summary>Code cells that have a source, should have run and did not.</summary>
    public int NotRun { get; }

    /// <summary>Code cells that have a source.</summary>
    public int CodeCells => _code.Length;

    public bool IsFailed(Cell cell) => _failed.Contains(cell.Id);

    /// <summary>The number of a cell among the code cells that have a source, from 1, as errors name it.</summary>
    public int NumberOf(Cell cell) => _code.IndexOf(cell) + 1;

    public static bool IsNotRun(Cell cell) =>
        cell.Kind == CellKind.Code && cell.ExecutionCount is null && cell.Outputs.IsEmpty && !string.IsNullOrWhiteSpace(cell.Source);

    /// <summary>Whether the cell's tag keeps it from running.</summary>
    public static bool IsSkipped(Cell cell) => cell.Tags.Contains(Skip);
}
