using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CorpusAnalysis.Notebooks.Display;
using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Cli.Reports;

/// <summary>The numbers of evidence that the outputs of a run name: not those of displays that were replaced or cleared, nor of outputs that tags remove.</summary>
internal static partial class ShownEvidence
{
    /// <summary>Reads the numbers off the cells as they are at the end of the run.</summary>
    public static ImmutableHashSet<int> Of(IEnumerable<Cell> cells) =>
    [
        .. cells.Where(cell => !cell.Tags.Contains("remove-output") && (!cell.Tags.Contains("remove-cell") || cell.Outputs.Any(output => output is ErrorOutput)))
            .SelectMany(cell => cell.Outputs)
            .SelectMany(output => (output as DisplayOutput)?.Data ?? (output as ResultOutput)?.Data ?? new MimeBundle([]))
            .SelectMany(item => Numbers(item.Key, item.Value)),
    ];

    private static IEnumerable<int> Numbers(string type, JsonNode content) => content switch
    {
        JsonObject data when type is DisplayTable.MimeType or PlotlyOutputRenderer.PlotlyMimeType => Numbers(data["evidence"]),
        JsonValue value when value.TryGetValue(out string? text) => Named().Matches(text).Select(match => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)),
        _ => [],
    };

    // Those of rows, or lists of those of points.
    private static IEnumerable<int> Numbers(JsonNode? evidence) =>
        evidence is JsonArray items ? items.SelectMany(Numbers) : evidence?.GetValueKind() == JsonValueKind.Number ? [evidence.GetValue<int>()] : [];

    [GeneratedRegex("data-evidence=\"([0-9]{1,9})\"")]
    private static partial Regex Named();
}
