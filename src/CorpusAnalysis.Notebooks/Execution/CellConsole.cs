using System.Text;
using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>A console that gives each cell its own output, and everyone else the console that was there before.</summary>
internal sealed class CellConsole : TextWriter
{
    private static readonly Lock Users = new();
    private static (CellConsole Out, CellConsole Error, CellInput In)? _installed;
    private static int _users;

    private readonly string _name;
    private readonly TextWriter _before;

    private CellConsole(string name, TextWriter before) => (_name, _before) = (name, before);

    /// <inheritdoc/>
    public override Encoding Encoding => _before.Encoding;

    /// <summary>Puts the console in place for as long as anyone needs it.</summary>
    public static void Acquire()
    {
        lock (Users)
        {
            if (_users++ == 0)
            {
                _installed = (new CellConsole("stdout", Console.Out), new CellConsole("stderr", Console.Error), new CellInput(Console.In));
                Console.SetOut(_installed.Value.Out);
                Console.SetError(_installed.Value.Error);
                Console.SetIn(_installed.Value.In);
            }
        }
    }

    /// <summary>Puts the input in place again: who sets the console's encoding of input takes it away.</summary>
    public static void HoldInput()
    {
        lock (Users)
        {
            if (_installed is { } installed)
            {
                Console.SetIn(installed.In);
            }
        }
    }

    /// <summary>Puts the console of before back when nobody needs this one any more.</summary>
    public static void Release()
    {
        lock (Users)
        {
            if (--_users == 0 && _installed is { } installed)
            {
                Console.SetOut(installed.Out._before);
                Console.SetError(installed.Error._before);
                Console.SetIn(installed.In.Before);
                _installed = null;
            }
        }
    }

    /// <inheritdoc/>
    public override void Write(char value) => Write(value.ToString());

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    /// <inheritdoc/>
    public override void Write(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return;
        }

        if (CellContext.Current is { } cell)
        {
            cell.Emit(new StreamOutput(_name, value));
        }
        else
        {
            _before.Write(value);
        }
    }

    /// <inheritdoc/>
    public override void WriteLine(string? value) => Write(value + "\n");

    /// <inheritdoc/>
    public override void WriteLine() => Write("\n");

    /// <inheritdoc/>
    public override void Flush() => _before.Flush();
}
