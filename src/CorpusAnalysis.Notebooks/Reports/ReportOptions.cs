namespace CorpusAnalysis.Notebooks.Reports;

/// <summary>How a report is made.</summary>
public sealed record ReportOptions
{
    /// <summary>The notebook's file name, shown at the head.</summary>
    public required string FileName { get; init; }

    /// <summary>The folder of the notebook, from which markdown takes its pictures.</summary>
    public string Folder { get; init; } = "";

    /// <summary>When it was rendered.</summary>
    public required DateTimeOffset Rendered { get; init; }

    /// <summary>How long the run took.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>Renderers of further MIME types, best first; they come before the standard ones.</summary>
    public IReadOnlyList<IOutputRenderer> Renderers { get; init; } = [];
}
