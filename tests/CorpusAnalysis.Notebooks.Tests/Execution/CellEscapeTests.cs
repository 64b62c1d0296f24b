using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Notebooks.Tests.Execution;

/// <summary>What would end the program, such as an exception on a thread that a cell started, ends a cell at most.</summary>
public class CellEscapeTests(CompilerFixture compiler)
{
    private const string Boom = "throw new InvalidOperationException(\"boom\")";

    // What `run` starts has the first cell's context, or none.
    private const string Earlier = $"using System.Threading; var first = ExecutionContext.Capture(); var t = new Thread(() => {Boom});";
    private const string OfFirst = "ExecutionContext.Run(first, _ => t.Start(), null); t.Join();";
    private const string OfNone = "t.UnsafeStart(); t.Join();";

    [Theory]
    [InlineData($"var t = new System.Threading.Thread(() => {Boom}); t.Start(); t.Join();")]
    [InlineData($"async void Fail() {{ await Task.Yield(); {Boom}; }} Fail(); await Task.Delay(-1);")]
    [InlineData($"async void Fail() {{ await Task.Yield(); {Boom}; }} Fail(); System.Threading.Thread.Sleep(-1);")]
    [InlineData($"System.Threading.ThreadPool.QueueUserWorkItem(_ => {Boom}); while (true) {{ }}")]
    public async Task An_exception_that_nobody_catches_ends_the_cell_it_comes_from(string cell)
    {
        await using var session = new CellSession(compiler.Compiler);
        var outputs = new OutputCollector();

        CellRun run = await Run(session, cell, outputs);

        Assert.Equal(("System.InvalidOperationException", "boom"), (run.Error?.Name, run.Error?.Message));
        Assert.Contains(run.Error!.Traceback, line => line.StartsWith("  at this cell, line 1: ", StringComparison.Ordinal));
        Assert.Equal(run.Error, outputs.Outputs[^1]);
        Assert.Null((await Run(session, "1")).Error);
        Assert.Null(session.TakeEscaped());
    }

    [Theory]
    [InlineData(OfFirst)]
    [InlineData(OfNone)]
    public async Task An_exception_of_another_cell_is_told_by_the_one_that_runs(string cell)
    {
        await using var session = new CellSession(compiler.Compiler);
        var outputs = new OutputCollector();
        await Run(session, Earlier);

        CellRun run = await Run(session, cell, outputs);

        Assert.Null(run.Error);
        StreamOutput told = Assert.IsType<StreamOutput>(Assert.Single(outputs.Outputs));
        Assert.Equal("stderr", told.Name);
        Assert.StartsWith("InvalidOperationException: boom\n", told.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OfFirst)]
    [InlineData(OfNone)]
    public async Task A_notebook_fails_by_an_exception_of_any_of_its_cells(string cell)
    {
        await using var session = new NotebookSession(compiler.Compiler);
        Cell[] cells = [.. new[] { Earlier, cell, "1" }.Select(Code)];

        NotebookRun run = await NotebookRunner.RunAsync([.. cells], session, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal("boom", run.Error?.Message);
        Assert.Equal(run.Error, run.Cells[1].Outputs[^1]);
        Assert.Empty(run.Cells[2].Outputs);
    }

    [Fact]
    public async Task An_exception_after_the_end_of_its_session_is_told_by_the_console()
    {
        Thread late;
        await using (var session = new CellSession(compiler.Compiler))
        {
            await Run(session, Earlier + " t");
            late = (Thread)session.Variables.Single(variable => variable.Name == "t").Value!;
        }

        late.Start();

        Assert.True(late.Join(TimeSpan.FromMinutes(2)));
    }

    [Theory]
    [InlineData("int F(int n) => F(n + 1) + 1; F(0)")]
    [InlineData("class P { public string Name => \"a\" + Name; } new P().Name")]
    [InlineData("class A { A a = new A(); } new A()")]
    [InlineData("Func<int, int> f = null; f = n => f(n + 1) + 1; f(0)")]
    [InlineData("IEnumerable<int> All() { foreach (int each in All()) yield return each; } All().ToList()")]
    [InlineData("void Clean() { } void F() { try { F(); } finally { Clean(); } } try { F(); } catch (InsufficientExecutionStackException) { } F();")]
    [InlineData("int Even(int n) => Odd(n + 1) + 1; int Odd(int n) => Even(n + 1) + 1; Task.Run(() => Even(0)).Wait();")]
    [InlineData("class N { public N Next; public override string ToString() => $\"{Next}\"; } var n = new N(); n.Next = n; n.ToString()")]
    public async Task Endless_recursion_ends_the_cell_only(string cell)
    {
        await using var session = new CellSession(compiler.Compiler);

        CellRun run = await Run(session, cell);

        Assert.Equal("System.InsufficientExecutionStackException", run.Error?.Name);
        Assert.Contains("nested too deeply", run.Error!.Message, StringComparison.Ordinal);
        Assert.True(run.Error.Traceback.Length < 20, string.Join('\n', run.Error.Traceback.Take(30)));
        Assert.Null((await Run(session, "1")).Error);
    }

    private static Cell Code(string source) => new($"c{source.Length}", CellKind.Code, "csharp", source);

    private static Task<CellRun> Run(CellSession session, string cell, OutputCollector? outputs = null) =>
        session.RunAsync(cell, "this cell", (outputs ?? new OutputCollector()).Add, TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
}
