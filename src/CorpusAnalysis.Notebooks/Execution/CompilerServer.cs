using System.Diagnostics;
using System.IO.Pipes;
using System.Text;

namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>A compiler server of the SDK of our own, spoken to over its named pipe.</summary>
/// <remarks>
/// The server's request format is internal to the SDK and may change, so the first answer is a handshake: whoever uses this must be
/// able to do without (<see cref="SdkCompiler"/>). The server ends at once with this, and by itself a minute after this is gone: as long as
/// it is there and was used within the hour, it asks the server to stay.
/// </remarks>
public sealed class CompilerServer : ICellCompiler
{
    private const uint Protocol = 0x44532521;
    private const int CurrentDirectory = 0x51147221;
    private const int CommandLine = 0x51147222;
    private const int KeepAlive = 0x51147224;
    private const int TempDirectory = 0x51147226;
    private const int Completed = 1;
    private const string KeepAliveSeconds = "60";

    private static readonly TimeSpan StayInterval = TimeSpan.FromSeconds(25);
    private static readonly TimeSpan StayTime = TimeSpan.FromHours(1);
    private static readonly TimeSpan ConnectTime = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan EndTime = TimeSpan.FromSeconds(2);

    private readonly string _pipe = $"corpus-{Environment.ProcessId}-{Guid.NewGuid():n}"[..28];
    private readonly Lock _lock = new();
    private readonly Timer _stay;
    private Process? _process;
    private long _used;
    private bool _disposed;

    /// <summary>Names the server; it starts with <see cref="Start"/> or the first compilation.</summary>
    public CompilerServer(DotnetSdk sdk)
    {
        Sdk = sdk;
        _stay = new Timer(_ => Stay(), null, StayInterval, StayInterval);
    }

    /// <inheritdoc/>
    public DotnetSdk Sdk { get; }

    /// <summary>The server's process, or null when none runs.</summary>
    public int? ProcessId => _process is { HasExited: false } process ? process.Id : null;

    /// <summary>Starts the server ahead of the first compilation; when that fails, the first compilation says so.</summary>
    public void Start()
    {
        try
        {
            EnsureStarted();
        }
        catch (Exception error) when (error is IOException or System.ComponentModel.Win32Exception)
        {
            // The compilation tries again, and reports.
        }
    }

    /// <inheritdoc/>
    public CompilerResult Compile(IReadOnlyList<string> arguments, string folder)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        try
        {
            Volatile.Write(ref _used, Environment.TickCount64);
            byte[] request = Request(arguments, folder);
            EnsureStarted();
            try
            {
                return Ask(request);
            }
            catch (Exception error) when (error is IOException or TimeoutException && HasEnded())
            {
                EnsureStarted();
                return Ask(request);
            }
        }
        catch (Exception error) when (error is IOException or TimeoutException or OperationCanceledException or InvalidDataException or UnauthorizedAccessException or System.ComponentModel.Win32Exception)
        {
            throw new CompilerUnavailableException($"The compiler server gave no answer: {error.Message}", error);
        }
    }

    /// <summary>Ends the server.</summary>
    public void Dispose()
    {
        _stay.Dispose();
        lock (_lock)
        {
            _disposed = true;
            if (_process is { HasExited: false } process)
            {
                process.Kill();
                process.WaitForExit(TimeSpan.FromSeconds(5));
            }

            _process?.Dispose();
            _process = null;
            if (!OperatingSystem.IsWindows())
            {
                File.Delete(PipePath);
            }
        }
    }

    // Asking for its version is enough to be heard.
    private void Stay()
    {
        try
        {
            if (ProcessId is null || Environment.TickCount64 - Volatile.Read(ref _used) > StayTime.TotalMilliseconds)
            {
                return;
            }

            Ask(Request(["-version"], Path.GetTempPath()));
        }
        catch (Exception)
        {
            // It is ending; the next cell starts another. Nothing may escape a timer, which would end the program.
        }
    }

    // Whether the server that gave no answer was on its way to end.
    private bool HasEnded()
    {
        lock (_lock)
        {
            return _process is null || _process.WaitForExit(EndTime);
        }
    }

    // On Unix a pipe with a whole path is a socket there. The server puts it into /tmp, whatever TMPDIR says.
    private string PipePath => OperatingSystem.IsWindows() ? _pipe : $"/tmp/{_pipe}";

    private void EnsureStarted()
    {
        lock (_lock)
        {
            if (_disposed)
            {
                throw new CompilerUnavailableException("The compiler server has been ended.");
            }

            if (_process is { HasExited: false })
            {
                return;
            }

            _process?.Dispose();
            var start = new ProcessStartInfo(Sdk.Dotnet, ["exec", Path.Combine(Sdk.Compiler, "VBCSCompiler.dll"), $"-pipename:{_pipe}"])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = Path.GetTempPath(),
            };
            start.Environment["DOTNET_gcServer"] = "0"; // one cell at a time: a small heap serves better
            start.Environment["DOTNET_TieredPGO"] = "0";
            _process = Process.Start(start) ?? throw new IOException("it did not start");
            _process.StandardInput.Close();
            _process.BeginOutputReadLine();
            _process.BeginErrorReadLine();
        }
    }

    private byte[] Request(IReadOnlyList<string> arguments, string folder)
    {
        string version = FileVersionInfo.GetVersionInfo(Path.Combine(Sdk.Compiler, "csc.dll")).ProductVersion ?? "";
        string[] parts = version.Split('+');
        if (parts.Length != 2)
        {
            throw new InvalidDataException($"the compiler's version '{version}' names no commit");
        }

        var buffer = new MemoryStream();
        using var writer = new BinaryWriter(buffer, Encoding.Unicode);
        writer.Write("cell");
        writer.Write(Protocol);
        writer.Write(parts[1]);
        writer.Write(arguments.Count + 3);
        Argument(CurrentDirectory, 0, folder);
        Argument(TempDirectory, 0, folder);
        Argument(KeepAlive, 0, KeepAliveSeconds);
        for (int i = 0; i < arguments.Count; i++)
        {
            Argument(CommandLine, i, arguments[i]);
        }

        writer.Flush();
        return buffer.ToArray();

        void Argument(int id, int index, string value)
        {
            writer.Write(id);
            writer.Write(index);
            writer.Write(value.Length);
            writer.Write(value.ToCharArray());
        }
    }

    private CompilerResult Ask(byte[] request)
    {
        using var pipe = new NamedPipeClientStream(".", PipePath, PipeDirection.InOut, PipeOptions.CurrentUserOnly | PipeOptions.Asynchronous);
        pipe.Connect(ConnectTime);
        using var limit = new CancellationTokenSource(AnswerTime);
        byte[] answer = Task.Run(() => ExchangeAsync(pipe, request, limit.Token)).GetAwaiter().GetResult();
        using var reader = new BinaryReader(new MemoryStream(answer), Encoding.Unicode);
        int kind = reader.ReadInt32();
        if (kind != Completed)
        {
            throw new InvalidDataException($"it refused the request (answer {kind})");
        }

        int exitCode = reader.ReadInt32();
        reader.ReadBoolean();
        int length = reader.ReadInt32();
        return new CompilerResult(exitCode == 0, new string(reader.ReadChars(length)));
    }

    private static async Task<byte[]> ExchangeAsync(NamedPipeClientStream pipe, byte[] request, CancellationToken limit)
    {
        await pipe.WriteAsync(BitConverter.GetBytes(request.Length), limit).ConfigureAwait(false);
        await pipe.WriteAsync(request, limit).ConfigureAwait(false);
        await pipe.FlushAsync(limit).ConfigureAwait(false);
        var length = new byte[sizeof(int)];
        await pipe.ReadExactlyAsync(length, limit).ConfigureAwait(false);
        var answer = new byte[BitConverter.ToInt32(length)];
        await pipe.ReadExactlyAsync(answer, limit).ConfigureAwait(false);
        return answer;
    }
}
