using System.Globalization;
using CorpusAnalysis.Cli.Export;
using CorpusAnalysis.Cli.Runs;

namespace CorpusAnalysis.Cli.Reports;

/// <summary>How notebooks are rendered. Paths are whole, since the current folder changes while notebooks run.</summary>
internal sealed record RenderOptions
{
    private readonly string _output = Path.GetFullPath("reports");

    /// <summary>The folder of the reports.</summary>
    public string Output { get => _output; init => _output = Path.GetFullPath(value); }

    /// <summary>Whether a page lists the reports, to which each has a link.</summary>
    public bool HasIndex { get; init; } = true;

    /// <summary>The longest that one cell may run; null for no limit.</summary>
    public TimeSpan? CellTimeout { get; init; }

    /// <summary>The longest that one notebook may run; null for no limit.</summary>
    public TimeSpan? TotalTimeout { get; init; }

    /// <summary>How many notebooks run at once; at least 1.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>Whether no further notebook is started after one has failed.</summary>
    public bool FailFast { get; init; }

    /// <summary>The culture of numbers and dates in tables.</summary>
    public CultureInfo Culture { get; init; } = CultureInfo.InvariantCulture;

    /// <summary>The file for the results as JUnit's XML, or null.</summary>
    public string? JUnit { get; init; }

    /// <summary>The file for the results as JSON, or null.</summary>
    public string? Json { get; init; }

    /// <summary>Keeps results of runs for the next time; null to run every notebook and keep nothing.</summary>
    public RunCache? Cache { get; init; }

    /// <summary>What is written besides reports in HTML; null for these and the executed notebooks.</summary>
    public ReportExports? Exports { get; init; }

    /// <summary>How much of the articles a report carries.</summary>
    public EvidenceOptions Evidence { get; init; } = new();

    /// <summary>The clock of everything that a report dates.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Whether two renders of the same input shall be the same bytes, so that nothing is told that is not the same each time.</summary>
    public bool IsReproducible => Clock is SourceDate;
}
