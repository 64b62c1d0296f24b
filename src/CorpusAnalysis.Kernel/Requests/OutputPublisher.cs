using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using CorpusAnalysis.Kernel.Wire;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Kernel.Requests;

/// <summary>Tells all clients what a cell gives, in order: text of streams in pieces, a few each second, everything else at once.</summary>
/// <remarks>What tasks of the cell give after its end is still told as the cell's.</remarks>
internal sealed class OutputPublisher(KernelSockets sockets, KernelMessage request, Displays displays, Func<MimeBundle, MimeBundle> extend)
{
    private const int LongestPiece = 65_536;

    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(40);

    private readonly Lock _lock = new();
    private readonly StringBuilder _text = new();
    private string _stream = "";
    private Timer? _timer;
    private long _written;
    private long _leftOut;
    private bool _clears;

    /// <summary>The result's plain text; null when there is none.</summary>
    public string? Result { get; private set; }

    /// <summary>Tells an output.</summary>
    /// <param name="output">The output.</param>
    /// <param name="count">The number that clients know the cell by.</param>
    public void Emit(CellOutput output, int count)
    {
        lock (_lock)
        {
            Count(output);
            if (output is StreamOutput stream)
            {
                Append(stream);
                return;
            }

            Flush();
            Publish(output, count);
        }
    }

    /// <summary>Tells what text still waits.</summary>
    public void Flush()
    {
        lock (_lock)
        {
            if (_text.Length > 0)
            {
                sockets.Publish(request.Header, "stream", new JsonObject { ["name"] = _stream, ["text"] = _text.ToString() });
                _text.Clear();
            }
        }
    }

    /// <summary>Tells what text still waits, and how much was left out.</summary>
    public void Finish()
    {
        lock (_lock)
        {
            Flush();
            if (_leftOut > 0)
            {
                string text = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"… and {_leftOut} more characters of output, left out\n");
                sockets.Publish(request.Header, "stream", new JsonObject { ["name"] = "stderr", ["text"] = text });
                _leftOut = 0;
            }
        }
    }

    /// <summary>An error as messages hold it.</summary>
    public static JsonObject Error(ErrorOutput error) => new()
    {
        ["ename"] = error.Name,
        ["evalue"] = error.Message,
        ["traceback"] = new JsonArray([.. Trace(error).Select(line => (JsonNode)line)]),
    };

    /// <summary>A value's representations as messages hold them, <c>text/plain</c> among them.</summary>
    public static JsonObject Data(MimeBundle bundle)
    {
        var data = new JsonObject(bundle.Select(item => KeyValuePair.Create<string, JsonNode?>(item.Key, item.Value.DeepClone())));
        if (!data.ContainsKey("text/plain"))
        {
            (string type, JsonNode content) = bundle.First();
            data["text/plain"] = type.StartsWith("text/", StringComparison.Ordinal) ? content.ToString() : $"[{type}]";
        }

        return data;
    }

    // Clients show the trace alone, so the message has to be in it.
    private static ImmutableArray<string> Trace(ErrorOutput error) => error.Traceback.IsEmpty ? [$"{error.Name}: {error.Message}"] : error.Traceback;

    // What a clear takes away no longer counts: at once, or with the next output when the clear waits for it.
    private void Count(CellOutput output)
    {
        if (output is ClearOutput { Wait: true })
        {
            _clears = true;
        }
        else if (_clears || output is ClearOutput)
        {
            (_written, _leftOut, _clears) = (0, 0, false);
        }
    }

    private void Append(StreamOutput stream)
    {
        if (_stream != stream.Name || _text.Length > LongestPiece)
        {
            Flush();
            _stream = stream.Name;
        }

        int room = (int)Math.Min(stream.Text.Length, OutputCollector.StreamLimit - _written);
        if (room > 0 && _text.Length == 0)
        {
            _timer ??= new Timer(_ => Flush());
            _timer.Change(Wait, Timeout.InfiniteTimeSpan);
        }

        _text.Append(stream.Text, 0, room);
        _written += room;
        _leftOut += stream.Text.Length - room;
    }

    private void Publish(CellOutput output, int count)
    {
        switch (output)
        {
            case ResultOutput result:
                JsonObject data = Data(extend(result.Data));
                Result = data["text/plain"]!.ToString();
                sockets.Publish(request.Header, "execute_result", new JsonObject { ["data"] = data, ["metadata"] = new JsonObject(), ["execution_count"] = count });
                break;
            case DisplayOutput display:
                bool isUpdate = display.DisplayId is { } id && !displays.Add(id);

                // Clients listen to the cell that runs, whichever cell had the display first.
                byte[] parent = isUpdate ? (displays.Running ?? request).Header : request.Header;
                sockets.Publish(parent, isUpdate ? "update_display_data" : "display_data", new JsonObject
                {
                    ["data"] = Data(extend(display.Data)),
                    ["metadata"] = new JsonObject(),
                    ["transient"] = display.DisplayId is null ? new JsonObject() : new JsonObject { ["display_id"] = display.DisplayId },
                });
                break;
            case ClearOutput cleared:
                sockets.Publish(request.Header, "clear_output", new JsonObject { ["wait"] = cleared.Wait });
                break;
            case ErrorOutput error:
                sockets.Publish(request.Header, "error", Error(error));
                break;
            default:
                throw new ArgumentException($"Unknown kind of output {output.GetType().Name}.", nameof(output));
        }
    }
}
