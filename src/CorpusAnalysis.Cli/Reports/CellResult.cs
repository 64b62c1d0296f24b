using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Cli.Reports;

/// <summary>What came of one code cell, as programs are told.</summary>
/// <param name="Number">Its number among the code cells that are not blank, from 1.</param>
/// <param name="Id">Its id in the notebook.</param>
/// <param name="Language">Its language.</param>
/// <param name="Tags">Its tags.</param>
/// <param name="Status"><c>succeeded</c>, <c>failed</c>, <c>expected-error</c>, <c>skipped</c> or <c>not-run</c>.</param>
/// <param name="Seconds">How long it ran; 0 where it did not.</param>
internal sealed record CellResult(int Number, string Id, string Language, ImmutableArray<string> Tags, string Status, double Seconds)
{
    /// <summary>The cells of a notebook.</summary>
    public static ImmutableArray<(CellResult Result, Cell Cell)> Of(NotebookResult result)
    {
        Cell[] code = [.. (result.Executed?.Cells ?? []).Where(cell => cell.Kind == CellKind.Code && !string.IsNullOrWhiteSpace(cell.Source))];
        return [.. code.Select((cell, i) => (new CellResult(i + 1, cell.Id, cell.Language, cell.Tags, StatusOf(cell, result), SecondsOf(cell)), cell))];
    }

    private static string StatusOf(Cell cell, NotebookResult result) =>
        cell.Id == result.FailedCell?.Id ? "failed"
        : cell.Tags.Contains("skip-execution") ? "skipped"
        : cell.ExecutionCount is null ? "not-run"
        : cell.Outputs.Any(output => output is ErrorOutput) ? "expected-error"
        : "succeeded";

    private static double SecondsOf(Cell cell) =>
        cell.Metadata["execution"] is JsonObject times && Time(times, "iopub.execute_input") is { } start && Time(times, "shell.execute_reply") is { } end
            ? Math.Round((end - start).TotalSeconds, 3) : 0;

    private static DateTimeOffset? Time(JsonObject times, string name) =>
        times[name] is JsonValue value && value.TryGetValue(out string? text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset time) ? time : null;
}
