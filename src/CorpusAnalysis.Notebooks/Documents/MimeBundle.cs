using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace CorpusAnalysis.Notebooks.Documents;

/// <summary>One value in several representations, by MIME type, as Jupyter messages and files hold it.</summary>
/// <remarks>Text types hold a JSON string, <c>application/json</c> and <c>…+json</c> types any JSON. The order given is kept.</remarks>
public sealed class MimeBundle : IReadOnlyCollection<KeyValuePair<string, JsonNode>>
{
    private readonly ImmutableArray<KeyValuePair<string, JsonNode>> _items;

    /// <summary>Creates a bundle.</summary>
    /// <exception cref="ArgumentException">A MIME type occurs twice.</exception>
    public MimeBundle(IEnumerable<KeyValuePair<string, JsonNode>> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        _items = [.. items];
        if (_items.Select(item => item.Key).Distinct(StringComparer.Ordinal).Count() != _items.Length)
        {
            throw new ArgumentException("A MIME type occurs twice in the bundle.", nameof(items));
        }
    }

    /// <summary>The number of representations.</summary>
    public int Count => _items.Length;

    /// <summary>A bundle of one text representation.</summary>
    public static MimeBundle Text(string mimeType, string text) => new([KeyValuePair.Create<string, JsonNode>(mimeType, text)]);

    /// <summary>A bundle of several text representations, the richest first.</summary>
    public static MimeBundle Of(params IEnumerable<(string MimeType, string Text)> items) =>
        new(items.Select(item => KeyValuePair.Create<string, JsonNode>(item.MimeType, item.Text)));

    /// <summary>A bundle of HTML and what stands for it where only text can be shown.</summary>
    public static MimeBundle Html(string html, string plain) => Of(("text/html", html), ("text/plain", plain));

    /// <summary>Finds the representation of a MIME type.</summary>
    public bool TryGet(string mimeType, [NotNullWhen(true)] out JsonNode? content)
    {
        content = _items.FirstOrDefault(item => item.Key == mimeType).Value;
        return content is not null;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, JsonNode>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, JsonNode>>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
