using System.Collections.Immutable;
using System.Diagnostics;
using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>Turns what ended a cell into an output that points at cells and lines.</summary>
internal sealed class CellErrors(IReadOnlyDictionary<string, (string Label, string Source)> cells)
{
    /// <summary>The compiler's errors, each with the line it means and a caret below its place.</summary>
    public ErrorOutput Compilation(string file, CellCompilationException error)
    {
        (string label, string source) = cells[file];
        string[] lines = source.TrimEnd().Split('\n');
        CellDiagnostic[] diagnostics = [.. error.Diagnostics.Select(diagnostic => Within(diagnostic, lines)).Distinct()];
        IEnumerable<string> traceback = diagnostics.SelectMany(diagnostic => diagnostic.Line >= 1 && diagnostic.Line <= lines.Length
            ? [$"{label}, line {diagnostic.Line}: {diagnostic.Code}: {diagnostic.Message}", "    " + Shown(lines[diagnostic.Line - 1]), "    " + Caret(diagnostic.Column)]
            : new[] { $"{label}: {diagnostic.Code}: {diagnostic.Message}" });
        CellDiagnostic first = diagnostics[0];
        string more = diagnostics.Length > 1 ? $" (and {diagnostics.Length - 1} more)" : "";
        return new ErrorOutput("CompilationError", $"{label}, line {Math.Max(1, first.Line)}: {first.Message}{more}", [.. traceback]);
    }

    // What is not closed is missed behind the cell's last line, in lines that are ours.
    private static CellDiagnostic Within(CellDiagnostic diagnostic, string[] lines) =>
        diagnostic.Line > lines.Length ? diagnostic with { Line = lines.Length, Column = lines[^1].Length + 1 } : diagnostic;

    /// <summary>An exception, with the lines of cells that it passed through, and those that caused it.</summary>
    public ErrorOutput Runtime(Exception error)
    {
        var traceback = new List<string>();
        for (Exception? each = Cause(error); each is not null; each = each.InnerException)
        {
            traceback.Add($"{(traceback.Count > 0 ? "caused by " : "")}{each.GetType().Name}: {each.Message}");
            traceback.AddRange(Frames(each));
        }

        Exception cause = Cause(error);
        return new ErrorOutput(cause.GetType().FullName ?? cause.GetType().Name, cause.Message, [.. traceback]);
    }

    /// <summary>What was refused in a sentence, with the lines of cells that asked for it.</summary>
    public ErrorOutput Refused(CellCommandException refused) => new(refused.Name, refused.Message, Frames(refused));

    // One exception in a bag of one is that exception.
    private static Exception Cause(Exception error) => error switch
    {
        AggregateException { InnerExceptions: [var only] } => Cause(only),
        System.Reflection.TargetInvocationException { InnerException: { } inner } => Cause(inner),
        TypeInitializationException { InnerException: { } inner } => Cause(inner),
        _ => error,
    };

    private ImmutableArray<string> Frames(Exception error)
    {
        var frames = ImmutableArray.CreateBuilder<string>();
        foreach (StackFrame frame in new StackTrace(error, fNeedFileInfo: true).GetFrames())
        {
            string file = Path.GetFileName(frame.GetFileName() ?? "");
            int line = frame.GetFileLineNumber();
            if (line > 0 && cells.TryGetValue(file, out (string Label, string Source) cell))
            {
                string[] lines = cell.Source.Split('\n');
                frames.Add($"  at {cell.Label}, line {line}: {(line <= lines.Length ? Shown(lines[line - 1]).Trim() : "")}");
            }
        }

        return [.. frames.Distinct()];
    }

    private static string Shown(string line) => line.TrimEnd('\r').Replace('\t', ' ');

    private static string Caret(int column) => new string(' ', Math.Max(0, column - 1)) + "^";
}
