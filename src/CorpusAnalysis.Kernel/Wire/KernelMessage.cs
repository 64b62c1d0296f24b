using System.Text.Json.Nodes;

namespace CorpusAnalysis.Kernel.Wire;

/// <summary>A message of a client.</summary>
/// <param name="Identities">Who sent it: frames that lead a reply back.</param>
/// <param name="Header">Its header as it came, for the replies to repeat.</param>
/// <param name="Type">What it asks, such as <c>execute_request</c>.</param>
/// <param name="Content">Its content; null when it is not a JSON object.</param>
internal sealed record KernelMessage(IReadOnlyList<byte[]> Identities, byte[] Header, string Type, JsonObject? Content)
{
    /// <summary>The number of the message that it answers; null when the client says none.</summary>
    public string? ParentId { get; init; }

    /// <summary>The number of the cell that it is about; null when the client says none.</summary>
    public string? CellId { get; init; }

    private const string Request = "_request";

    /// <summary>The type of its reply; null when it expects none.</summary>
    public string? ReplyType => Type.EndsWith(Request, StringComparison.Ordinal) ? $"{Type[..^Request.Length]}_reply" : null;

    /// <summary>A text of the content.</summary>
    /// <exception cref="MessageException">It is missing, or no text.</exception>
    public string Text(string name) => Optional<string>(name) ?? throw new MessageException($"{Type}: expected {name}, found none");

    /// <summary>A value of the content; the default when it is missing or null.</summary>
    /// <exception cref="MessageException">It is of another kind.</exception>
    public T? Optional<T>(string name, T? missing = default)
    {
        if (Content is null)
        {
            throw new MessageException($"{Type}: expected its content to be an object");
        }

        return Content[name] switch
        {
            null => missing,
            T node => node,
            JsonValue value when value.TryGetValue(out T? found) => found,
            _ => throw new MessageException($"{Type}: expected {name} to be of the kind {typeof(T).Name}, found {Content[name]!.GetValueKind()}"),
        };
    }
}

/// <summary>A message that is not what the protocol asks for.</summary>
internal sealed class MessageException(string message) : Exception(message);
