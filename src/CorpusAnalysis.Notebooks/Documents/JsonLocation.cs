using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CorpusAnalysis.Notebooks.Documents;

/// <summary>Finds the line of a JSON node in the text it was read from.</summary>
internal static class JsonLocation
{
    /// <summary>The line, from 1, on which the node begins; 1 when the text does not have it.</summary>
    public static int LineOf(string text, JsonNode node)
    {
        ReadOnlySpan<byte> bytes = Encoding.UTF8.GetBytes(text);
        int start = bytes.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        var reader = new Utf8JsonReader(bytes[start..], new JsonReaderOptions { MaxDepth = IpynbFormat.MaxDepth });
        return TryMoveTo(ref reader, Steps(node))
            ? 1 + bytes[..(start + (int)reader.TokenStartIndex)].Count((byte)'\n')
            : 1;
    }

    /// <summary>The first name that an object of the text has twice, and its line; null when there is none before the text ends or breaks.</summary>
    public static (string Name, int Line)? FirstDuplicate(string text)
    {
        ReadOnlySpan<byte> bytes = Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF'));
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = IpynbFormat.MaxDepth });
        var names = new Stack<HashSet<string>>();
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.StartObject)
                {
                    names.Push([]);
                }
                else if (reader.TokenType == JsonTokenType.EndObject)
                {
                    names.Pop();
                }
                else if (reader.TokenType == JsonTokenType.PropertyName && !names.Peek().Add(reader.GetString()!))
                {
                    return (reader.GetString()!, 1 + bytes[..(int)reader.TokenStartIndex].Count((byte)'\n'));
                }
            }
        }
        catch (JsonException)
        {
            return null;
        }

        return null;
    }

    // Property names and array indices from the root down to the node.
    private static Stack<object> Steps(JsonNode node)
    {
        var steps = new Stack<object>();
        for (JsonNode current = node; current.Parent is { } parent; current = parent)
        {
            steps.Push(parent is JsonArray ? current.GetElementIndex() : current.GetPropertyName());
        }

        return steps;
    }

    private static bool TryMoveTo(ref Utf8JsonReader reader, Stack<object> steps)
    {
        reader.Read();
        foreach (object step in steps)
        {
            int index = 0;
            bool found = false;
            while (!found && reader.Read() && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray))
            {
                if (step is string name)
                {
                    found = reader.ValueTextEquals(name);
                    reader.Read();
                }
                else
                {
                    found = index++ == (int)step;
                }

                if (!found)
                {
                    reader.Skip();
                }
            }

            if (!found)
            {
                return false;
            }
        }

        return true;
    }
}
