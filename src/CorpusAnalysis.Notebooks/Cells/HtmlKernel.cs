using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Notebooks.Cells;

/// <summary>Shows HTML, as it is.</summary>
internal sealed class HtmlKernel() : TextKernel("html")
{
    protected override MimeBundle Represent(string source) => MimeBundle.Html(source, source);
}
