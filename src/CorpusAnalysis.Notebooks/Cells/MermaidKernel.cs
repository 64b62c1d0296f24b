using CorpusAnalysis.Notebooks.Diagrams;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Notebooks.Cells;

/// <summary>Shows Mermaid diagrams: JupyterLab draws them itself, reports and other clients do with the script, which is fetched for the first diagram.</summary>
/// <param name="script">Where the script is.</param>
/// <param name="record">Is told when it cannot be had; null for nobody.</param>
internal sealed class MermaidKernel(MermaidScript script, RunRecord? record = null) : ICellKernel
{
    /// <summary>The MIME type that JupyterLab draws by itself.</summary>
    public const string MimeType = "text/vnd.mermaid";

    private const string ScriptId = "mermaid-script";

    /// <inheritdoc/>
    public string Name => "mermaid";

    /// <inheritdoc/>
    public IReadOnlyList<string> Aliases => [];

    /// <inheritdoc/>
    public async Task<CellRun> RunAsync(CellRequest request)
    {
        string source = request.Source.Trim('\n');
        var diagram = new DisplayOutput(MimeBundle.Of((MimeType, source), ("text/plain", source)));
        bool isWaiting = script.IsWanted;
        if (isWaiting)
        {
            request.Emit(new DisplayOutput(MimeBundle.Text("text/plain", $"Fetching mermaid.js {MermaidScript.Version}, once …"), ScriptId));
        }

        if (Told(await script.PrepareAsync(request.Cancellation).ConfigureAwait(false)) is { } refusal && isWaiting)
        {
            request.Emit(new StreamOutput("stderr", $"mermaid.js cannot be had, so that diagrams are shown as their source: {refusal}\n"));
        }

        // The diagram takes the place of the line that says what is waited for.
        request.Emit(isWaiting ? diagram with { DisplayId = ScriptId } : diagram);
        return new CellRun(null, request.ExecutionCount);
    }

    /// <summary>Fetches the script for diagrams in the text of a notebook, when it is not there.</summary>
    public async Task PrepareAsync(IEnumerable<Cell> cells, CancellationToken cancellation) =>
        Told(await script.PrepareAsync(cells, cancellation).ConfigureAwait(false));

    private string? Told(string? refusal)
    {
        if (refusal is not null)
        {
            record?.CannotFollow("draws a diagram without mermaid.js, which may be there the next time");
        }

        return refusal;
    }
}
