using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CorpusAnalysis.Cli.Comparison;
using CorpusAnalysis.Notebooks.Reports;

namespace CorpusAnalysis.Cli.Reports;

/// <summary>The results of a render as JSON for programs; notebooks/README.md documents it.</summary>
internal static class JsonSummary
{
    private const int Version = 1;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the results, in the order given.</summary>
    public static string Write(IReadOnlyList<NotebookResult> results, int exitCode, ReportChanges? changes = null) =>
        JsonSerializer.Serialize(new Summary(Version, exitCode, [.. results.Select(Report.Of)], changes is null ? null : ChangesJson.Of(changes)), Options) + "\n";

    /// <summary>How a notebook ended, as files spell it.</summary>
    public static string Spelled(NotebookStatus status) => JsonNamingPolicy.KebabCaseLower.ConvertName(status.ToString());

    private sealed record Summary(int Version, int ExitCode, ImmutableArray<Report> Notebooks, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] JsonObject? Changes);

    private sealed record Parameter(string Name, string Type, string Value, bool Given);

    private sealed record Failure(string Name, string Message, int? Cell, string? Source, ImmutableArray<string> Trace);

    private sealed record Report(
        string Notebook,
        string Name,
        string Status,
        [property: JsonPropertyName("report")] string? File,
        string? StartedAt,
        double Seconds,
        bool Kept,
        ImmutableArray<Parameter> Parameters,
        ImmutableArray<KeyFigure> KeyFigures,
        ImmutableArray<CellResult> Cells,
        Failure? Error)
    {
        public static Report Of(NotebookResult result)
        {
            ImmutableArray<(CellResult Result, Notebooks.Documents.Cell Cell)> cells = CellResult.Of(result);
            bool isStarted = result.Status != NotebookStatus.NotStarted;
            return new Report(
                result.Job.Path.Replace('\\', '/'),
                result.Job.Name,
                Spelled(result.Status),
                result.File,
                isStarted ? result.StartedAt.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture) : null,
                Math.Round(result.Duration.TotalSeconds, 3),
                result.IsKept,
                [.. result.Parameters.Select(value => new Parameter(value.Name, value.Type, value.Text, value.IsGiven))],
                result.Executed is null ? [] : Notebooks.Reports.KeyFigures.Of(result.Executed),
                [.. cells.Select(cell => cell.Result)],
                result.Error is not { } error ? null : new Failure(
                    error.Name, error.Message, cells.FirstOrDefault(cell => cell.Result.Status == "failed").Result?.Number, result.FailedCell?.Source, error.Traceback));
        }
    }
}
