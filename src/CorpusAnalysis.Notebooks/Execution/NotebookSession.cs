using System.Collections.Immutable;
using System.Diagnostics;
using CorpusAnalysis.Notebooks.Cells;
using CorpusAnalysis.Notebooks.Diagrams;
using CorpusAnalysis.Notebooks.Display;
using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>Runs the cells of a notebook in whatever language each is, one after the other.</summary>
/// <remarks>
/// A line <c>#!name</c> with the name of a kernel gives the lines below it to that kernel, in this cell only; one with the name of a
/// command (<c>#!time</c>, <c>#!who</c>, <c>#!import</c> …) is carried out at its place. Several of them part a cell, and the parts run
/// in order up to the first that fails. Not safe for two cells at once.
/// </remarks>
public sealed class NotebookSession : IAsyncDisposable
{
    private readonly Dictionary<string, ICellKernel> _kernels = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ICellCommand> _commands;
    private readonly CellErrors _errors = new(ImmutableDictionary<string, (string, string)>.Empty);
    private readonly MermaidKernel _diagrams;
    private readonly RunRecord? _record;
    private int _count;

    /// <summary>Starts a session; the compiler warms up in the background.</summary>
    /// <param name="compiler">Compiles the C# cells; sessions may share one, and the session does not dispose of it.</param>
    /// <param name="options">What the C# cells stand on.</param>
    /// <param name="kernels">Kernels besides C#, Markdown, HTML and Mermaid; one with a name of these takes its place.</param>
    public NotebookSession(ICellCompiler compiler, CellSessionOptions? options = null, IEnumerable<ICellKernel>? kernels = null)
    {
        options ??= new CellSessionOptions();
        _record = options.Record;
        CSharp = new CellSession(compiler, options);
        Kernels = [.. new ICellKernel[] { new CSharpKernel(CSharp), new MarkdownKernel(), new HtmlKernel(), _diagrams = new MermaidKernel(options.Diagrams, options.Record) }.Concat(kernels ?? [])];
        foreach (ICellKernel kernel in Kernels)
        {
            foreach (string name in kernel.Aliases.Prepend(kernel.Name))
            {
                _kernels[name] = kernel;
            }
        }

        FormatOptions display = (options.Formatter as ValueFormatter)?.Options ?? new FormatOptions();
        ICellCommand[] commands =
        [
            new TimeCommand(), new WhoCommand(isLong: false, options.Formatter, display), new WhoCommand(isLong: true, options.Formatter, display), new ImportCommand(options.Folder, options.Record), new MagicsCommand(),
        ];
        Commands = [.. commands.Select(command => command.Name)];
        _commands = commands.Concat(RefusedCommand.All).ToDictionary(command => command.Name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The C# cells and their variables.</summary>
    public CellSession CSharp { get; }

    /// <summary>The kernels that cells can choose.</summary>
    public IReadOnlyList<ICellKernel> Kernels { get; }

    /// <summary>The names of the commands that cells can give, without <c>#!</c>.</summary>
    public IReadOnlyList<string> Commands { get; }

    /// <summary>Runs a cell.</summary>
    /// <param name="source">The cell's text.</param>
    /// <param name="label">What messages call it, such as "cell 3".</param>
    /// <param name="emit">Gets the outputs as they come, one at a time, on any thread.</param>
    /// <param name="language">The kernel of the lines before the first <c>#!name</c>.</param>
    /// <param name="timeout">The longest it may run; null for as long as it likes.</param>
    /// <param name="cancellation">Stops it from outside.</param>
    /// <exception cref="CompilerUnavailableException">The C# compiler cannot be reached by any way.</exception>
    public async Task<CellRun> RunAsync(
        string source,
        string label,
        Action<CellOutput> emit,
        string language = "csharp",
        TimeSpan? timeout = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(emit);
        ArgumentException.ThrowIfNullOrWhiteSpace(language);
        int count = ++_count;
        if (_record is not null)
        {
            _record.Cell = label;
        }

        RunRecord.Current = _record;

        var request = new CellRequest(source.ReplaceLineEndings("\n"), label, Numbered(emit, count), this)
        {
            ExecutionCount = count,
            Timeout = timeout,
            Limit = timeout,
            Cancellation = cancellation,
        };
        return new CellRun(await RunPartsAsync(request, language).ConfigureAwait(false), count);
    }

    /// <summary>Sees to what the text of a notebook needs to be shown: the script for its diagrams.</summary>
    public Task PrepareAsync(IEnumerable<Cell> cells, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(cells);
        return cells.Any(cell => cell.Kind == CellKind.Markdown && MermaidScript.IsIn(cell.Source)) ? _diagrams.PrepareAsync(cancellation) : Task.CompletedTask;
    }

    /// <summary>Ends the session. What its cells still have running goes on, without a way to show anything.</summary>
    public ValueTask DisposeAsync() => CSharp.DisposeAsync();

    /// <summary>Runs a cell within another one, as an import does.</summary>
    internal async Task<ErrorOutput?> RunPartsAsync(CellRequest cell, string language)
    {
        long start = Stopwatch.GetTimestamp();
        string current = NameOf(language) ?? language;
        ImmutableArray<CellPart> parts = CellPart.Split(cell.Source, current, NameOf);
        ErrorOutput? error = await RunPartsAsync(cell, parts, current, start).ConfigureAwait(false);
        if (parts.Any(part => string.Equals(part.Name, "time", StringComparison.OrdinalIgnoreCase)))
        {
            _record?.CannotFollow("measures its time (#!time)");
            cell.Emit(TimeCommand.Shown(Stopwatch.GetElapsedTime(start)));
        }

        return error;
    }

    private async Task<ErrorOutput?> RunPartsAsync(CellRequest cell, ImmutableArray<CellPart> parts, string current, long start)
    {
        foreach (CellPart part in parts)
        {
            CellRequest request = cell with
            {
                Source = part.Source,
                Arguments = part.Arguments,
                FirstLine = part.Line,
                Timeout = cell.Timeout is { } limit ? TimeSpan.FromTicks(Math.Max(1, (limit - Stopwatch.GetElapsedTime(start)).Ticks)) : null,
            };
            string? kernel = part.Name is null ? null : NameOf(part.Name);
            current = kernel ?? current;
            ErrorOutput? error = part.Name is not null && kernel is null
                ? await GuardedAsync(request with { Source = "", FirstLine = part.Line - 1 }, each => CommandAsync(part.Name, each)).ConfigureAwait(false)
                : null;
            if (error is null && !string.IsNullOrWhiteSpace(part.Source))
            {
                CellRequest body = kernel is null ? request with { Arguments = "" } : request;
                error = await GuardedAsync(body, each => KernelAsync(current, each)).ConfigureAwait(false);
            }

            if (error is not null)
            {
                return error;
            }
        }

        return null;
    }

    private string? NameOf(string name) => _kernels.GetValueOrDefault(name)?.Name;

    private async Task<ErrorOutput?> KernelAsync(string language, CellRequest request) => _kernels.TryGetValue(language, out ICellKernel? kernel)
        ? (await kernel.RunAsync(request).ConfigureAwait(false)).Error
        : throw new CellCommandException(
            $"{request.Label} is written in '{language}', which cannot be run here; what can are {string.Join(", ", Kernels.Select(each => each.Name).Order(StringComparer.Ordinal))}.",
            "UnknownLanguage");

    private Task<ErrorOutput?> CommandAsync(string name, CellRequest request) => _commands.TryGetValue(name, out ICellCommand? command)
        ? command.RunAsync(request)
        : throw new CellCommandException(
            $"{request.Label}, line {request.FirstLine}: '#!{name}' is not known here. Known are {string.Join(", ", Kernels.Select(each => each.Name).Concat(Commands).Order(StringComparer.Ordinal).Select(each => "#!" + each))}.",
            "UnknownCommand");

    // Whatever a kernel or command throws is the cell's error.
    private async Task<ErrorOutput?> GuardedAsync(CellRequest request, Func<CellRequest, Task<ErrorOutput?>> run)
    {
        ErrorOutput error;
        try
        {
            request.Cancellation.ThrowIfCancellationRequested();
            return await run(request).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (request.Cancellation.IsCancellationRequested)
        {
            error = new ErrorOutput("Interrupted", "The cell was interrupted.", []);
        }
        catch (CellCommandException refused)
        {
            error = new ErrorOutput(refused.Name, refused.Message, []);
        }
        catch (Exception thrown) when (thrown is not CompilerUnavailableException)
        {
            error = _errors.Runtime(thrown);
        }

        request.Emit(error);
        return error;
    }

    // The C# session counts its own runs, of which a cell may have several or none.
    private static Action<CellOutput> Numbered(Action<CellOutput> emit, int count)
    {
        var gate = new Lock();
        return output =>
        {
            lock (gate)
            {
                emit(output is ResultOutput result ? result with { ExecutionCount = count } : output);
            }
        };
    }
}
