using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace CorpusAnalysis.Formats;

/// <summary>What a page says of its article in JSON-LD, in the words of schema.org.</summary>
internal sealed class SchemaArticle
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    // By which a thing or value is told, the best first.
    private static readonly string[] Names = ["name", "@value", "@id"];

    private readonly JsonElement _article;

    private SchemaArticle(JsonElement article) => _article = article;

    /// <summary>The article of a page; null when it has none in JSON-LD.</summary>
    public static SchemaArticle? Find(SourceDocument document, IHtmlDocument page)
    {
        foreach (IElement script in page.QuerySelectorAll("script[type='application/ld+json' i]"))
        {
            try
            {
                using var json = JsonDocument.Parse(Bare(script.TextContent), Lenient);
                if (Find(json.RootElement) is { } article)
                {
                    return new(article.Clone());
                }
            }
            catch (JsonException)
            {
                document.Report(LoadSeverity.Note, 0, "its JSON-LD is no JSON and was not used", "nothing to do, unless date or headline are missing");
            }
        }

        return null;
    }

    /// <summary>A property as text: of a thing its name; the first of several.</summary>
    public string Text(string property) => Texts(property).FirstOrDefault("");

    /// <summary>A property as texts.</summary>
    public IEnumerable<string> Texts(string property) => _article.TryGetProperty(property, out JsonElement value) ? Texts(value) : [];

    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Number => [value.GetRawText()],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => Names.Where(name => value.TryGetProperty(name, out _)).Take(1).SelectMany(name => Texts(value.GetProperty(name))),
        _ => [],
    };

    // The article may be the thing itself, one of a list, in a graph, or the main thing of the page.
    private static JsonElement? Find(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            return value.EnumerateArray().Select(Find).FirstOrDefault(found => found is not null);
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        return IsArticle(value) ? value
            : (value.TryGetProperty("@graph", out JsonElement graph) ? Find(graph) : null)
            ?? (value.TryGetProperty("mainEntity", out JsonElement main) ? Find(main) : null);
    }

    private static bool IsArticle(JsonElement value) =>
        value.TryGetProperty("@type", out JsonElement type)
        && Texts(type).Any(name => name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("BlogPosting", StringComparison.Ordinal) || name.EndsWith("Report", StringComparison.Ordinal));

    // Some pages hide scripts from old browsers.
    private static string Bare(string json)
    {
        string bare = json.Trim();
        foreach (string mark in new[] { "<!--", "//<![CDATA[", "<![CDATA[", "/*<![CDATA[*/" })
        {
            bare = bare.StartsWith(mark, StringComparison.Ordinal) ? bare[mark.Length..].TrimStart() : bare;
        }

        foreach (string mark in new[] { "-->", "//]]>", "/*]]>*/", "]]>" })
        {
            bare = bare.EndsWith(mark, StringComparison.Ordinal) ? bare[..^mark.Length].TrimEnd() : bare;
        }

        return bare;
    }
}
