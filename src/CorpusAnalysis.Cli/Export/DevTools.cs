using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CorpusAnalysis.Cli.Export;

/// <summary>A connection to a browser by the Chrome DevTools Protocol: requests and their answers; events are left unread.</summary>
/// <remarks>A package for this brings seven megabytes and nine others; six requests need none of it.</remarks>
internal sealed class DevTools : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode>> _waiting = new();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly CancellationTokenSource _end = new();
    private Task _reading = Task.CompletedTask;
    private int _last;
    private volatile bool _isGone;

    private DevTools()
    {
    }

    /// <summary>Whether the connection has ended.</summary>
    public bool IsGone => _isGone;

    /// <summary>Connects.</summary>
    /// <param name="address">As the browser tells it when it starts.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<DevTools> ConnectAsync(Uri address, CancellationToken cancellation)
    {
        var connection = new DevTools();
        connection._socket.Options.Proxy = null;
        await connection._socket.ConnectAsync(address, cancellation).ConfigureAwait(false);
        connection._reading = Task.Run(connection.ReadAsync, CancellationToken.None);
        return connection;
    }

    /// <summary>Asks and waits for the answer.</summary>
    /// <param name="method">Such as <c>Page.navigate</c>.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="session">The page it is for; null for the browser itself.</param>
    /// <param name="limit">The longest to wait.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="IOException">The browser refuses, does not answer in time, or is gone.</exception>
    public async Task<JsonNode> AskAsync(string method, JsonObject parameters, string? session, TimeSpan limit, CancellationToken cancellation)
    {
        int id = Interlocked.Increment(ref _last);
        var answer = new TaskCompletionSource<JsonNode>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[id] = answer;
        if (_isGone)
        {
            _waiting.TryRemove(id, out _);
            throw Gone();
        }

        var request = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        if (session is not null)
        {
            request["sessionId"] = session;
        }

        await _sending.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            await _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(request), WebSocketMessageType.Text, endOfMessage: true, cancellation).ConfigureAwait(false);
        }
        catch (Exception error) when (error is WebSocketException or InvalidOperationException)
        {
            throw Gone();
        }
        finally
        {
            _sending.Release();
        }

        try
        {
            return await answer.Task.WaitAsync(limit, cancellation).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            throw new IOException(FormattableString.Invariant($"Chromium did not answer {method} within {limit.TotalSeconds:0} s."));
        }
        finally
        {
            _waiting.TryRemove(id, out _);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        await _reading.ConfigureAwait(false);
        _socket.Dispose();
        _sending.Dispose();
        _end.Dispose();
    }

    private static IOException Gone() => new("Chromium ended before its work was done.");

    private async Task ReadAsync()
    {
        var buffer = new byte[1 << 16];
        try
        {
            while (true)
            {
                using var message = new MemoryStream();
                ValueWebSocketReceiveResult part;
                do
                {
                    part = await _socket.ReceiveAsync(buffer.AsMemory(), _end.Token).ConfigureAwait(false);
                    message.Write(buffer, 0, part.Count);
                }
                while (!part.EndOfMessage && part.MessageType != WebSocketMessageType.Close);

                if (part.MessageType == WebSocketMessageType.Close)
                {
                    return;
                }

                Answer(JsonNode.Parse(message.GetBuffer().AsSpan(0, (int)message.Length))!);
            }
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException or JsonException)
        {
            // Whoever waits is told below.
        }
        finally
        {
            _isGone = true;
            foreach (TaskCompletionSource<JsonNode> answer in _waiting.Values)
            {
                answer.TrySetException(Gone());
            }
        }
    }

    private void Answer(JsonNode message)
    {
        if (message["id"] is not JsonValue id || !_waiting.TryGetValue(id.GetValue<int>(), out TaskCompletionSource<JsonNode>? answer))
        {
            return;
        }

        if (message["error"] is { } error)
        {
            answer.TrySetException(new IOException($"Chromium refused: {error["message"]}."));
        }
        else
        {
            answer.TrySetResult(message["result"]!);
        }
    }
}
