namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>A console input that asks the person at the notebook when a cell reads, and leaves everyone else the input of before.</summary>
/// <remarks>
/// Only lines can be asked for: what reads a character gets those of the line, then its end. A line has no more after it that could
/// be waited for, so what reads a block, or everything, gets the rest of one line at most.
/// </remarks>
internal sealed class CellInput(TextReader before) : TextReader
{
    // What is left of a line belongs to the cell that asked for it.
    private (CellContext? Cell, string Text) _rest;

    /// <summary>The input that was there before.</summary>
    public TextReader Before => before;

    /// <inheritdoc/>
    public override int Peek() => CellContext.Current is { } cell ? Fill(cell)[0] : before.Peek();

    /// <inheritdoc/>
    public override int Read()
    {
        if (CellContext.Current is not { } cell)
        {
            return before.Read();
        }

        string rest = Fill(cell);
        _rest = (cell, rest[1..]);
        return rest[0];
    }

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        return Read(buffer.AsSpan(index, count));
    }

    /// <inheritdoc/>
    public override int Read(Span<char> buffer)
    {
        if (CellContext.Current is not { } cell)
        {
            return before.Read(buffer);
        }

        if (buffer.IsEmpty)
        {
            return 0;
        }

        string rest = Fill(cell);
        int length = Math.Min(rest.Length, buffer.Length);
        rest.AsSpan(0, length).CopyTo(buffer);
        _rest = (cell, rest[length..]);
        return length;
    }

    /// <inheritdoc/>
    public override int ReadBlock(char[] buffer, int index, int count) =>
        CellContext.Current is null ? before.ReadBlock(buffer, index, count) : Read(buffer, index, count);

    /// <inheritdoc/>
    public override int ReadBlock(Span<char> buffer) => CellContext.Current is null ? before.ReadBlock(buffer) : Read(buffer);

    /// <inheritdoc/>
    public override string ReadToEnd()
    {
        if (CellContext.Current is not { } cell)
        {
            return before.ReadToEnd();
        }

        string rest = Fill(cell);
        _rest = default;
        return rest;
    }

    /// <inheritdoc/>
    public override string? ReadLine()
    {
        if (CellContext.Current is not { } cell)
        {
            return before.ReadLine();
        }

        string rest = Rest(cell);
        _rest = default;
        return rest.Length > 0 ? rest.TrimEnd('\n') : cell.Ask("", isPassword: false);
    }

    /// <inheritdoc/>
    public override Task<string?> ReadLineAsync() => Task.Run(ReadLine);

    /// <inheritdoc/>
    public override ValueTask<string?> ReadLineAsync(CancellationToken cancellationToken) => new(Task.Run(ReadLine, cancellationToken));

    private string Rest(CellContext cell) => _rest.Cell == cell ? _rest.Text : "";

    private string Fill(CellContext cell)
    {
        if (Rest(cell).Length == 0)
        {
            _rest = (cell, cell.Ask("", isPassword: false) + "\n");
        }

        return _rest.Text;
    }
}
