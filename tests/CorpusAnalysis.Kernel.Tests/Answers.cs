using System.Text.Json;

namespace CorpusAnalysis.Kernel.Tests;

/// <summary>What a script found, in the words of the protocol.</summary>
internal static class Answers
{
    /// <summary>The content of the reply to a request.</summary>
    public static JsonElement Reply(this JsonElement found, string name) => found.GetProperty(name).GetProperty("reply").GetProperty("content");

    /// <summary>What was published for a request, without its framing.</summary>
    public static JsonElement[] Outputs(this JsonElement found, string name) =>
        [.. found.Published(name).Where(message => message.Type() is not ("status" or "execute_input"))];

    /// <summary>All that was published for a request.</summary>
    public static JsonElement[] Published(this JsonElement found, string name)
    {
        JsonElement request = found.GetProperty(name);
        return [.. (request.ValueKind == JsonValueKind.Array ? request : request.GetProperty("published")).EnumerateArray()];
    }

    /// <summary>A message's type.</summary>
    public static string Type(this JsonElement message) => message.GetProperty("type").GetString()!;

    /// <summary>A message's content.</summary>
    public static JsonElement Content(this JsonElement message) => message.GetProperty("content");

    /// <summary>A text of an object.</summary>
    public static string? Text(this JsonElement element, string name) => element.GetProperty(name).GetString();

    /// <summary>The plain text of the result or the only display of a request.</summary>
    public static string? Plain(this JsonElement found, string name) => found.Outputs(name).Single(output => output.Content().TryGetProperty("data", out _)).Content().GetProperty("data").Text("text/plain");
}
