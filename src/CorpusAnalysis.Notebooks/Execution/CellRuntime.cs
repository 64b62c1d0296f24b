using System.ComponentModel;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>What the compiled code of a cell calls; not for use by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CellRuntime
{
    // How deep this thread's stack is known to reach safely, as a complement: at first nothing is known.
    [ThreadStatic]
    private static nuint _depth;

    // How deep those may go that end what was nested too deeply; 0 when nothing was.
    [ThreadStatic]
    private static nuint _floor;

    /// <summary>Stops the cell when asked to; called at every turn of a loop.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Poll(bool stop)
    {
        if (stop)
        {
            Stop();
        }
    }

    /// <summary>Stops the cell when asked to, and when its calls are nested so deeply that the program would end; called at the start of methods.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Enter(bool stop)
    {
        Poll(stop);
        Unsafe.SkipInit(out byte local);
        nuint here = (nuint)Unsafe.ByteOffset(ref Unsafe.NullRef<byte>(), ref local);
        if (~here > _depth)
        {
            Descend(here);
        }
    }

    // The flag says only that some cell was stopped. Code without a cell, such as one that reads a variable, goes on.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Stop()
    {
        if (CellContext.Current is { IsStopped: true })
        {
            throw new CellStoppedException();
        }
    }

    // Asked anew every so often only, since asking takes longer than a call; what is left then is several times as much.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Descend(nuint here)
    {
        const int step = 32_768;
        if (RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            (_depth, _floor) = (~(here - step), 0);
        }
        else if (_floor == 0 || here < _floor)
        {
            // What is thrown runs through each `finally` while the stack still is that deep, and must not be thrown there again.
            (_depth, _floor) = (0, _floor == 0 ? here - (2 * step) : _floor);
            throw new InsufficientExecutionStackException("The calls are nested too deeply. Does a method or property call itself without an end?");
        }
    }

    /// <summary>Mentions a variable, so that the compiler keeps it in the cell's closure.</summary>
    public static void Keep<T>(T value) => _ = value;

    /// <summary>Runs an expression that has a value.</summary>
    public static Task<object?> Show<T>(Func<T> expression) => Task.FromResult<object?>(Checked(expression)());

    /// <summary>Runs an expression that has none.</summary>
    public static Task<object?> Show(Action expression)
    {
        Checked(expression)();
        return Task.FromResult<object?>(null);
    }

    /// <summary>Runs an expression that waits and has a value.</summary>
    public static async Task<object?> ShowAsync<T>(Func<Task<T>> expression) => await Checked(expression)().ConfigureAwait(false);

    /// <summary>Runs an expression that waits and has none.</summary>
    public static async Task<object?> ShowAsync(Func<Task> expression)
    {
        await Checked(expression)().ConfigureAwait(false);
        return null;
    }

    /// <summary>A variable in an expression tree: the rewritten variables are static, so they have no instance.</summary>
    public static MemberExpression Field(Expression? instance, FieldInfo field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return Expression.Field(field.IsStatic ? null : instance, field);
    }

    /// <summary>Tells the run's record that a path is about to be read.</summary>
    public static void Reads(string? path, ReadKind kind) => RunRecord.Current?.Read(path, kind);

    /// <summary>Tells the run's record that a file is about to be opened.</summary>
    public static void Opens(string? path, FileMode mode)
    {
        Reads(path, ReadKind.File);
        if (mode != FileMode.Open)
        {
            RunRecord.Current?.CannotFollow($"writes files (FileMode.{mode})");
        }
    }

    private static T Checked<T>(T expression)
        where T : class => expression ?? throw new ArgumentNullException(nameof(expression));
}
