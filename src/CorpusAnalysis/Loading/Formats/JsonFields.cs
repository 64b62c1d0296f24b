using System.Text;
using System.Text.Json;

namespace CorpusAnalysis;

/// <summary>Reads a JSON object into named values: those of an object in it as <c>author.name</c>, those of a list one after the other.</summary>
internal static class JsonFields
{
    // Objects around the fields proper, as search engines and interfaces write them.
    private static readonly string[] Wrappings = ["_source", "attributes", "fields"];

    /// <summary>Reads an object that is there as a whole.</summary>
    /// <exception cref="JsonException">It is no object, or damaged.</exception>
    public static FieldRecord Read(ReadOnlySpan<byte> json, int line)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        var record = new FieldRecord(line);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException($"it begins with {Describe(reader.TokenType)} and not with {{", null, 0, null);
        }

        ReadObject(ref reader, record, "");
        if (reader.Read())
        {
            throw new JsonException("something follows the object", null, 0, null);
        }

        return record;
    }

    /// <summary>What a JSON error says, without the place, which is relative to the record.</summary>
    public static string Reason(Exception exception)
    {
        string message = exception.Message;
        int place = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (place < 0 ? message : message[..place]).TrimEnd('.', ' ');
    }

    private static string Describe(JsonTokenType token) => token switch
    {
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => "a text",
        JsonTokenType.Number => "a number",
        _ => "a value",
    };

    private static void ReadObject(ref Utf8JsonReader reader, FieldRecord record, string prefix)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            ReadValue(ref reader, record, prefix, name);
        }
    }

    private static void ReadValue(ref Utf8JsonReader reader, FieldRecord record, string prefix, string name)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                ReadObject(ref reader, record, prefix.Length == 0 && Wrappings.Contains(name) ? "" : $"{prefix}{name}.");
                break;
            case JsonTokenType.StartArray:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    ReadValue(ref reader, record, prefix, name);
                }

                break;
            case JsonTokenType.String:
                record.Add(prefix + name, reader.GetString()!);
                break;
            case JsonTokenType.Number:
                record.Add(prefix + name, Encoding.UTF8.GetString(reader.ValueSpan));
                break;
            case JsonTokenType.True or JsonTokenType.False:
                record.Add(prefix + name, reader.TokenType == JsonTokenType.True ? "true" : "false");
                break;
            default:
                break;
        }
    }
}
