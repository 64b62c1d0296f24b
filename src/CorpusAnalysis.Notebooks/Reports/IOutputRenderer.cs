using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Notebooks.Reports;

/// <summary>Turns one kind of output into HTML.</summary>
/// <remarks>Renderers are asked in order, and the first that can renders; so their order ranks the representations of a value.</remarks>
public interface IOutputRenderer
{
    /// <summary>Whether this renderer knows the output.</summary>
    bool CanRender(CellOutput output);

    /// <summary>Renders an output that <see cref="CanRender"/> accepted. What is not declared to be HTML must be escaped.</summary>
    HtmlFragment Render(CellOutput output);

    /// <summary>Renders an output for a report with these options; by default without regard to them.</summary>
    HtmlFragment Render(CellOutput output, ReportOptions options) => Render(output);
}
