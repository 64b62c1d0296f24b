using System.Reflection;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Packages;

namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>Runs C# cells one after the other; variables, methods and types of earlier cells are there for later ones.</summary>
/// <remarks>
/// Limits. Anonymous values of the same shape in two cells have two types. A <c>ref</c> or <c>Span</c> variable and a <c>using</c>
/// declaration end with their cell. Overloads that use variables of their cell clash. Not safe for two cells at once.
/// </remarks>
public sealed class CellSession : IAsyncDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(500);

    private readonly CellSessionOptions _options;
    private readonly CellCompiler _compiler;
    private readonly CellAssemblies _assemblies;
    private readonly Dictionary<string, (string Label, string Source)> _cells = [];
    private readonly List<FieldInfo> _stops = [];
    private readonly SessionPackages _packages;
    private readonly Task _warm;
    private int _number;

    /// <summary>Starts a session; the compiler warms up in the background.</summary>
    /// <param name="compiler">Compiles the cells; sessions may share one, and the session does not dispose of it.</param>
    /// <param name="options">What the cells stand on.</param>
    public CellSession(ICellCompiler compiler, CellSessionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(compiler);
        _options = options ?? new CellSessionOptions();
        _compiler = new CellCompiler(compiler, _options);
        _assemblies = new CellAssemblies(_options.Unloads);
        _packages = new SessionPackages(_options.Packages ?? new PackageRestore(compiler.Sdk, _options.Folder), [.. compiler.Sdk.References, .. _options.References], _options.NewDisplayId, _options.Record);
        CellConsole.Acquire();
        _warm = Task.WhenAll(Task.Run(_compiler.WarmUp), Task.Run(() => _options.Formatter.Format(_number)));
        Surface = new CellSurface([], _compiler.Usings, _compiler.References, LoadReference);
    }

    /// <summary>The variables of all cells so far; of one name, the latest. Read from their fields, so no code runs.</summary>
    public IReadOnlyList<CellVariable> Variables
    {
        get
        {
            var variables = new Dictionary<string, CellVariable>();
            foreach ((int number, Type cell) in Surface.Cells.Reverse())
            {
                foreach (FieldInfo kept in cell.GetFields(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).Where(each => !each.Name.StartsWith("__", StringComparison.Ordinal) && !each.Name.StartsWith('<')))
                {
                    variables.TryAdd(kept.Name, new CellVariable(kept.Name, kept.FieldType, kept.GetValue(null), number, kept));
                }
            }

            return [.. variables.Values.OrderBy(variable => variable.Name, StringComparer.Ordinal)];
        }
    }

    /// <summary>The types that cells so far have defined; of one name, the latest.</summary>
    public IReadOnlyList<Type> Types =>
    [
        .. Surface.Cells.Reverse().SelectMany(cell => cell.Class.Assembly.GetExportedTypes())
            .Where(type => !type.IsNested && !typeof(CellGlobals).IsAssignableFrom(type) && type.Name[0] != '<')
            .Where(type => !(type is { IsAbstract: true, IsSealed: true } && type.Name.StartsWith("Extensions", StringComparison.Ordinal)))
            .DistinctBy(type => type.Name)
            .OrderBy(type => type.Name, StringComparer.Ordinal),
    ];

    /// <summary>The methods that cells so far have defined; of one name, those of the latest cell.</summary>
    public IReadOnlyList<MethodInfo> Methods =>
    [
        .. Surface.Cells.Reverse()
            .SelectMany(cell => cell.Class.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => !method.IsSpecialName && method.Name != "__Run")
            .GroupBy(method => method.Name, (_, methods) => methods.GroupBy(method => method.DeclaringType).First())
            .SelectMany(methods => methods)
            .OrderBy(method => method.Name, StringComparer.Ordinal),
    ];

    /// <summary>What the next cell can use; replaced as a whole when a cell was compiled.</summary>
    internal CellSurface Surface { get; private set; }

    private Assembly? LoadReference(AssemblyName name)
    {
        try
        {
            return _assemblies.LoadFromAssemblyName(name);
        }
        catch (Exception error) when (error is IOException or BadImageFormatException)
        {
            return null;
        }
    }

    /// <summary>Compiles and runs a cell.</summary>
    /// <param name="source">The cell's text.</param>
    /// <param name="label">What messages call it, such as "cell 3".</param>
    /// <param name="emit">Gets the outputs as they come, one at a time, on any thread.</param>
    /// <param name="timeout">The longest it may run; null for as long as it likes.</param>
    /// <param name="cancellation">Stops it from outside.</param>
    /// <exception cref="CompilerUnavailableException">The compiler cannot be reached by any way.</exception>
    public Task<CellRun> RunAsync(string source, string label, Action<CellOutput> emit, TimeSpan? timeout = null, CancellationToken cancellation = default) =>
        RunAsync(source, label, emit, (timeout, timeout), cancellation);

    /// <summary>Runs a part of a cell, to which the earlier ones left less time than messages tell.</summary>
    internal async Task<CellRun> RunAsync(
        string source, string label, Action<CellOutput> emit, (TimeSpan? Left, TimeSpan? Told) timeout, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(emit);
        await Task.WhenAny(_warm).ConfigureAwait(false);
        RunRecord.Current = _options.Record;
        int number = ++_number;
        string text = WithoutMagic(source);
        string file = CellSource.FileName(number);
        _cells.Add(file, (label, text));
        var context = new CellContext(_options.Formatter, _options.Input, emit, cancellation) { NewDisplayId = _options.NewDisplayId };
        ErrorOutput? error = await TryRunAsync(text, number, file, context, timeout, cancellation).ConfigureAwait(false);
        if (error is not null)
        {
            context.Emit(error);
        }

        return new CellRun(error, number);
    }

    /// <summary>Gives the cells a variable, as when a cell of another language hands its result on.</summary>
    /// <param name="name">Its name in C#.</param>
    /// <param name="value">What it holds; its type is the variable's, or <c>dynamic</c> where that type is not public.</param>
    /// <param name="timeout">The longest it may take; null for as long as it likes.</param>
    /// <param name="cancellation">Stops it from outside.</param>
    /// <exception cref="CellCommandException">The name is none that C# allows.</exception>
    /// <exception cref="TimeoutException">It took longer than it may.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task SetVariableAsync(string name, object value, TimeSpan? timeout = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(name);
        if (CSharpLexer.Tokens(name) is not [{ Kind: CSharpTokenKind.Identifier }])
        {
            throw new CellCommandException($"'{name}' cannot be a variable's name in C#.");
        }

        cancellation.ThrowIfCancellationRequested();
        string given = GivenValues.Give(value, out int number);
        try
        {
            CellRun run = await RunAsync($"{GivenValues.TypeOf(value)} {name} = {given};", $"the variable '{name}'", _ => { }, timeout, cancellation).ConfigureAwait(false);
            if (run.Error is { } error)
            {
                cancellation.ThrowIfCancellationRequested();
                throw error.Name == "Timeout" ? new TimeoutException(error.Message) : new CellCommandException($"'{name}' cannot be a variable's name in C#: {error.Message}.");
            }
        }
        finally
        {
            GivenValues.Waiting.TryRemove(number, out _);
        }
    }

    /// <summary>Ends the session. What its cells still have running goes on, without a way to show anything.</summary>
    public async ValueTask DisposeAsync()
    {
        Stop(true);
        await Task.WhenAny(_warm).ConfigureAwait(false);
        _compiler.Dispose();
        if (_options.Unloads)
        {
            _assemblies.Unload();
        }

        CellConsole.Release();
    }

    // A first line such as `#!csharp` chooses the language elsewhere; blanked, so that lines stay.
    private static string WithoutMagic(string source)
    {
        string text = source.ReplaceLineEndings("\n");
        return text.StartsWith("#!", StringComparison.Ordinal) ? string.Concat("//", text.AsSpan(2)) : text;
    }

    private async Task<ErrorOutput?> TryRunAsync(
        string source, int number, string file, CellContext context, (TimeSpan? Left, TimeSpan? Told) timeout, CancellationToken cancellation)
    {
        var errors = new CellErrors(_cells);

        // Also for what runs when the result is shown, such as a sequence that is computed as it is read.
        CellContext.Current = context;
        try
        {
            CellReferences wanted = CellReferences.Read(source, _options);
            PackageAssets? packages = wanted.Packages.Count == 0 ? null
                : await _packages.AddAsync(wanted.Packages, context.Emit, timeout.Left, cancellation).ConfigureAwait(false);
            Func<Task<object?>> run = Load(source, number, wanted.Assemblies, packages);
            object? value = await FinishAsync(Start(run, context), timeout, cancellation).ConfigureAwait(false);
            if (value is not null)
            {
                context.Emit(new ResultOutput(context.Format(value), number));
            }

            return null;
        }
        catch (CellCompilationException error)
        {
            return errors.Compilation(file, error);
        }
        catch (CellCommandException refused)
        {
            return errors.Refused(refused);
        }
        catch (StoppedCell stopped)
        {
            return stopped.Output;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return new ErrorOutput("Interrupted", "The cell was interrupted.", []);
        }
        catch (Exception error) when (error is not CompilerUnavailableException)
        {
            return errors.Runtime(error);
        }
    }

    private Func<Task<object?>> Load(string source, int number, IReadOnlyList<string> assemblies, PackageAssets? packages)
    {
        (string path, string name) = _compiler.Compile(source, number, [.. assemblies, .. packages?.References ?? []]);
        foreach (string reference in assemblies.Concat(packages?.Assemblies ?? []))
        {
            _assemblies.Add(reference);
        }

        if (packages is not null)
        {
            _packages.Keep(packages);
        }

        foreach (string library in packages?.NativeLibraries ?? [])
        {
            _assemblies.AddNative(library);
        }

        Type cell = _assemblies.Load(path).GetType(name, throwOnError: true)!;
        _stops.Add(cell.GetField("__stop")!);
        Surface = Surface with { Cells = Surface.Cells.Add((number, cell)), Usings = _compiler.Usings, References = _compiler.References };
        Stop(false);
        return cell.GetMethod("__Run")!.CreateDelegate<Func<Task<object?>>>();
    }

    // A thread of its own: one that sleeps can be woken, and one that cannot be stopped harms nobody else.
    private static (Thread Thread, Task<object?> Result) Start(Func<Task<object?>> run, CellContext context)
    {
        var started = new TaskCompletionSource<Task<object?>>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            CellContext.Current = context;
            CellConsole.HoldInput();
            try
            {
                started.SetResult(run());
            }
            catch (Exception error)
            {
                started.SetResult(Task.FromException<object?>(error));
            }
        })
        {
            IsBackground = true,
            Name = "cell",
        };
        thread.Start();
        return (thread, started.Task.Unwrap());
    }

    private async Task<object?> FinishAsync((Thread Thread, Task<object?> Result) cell, (TimeSpan? Left, TimeSpan? Told) timeout, CancellationToken cancellation)
    {
        Task limit = Task.Delay(timeout.Left ?? Timeout.InfiniteTimeSpan, cancellation);
        if (await Task.WhenAny(cell.Result, limit).ConfigureAwait(false) == cell.Result)
        {
            return await cell.Result.ConfigureAwait(false);
        }

        Stop(true);
        bool ended = await EndsAsync(cell.Result).ConfigureAwait(false);
        if (!ended && cell.Thread.IsAlive)
        {
            cell.Thread.Interrupt();
            ended = await EndsAsync(cell.Result).ConfigureAwait(false);
        }

        string rest = ended
            ? "What it had computed is kept."
            : "It does not answer and goes on in the background; what it had computed is kept, but start anew if results look odd.";
        throw new StoppedCell(cancellation.IsCancellationRequested
            ? new ErrorOutput("Interrupted", $"The cell was interrupted. {rest}", [])
            : new ErrorOutput("Timeout", $"The cell ran longer than {timeout.Told!.Value.TotalSeconds:0.#} s and was stopped. {rest} Allow more with --timeout.", []));
    }

    private static async Task<bool> EndsAsync(Task result) => await Task.WhenAny(result, Task.Delay(Grace)).ConfigureAwait(false) == result;

    private void Stop(bool stop) => _stops.ForEach(field => field.SetValue(null, stop));

    private sealed class StoppedCell(ErrorOutput output) : Exception
    {
        public ErrorOutput Output { get; } = output;
    }
}
