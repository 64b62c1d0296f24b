using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Notebooks.Tests.Execution;

public class NotebookRunnerTests(CompilerFixture compiler)
{
    [Fact]
    public async Task Cells_run_in_order_and_record_their_count_and_times()
    {
        NotebookRun run = await Run(Code("var x = 1;"), new Cell("m", CellKind.Markdown, "markdown", "text"), Code("x + 1"));

        Assert.True(run.Succeeded);
        Assert.Equal([1, null, 2], run.Cells.Select(cell => cell.ExecutionCount));
        Assert.IsType<ResultOutput>(Assert.Single(run.Cells[2].Outputs));
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$", run.Cells[0].Metadata["execution"]!["iopub.execute_input"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_first_failure_ends_the_run_and_later_cells_stay_unrun()
    {
        NotebookRun run = await Run(Code("1"), Code("throw new Exception(\"boom\");"), Code("3"));

        Assert.Equal("boom", run.Error?.Message);
        Assert.Equal(run.Cells[1], run.FailedCell);
        Assert.Empty(run.Cells[2].Outputs);
        Assert.Null(run.Cells[2].ExecutionCount);
    }

    [Fact]
    public async Task Tags_skip_a_cell_or_let_its_error_pass()
    {
        NotebookRun run = await Run(Code("throw new Exception(\"no\");", "skip-execution"), Code("throw new Exception(\"passes\");", "raises-exception"), Code("3"));

        Assert.True(run.Succeeded);
        Assert.Empty(run.Cells[0].Outputs);
        Assert.IsType<ErrorOutput>(Assert.Single(run.Cells[1].Outputs));
        Assert.Single(run.Cells[2].Outputs);
    }

    [Fact]
    public async Task Outputs_of_an_earlier_run_are_dropped()
    {
        NotebookRun run = await Run(Code("var y = 1;") with { Outputs = [new StreamOutput("stdout", "old")] });

        Assert.Empty(run.Cells[0].Outputs);
    }

    [Fact]
    public async Task A_language_that_cannot_run_fails_with_its_name()
    {
        NotebookRun run = await Run(Code("SELECT 1") with { Language = "sql" });

        Assert.Contains("written in 'sql'", run.Error?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Output_without_end_is_cut_and_the_rest_counted()
    {
        NotebookRun run = await Run(Code("for (int i = 0; i < 1100; i++) Console.Write(new string('x', 1000));"));

        Assert.Equal(OutputCollector.StreamLimit, Assert.IsType<StreamOutput>(run.Cells[0].Outputs[0]).Text.Length);
        Assert.Equal(new StreamOutput("stderr", "… and 100000 more characters of output, left out\n"), run.Cells[0].Outputs[1]);
    }

    [Fact]
    public async Task Two_sessions_side_by_side_keep_their_outputs_apart()
    {
        Task<NotebookRun> first = Run(Code("for (int i = 0; i < 20; i++) { Console.Write('a'); await Task.Delay(2); }"));
        Task<NotebookRun> second = Run(Code("for (int i = 0; i < 20; i++) { Console.Write('b'); await Task.Delay(2); }"));

        Assert.Equal(new StreamOutput("stdout", new string('a', 20)), Assert.Single((await first).Cells[0].Outputs));
        Assert.Equal(new StreamOutput("stdout", new string('b', 20)), Assert.Single((await second).Cells[0].Outputs));
    }

    private static int _id;

    private static Cell Code(string source, params string[] tags) =>
        new($"c{Interlocked.Increment(ref _id)}", CellKind.Code, "csharp", source) { Tags = [.. tags] };

    private async Task<NotebookRun> Run(params Cell[] cells)
    {
        await using var session = new NotebookSession(compiler.Compiler);
        return await NotebookRunner.RunAsync([.. cells], session, cancellation: TestContext.Current.CancellationToken);
    }
}
