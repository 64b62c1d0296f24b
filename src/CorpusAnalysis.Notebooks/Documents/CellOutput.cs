using System.Collections.Immutable;

namespace CorpusAnalysis.Notebooks.Documents;

/// <summary>What a cell gave: a stream's text, a displayed value, the cell's result, or its error.</summary>
public abstract record CellOutput;

/// <summary>Text written to the console.</summary>
/// <param name="Name"><c>stdout</c> or <c>stderr</c>.</param>
/// <param name="Text">The text, with its line ends.</param>
public sealed record StreamOutput(string Name, string Text) : CellOutput;

/// <summary>A value shown by <c>display(…)</c>.</summary>
/// <param name="Data">The value's representations.</param>
/// <param name="DisplayId">Names the output so that a later display can replace it; null when none can.</param>
public sealed record DisplayOutput(MimeBundle Data, string? DisplayId = null) : CellOutput;

/// <summary>The value of the cell's last expression.</summary>
/// <param name="Data">The value's representations.</param>
/// <param name="ExecutionCount">The number of the run that gave it, from 1.</param>
public sealed record ResultOutput(MimeBundle Data, int ExecutionCount) : CellOutput;

/// <summary>The error that ended the cell.</summary>
/// <param name="Name">The exception's type, or <c>CompilationError</c>, <c>Timeout</c> or <c>Interrupted</c>.</param>
/// <param name="Message">One sentence or the compiler's messages, without a stack trace.</param>
/// <param name="Traceback">Lines that point at cell and line, best first; no line of the engine's own.</param>
public sealed record ErrorOutput(string Name, string Message, ImmutableArray<string> Traceback) : CellOutput;

/// <summary>Takes away what the cell has shown so far; acts on the outputs before it, and is part of no document.</summary>
/// <param name="Wait">Whether only when the next output comes, so that nothing flickers.</param>
public sealed record ClearOutput(bool Wait) : CellOutput;
