using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CorpusAnalysis.Notebooks.Reports.Outputs;

/// <summary>HTML from the notebook's own formatters, as they gave it, in a box that scrolls sideways when it must.</summary>
internal sealed partial class HtmlOutputRenderer() : MimeOutputRenderer("text/html")
{
    protected override HtmlFragment Render(JsonNode content) =>
        new($"<div class=\"output html scroll\">{FormatterStyles().Replace(TextOf(content), "")}</div>");

    // .NET Interactive repeats its own style sheet with every value; it styles every table of the page and knows no dark scheme.
    [GeneratedRegex(@"<style>\s*\.dni-.*?</style>", RegexOptions.Singleline)]
    private static partial Regex FormatterStyles();
}
