using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using static System.Net.WebUtility;

namespace CorpusAnalysis.Notebooks.Reports;

/// <summary>A renderer made of a function.</summary>
internal sealed partial record OutputRenderer(string MimeType, Func<JsonNode, string> Function) : IOutputRenderer
{
    /// <summary>The renderers that every report has, richest first.</summary>
    public static IReadOnlyList<IOutputRenderer> Standard { get; } =
    [
        new OutputRenderer("text/html", node => $"<div class=\"scroll\">{WithoutStyles(Text(node))}</div>"),
        new OutputRenderer("image/svg+xml", node => Image("image/svg+xml", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(Text(node))))),
        new OutputRenderer("image/png", node => Image("image/png", Text(node))),
        new OutputRenderer("image/jpeg", node => Image("image/jpeg", Text(node))),
        new OutputRenderer("text/markdown", node => MarkdownHtml.Untrusted(Text(node))),
        new OutputRenderer("application/json", node => $"<pre class=\"output\">{HtmlEncode(node.ToJsonString(Indented))}</pre>"),
        new OutputRenderer("text/plain", node => $"<pre class=\"output\">{HtmlEncode(Text(node))}</pre>"),
    ];

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <inheritdoc/>
    public string? Script => null;

    /// <inheritdoc/>
    public string Render(JsonNode content) => Function(content);

    private static string Text(JsonNode node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : node.ToJsonString();

    // As an image, SVG runs no script.
    private static string Image(string type, string base64) => $"<img class=\"output\" alt=\"\" src=\"data:{type};base64,{HtmlEncode(base64.Trim())}\">";

    // .NET Interactive sends its own style with every table; it knows no dark page.
    private static string WithoutStyles(string html) => Styles().Replace(html, "");

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Styles();
}
