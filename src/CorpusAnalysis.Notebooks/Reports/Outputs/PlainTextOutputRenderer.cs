using System.Text.Json.Nodes;
using CorpusAnalysis.Notebooks.Reports.Text;

namespace CorpusAnalysis.Notebooks.Reports.Outputs;

/// <summary>A value that has only its text.</summary>
internal sealed class PlainTextOutputRenderer() : MimeOutputRenderer("text/plain")
{
    protected override HtmlFragment Render(JsonNode content) =>
        new($"<pre class=\"output plain\">\n{AnsiText.ToHtml(TextOf(content))}</pre>");
}
