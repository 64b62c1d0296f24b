using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Parameters;

namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>One run of a notebook's cells; its list of cells grows by the one that gives parameters.</summary>
internal sealed class RunOfCells
{
    private const string Skip = "skip-execution";
    private const string MayFail = "raises-exception";

    private readonly NotebookSession _session;
    private readonly NotebookRunOptions _options;
    private readonly CancellationToken _cancellation;
    private readonly List<(Cell Cell, OutputCollector Outputs)> _cells;
    private readonly long _start;
    private ImmutableArray<ParameterValue> _parameters = [];

    public RunOfCells(ImmutableArray<Cell> cells, NotebookSession session, NotebookRunOptions options, CancellationToken cancellation)
    {
        (_session, _options, _cancellation) = (session, options, cancellation);
        _start = options.Clock.GetTimestamp();
        bool injects = options.Parameters.Count > 0;
        _cells = [.. cells.Where(cell => !injects || !cell.Tags.Contains(ParameterCell.InjectedTag))
            .Select(cell => (cell with { Outputs = [], ExecutionCount = null }, new OutputCollector()))];
    }

    /// <summary>Runs all cells up to the first that fails.</summary>
    public async Task<NotebookRun> RunAsync()
    {
        Cell? declaring = ParameterCell.Find(_cells.Select(each => each.Cell));
        await _session.PrepareAsync(_cells.Select(each => each.Cell), _cancellation).ConfigureAwait(false);
        ErrorOutput? error = null;
        int failed = -1;
        int number = 0;
        for (int i = 0; i < _cells.Count && failed < 0; i++)
        {
            Cell cell = _cells[i].Cell;
            if (!IsCode(cell))
            {
                continue;
            }

            number++;
            if (declaring is null && _options.Parameters.Count > 0)
            {
                (failed, error) = (i, Refuse(i, ParameterCell.NoParameters(_options.Parameters)));
                continue;
            }

            if (cell.Tags.Contains(Skip))
            {
                continue;
            }

            int before = _session.CSharp.Variables.Select(variable => variable.Cell).DefaultIfEmpty(0).Max();
            _options.CellStarts?.Invoke(number, _cells.Count(each => IsCode(each.Cell)));
            ErrorOutput? ended = await RunAsync(i, $"cell {number}").ConfigureAwait(false);
            if (ended is null && cell == declaring)
            {
                ended = TakeParameters(i, before);
            }
            else if (ended is null && cell.Tags.Contains(ParameterCell.InjectedTag))
            {
                _parameters = ParameterCell.Taken(_parameters, cell, _session.CSharp.Variables);
            }
            else if (cell != declaring && cell.Tags.Contains(MayFail) && !_cancellation.IsCancellationRequested && TimeLeft() != TimeSpan.Zero)
            {
                ended = null;
            }

            (failed, error) = ended is null ? (failed, error) : (i, ended);
        }

        if (number == 0 && _options.Parameters.Count > 0)
        {
            error = ErrorOf(ParameterCell.NoParameters(_options.Parameters));
        }

        ImmutableArray<Cell> cells = [.. _cells.Select(each => each.Cell with { Outputs = Updated(each.Cell.Outputs, each.Outputs.Outputs) })];
        return new NotebookRun(cells, failed < 0 ? null : cells[failed], error, _options.Clock.GetElapsedTime(_start)) { Parameters = _parameters };
    }

    /// <summary>Whether a cell is run: it is code, not blank, and not left out by its tag.</summary>
    public static bool IsRun(Cell cell) => IsCode(cell) && !cell.Tags.Contains(Skip);

    private static bool IsCode(Cell cell) => cell.Kind == CellKind.Code && cell.Source.Trim().Length > 0;

    private async Task<ErrorOutput?> RunAsync(int place, string label)
    {
        (Cell cell, OutputCollector outputs) = _cells[place];
        DateTimeOffset start = _options.Clock.GetUtcNow();
        TimeSpan? left = TimeLeft();
        bool isTotal = left is not null && (_options.CellTimeout is null || left < _options.CellTimeout);
        TimeSpan? limit = isTotal ? TimeSpan.FromTicks(Math.Max(1, left!.Value.Ticks)) : _options.CellTimeout;
        void Emit(CellOutput output) => outputs.Add(isTotal && output is ErrorOutput { Name: "Timeout" } ended ? OfTotal(ended) : output);
        CellRun run = await _session.RunAsync(cell.Source, label, Emit, cell.Language, limit, _cancellation).ConfigureAwait(false);
        ErrorOutput? error = run.Error;
        if (error is null && _session.CSharp.TakeEscaped() is { } escaped)
        {
            error = escaped;
            outputs.Add(escaped);
        }

        JsonObject metadata = cell.Metadata.DeepClone().AsObject();
        metadata["execution"] = new JsonObject
        {
            ["iopub.execute_input"] = Time(start),
            ["shell.execute_reply"] = Time(_options.Clock.GetUtcNow()),
        };
        _cells[place] = (cell with { Outputs = outputs.Outputs, ExecutionCount = run.ExecutionCount, Metadata = metadata }, outputs);
        return error is { Name: "Timeout" } late && isTotal ? OfTotal(late) : error;
    }

    // Reads and checks what was given before any further cell runs.
    private ErrorOutput? TakeParameters(int place, int before)
    {
        try
        {
            ImmutableArray<NotebookParameter> declared = ParameterCell.Declared(_cells[place].Cell, _session.CSharp.Variables, before);
            _parameters = ParameterCell.Values(declared, _options.Parameters);
        }
        catch (ParameterException refused)
        {
            return Refuse(place, refused);
        }

        if (_options.Parameters.Count > 0)
        {
            var ids = _cells.Select(each => each.Cell.Id).ToHashSet(StringComparer.Ordinal);
            _cells.Insert(place + 1, (ParameterCell.Injected(_parameters, ids), new OutputCollector()));
        }

        return null;
    }

    private ErrorOutput Refuse(int place, ParameterException refused)
    {
        ErrorOutput error = ErrorOf(refused);
        (Cell cell, OutputCollector outputs) = _cells[place];
        outputs.Add(error);
        _cells[place] = (cell with { Outputs = outputs.Outputs }, outputs);
        return error;
    }

    private static ErrorOutput ErrorOf(ParameterException refused) => new("ParameterError", refused.Message, [.. refused.Details]);

    private TimeSpan? TimeLeft() => _options.TotalTimeout is not { } total ? null
        : total - _options.Clock.GetElapsedTime(_start) is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;

    private ErrorOutput OfTotal(ErrorOutput late) => late with
    {
        Message = string.Create(CultureInfo.InvariantCulture, $"The notebook ran longer than {_options.TotalTimeout!.Value.TotalSeconds:0.#} s and was stopped in this cell. Allow more with --total-timeout."),
    };

    // A later cell can replace what an earlier one displays; nothing else comes to a cell after its end.
    private static ImmutableArray<CellOutput> Updated(ImmutableArray<CellOutput> ended, ImmutableArray<CellOutput> now) =>
    [
        .. ended.Select(output => output is DisplayOutput { DisplayId: { } id }
            ? now.OfType<DisplayOutput>().FirstOrDefault(display => display.DisplayId == id) ?? output
            : output),
    ];

    private static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}
