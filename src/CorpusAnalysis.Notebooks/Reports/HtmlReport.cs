using System.Collections.Immutable;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Reports.Outputs;
using CorpusAnalysis.Notebooks.Reports.Text;

namespace CorpusAnalysis.Notebooks.Reports;

/// <summary>Renders an executed notebook as one HTML file that needs no other file and makes no request.</summary>
/// <remarks>
/// The page forbids itself every request by a content security policy, so that also an output that tries stays offline, and every
/// script but its own.
/// Tags respected: <c>parameters</c> (named so), <c>remove-cell</c>, <c>remove-input</c>, <c>remove-output</c>, <c>hide-input</c>,
/// <c>hide-output</c> (both folded), <c>raises-exception</c> (its error is no failure), <c>skip-execution</c> (said so). A failing cell is shown with its source whatever its tags.
/// </remarks>
public static class HtmlReport
{
    /// <summary>The renderers of this project, richest representation first.</summary>
    public static ImmutableArray<IOutputRenderer> Renderers { get; } =
    [
        new MermaidOutputRenderer(),
        new TableOutputRenderer(),
        new HtmlOutputRenderer(),
        new ImageOutputRenderer("image/svg+xml"),
        new ImageOutputRenderer("image/png"),
        new ImageOutputRenderer("image/jpeg"),
        new ImageOutputRenderer("image/gif"),
        new MarkdownOutputRenderer(),
        new JsonOutputRenderer(),
        new PlainTextOutputRenderer(),
        new StreamOutputRenderer(),
        new ErrorOutputRenderer(),
    ];

    /// <summary>Renders the notebook with whatever outputs it has.</summary>
    /// <returns>A whole HTML page, with LF line ends.</returns>
    public static string Render(NotebookDocument executed, ReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(executed);
        options ??= new();
        return Html.WellFormed(new ReportPage(executed, options).Render());
    }
}
