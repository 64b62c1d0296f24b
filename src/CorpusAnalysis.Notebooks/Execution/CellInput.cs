namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>A console input that asks the person at the notebook when a cell reads, and leaves everyone else the input of before.</summary>
/// <remarks>Only lines can be asked for: what reads a character gets those of the line, then its end.</remarks>
internal sealed class CellInput(TextReader before) : TextReader
{
    private string _rest = "";

    /// <summary>The input that was there before.</summary>
    public TextReader Before => before;

    /// <inheritdoc/>
    public override int Peek() => CellContext.Current is null ? before.Peek() : Fill() ? _rest[0] : -1;

    /// <inheritdoc/>
    public override int Read()
    {
        if (CellContext.Current is null)
        {
            return before.Read();
        }

        int next = Peek();
        _rest = _rest[1..];
        return next;
    }

    /// <inheritdoc/>
    public override string? ReadLine()
    {
        if (CellContext.Current is not { } cell)
        {
            return before.ReadLine();
        }

        string line = _rest.Length > 0 ? _rest.TrimEnd('\n') : cell.Ask("", isPassword: false);
        _rest = "";
        return line;
    }

    /// <inheritdoc/>
    public override Task<string?> ReadLineAsync() => Task.Run(ReadLine);

    /// <inheritdoc/>
    public override ValueTask<string?> ReadLineAsync(CancellationToken cancellationToken) => new(Task.Run(ReadLine, cancellationToken));

    private bool Fill()
    {
        if (_rest.Length == 0)
        {
            _rest = CellContext.Current!.Ask("", isPassword: false) + "\n";
        }

        return true;
    }
}
