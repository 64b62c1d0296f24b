using System.Text.Json.Nodes;
using CorpusAnalysis.Kernel.Wire;

namespace CorpusAnalysis.Kernel.Requests;

/// <summary>The console's input: each line is asked of the client whose cell runs.</summary>
internal sealed class KernelInput(KernelSockets sockets) : TextReader
{
    private readonly Lock _lock = new();
    private (KernelMessage Request, Action Flush, CancellationToken Cancellation)? _cell;
    private string _rest = "";

    /// <summary>Says whose cell runs now and may ask; null for none.</summary>
    public void Serve((KernelMessage Request, Action Flush, CancellationToken Cancellation)? cell)
    {
        lock (_lock)
        {
            (_cell, _rest) = (cell, "");
        }
    }

    /// <summary>Asks the client for a line.</summary>
    /// <param name="prompt">What the client shows beside the field.</param>
    /// <param name="password">Whether it hides what is typed.</param>
    /// <exception cref="InvalidOperationException">Nobody can be asked.</exception>
    /// <exception cref="OperationCanceledException">The cell was interrupted.</exception>
    public string Ask(string prompt, bool password)
    {
        (KernelMessage request, Action flush, CancellationToken cancellation) = Cell
            ?? throw new InvalidOperationException("No input can be asked for: the client that runs this cell takes none (allow_stdin is off).");
        flush();
        while (sockets.Stdin.TryRead(out _))
        {
            // An answer to a question that was given up.
        }

        sockets.Ask(request, new JsonObject { ["prompt"] = prompt, ["password"] = password });
        return WaitAsync(cancellation).GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    public override string? ReadLine()
    {
        string rest = Interlocked.Exchange(ref _rest, "");
        return rest.Length > 0 ? rest.TrimEnd('\n') : Ask("", password: false);
    }

    /// <inheritdoc/>
    public override int Peek()
    {
        if (_rest.Length == 0)
        {
            _rest = Ask("", password: false) + "\n";
        }

        return _rest[0];
    }

    /// <inheritdoc/>
    public override int Read()
    {
        int next = Peek();
        _rest = _rest[1..];
        return next;
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

    private async Task<string> WaitAsync(CancellationToken cancellation)
    {
        while (true)
        {
            KernelMessage answer = await sockets.Stdin.ReadAsync(cancellation).ConfigureAwait(false);
            if (answer.Type == "input_reply" && answer.Content?["value"] is JsonValue value && value.TryGetValue(out string? text))
            {
                return text;
            }
        }
    }
}
