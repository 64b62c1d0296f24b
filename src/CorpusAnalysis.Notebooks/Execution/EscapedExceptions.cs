using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Runtime.Loader;

namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>Hears of exceptions that nobody catches, as on a thread that a cell started or in an <c>async void</c>, and tells the cell's session.</summary>
/// <remarks>Without it they would end the program. Those that no cell has to do with still do.</remarks>
internal static class EscapedExceptions
{
    private static readonly ConditionalWeakTable<AssemblyLoadContext, CellSession> Sessions = [];
    private static int _listens;

    /// <summary>Listens for a session.</summary>
    public static void Listen(CellSession session, CellAssemblies assemblies)
    {
        Sessions.Add(assemblies, session);
        if (Interlocked.Exchange(ref _listens, 1) == 1)
        {
            return;
        }

        try
        {
            ExceptionHandling.SetUnhandledExceptionHandler(Take);
        }
        catch (InvalidOperationException)
        {
            // The program has a handler of its own, and there can be one only.
        }
    }

    private static bool Take(Exception error)
    {
        CellContext? cell = CellContext.Current;
        if ((cell?.Session ?? SessionOf(error)) is not { } session)
        {
            return false;
        }

        session.Escape(cell, error);
        return true;
    }

    // A timer has left the cell's context by now, and a finalizer never had it: the code that threw tells whose it is.
    private static CellSession? SessionOf(Exception error)
    {
        for (Exception? each = error; each is not null; each = each.InnerException)
        {
            foreach (StackFrame frame in new StackTrace(each).GetFrames())
            {
                if (frame.GetMethod()?.Module.Assembly is { } assembly
                    && AssemblyLoadContext.GetLoadContext(assembly) is { } context
                    && Sessions.TryGetValue(context, out CellSession? session))
                {
                    return session;
                }
            }
        }

        return null;
    }
}
