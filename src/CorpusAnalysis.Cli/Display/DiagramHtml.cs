using System.Text.Json;
using System.Text.Json.Nodes;
using CorpusAnalysis.Notebooks.Diagrams;
using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Cli.Display;

/// <summary>Mermaid diagrams as HTML, for clients that do not draw them themselves, such as Jupyter Notebook and VS Code.</summary>
/// <param name="script">Where mermaid.js is; without it diagrams stay as they are.</param>
/// <remarks>
/// The first diagram of a session carries the script, some 3 million characters, and those after it use it, so that no network is needed.
/// Its cell carries the script again when it runs again, since that takes the place of what it showed before.
/// </remarks>
internal sealed class DiagramHtml(MermaidScript script)
{
    private const string Diagram = "text/vnd.mermaid";
    private const string Html = "text/html";

    // The cell that carries the script.
    private string? _carrier;

    /// <summary>Gives what adds HTML to the diagrams of a cell that begins to run; anything else stays as it is.</summary>
    /// <param name="cell">Tells the cell from others.</param>
    public Func<MimeBundle, MimeBundle> Begin(string cell)
    {
        bool isCarried = false;
        return bundle =>
        {
            bool carries = !isCarried && (_carrier is null || _carrier == cell);
            MimeBundle extended = Extend(bundle, carries);
            if (carries && extended != bundle)
            {
                (_carrier, isCarried) = (cell, true);
            }

            return extended;
        };
    }

    private MimeBundle Extend(MimeBundle bundle, bool carries)
    {
        if (!bundle.TryGet(Diagram, out JsonNode? source) || bundle.TryGet(Html, out _) || script.Find() is not { } path)
        {
            return bundle;
        }

        string carried = carries ? Carried(File.ReadAllText(path)) : "";
        return new MimeBundle(bundle.Append(KeyValuePair.Create<string, JsonNode>(Html, carried + Page(source.GetValue<string>()))));
    }

    // Jupyter Notebook has a loader of modules, to which the script must not give itself away. Other line ends may stand in its strings.
    private static string Carried(string script) => $"""
        <script>window.corpusDefine = window.define; window.define = undefined;</script>
        <script>
        {InElement(script)}
        </script>
        <script>window.define = window.corpusDefine;</script>

        """.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private static string InElement(string script) =>
        script.Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase).Replace("<!--", "<\\!--", StringComparison.Ordinal);

    // Strict, so that text of the diagram stays text.
    private static string Page(string source)
    {
        string id = $"diagram-{Guid.NewGuid():n}";
        return $$"""
            <div id="{{id}}"></div>
            <script>
            (function () {
              var source = {{JsonSerializer.Serialize(source)}};
              setTimeout(function () {
                var place = document.getElementById('{{id}}');
                if (!place) { return; }
                if (!window.mermaid) { place.textContent = 'What draws this came with the first diagram that ran: run its cell again. Where that has been changed or removed, restart the kernel and run this one.'; return; }
                window.mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', htmlLabels: false, flowchart: { htmlLabels: false }, suppressErrorRendering: true });
                window.mermaid.render('{{id}}-svg', source).then(
                  function (drawn) { place.innerHTML = drawn.svg; },
                  function (error) { place.textContent = 'The diagram cannot be drawn: ' + error.message; });
              }, 0);
            })();
            </script>
            """.ReplaceLineEndings("\n");
    }
}
