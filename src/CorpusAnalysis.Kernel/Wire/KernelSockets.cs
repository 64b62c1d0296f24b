using System.Threading.Channels;
using NetMQ;
using NetMQ.Sockets;

namespace CorpusAnalysis.Kernel.Wire;

/// <summary>The five sockets of a kernel. One thread owns them, since they bear no other; the rest of the kernel goes through queues.</summary>
internal sealed class KernelSockets : IDisposable
{
    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(1);

    private readonly MessageFormat _format;
    private readonly Action<string> _log;
    private readonly List<NetMQSocket> _bound = [];
    private readonly NetMQPoller _poller = [];
    private readonly NetMQQueue<(NetMQSocket Socket, NetMQMessage Message)> _out = new();
    private readonly Lock _lock = new();
    private readonly Thread _thread;
    private readonly RouterSocket _shell;
    private readonly RouterSocket _control;
    private readonly RouterSocket _stdin;
    private readonly PublisherSocket _ioPub;
    private readonly Channel<KernelMessage> _shellMessages = Channel.CreateUnbounded<KernelMessage>();
    private readonly Channel<KernelMessage> _controlMessages = Channel.CreateUnbounded<KernelMessage>();
    private readonly Channel<KernelMessage> _stdinMessages = Channel.CreateUnbounded<KernelMessage>();
    private bool _closed;

    /// <summary>Opens the ports of a connection file.</summary>
    /// <exception cref="IOException">One is in use, or not of this machine.</exception>
    public KernelSockets(ConnectionFile connection, Action<string> log)
    {
        (_format, _log) = (new MessageFormat(connection.Key), log);
        try
        {
            _shell = Bind(new RouterSocket(), connection.Address(connection.Shell));
            _control = Bind(new RouterSocket(), connection.Address(connection.Control));
            _stdin = Bind(new RouterSocket(), connection.Address(connection.Stdin));
            _ioPub = Bind(new PublisherSocket(), connection.Address(connection.IoPub));
            RouterSocket heartbeat = Bind(new RouterSocket(), connection.Address(connection.Heartbeat));
            heartbeat.ReceiveReady += (_, _) => Echo(heartbeat);
        }
        catch (IOException)
        {
            _bound.ForEach(socket => socket.Dispose());
            throw;
        }

        Listen(_shell, _shellMessages);
        Listen(_control, _controlMessages);
        Listen(_stdin, _stdinMessages);
        _out.ReceiveReady += (_, _) => Send();
        _poller.Add(_out);
        _thread = new Thread(_poller.Run) { IsBackground = true, Name = "sockets" };
        _thread.Start();
    }

    /// <summary>The requests of the shell channel.</summary>
    public ChannelReader<KernelMessage> Shell => _shellMessages.Reader;

    /// <summary>The requests of the control channel.</summary>
    public ChannelReader<KernelMessage> Control => _controlMessages.Reader;

    /// <summary>The answers to what was asked over the stdin channel.</summary>
    public ChannelReader<KernelMessage> Stdin => _stdinMessages.Reader;

    /// <summary>Answers a request on the channel that it came from.</summary>
    public void Reply(KernelMessage request, bool control, string type, System.Text.Json.Nodes.JsonObject content) =>
        Enqueue(control ? _control : _shell, _format.Write(request.Identities, type, request.Header, content));

    /// <summary>Tells all clients something.</summary>
    /// <param name="parent">The header of the request that it comes from; null for none.</param>
    /// <param name="type">The message's type.</param>
    /// <param name="content">Its content.</param>
    public void Publish(byte[]? parent, string type, System.Text.Json.Nodes.JsonObject content) =>
        Enqueue(_ioPub, _format.Write([System.Text.Encoding.UTF8.GetBytes(type)], type, parent, content));

    /// <summary>Asks the client that sent a request for input.</summary>
    /// <returns>The number of the question.</returns>
    public string Ask(KernelMessage request, System.Text.Json.Nodes.JsonObject content)
    {
        string id = _format.NextId();
        Enqueue(_stdin, _format.Write(request.Identities, "input_request", request.Header, content, id));
        return id;
    }

    /// <summary>Sends what waits, for a second at most, and closes the sockets.</summary>
    public void Dispose()
    {
        _poller.Stop();
        _thread.Join(Linger);
        lock (_lock)
        {
            _closed = true;
            Send();
            _poller.Dispose();
            _out.Dispose();
        }

        _bound.ForEach(socket => socket.Dispose());
        NetMQConfig.Cleanup(block: true);
    }

    // What a task of a cell still gives when the kernel ends goes nowhere.
    private void Enqueue(NetMQSocket socket, NetMQMessage message)
    {
        lock (_lock)
        {
            if (!_closed)
            {
                _out.Enqueue((socket, message));
            }
        }
    }

    private TSocket Bind<TSocket>(TSocket socket, string address)
        where TSocket : NetMQSocket
    {
        _bound.Add(socket);
        socket.Options.Linger = Linger;
        socket.Options.SendHighWatermark = 0; // an output that is dropped is lost
        socket.Options.ReceiveHighWatermark = 0;
        try
        {
            socket.Bind(address);
        }
        catch (Exception error) when (error is NetMQException or ArgumentException or System.Net.Sockets.SocketException)
        {
            throw new IOException($"The address {address} of the connection file cannot be opened: {error.Message}", error);
        }

        _poller.Add(socket);
        return socket;
    }

    private void Listen(RouterSocket socket, Channel<KernelMessage> messages) => socket.ReceiveReady += (_, _) =>
    {
        NetMQMessage? frames = null;
        while (socket.TryReceiveMultipartMessage(ref frames))
        {
            try
            {
                messages.Writer.TryWrite(_format.Read(frames));
            }
            catch (Exception error)
            {
                // Whatever a stranger sends, the thread of the sockets lives on.
                _log(error is MessageException ? error.Message : error.ToString());
            }
        }
    };

    private static void Echo(RouterSocket heartbeat)
    {
        NetMQMessage? frames = null;
        while (heartbeat.TryReceiveMultipartMessage(ref frames))
        {
            heartbeat.TrySendMultipartMessage(frames);
        }
    }

    private void Send()
    {
        while (_out.TryDequeue(out (NetMQSocket Socket, NetMQMessage Message) next, TimeSpan.Zero))
        {
            // A client that is gone gets nothing, and nobody waits for it.
            if (!next.Socket.TrySendMultipartMessage(next.Message))
            {
                _log("a message to a client that does not listen was dropped");
            }
        }
    }
}
