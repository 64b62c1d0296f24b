using System.Text.Json.Nodes;
using CorpusAnalysis.Notebooks.Completion;
using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Kernel;

/// <summary>Answers requests for completion and inspection from a session of cells.</summary>
public sealed class SessionCompletion(Completer completer) : ICompletionSource
{
    private readonly Inspector _inspector = new(completer);

    /// <inheritdoc/>
    public CompletionList Complete(string code, int position) => completer.Complete(code, position);

    /// <inheritdoc/>
    public MimeBundle? Inspect(string code, int position, bool detailed) => _inspector.Inspect(code, position) is { } found
        ? new MimeBundle(new Dictionary<string, JsonNode> { ["text/plain"] = JsonValue.Create(found.Text), ["text/markdown"] = JsonValue.Create(found.Markdown) })
        : null;

    /// <summary>What Jupyter calls a kind of completion.</summary>
    internal static string TypeOf(CompletionKind kind) => kind switch
    {
        CompletionKind.Variable => "instance",
        CompletionKind.Method => "function",
        CompletionKind.Property or CompletionKind.Field or CompletionKind.EnumMember or CompletionKind.Event => "property",
        CompletionKind.Type => "class",
        CompletionKind.Namespace => "module",
        CompletionKind.Keyword => "keyword",
        CompletionKind.Argument => "param",
        CompletionKind.Magic => "magic",
        _ => "text",
    };
}
