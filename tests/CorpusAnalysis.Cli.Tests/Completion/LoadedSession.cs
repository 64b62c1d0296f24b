using CorpusAnalysis.Cli.Completion;
using CorpusAnalysis.Notebooks.Completion;
using CorpusAnalysis.Notebooks.Execution;
using CorpusAnalysis.Tests.Shared;

namespace CorpusAnalysis.Cli.Tests.Completion;

/// <summary>One compiler for all tests of completion, and a session that has loaded the corpus.</summary>
public sealed class LoadedSession : IAsyncLifetime
{
    private CellSession _session = null!;

    public SdkCompiler Compiler { get; } = new(DotnetSdk.Find());

    public Completer Completer { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _session = new CellSession(Compiler);
        CellRun run = await _session.RunAsync(
            $"using CorpusAnalysis;\nvar corpus = Corpus.Load(@\"{Repository.Path("corpus")}\");\nvar themes = ThemeDictionary.Load(@\"{Repository.Path("corpus", "themes.yml")}\");",
            "cell",
            _ => { },
            cancellation: TestContext.Current.CancellationToken);
        Assert.True(run.Succeeded, run.Error?.Message);
        Completer = new Completer(_session, new CompletionOptions { Strings = [new LibraryStrings(Repository.Path("notebooks"))] });
    }

    public async ValueTask DisposeAsync()
    {
        await _session.DisposeAsync();
        Compiler.Dispose();
    }
}
