using System.Text.Json.Nodes;
using System.Threading.Channels;
using CorpusAnalysis.Kernel.Requests;
using CorpusAnalysis.Kernel.Wire;
using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Kernel;

/// <summary>A Jupyter kernel: answers the clients of one connection file until one of them ends it.</summary>
/// <remarks>
/// Requests of the shell channel are answered one after the other, those of the control channel beside them. A request is framed by
/// <c>busy</c> and <c>idle</c>. What the kernel does not know or cannot read gets an error for a reply.
/// </remarks>
public sealed class KernelServer : IDisposable
{
    // Time for the requests of one click on "run all" to arrive before an error aborts them.
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(50);

    private readonly KernelSockets _sockets;
    private readonly KernelOptions _options;
    private readonly KernelInput _input;
    private readonly ICellRunner _runner;
    private readonly CellRequests _cells;
    private readonly TaskCompletionSource _shutdown = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Queue<KernelMessage> _waiting = [];

    /// <summary>Opens the ports that a connection file names.</summary>
    /// <param name="connectionFile">The path of the client's connection file.</param>
    /// <param name="runner">Runs the cells.</param>
    /// <param name="options">What the kernel does besides.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="FormatException">The file is no connection file, or asks for what the kernel cannot do.</exception>
    /// <exception cref="IOException">A port cannot be opened.</exception>
    public KernelServer(string connectionFile, ICellRunner runner, KernelOptions? options = null)
    {
        _options = options ?? new KernelOptions();
        _sockets = new KernelSockets(ConnectionFile.Load(connectionFile), line => _options.Log?.Invoke(line));
        _input = new KernelInput(_sockets);
        _runner = runner;
        _cells = new CellRequests(_sockets, runner, _options, _input);
        _sockets.Publish(null, "status", new JsonObject { ["execution_state"] = "starting" });
    }

    /// <summary>Asks the client whose cell runs for input.</summary>
    public IInputSource Input => _input;

    /// <summary>Interrupts the cell that runs; nothing when none does.</summary>
    public void Interrupt() => _cells.Interrupt();

    /// <summary>Lets <see cref="RunAsync"/> end.</summary>
    public void Stop() => _shutdown.TrySetResult();

    /// <summary>Answers requests until a client or <see cref="Stop"/> ends it. A fault of the kernel's own ends it too and is thrown.</summary>
    public async Task RunAsync()
    {
        Task control = Task.Run(() => ServeAsync(_sockets.Control, control: true));
        Task shell = Task.Run(() => ServeAsync(_sockets.Shell, control: false));
        Task first = await Task.WhenAny(_shutdown.Task, control, shell).ConfigureAwait(false);
        if (first.Exception is { } fault)
        {
            // A kernel that hears one channel only would seem to hang.
            _options.Log?.Invoke(fault.ToString());
            Stop();
        }

        await first.ConfigureAwait(false);
    }

    /// <summary>Sends what waits, and closes the ports.</summary>
    public void Dispose()
    {
        _sockets.Dispose();
    }

    private async Task ServeAsync(ChannelReader<KernelMessage> requests, bool control)
    {
        while (!_shutdown.Task.IsCompleted)
        {
            KernelMessage request = !control && _waiting.TryDequeue(out KernelMessage? kept) ? kept : await requests.ReadAsync().ConfigureAwait(false);
            await FrameAsync(request, () => AnswerAsync(request, control)).ConfigureAwait(false);
            if (request.Type == "shutdown_request")
            {
                _shutdown.TrySetResult();
            }
        }
    }

    private async Task FrameAsync(KernelMessage request, Func<Task> answer)
    {
        Status(request, "busy");
        try
        {
            await answer().ConfigureAwait(false);
        }
        finally
        {
            Status(request, "idle");
        }
    }

    private async Task AnswerAsync(KernelMessage request, bool control)
    {
        JsonObject? content;
        List<KernelMessage> aborted = [];
        try
        {
            // Gathered before the error is shown: who asks for a cell after having seen it wants it run.
            content = await AnswerAsync(request, async () => aborted = StopsOnError(request) ? await GatherAsync().ConfigureAwait(false) : []).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            _options.Log?.Invoke(error is MessageException ? error.Message : error.ToString());
            content = Error(error.GetType().Name, error.Message);
        }

        if (content is null || request.ReplyType is not { } type)
        {
            return;
        }

        _sockets.Reply(request, control, type, content);
        foreach (KernelMessage next in aborted)
        {
            await FrameAsync(next, () => Task.Run(() => _sockets.Reply(next, control, next.ReplyType!, Aborted()))).ConfigureAwait(false);
        }
    }

    // Null for what needs no reply.
    private async Task<JsonObject?> AnswerAsync(KernelMessage request, Func<Task> failing)
    {
        switch (request.Type)
        {
            case "kernel_info_request":
                return KernelInfo.Answer();
            case "execute_request":
                return await _cells.RunAsync(request, failing).ConfigureAwait(false);
            case "complete_request":
                return CodeRequests.Complete(request, _options.Completion);
            case "inspect_request":
                return CodeRequests.Inspect(request, _options.Completion);
            case "is_complete_request":
                return CodeRequests.IsComplete(request, _runner);
            case "history_request":
                return _cells.History.Answer(request);
            case "comm_info_request":
                return new JsonObject { ["status"] = "ok", ["comms"] = new JsonObject() };
            case "comm_open" or "comm_msg":
                // No target is known, and the client must hear of it.
                _sockets.Publish(request.Header, "comm_close", new JsonObject { ["comm_id"] = request.Text("comm_id"), ["data"] = new JsonObject() });
                return null;
            case "comm_close":
                return null;
            case "interrupt_request":
                _cells.Interrupt();
                return new JsonObject { ["status"] = "ok" };
            case "shutdown_request":
                var goodbye = new JsonObject { ["status"] = "ok", ["restart"] = request.Optional<bool>("restart") };
                _sockets.Publish(request.Header, "shutdown_reply", (JsonObject)goodbye.DeepClone());
                return goodbye;
            case "debug_request":
                return NoDebugger(request);
            default:
                throw new MessageException($"the kernel does not know messages of the type '{request.Type}'");
        }
    }

    // The cells that were asked for before their client could know of the error; all else keeps its turn.
    private async Task<List<KernelMessage>> GatherAsync()
    {
        await Task.Delay(Gather).ConfigureAwait(false);
        var cells = new List<KernelMessage>();
        var others = new List<KernelMessage>();
        while (_waiting.TryDequeue(out KernelMessage? next) || _sockets.Shell.TryRead(out next))
        {
            (next.Type == "execute_request" ? cells : others).Add(next);
        }

        others.ForEach(_waiting.Enqueue);
        return cells;
    }

    private static bool StopsOnError(KernelMessage request)
    {
        try
        {
            return request.Optional("stop_on_error", true);
        }
        catch (Exception)
        {
            return true; // content that cannot be read, such as one with a name twice
        }
    }

    private void Status(KernelMessage request, string state) => _sockets.Publish(request.Header, "status", new JsonObject { ["execution_state"] = state });

    private static JsonObject Aborted()
    {
        JsonObject content = Error("Aborted", "A cell before this one failed.");
        content["status"] = "aborted";
        return content;
    }

    private static JsonObject Error(string name, string message) => new()
    {
        ["status"] = "error",
        ["ename"] = name,
        ["evalue"] = message,
        ["traceback"] = new JsonArray($"{name}: {message}"),
    };

    private static JsonObject NoDebugger(KernelMessage request) => new()
    {
        ["type"] = "response",
        ["request_seq"] = request.Optional<int>("seq"),
        ["command"] = request.Optional("command", ""),
        ["success"] = false,
        ["message"] = "This kernel has no debugger.",
    };
}
