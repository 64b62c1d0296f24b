using System.Globalization;
using System.Text.Json.Nodes;
using CorpusAnalysis.Kernel.Wire;
using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Kernel.Requests;

/// <summary>Runs the cells that clients ask for, one at a time.</summary>
internal sealed class CellRequests(KernelSockets sockets, ICellRunner runner, KernelOptions options, KernelInput input)
{
    private readonly Lock _lock = new();
    private readonly Displays _displays = new();
    private Action? _interrupt;
    private int _count;

    /// <summary>The cells so far.</summary>
    public ExecutionHistory History { get; } = new();

    /// <summary>Interrupts the cell that runs; nothing when none does.</summary>
    public void Interrupt()
    {
        lock (_lock)
        {
            _interrupt?.Invoke();
        }
    }

    /// <summary>Answers an <c>execute_request</c>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="failing">Called when the cell has failed, before anybody can know of it.</param>
    public async Task<JsonObject> RunAsync(KernelMessage request, Func<Task> failing)
    {
        string code = request.Text("code");
        bool silent = request.Optional<bool>("silent");
        bool store = request.Optional("store_history", true) && !silent && !string.IsNullOrWhiteSpace(code);
        bool mayAsk = request.Optional("allow_stdin", true);
        JsonObject expressions = request.Optional<JsonObject>("user_expressions") ?? [];
        _count += store ? 1 : 0;
        int count = _count;
        if (!silent)
        {
            sockets.Publish(request.Header, "execute_input", new JsonObject { ["code"] = code, ["execution_count"] = count });
        }

        var outputs = new OutputPublisher(sockets, request, _displays, options.Extend?.Invoke(request.CellId ?? code) ?? (bundle => bundle));
        using var running = new CancellationTokenSource();
        Use(() => _ = running.CancelAsync());
        _displays.Running = request;
        input.Serve(mayAsk ? (request, outputs.Flush, running.Token) : null);
        try
        {
            string label = store ? string.Create(CultureInfo.InvariantCulture, $"cell {count}") : "this cell";
            Action<CellOutput> show = silent ? _ => { } : output => outputs.Emit(output, count);
            ErrorOutput? error = await RunAsync(code, label, output => ShowUnlessError(output, show), running.Token).ConfigureAwait(false);
            if (error is not null)
            {
                await failing().ConfigureAwait(false);
                show(error);
            }

            JsonObject answers = error is null ? await EvaluateAsync(expressions, running.Token).ConfigureAwait(false) : [];
            outputs.Finish();
            return Reply(error, count, answers);
        }
        finally
        {
            Use(null);
            _displays.Running = null;
            input.Serve(null);
            if (store)
            {
                History.Add(count, code, outputs.Result);
            }
        }
    }

    // The error is shown last, when all is settled that it decides.
    private static void ShowUnlessError(CellOutput output, Action<CellOutput> show)
    {
        if (output is not ErrorOutput)
        {
            show(output);
        }
    }

    private void Use(Action? interrupt)
    {
        lock (_lock)
        {
            _interrupt = interrupt;
        }
    }

    private async Task<ErrorOutput?> RunAsync(string code, string label, Action<CellOutput> emit, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(code))
        {
            return null;
        }

        try
        {
            return (await runner.RunAsync(code, label, emit, cancellation).ConfigureAwait(false)).Error;
        }
        catch (Exception error)
        {
            // The engine's own: the compiler cannot be reached, the disk is full. The kernel lives on and says so.
            options.Log?.Invoke(error.ToString());
            var output = new ErrorOutput(error.GetType().Name, error.Message, []);
            emit(output);
            return output;
        }
    }

    private async Task<JsonObject> EvaluateAsync(JsonObject expressions, CancellationToken cancellation)
    {
        var answers = new JsonObject();
        foreach ((string name, JsonNode? expression) in expressions)
        {
            ResultOutput? result = null;
            ErrorOutput? error = await RunAsync(
                expression?.ToString() ?? "", $"the expression '{name}'", output => result = output as ResultOutput ?? result, cancellation).ConfigureAwait(false);
            answers[name] = error is null
                ? new JsonObject
                {
                    ["status"] = "ok",
                    ["data"] = OutputPublisher.Data(result?.Data ?? MimeBundle.Text("text/plain", "null")),
                    ["metadata"] = new JsonObject(),
                }
                : WithStatus(error);
        }

        return answers;
    }

    private static JsonObject Reply(ErrorOutput? error, int count, JsonObject answers)
    {
        JsonObject reply = error is null ? new JsonObject { ["status"] = "ok" } : WithStatus(error);
        reply["execution_count"] = count;
        reply["payload"] = new JsonArray();
        reply["user_expressions"] = answers;
        return reply;
    }

    private static JsonObject WithStatus(ErrorOutput error)
    {
        JsonObject json = OutputPublisher.Error(error);
        json["status"] = "error";
        return json;
    }
}
