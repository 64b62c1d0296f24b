using DuckDB.NET.Data;

namespace CorpusAnalysis;

/// <summary>Stops what a connection does once a token asks for it.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly Timer _timer;
    private readonly CancellationTokenRegistration _registration;

    // Again and again: a query that is only about to start would not hear of it.
    public Interruption(DuckDBConnection connection, CancellationToken cancellation)
    {
        _timer = new Timer(_ => connection.NativeConnection.Interrupt());
        _registration = cancellation.Register(() => _timer.Change(TimeSpan.Zero, TimeSpan.FromMilliseconds(20)));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _registration.Dispose();
        using var ended = new ManualResetEvent(false);
        if (_timer.Dispose(ended))
        {
            ended.WaitOne();
        }
    }
}
