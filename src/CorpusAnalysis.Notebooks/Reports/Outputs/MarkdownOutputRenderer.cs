using System.Text.Json.Nodes;
using CorpusAnalysis.Notebooks.Reports.Text;

namespace CorpusAnalysis.Notebooks.Reports.Outputs;

/// <summary>Markdown from code. It may hold article text, so HTML in it is escaped and nothing is read from disk.</summary>
internal sealed class MarkdownOutputRenderer() : MimeOutputRenderer("text/markdown")
{
    protected override HtmlFragment Render(JsonNode content) =>
        new($"<div class=\"output markdown prose\">{MarkdownText.ToHtml(TextOf(content))}</div>");
}
