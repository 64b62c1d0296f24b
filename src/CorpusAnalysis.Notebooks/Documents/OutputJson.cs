using System.Text.Json.Nodes;

namespace CorpusAnalysis.Notebooks.Documents;

/// <summary>Reads and writes the outputs of cells as nbformat has them.</summary>
internal static class OutputJson
{
    /// <summary>An output, or null for a kind that is not known.</summary>
    public static CellOutput? Read(JsonObject json) => Text(json["output_type"]) switch
    {
        "stream" => new StreamOutput(Text(json["name"]) ?? "stdout", json["text"] is { } text ? IpynbFormat.Joined(text) : ""),
        "display_data" => new DisplayOutput(Data(json)),
        "execute_result" => new ResultOutput(Data(json), json["execution_count"] is JsonValue count && count.TryGetValue(out int number) ? number : 0),
        "error" => new ErrorOutput(
            Text(json["ename"]) ?? "", Text(json["evalue"]) ?? "", [.. (json["traceback"] as JsonArray ?? []).Select(Text).OfType<string>()]),
        _ => null,
    };

    /// <summary>An output as JSON.</summary>
    public static JsonObject Write(CellOutput output) => output switch
    {
        StreamOutput stream => new JsonObject { ["name"] = stream.Name, ["output_type"] = "stream", ["text"] = IpynbFormat.Lines(stream.Text) },
        DisplayOutput display => new JsonObject { ["data"] = Data(display.Data), ["metadata"] = new JsonObject(), ["output_type"] = "display_data" },
        ResultOutput result => new JsonObject
        {
            ["data"] = Data(result.Data),
            ["execution_count"] = result.ExecutionCount,
            ["metadata"] = new JsonObject(),
            ["output_type"] = "execute_result",
        },
        ErrorOutput error => new JsonObject
        {
            ["ename"] = error.Name,
            ["evalue"] = error.Message,
            ["output_type"] = "error",
            ["traceback"] = new JsonArray([.. error.Traceback.Select(line => JsonValue.Create(line))]),
        },
        _ => throw new ArgumentOutOfRangeException(nameof(output), output, "Not a kind of output."),
    };

    private static MimeBundle Data(JsonObject json) => new((json["data"] as JsonObject ?? [])
        .Where(item => item.Value is not null)
        .Select(item => KeyValuePair.Create(item.Key, IsJson(item.Key) ? item.Value!.DeepClone() : JsonValue.Create(IpynbFormat.Joined(item.Value!)))));

    private static JsonObject Data(MimeBundle data) => new(data.Select(item => KeyValuePair.Create<string, JsonNode?>(
        item.Key, IsJson(item.Key) ? item.Value.DeepClone() : IpynbFormat.Lines(item.Value.GetValue<string>()))));

    private static bool IsJson(string type) => type.EndsWith("json", StringComparison.Ordinal);

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
