using System.Text;
using System.Text.Json.Nodes;
using CorpusAnalysis.Notebooks.Reports.Text;

namespace CorpusAnalysis.Notebooks.Reports.Outputs;

/// <summary>Images, always as <c>img</c>: so a script in an SVG does not run.</summary>
internal sealed class ImageOutputRenderer(string mimeType) : MimeOutputRenderer(mimeType)
{
    protected override HtmlFragment Render(JsonNode content)
    {
        string text = TextOf(content);
        string base64 = MimeType == "image/svg+xml"
            ? Convert.ToBase64String(Encoding.UTF8.GetBytes(text))
            : string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        return new($"<div class=\"output image\"><img alt=\"Output image\" src=\"data:{MimeType};base64,{Html.Escape(base64)}\"></div>");
    }
}
