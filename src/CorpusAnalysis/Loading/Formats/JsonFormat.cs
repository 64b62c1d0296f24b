using System.Text;
using System.Text.Json;

namespace CorpusAnalysis;

/// <summary>JSON: a list of articles, an object that holds one, or a single article; also one after the other.</summary>
/// <remarks>
/// An object with a text of its own is an article. Else the articles are in the list with a usual name (<c>articles</c>, <c>items</c>,
/// <c>response.docs</c> …), or in the largest list of objects. Fields are found as <see cref="ArticleColumns"/> says, those of schema.org
/// (<c>articleBody</c>, <c>inLanguage</c>, <c>publisher.name</c> …) among them. Only one article at a time is in memory.
/// </remarks>
public sealed class JsonFormat : IArticleFormat
{
    private static readonly string[] Endings = [".json", ".jsonld"];

    /// <inheritdoc/>
    public string Name => "JSON";

    /// <inheritdoc/>
    public FormatMatch Match(DocumentHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        if (!head.IsText || head.EndsWith(".ipynb"))
        {
            return FormatMatch.None;
        }

        return head.Trimmed is ['{' or '[', ..] && IsJson(head) ? head.Likely(Endings)
            : head.EndsWith(Endings) ? FormatMatch.Named
            : FormatMatch.None;
    }

    /// <inheritdoc/>
    public IEnumerable<ArticleDraft> Read(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var columns = new RecordColumns(document);
        return columns.Drafts(Records(document, columns.Bad));
    }

    private static IEnumerable<FieldRecord> Records(SourceDocument document, BadRecords bad)
    {
        string? list = document.Head.Trimmed is ['[', ..] ? null : JsonShape.Find(document).Path;
        if (list is not null)
        {
            document.Report(LoadSeverity.Note, 0, $"took the list {Quoted.Short(list)} as the articles", "if that is wrong, save the list of the articles as a file of its own");
        }

        using var reader = new JsonDocumentReader(document);
        var path = new JsonPath();
        int inside = list is null ? 0 : int.MaxValue;
        while (reader.Read())
        {
            path.Follow(reader);
            if (list is not null && reader.Token == JsonTokenType.StartArray && inside == int.MaxValue && path.IsNamed && path.Of(reader.Depth) == list)
            {
                inside = reader.Depth + 1;
            }
            else if (list is not null && reader.Depth < inside && inside != int.MaxValue)
            {
                inside = int.MaxValue;
            }
            else if (reader.Depth >= inside && reader.Token == JsonTokenType.StartObject)
            {
                if (Record(reader, bad) is { } record)
                {
                    yield return record;
                }
            }
            else if (reader.Depth >= inside && reader.Token is not (JsonTokenType.StartArray or JsonTokenType.EndArray or JsonTokenType.Null))
            {
                bad.Add(reader.Line, "expected an object with the fields of an article, found a single value", "write each article as an object");
            }
        }
    }

    private static FieldRecord? Record(JsonDocumentReader reader, BadRecords bad)
    {
        ReadOnlyMemory<byte> json = reader.ReadObject(out int line);
        try
        {
            return JsonFields.Read(json.Span, line);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            bad.Add(line, "a text of the object is not UTF-8, or holds half a character", "save the file as UTF-8, or mend the record");
            return null;
        }
    }

    private static bool IsJson(DocumentHead head)
    {
        bool hasObject = false;
        try
        {
            var reader = new Utf8JsonReader(
                Encoding.UTF8.GetBytes(head.Text), isFinalBlock: head.IsWhole, new(new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, AllowMultipleValues = true }));
            while (reader.Read())
            {
                hasObject |= reader.TokenType == JsonTokenType.StartObject;
            }

            return hasObject;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
