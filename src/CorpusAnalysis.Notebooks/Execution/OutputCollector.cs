using System.Collections.Immutable;
using System.Text;
using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>Gathers the outputs of a cell as a document holds them: text of a stream in one piece, an updated display in its place.</summary>
public sealed class OutputCollector
{
    /// <summary>The characters of streams that a cell may give; what a runaway loop prints beyond is counted and left out.</summary>
    public const int StreamLimit = 1_000_000;

    private readonly Lock _lock = new();
    private readonly List<CellOutput> _outputs = [];
    private readonly StringBuilder _text = new();
    private string? _stream;
    private int _written;
    private long _leftOut;
    private bool _clears;

    /// <summary>Takes an output.</summary>
    public void Add(CellOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        lock (_lock)
        {
            if (output is ClearOutput { Wait: true })
            {
                _clears = true;
                return;
            }

            if (_clears || output is ClearOutput)
            {
                Clear();
            }

            if (output is ClearOutput)
            {
                return;
            }

            if (output is StreamOutput stream)
            {
                AddText(stream);
                return;
            }

            EndStream();
            int shown = output is DisplayOutput { DisplayId: { } id } ? _outputs.FindIndex(other => other is DisplayOutput display && display.DisplayId == id) : -1;
            if (shown >= 0)
            {
                _outputs[shown] = output;
            }
            else
            {
                _outputs.Add(output);
            }
        }
    }

    /// <summary>All outputs so far.</summary>
    public ImmutableArray<CellOutput> Outputs
    {
        get
        {
            lock (_lock)
            {
                EndStream();
                return _leftOut == 0 ? [.. _outputs] : [.. _outputs, new StreamOutput("stderr", $"… and {_leftOut} more characters of output, left out\n")];
            }
        }
    }

    private void Clear()
    {
        _outputs.Clear();
        _text.Clear();
        _stream = null;
        _written = 0;
        _leftOut = 0;
        _clears = false;
    }

    private void AddText(StreamOutput stream)
    {
        if (_stream != stream.Name)
        {
            EndStream();
            _stream = stream.Name;
        }

        int room = Math.Min(stream.Text.Length, StreamLimit - _written);
        _text.Append(stream.Text, 0, room);
        _written += room;
        _leftOut += stream.Text.Length - room;
    }

    private void EndStream()
    {
        if (_stream is not null && _text.Length > 0)
        {
            _outputs.Add(new StreamOutput(_stream, _text.ToString()));
        }

        _text.Clear();
        _stream = null;
    }
}
