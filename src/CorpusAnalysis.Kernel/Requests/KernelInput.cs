using System.Text.Json.Nodes;
using CorpusAnalysis.Kernel.Wire;
using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Kernel.Requests;

/// <summary>Asks the client whose cell runs.</summary>
internal sealed class KernelInput(KernelSockets sockets) : IInputSource
{
    private readonly Lock _lock = new();
    private (KernelMessage Request, Action Flush, CancellationToken Cancellation)? _cell;

    /// <summary>Says whose cell runs now and may ask; null for none.</summary>
    public void Serve((KernelMessage Request, Action Flush, CancellationToken Cancellation)? cell)
    {
        lock (_lock)
        {
            _cell = cell;
        }
    }

    /// <inheritdoc/>
    public async Task<string> ReadAsync(string prompt, bool isPassword, CancellationToken cancellation)
    {
        (KernelMessage request, Action flush, CancellationToken interrupted) = Cell
            ?? throw new CellCommandException("No input can be asked for: the client that runs this cell takes none (allow_stdin is off).");
        flush();
        while (sockets.Stdin.TryRead(out _))
        {
            // An answer to a question that was given up.
        }

        string question = sockets.Ask(request, new JsonObject { ["prompt"] = prompt, ["password"] = isPassword });
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, interrupted);
        return await WaitAsync(request, question, either.Token).ConfigureAwait(false);
    }

    private (KernelMessage Request, Action Flush, CancellationToken Cancellation)? Cell
    {
        get
        {
            lock (_lock)
            {
                return _cell;
            }
        }
    }

    private async Task<string> WaitAsync(KernelMessage request, string question, CancellationToken cancellation)
    {
        while (true)
        {
            KernelMessage answer = await sockets.Stdin.ReadAsync(cancellation).ConfigureAwait(false);
            if (answer.Type == "input_reply" && Answers(answer, request, question) && Value(answer) is { } text)
            {
                return text;
            }
        }
    }

    // A late answer to another question is none to this one. Many clients do not say which question they answer.
    private static bool Answers(KernelMessage answer, KernelMessage request, string question) =>
        (answer.ParentId is null or "" || answer.ParentId == question)
        && answer.Identities.Select(Convert.ToHexString).SequenceEqual(request.Identities.Select(Convert.ToHexString));

    private static string? Value(KernelMessage answer)
    {
        try
        {
            return answer.Optional<string>("value");
        }
        catch (Exception)
        {
            return null; // content that cannot be read is no answer
        }
    }
}
