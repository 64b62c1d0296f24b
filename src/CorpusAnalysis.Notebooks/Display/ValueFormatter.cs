using System.Text.Json.Nodes;
using CorpusAnalysis.Notebooks.Documents;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;

namespace CorpusAnalysis.Notebooks.Display;

/// <summary>Formats any value: by the formatters given, then by the convention of .NET Interactive.</summary>
/// <remarks>
/// So a type with formatters registered there, or with an attribute class named <c>TypeFormatterSourceAttribute</c>, shows as it does
/// in any .NET notebook. Text is text; everything else has <c>text/plain</c> beside its HTML.
/// </remarks>
public sealed class ValueFormatter(params IReadOnlyList<IValueFormatter> formatters) : IValueFormatter
{
    private const string Plain = "text/plain";
    private const string Html = "text/html";

    /// <inheritdoc/>
    public MimeBundle Format(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return formatters.Select(formatter => formatter.Format(value)).FirstOrDefault(bundle => bundle is not null) ?? ByConvention(value);
    }

    private static MimeBundle ByConvention(object value)
    {
        if (value is string text)
        {
            return MimeBundle.Text(Plain, text);
        }

        string[] types = value is IHtmlContent ? [Html, Plain] : [.. Formatter.GetPreferredMimeTypesFor(value.GetType()).Append(Plain).Distinct()];
        return new MimeBundle(types.Select(type => KeyValuePair.Create(type, Represent(value, type))));
    }

    private static JsonNode Represent(object value, string type)
    {
        string shown = value.ToDisplayString(type);
        return type.EndsWith("json", StringComparison.Ordinal) && JsonNode.Parse(shown) is { } json ? json : JsonValue.Create(shown);
    }
}
