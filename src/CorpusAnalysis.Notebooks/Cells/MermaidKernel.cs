using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Notebooks.Cells;

/// <summary>Shows Mermaid diagrams: JupyterLab draws them itself, a report does where it has the script, others show the source.</summary>
internal sealed class MermaidKernel() : TextKernel("mermaid")
{
    /// <summary>The MIME type that JupyterLab draws by itself.</summary>
    public const string MimeType = "text/vnd.mermaid";

    /// <inheritdoc/>
    protected override MimeBundle Represent(string source) => MimeBundle.Of((MimeType, source), ("text/plain", source));
}
