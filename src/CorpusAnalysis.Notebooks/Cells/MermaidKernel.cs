using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Notebooks.Cells;

/// <summary>Shows Mermaid diagrams.</summary>
internal sealed class MermaidKernel() : TextKernel("mermaid")
{
    /// <summary>The MIME type that JupyterLab draws by itself.</summary>
    public const string MimeType = "text/vnd.mermaid";

    protected override MimeBundle Represent(string source) => MimeBundle.Of((MimeType, source), ("text/plain", source));
}
