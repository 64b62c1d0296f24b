namespace CorpusAnalysis;

/// <summary>Tells a listener which files and folders the library reads, so that a result can say what it stands on.</summary>
/// <remarks>The listener hears of the asynchronous flow that it was set in, and of the threads and tasks that begin there; without one nothing is done.</remarks>
public static class InputRecorder
{
    private static readonly AsyncLocal<IInputListener?> Current = new();

    /// <summary>Listens until the result is disposed of; the listener of before hears nothing meanwhile.</summary>
    public static IDisposable Listen(IInputListener listener)
    {
        ArgumentNullException.ThrowIfNull(listener);
        var listening = new Listening(Current.Value);
        Current.Value = listener;
        return listening;
    }

    /// <summary>Whether somebody listens, and so will say of a result which bytes it stands on.</summary>
    internal static bool IsHeard => Current.Value is not null;

    /// <summary>Tells that something cannot be followed; see <see cref="IInputListener.CannotFollow"/>.</summary>
    public static void CannotFollow(string what) => Current.Value?.CannotFollow(what);

    /// <summary>Tells that a path is about to be read.</summary>
    internal static void Reads(InputKind kind, string path) => Current.Value?.Reads(kind, path);

    /// <summary>Tells what came of it.</summary>
    internal static T Loaded<T>(InputKind kind, string path, T value)
        where T : class
    {
        Current.Value?.Loaded(kind, path, value);
        return value;
    }

    private sealed class Listening(IInputListener? before) : IDisposable
    {
        public void Dispose() => Current.Value = before;
    }
}
