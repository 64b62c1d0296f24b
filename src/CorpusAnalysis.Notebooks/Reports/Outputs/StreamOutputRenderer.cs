using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Reports.Text;

namespace CorpusAnalysis.Notebooks.Reports.Outputs;

/// <summary>Console text, with the colours of terminal escapes.</summary>
internal sealed class StreamOutputRenderer : IOutputRenderer
{
    public bool CanRender(CellOutput output) => output is StreamOutput;

    public HtmlFragment Render(CellOutput output)
    {
        var stream = (StreamOutput)output;
        string name = stream.Name == "stderr" ? "stderr" : "stdout";
        return new($"<pre class=\"output stream {name}\">\n{AnsiText.ToHtml(stream.Text.TrimEnd('\r', '\n'))}</pre>");
    }
}
