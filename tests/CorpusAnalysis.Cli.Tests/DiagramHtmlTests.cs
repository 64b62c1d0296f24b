using CorpusAnalysis.Cli.Display;
using CorpusAnalysis.Notebooks.Diagrams;
using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Cli.Tests;

public sealed class DiagramHtmlTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Only_the_first_diagrams_cell_brings_the_script_and_does_so_each_time_once()
    {
        DiagramHtml diagrams = Diagrams("drawing();");

        foreach (string cell in new[] { "a", "b", "a", "c", "b", "a" })
        {
            Func<MimeBundle, MimeBundle> extend = diagrams.Begin(cell);

            Assert.Equal((cell == "a", false), (Brings(extend(Diagram)), Brings(extend(Diagram))));
        }
    }

    [Fact]
    public void A_cell_without_a_diagram_is_not_the_first()
    {
        DiagramHtml diagrams = Diagrams("drawing();");
        var text = MimeBundle.Text("text/plain", "x");

        Assert.Same(text, diagrams.Begin("a")(text));
        Assert.True(Brings(diagrams.Begin("b")(Diagram)));
        Assert.False(Brings(diagrams.Begin("a")(Diagram)));
    }

    private DiagramHtml Diagrams(string script)
    {
        string path = _folder.Write("mermaid.js", script);
        return new DiagramHtml(new MermaidScript(environment: _ => path));
    }

    private static MimeBundle Diagram => MimeBundle.Text("text/vnd.mermaid", "graph LR");

    private static bool Brings(MimeBundle shown) => shown.TryGet("text/html", out var html) && html.ToString().Contains("drawing();", StringComparison.Ordinal);
}
