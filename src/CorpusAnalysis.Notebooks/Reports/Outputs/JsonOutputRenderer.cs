using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CorpusAnalysis.Notebooks.Reports.Text;

namespace CorpusAnalysis.Notebooks.Reports.Outputs;

/// <summary>JSON, indented and coloured; long JSON is folded.</summary>
internal sealed class JsonOutputRenderer() : MimeOutputRenderer("application/json")
{
    private const int FoldedFrom = 30;

    // Escaping for HTML comes after, so the text may keep its characters.
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    protected override HtmlFragment Render(JsonNode content)
    {
        string json = content.ToJsonString(Readable).ReplaceLineEndings("\n");
        int lines = json.AsSpan().Count('\n') + 1;
        string block = $"<pre class=\"output plain\">\n{CodeHighlighter.Highlight(json, "json")}</pre>";
        return new(lines < FoldedFrom
            ? block
            : $"<details class=\"output fold\"><summary>JSON, {Html.Count(lines, "line")}</summary>{block}</details>");
    }
}
