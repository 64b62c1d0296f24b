using System.ComponentModel;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>What the compiled code of a cell calls; not for use by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CellRuntime
{
    /// <summary>Stops the cell when asked to; called at every turn of a loop and at the start of methods.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Poll(bool stop)
    {
        if (stop)
        {
            throw new CellStoppedException();
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
