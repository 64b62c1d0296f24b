using System.Collections.Immutable;
using System.Globalization;

namespace CorpusAnalysis.Notebooks.Reports;

/// <summary>How a report is made. Nothing is taken from the clock or the machine.</summary>
public sealed record ReportOptions
{
    /// <summary>The notebook's file: its name is shown, and images beside it are embedded. By default null: neither.</summary>
    public string? NotebookPath { get; init; }

    /// <summary>When the report was rendered, shown in this time's own offset; null leaves it out.</summary>
    public DateTimeOffset? RenderedAt { get; init; }

    /// <summary>How long the notebook ran; null leaves it out.</summary>
    public TimeSpan? Elapsed { get; init; }

    /// <summary>The values of parameters that the notebook was given, by name; by default none.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Parameters { get; init; } = [];

    /// <summary>Whether code starts unfolded; by default true. The tag <c>hide-input</c> folds a cell in any case.</summary>
    public bool ShowCode { get; init; } = true;

    /// <summary>The language of the text as the HTML attribute names it; by default <c>en</c>.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The culture of numbers in tables; by default the invariant one. Dates are in ISO 8601 in all of them.</summary>
    public CultureInfo Culture { get; init; } = CultureInfo.InvariantCulture;

    /// <summary>A link at the top, such as <c>index.html</c>; by default null: none.</summary>
    public string? IndexHref { get; init; }

    /// <summary>What stands below the last cell, such as where the numbers come from; by default null: nothing.</summary>
    public HtmlFragment? Footer { get; init; }

    /// <summary>The places in articles behind the numbers of the report, as JSON with <c>articles</c>, <c>themes</c>, <c>marks</c> and <c>sets</c>; null for none.</summary>
    /// <remarks>
    /// Whatever has the attribute <c>data-evidence</c> with a set's number then opens a panel with the set's lines, and so does
    /// <c>window.corpusEvidence.open(number)</c>.
    /// </remarks>
    public string? Evidence { get; init; }

    /// <summary>Whether scripts that HTML outputs bring may run; by default they may not, since outputs may hold foreign text.</summary>
    public bool RunOutputScripts { get; init; }

    /// <summary>Renderers in the order in which they are asked; by default <see cref="HtmlReport.Renderers"/>.</summary>
    public ImmutableArray<IOutputRenderer> Renderers { get; init; } = HtmlReport.Renderers;
}
