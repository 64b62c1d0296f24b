using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Notebooks.Cells;

/// <summary>Shows Markdown.</summary>
internal sealed class MarkdownKernel() : TextKernel("markdown", "md")
{
    protected override MimeBundle Represent(string source) => MimeBundle.Of(("text/markdown", source), ("text/plain", source));
}
