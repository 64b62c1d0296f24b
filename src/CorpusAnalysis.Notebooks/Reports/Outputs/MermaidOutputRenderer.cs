using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CorpusAnalysis.Notebooks.Cells;
using CorpusAnalysis.Notebooks.Diagrams;
using CorpusAnalysis.Notebooks.Reports.Text;

namespace CorpusAnalysis.Notebooks.Reports.Outputs;

/// <summary>Mermaid diagrams: drawn in the page where a build of mermaid.js is at hand, else their source with a note.</summary>
/// <remarks>A report embeds the script, some 3 million characters, once and only when it has a diagram.</remarks>
public sealed class MermaidOutputRenderer : MimeOutputRenderer
{
    private readonly Func<string?> _find;

    /// <summary>Creates a renderer with the script that is at hand when a diagram is rendered, if one is then.</summary>
    public MermaidOutputRenderer()
        : this(new MermaidScript().Find)
    {
    }

    /// <summary>Creates a renderer.</summary>
    /// <param name="find">Gives the file of mermaid.js, a build for pages (11 or later); null where there is none.</param>
    public MermaidOutputRenderer(Func<string?> find)
        : base(MermaidKernel.MimeType)
    {
        ArgumentNullException.ThrowIfNull(find);
        _find = find;
    }

    /// <inheritdoc/>
    protected override HtmlFragment Render(JsonNode content)
    {
        string source = Html.Escape(TextOf(content));
        return _find() is not { } path
            ? new($"<figure class=\"output diagram\"><pre class=\"output plain\">\n{source}</pre><figcaption class=\"note\">The source of a Mermaid diagram; it is drawn where npm or {MermaidScript.Variable} gives mermaid.js, and in JupyterLab.</figcaption></figure>")
            : new($"<figure class=\"output diagram\"><pre class=\"diagram-source\">\n{source}</pre></figure>") { Assets = Assets(path) };
    }

    private static ImmutableArray<ReportAsset> Assets(string path) =>
    [
        new("mermaid.js", ReportAssetKind.Script, () => File.ReadAllText(path)),
        new("diagrams.js", ReportAssetKind.Script, () => ReportAssets.Read("diagrams.js")),
    ];
}
