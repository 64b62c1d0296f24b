using System.Text.Json.Nodes;
using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Notebooks.Reports;

/// <summary>A renderer of displays and results that have a representation of one MIME type.</summary>
/// <param name="mimeType">The type, such as <c>image/png</c>.</param>
public abstract class MimeOutputRenderer(string mimeType) : IOutputRenderer
{
    /// <summary>The MIME type that is rendered.</summary>
    public string MimeType { get; } = mimeType;

    /// <inheritdoc/>
    public bool CanRender(CellOutput output) => BundleOf(output)?.TryGet(MimeType, out var content) == true && CanRender(content);

    /// <inheritdoc/>
    public HtmlFragment Render(CellOutput output) => Render(output, new ReportOptions());

    /// <inheritdoc/>
    public HtmlFragment Render(CellOutput output, ReportOptions options) => BundleOf(output)?.TryGet(MimeType, out var content) == true
        ? Render(content, options)
        : throw new ArgumentException($"The output has no {MimeType}.", nameof(output));

    /// <summary>Whether content of the type is as it should be; by default it is.</summary>
    protected virtual bool CanRender(JsonNode content) => true;

    /// <summary>Renders the content for a report with these options; by default without regard to them.</summary>
    protected virtual HtmlFragment Render(JsonNode content, ReportOptions options) => Render(content);

    /// <summary>Renders the content: a JSON string for text types, any JSON for JSON types.</summary>
    protected abstract HtmlFragment Render(JsonNode content);

    /// <summary>The content as text; other JSON than a string as its JSON.</summary>
    protected static string TextOf(JsonNode content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return content is JsonValue value && value.TryGetValue(out string? text) ? text : content.ToJsonString();
    }

    private static MimeBundle? BundleOf(CellOutput output) => output switch
    {
        DisplayOutput display => display.Data,
        ResultOutput result => result.Data,
        _ => null,
    };
}
