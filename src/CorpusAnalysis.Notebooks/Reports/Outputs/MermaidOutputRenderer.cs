using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CorpusAnalysis.Notebooks.Cells;
using CorpusAnalysis.Notebooks.Reports.Text;

namespace CorpusAnalysis.Notebooks.Reports.Outputs;

/// <summary>Mermaid diagrams: drawn in the page where a build of mermaid.js is at hand, else their source with a note.</summary>
/// <remarks>
/// The script is some 3 million characters, and no package of .NET brings it, so this program does not either: it takes the file that
/// lies beside it or that the environment names. A report embeds it once, and only when it has a diagram.
/// </remarks>
public sealed class MermaidOutputRenderer : MimeOutputRenderer
{
    /// <summary>The file that is looked for beside the program.</summary>
    public const string FileName = "mermaid.min.js";

    /// <summary>The environment's variable with the path of another file.</summary>
    public const string Variable = "CORPUS_MERMAID";

    private readonly ImmutableArray<ReportAsset> _assets;

    /// <summary>Creates a renderer with the script that is at hand, if one is.</summary>
    public MermaidOutputRenderer()
        : this(Find() is { } path ? () => File.ReadAllText(path) : null)
    {
    }

    /// <summary>Creates a renderer.</summary>
    /// <param name="script">Gives the source of mermaid.js, the build for pages (11 or later); null where there is none.</param>
    public MermaidOutputRenderer(Func<string>? script)
        : base(MermaidKernel.MimeType)
    {
        _assets = script is null ? [] :
        [
            new("mermaid.js", ReportAssetKind.Script, script),
            new("diagrams.js", ReportAssetKind.Script, () => ReportAssets.Read("diagrams.js")),
        ];
    }

    /// <inheritdoc/>
    protected override HtmlFragment Render(JsonNode content)
    {
        string source = Html.Escape(TextOf(content));
        return _assets.IsEmpty
            ? new($"<figure class=\"output diagram\"><pre class=\"output plain\">\n{source}</pre><figcaption class=\"note\">The source of a Mermaid diagram; it is drawn where {FileName} lies beside the program, and in JupyterLab.</figcaption></figure>")
            : new($"<figure class=\"output diagram\"><pre class=\"diagram-source\">\n{source}</pre></figure>") { Assets = _assets };
    }

    private static string? Find() => new[] { Environment.GetEnvironmentVariable(Variable), Path.Combine(AppContext.BaseDirectory, FileName) }
        .FirstOrDefault(path => !string.IsNullOrEmpty(path) && File.Exists(path));
}
