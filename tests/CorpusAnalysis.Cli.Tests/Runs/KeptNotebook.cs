using System.Collections.Immutable;
using System.Globalization;
using CorpusAnalysis.Cli.Cells;
using CorpusAnalysis.Cli.Display;
using CorpusAnalysis.Cli.Provenance;
using CorpusAnalysis.Cli.Reports;
using CorpusAnalysis.Cli.Runs;
using CorpusAnalysis.Notebooks.Display;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Execution;
using CorpusAnalysis.Notebooks.Parameters;

[assembly: AssemblyFixture(typeof(CorpusAnalysis.Cli.Tests.Runs.CellCompiler))]

namespace CorpusAnalysis.Cli.Tests.Runs;

/// <summary>One compiler for the tests that run cells in this process.</summary>
public sealed class CellCompiler : IDisposable
{
    internal SdkCompiler Sdk { get; } = new(DotnetSdk.Find());

    public void Dispose() => Sdk.Dispose();
}

/// <summary>A notebook of a test's folder, run with a cache of the test's own.</summary>
internal sealed class KeptNotebook(CellCompiler compiler, TemporaryFolder folder)
{
    /// <summary>What came of asking for it.</summary>
    public sealed record Outcome(bool WasRun, NotebookRun Run, ReportOrigin Origin)
    {
        /// <summary>Everything the cells gave, as text.</summary>
        public string Text => string.Concat(Run.Cells.SelectMany(cell => cell.Outputs).Select(output => output switch
        {
            StreamOutput stream => stream.Text,
            ResultOutput result => result.Data.TryGet("text/plain", out var text) ? text.GetValue<string>() : "",
            DisplayOutput display => display.Data.TryGet("text/plain", out var text) ? text.GetValue<string>() : "",
            ErrorOutput error => error.Message,
            _ => "",
        }));
    }

    public string CacheFolder { get; init; } = Path.Combine(folder.Path, ".cache");

    public RenderOptions Options { get; init; } = new();

    public ImmutableDictionary<string, ParameterInput> Parameters { get; init; } = ImmutableDictionary<string, ParameterInput>.Empty;

    /// <summary>Runs the cells, unless what was kept still holds; as a new process would.</summary>
    public Task<Outcome> RunAsync(params string[] cells) =>
        RunAsync(new NotebookDocument(cells.Select((source, i) => new Cell($"c{i}", CellKind.Code, "csharp", source))));

    public async Task<Outcome> RunAsync(NotebookDocument document)
    {
        string path = folder.Write("notebooks/one.ipynb", IpynbFormat.Write(document));
        bool wasRun = false;
        RenderOptions options = Options with { Cache = new RunCache(CacheFolder) };
        var keeping = new RunKeeping(compiler.Sdk.Sdk, options);
        var job = new NotebookJob(path, "one") { Parameters = Parameters };
        RunOutcome outcome = await keeping.RunAsync(document, job, async record =>
        {
            wasRun = true;
            var display = new FormatOptions { Culture = CultureInfo.InvariantCulture };
            using var sql = new SqlKernel(display);
            var session = new CellSessionOptions { Folder = Path.GetDirectoryName(path)!, Record = record, Formatter = new ValueFormatter(new CorpusFormatter(display)) };
            await using var notebook = new NotebookSession(compiler.Sdk, session, [sql]);
            var limits = new NotebookRunOptions { CellTimeout = TimeSpan.FromMinutes(10), Parameters = job.Parameters };
            return (await NotebookRunner.RunAsync(document.Cells, notebook, limits), null);
        });
        Assert.NotEqual(wasRun, outcome.IsKept);
        return new Outcome(wasRun, outcome.Run, outcome.Origin);
    }
}
