using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CorpusAnalysis.Notebooks.Documents;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;

namespace CorpusAnalysis.Notebooks.Display;

/// <summary>
/// Formats any value: by the formatters given, then by those made for its type after the convention of .NET Interactive, then as a
/// table or by its properties.
/// </summary>
/// <remarks>
/// So a type with formatters registered there, or with an attribute class named <c>TypeFormatterSourceAttribute</c>, shows as it does
/// in any .NET notebook. Text is text; everything else has <c>text/plain</c> beside its HTML. All of them write numbers and dates in
/// the culture of <see cref="Options"/>, whatever that of the machine is.
/// </remarks>
public sealed class ValueFormatter(params IReadOnlyList<IValueFormatter> formatters) : IValueFormatter
{
    private const string Plain = "text/plain";
    private const string Html = "text/html";
    private const string SourceAttribute = "TypeFormatterSourceAttribute";

    /// <summary>How much is shown, and in whose numbers.</summary>
    public FormatOptions Options { get; init; } = new();

    /// <summary>Hears of each value that is formatted; by default null: nobody does.</summary>
    public IValueSink? Sink { get; init; }

    /// <inheritdoc/>
    public MimeBundle Format(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        using var culture = new CultureInUse(Options.Culture);
        MimeBundle shown = Representations(value);
        Sink?.Take(shown, value);
        return shown;
    }

    private MimeBundle Representations(object value) =>
        formatters.Select(formatter => formatter.Format(value)).FirstOrDefault(bundle => bundle is not null)
            ?? (HasConvention(value) ? ByConvention(value) : ByShape(value));

    private MimeBundle ByShape(object value)
    {
        // .NET Interactive writes some numbers in the invariant culture whatever the current one is.
        bool isInvariant = Equals(Options.Culture, CultureInfo.InvariantCulture);
        if (value is IFormattable number && !isInvariant)
        {
            return MimeBundle.Text(Plain, number.ToString(null, Options.Culture));
        }

        return TableReader.Read(value, Options)?.ToMimeBundle(Options) ?? new ObjectView(Options).Read(value)
            ?? (value is IEnumerable items && !isInvariant ? MimeBundle.Text(Plain, SequenceText.Of(items, Options)) : ByConvention(value));
    }

    // Whether someone made a formatter for such values, rather than for all.
    private static bool HasConvention(object value)
    {
        Type type = value.GetType();
        if (value is string or IHtmlContent or JsonNode or JsonElement or JsonDocument)
        {
            return true;
        }

        return type.GetCustomAttributes(inherit: true).Any(attribute => attribute.GetType().Name == SourceAttribute) || Formatter.RegisteredFormatters(includeDefaults: false).Any(formatter => formatter.Type != typeof(object)
            && (formatter.Type.IsAssignableFrom(type) || IsOpenFormOf(formatter.Type, type)));
    }

    private static bool IsOpenFormOf(Type open, Type type) => open.IsGenericTypeDefinition
        && type.GetInterfaces().Append(type).Any(each => each.IsGenericType && each.GetGenericTypeDefinition() == open);

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
