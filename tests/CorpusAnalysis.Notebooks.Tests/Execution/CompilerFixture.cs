using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Execution;

[assembly: AssemblyFixture(typeof(CorpusAnalysis.Notebooks.Tests.Execution.CompilerFixture))]

namespace CorpusAnalysis.Notebooks.Tests.Execution;

/// <summary>One compiler for all tests: its start is what takes time.</summary>
public sealed class CompilerFixture : IDisposable
{
    public SdkCompiler Compiler { get; } = new(DotnetSdk.Find());

    public void Dispose() => Compiler.Dispose();

    /// <summary>Runs cells in one session and gives each one's outputs in a line: text, results in brackets, errors after "!".</summary>
    public Task<string[]> Run(params string[] cells) => Run(new CellSessionOptions(), cells);

    /// <summary>Runs cells in one session that stands on something else.</summary>
    public async Task<string[]> Run(CellSessionOptions options, params string[] cells)
    {
        var lines = new List<string>();
        await using var session = new CellSession(Compiler, options);
        foreach (string cell in cells)
        {
            var outputs = new OutputCollector();
            await session.RunAsync(cell, $"cell {lines.Count + 1}", outputs.Add);
            lines.Add(string.Concat(outputs.Outputs.Select(Shown)));
        }

        return [.. lines];
    }

    private static string Shown(CellOutput output) => output switch
    {
        StreamOutput stream => stream.Text,
        ResultOutput result => $"[{Plain(result.Data)}]",
        DisplayOutput display => $"<{Plain(display.Data)}>",
        ErrorOutput error => $"!{error.Name}: {error.Message}",
        _ => throw new ArgumentOutOfRangeException(nameof(output)),
    };

    private static string Plain(MimeBundle data) => data.TryGet("text/plain", out var text) ? text.GetValue<string>().ReplaceLineEndings("|") : "";
}
