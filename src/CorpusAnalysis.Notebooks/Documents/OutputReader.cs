using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CorpusAnalysis.Notebooks.Documents;

/// <summary>Reads the outputs of one code cell.</summary>
internal sealed class OutputReader(IpynbReader file)
{
    public ImmutableArray<CellOutput> Read(JsonObject cell) =>
    [
        .. (file.Optional<JsonArray>(cell, "outputs", "an array") ?? []).Select(node => node is JsonObject output
            ? ReadOutput(output)
            : throw file.Error(cell["outputs"]!, "expected outputs to be objects, found another value", "Clear the outputs of the cell.")),
    ];

    /// <summary>Whether a type's content is any JSON and not a text.</summary>
    public static bool IsJson(string mimeType) =>
        mimeType == "application/json" || mimeType.EndsWith("+json", StringComparison.Ordinal);

    private CellOutput ReadOutput(JsonObject output) => file.Text(output, "output_type", "an output") switch
    {
        "stream" => new StreamOutput(file.Text(output, "name", "a stream"), file.MultilineText(output, "text", "a stream")),
        "display_data" => new DisplayOutput(Bundle(output)),
        "execute_result" => new ResultOutput(Bundle(output), file.Whole(output, "execution_count") ?? 1),
        "error" => new ErrorOutput(
            file.Text(output, "ename", "an error"), file.Text(output, "evalue", "an error"), Traceback(output)),
        var other => throw file.Error(
            output["output_type"]!, $"expected an output of type stream, display_data, execute_result or error, found '{other}'",
            "Clear the outputs of the cell."),
    };

    private ImmutableArray<string> Traceback(JsonObject output) =>
        [.. (file.Optional<JsonArray>(output, "traceback", "an array") ?? []).Select(line => line?.ToString() ?? "")];

    private MimeBundle Bundle(JsonObject output)
    {
        var data = file.Optional<JsonObject>(output, "data", "an object") ?? [];
        return new(data.Where(item => item.Value is not null).Select(item => KeyValuePair.Create(
            item.Key,
            IsJson(item.Key) || item.Value!.GetValueKind() is not (JsonValueKind.Array or JsonValueKind.String)
                ? item.Value!
                : file.MultilineText(data, item.Key, "a display"))));
    }
}
