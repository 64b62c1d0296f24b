using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Reports;
using CorpusAnalysis.Notebooks.Reports.Outputs;

namespace CorpusAnalysis.Notebooks.Tests.Reports;

public class MermaidOutputRendererTests
{
    private static readonly DisplayOutput Diagram = new(MimeBundle.Of(("text/vnd.mermaid", "graph TD\n  A[<b>] --> B"), ("text/plain", "graph TD")));

    [Fact]
    public void Without_the_script_a_diagram_is_its_source_with_a_note()
    {
        HtmlFragment shown = new MermaidOutputRenderer(() => null).Render(Diagram);

        Assert.Contains("graph TD\n  A[&lt;b&gt;] --&gt; B</pre>", shown.Html, StringComparison.Ordinal);
        Assert.Contains("The source of a Mermaid diagram", shown.Html, StringComparison.Ordinal);
        Assert.Empty(shown.Assets);
    }

    [Fact]
    public void A_report_embeds_the_script_once_and_only_with_a_diagram()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("mermaid.js"), "/* the script */");
        var options = new ReportOptions { Renderers = [new MermaidOutputRenderer(() => folder.PathOf("mermaid.js")), .. HtmlReport.Renderers] };
        string Report(params CellOutput[] outputs) => HtmlReport.Render(
            new NotebookDocument([new Cell("a", CellKind.Code, "mermaid", "graph TD") { Outputs = [.. outputs], ExecutionCount = 1 }]), options);

        Assert.Equal(2, Report(Diagram, Diagram).Split("/* the script */").Length);
        Assert.DoesNotContain("/* the script */", Report(new StreamOutput("stdout", "x")), StringComparison.Ordinal);
    }
}
