using System.Collections.Concurrent;
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
    private readonly CellSessionOptions _options;
    private readonly CellCompiler _compiler;
    private readonly CellAssemblies _assemblies;
    private readonly ConcurrentDictionary<string, (string Label, string Source)> _cells = [];
    private readonly SessionPackages _packages;
    private readonly Task _warm;
    private Task<CompiledCell>? _compiling;
    private volatile RunningCell? _running;
    private CellContext? _latest;
    private ErrorOutput? _escaped;
    private volatile bool _isOver;
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
        EscapedExceptions.Listen(this, _assemblies);
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

    /// <summary>Which cells were stopped.</summary>
    internal CellStops Stops { get; } = new();

    /// <summary>What the next cell can use; replaced as a whole when a cell was compiled.</summary>
    internal CellSurface Surface { get; private set; }

    /// <summary>Takes the first exception that escaped from a cell after its end, or from what cannot be told to be of the running cell; null when none did.</summary>
    internal ErrorOutput? TakeEscaped() => Interlocked.Exchange(ref _escaped, null);

    /// <summary>Takes note of an exception that nobody catches: it ends the cell it comes from, or is told by the cell that runs, or else by the one it comes from.</summary>
    /// <param name="from">Where it comes from; null when only the session is known.</param>
    /// <param name="error">The exception.</param>
    internal void Escape(CellContext? from, Exception error)
    {
        if (error.GetBaseException() is CellStoppedException)
        {
            return;
        }

        ErrorOutput output = new CellErrors(_cells).Runtime(error);
        output = output with { Traceback = output.Traceback.Add("Nobody could catch it: it left a thread or timer of the cell's own, or an async void method.") };
        RunningCell? running = _running;
        if (_isOver)
        {
            CellContext.Current = null;
            Console.Error.WriteLine(string.Join('\n', output.Traceback));
        }
        else if (running is null || running.Context != from || !running.TryFail(output))
        {
            Interlocked.CompareExchange(ref _escaped, output, null);
            (running?.Context ?? from ?? _latest)?.Emit(new StreamOutput("stderr", string.Join('\n', output.Traceback) + "\n"));
        }
    }

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
        RunRecord.Current = _options.Record;
        int number = ++_number;
        string text = WithoutMagic(source);
        string file = CellSource.FileName(number);
        _cells[file] = (label, text);
        var context = new CellContext(_options.Formatter, _options.Input, emit, cancellation) { Culture = _options.Culture, NewDisplayId = _options.NewDisplayId, Session = this, Number = number };
        _latest = context;
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
            CellRun run = await RunAsync($"{GivenValues.TypeOf(value)} {name} = {given};", $"the variable '{name}'", _ => { }, timeout, cancellation: cancellation).ConfigureAwait(false);
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
        _isOver = true;
        Stops.Stop(int.MaxValue);
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

        try
        {
            await Task.WhenAny(_warm).WaitAsync(cancellation).ConfigureAwait(false);
            CellReferences wanted = CellReferences.Read(source, _options, _assemblies);
            PackageAssets? packages = wanted.Packages.Count == 0 ? null
                : await _packages.AddAsync(wanted.Packages, context.Emit, timeout.Left, cancellation).ConfigureAwait(false);
            CompiledCell compiled = await CompileAsync(source, number, [.. wanted.Assemblies, .. packages?.References ?? []], cancellation).ConfigureAwait(false);
            _running = new RunningCell(Load(compiled, number, wanted.Assemblies, packages), context);
            (MimeBundle? shown, ErrorOutput? stopped) = await _running.RunAsync(Stops, timeout, cancellation).ConfigureAwait(false);
            if (shown is not null)
            {
                context.Emit(new ResultOutput(shown, number));
            }

            return stopped;
        }
        catch (CellCompilationException error)
        {
            return errors.Compilation(file, error);
        }
        catch (CellCommandException refused)
        {
            return errors.Refused(refused);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return new ErrorOutput("Interrupted", "The cell was interrupted.", []);
        }
        catch (Exception error) when (error is not CompilerUnavailableException)
        {
            return errors.Runtime(error);
        }
        finally
        {
            _running = null;
        }
    }

    // One at a time: that of a cell which was interrupted meanwhile may still be at work. It is not kept.
    private async Task<CompiledCell> CompileAsync(string source, int number, IReadOnlyList<string> added, CancellationToken cancellation)
    {
        Task<CompiledCell>? before = _compiling;
        _compiling = Task.Run(
            async () =>
            {
                await Task.WhenAny(before ?? Task.CompletedTask).ConfigureAwait(false);
                cancellation.ThrowIfCancellationRequested();
                return _compiler.Compile(source, number, added);
            },
            CancellationToken.None);
        CompiledCell compiled = await _compiling.WaitAsync(cancellation).ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
        _compiler.Keep(compiled);
        return compiled;
    }

    private Func<Task<object?>> Load(CompiledCell compiled, int number, IReadOnlyList<string> assemblies, PackageAssets? packages)
    {
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

        Type cell = _assemblies.Load(compiled.Path).GetType(compiled.Class, throwOnError: true)!;
        Stops.Add(cell);
        Surface = Surface with { Cells = Surface.Cells.Add((number, cell)), Usings = _compiler.Usings, References = _compiler.References };
        return cell.GetMethod("__Run")!.CreateDelegate<Func<Task<object?>>>();
    }
}
