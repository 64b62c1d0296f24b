using System.Text.Encodings.Web;
using System.Text.Json;

namespace CorpusAnalysis;

/// <summary>An article as a JSON object.</summary>
internal static class JsonArticle
{
    /// <summary>How it is written: letters stay readable, on one line.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes an article.</summary>
    public static void Write(Utf8JsonWriter json, Article article)
    {
        json.WriteStartObject();
        foreach ((string name, string value) in WrittenFields.Names.Zip(WrittenFields.Values(article)))
        {
            WriteField(json, name, value);
        }

        if (article.Paragraphs.Any(WrittenFields.HoldsLineEnd))
        {
            json.WriteStartArray("paragraphs");
            foreach (string paragraph in article.Paragraphs)
            {
                json.WriteStringValue(WrittenFields.Clean(paragraph));
            }

            // A list of one is read as a text to be divided; an empty second one says that it is a list of paragraphs.
            if (article.Paragraphs.Length == 1)
            {
                json.WriteStringValue("");
            }

            json.WriteEndArray();
        }
        else
        {
            WriteField(json, "text", WrittenFields.Text(article.Paragraphs));
        }

        WriteField(json, WrittenFields.SourceFile, WrittenFields.Source(article));
        foreach ((string name, string value) in WrittenFields.Metadata(article))
        {
            WriteField(json, WrittenFields.MetadataName(WrittenFields.Clean(name)), value);
        }

        json.WriteEndObject();
        json.Flush();
    }

    private static void WriteField(Utf8JsonWriter json, string name, string value)
    {
        if (value.Trim().Length > 0)
        {
            json.WriteString(name, WrittenFields.Clean(value));
        }
    }
}
