using CorpusAnalysis.Tests.Shared;

[assembly: AssemblyFixture(typeof(CorpusAnalysis.Notebooks.Tests.Reports.SharedBrowser))]

namespace CorpusAnalysis.Notebooks.Tests.Reports;

/// <summary>One browser for all tests of this process, started when the first asks for it. Every page has cookies and storage of its own.</summary>
public sealed class SharedBrowser : IAsyncDisposable
{
    private readonly Lazy<Task<Browser>> _browser = new(Browser.StartAsync);

    /// <summary>The browser; where there is none the test that asks is skipped.</summary>
    public Task<Browser> GetAsync() => _browser.Value;

    public async ValueTask DisposeAsync()
    {
        if (_browser is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            await (await _browser.Value).DisposeAsync();
        }
    }
}
