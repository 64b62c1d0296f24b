using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Notebooks.Tests.Execution;

/// <summary>Interrupts and limits end whatever a cell does, and leave nothing of it at work.</summary>
public class CellStopTests(CompilerFixture compiler)
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(2);

    [Theory]
    [InlineData("IEnumerable<int> Never() { int i = 0; while (true) { i++; if (i < 0 && i > 0) yield return i; } } On(); Never()")]
    [InlineData("On(); Enumerable.Range(0, int.MaxValue).Select(i => i % 7L).Where(i => i < 0)")]
    [InlineData("class Slow { public override string ToString() { while (true) { } } } On(); new Slow()")]
    [InlineData("class Sleeper { public override string ToString() { System.Threading.Thread.Sleep(600_000); return \"\"; } } On(); new Sleeper()")]
    [InlineData("class Slow { public override string ToString() { while (true) { } } } On(); await Task.Yield(); new Slow()")]
    [InlineData("class Slow { public int Value { get { while (true) { } } } } On(); display(new Slow());")]
    public async Task A_result_that_is_never_computed_ends_with_the_cell(string cell)
    {
        await using CellSession session = await WithOn();

        CellRun run = await Interrupted(session, cell);
        CellRun late = await Run(session, cell.Replace("On();", "", StringComparison.Ordinal), TimeSpan.FromSeconds(1));

        Assert.Equal(("Interrupted", "Timeout"), (run.Error?.Name, late.Error?.Name));
        await session.Stops.Ended.WaitAsync(Long, TestContext.Current.CancellationToken);
        Assert.Null((await Run(session, "kept")).Error);
    }

    [Theory]
    [InlineData("while (true) { try { Fail(); break; } catch (Exception) { On(); } }")]
    [InlineData("while (true) { try { Fail(); break; } catch { On(); continue; } }")]
    [InlineData("while (true) { try { On(); if (kept > 0) continue; kept--; } finally { kept++; } }")]
    [InlineData("while (true) { try { On(); if (kept > 0) continue; kept--; } catch (Exception) { kept++; } }")]
    [InlineData("again: try { Fail(); } catch (Exception e) when (e.Message.Length > 0) { On(); goto again; }")]
    [InlineData("try { while (true) { try { Fail(); } catch (Exception) { On(); } } } catch (Exception) { } while (true) { }")]
    [InlineData("try { while (true) { try { Fail(); } catch (Exception) { On(); } finally { kept++; } } } finally { kept++; }")]
    [InlineData("while (true) { try { await Task.Yield(); Fail(); } catch (Exception) { On(); } }")]
    [InlineData("while (true) { try { await Task.Yield(); Fail(); } catch (Exception) { await Task.Yield(); On(); } finally { await Task.Yield(); } }")]
    [InlineData("IEnumerable<int> Tries() { while (true) { try { Fail(); } catch (Exception) { On(); } if (kept < 0) yield return 1; } } Tries()")]
    [InlineData("while (true) { try { new[] { 1 }.Select(i => { Fail(); return i; }).ToList(); } catch (Exception) { On(); } }")]
    public async Task A_loop_that_catches_everything_can_be_stopped(string cell)
    {
        await using CellSession session = await WithOn();

        CellRun run = await Interrupted(session, cell);

        Assert.Equal("Interrupted", run.Error?.Name);
        await session.Stops.Ended.WaitAsync(Long, TestContext.Current.CancellationToken);
        Assert.Null((await Run(session, "kept")).Error);
    }

    [Fact]
    public async Task A_cell_that_was_left_behind_ends_at_its_next_turn_whatever_has_run_since()
    {
        await using CellSession session = await WithOn();
        await Run(session, $"void Turn() {{ while (true) {{ }} }} using Hold = {typeof(Hold).FullName!.Replace("+", ".", StringComparison.Ordinal)};");

        CellRun run = await Interrupted(session, "try { On(); Hold.Spin(); Turn(); } finally { Hold.Left.SetResult(); }");
        CellRun after = await Run(session, "int turns = 0; while (turns < 1000) { turns++; } turns");
        Hold.IsOpen = true;
        await Hold.Left.Task.WaitAsync(Long, TestContext.Current.CancellationToken);

        Assert.Contains("goes on in the background", run.Error?.Message, StringComparison.Ordinal);
        Assert.Null(after.Error);
        Assert.Null((await Run(session, "kept")).Error);
    }

    [Fact]
    public async Task Values_are_read_as_ever_once_a_cell_was_stopped()
    {
        var outputs = new OutputCollector();
        await using var session = new NotebookSession(compiler.Compiler);
        await session.RunAsync("class Sum { public override string ToString() { int sum = 0; for (int i = 0; i < 9; i++) { sum += i; } return $\"is {sum}\"; } } var sum = new Sum();", "cell 1", _ => { }, cancellation: TestContext.Current.CancellationToken);
        using var interrupt = new CancellationTokenSource();

        CellRun run = await session.RunAsync("Console.Write(1); while (true) { }", "cell 2", _ => interrupt.Cancel(), cancellation: interrupt.Token);
        CellRun who = await session.RunAsync("#!whos", "cell 3", outputs.Add, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal("Interrupted", run.Error?.Name);
        Assert.Null(who.Error);
        Assert.Contains("is 36", Assert.IsType<DisplayOutput>(Assert.Single(outputs.Outputs)).Data.Single(item => item.Key == "text/plain").Value.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_that_is_interrupted_while_it_compiles_leaves_nothing_behind()
    {
        using var slow = new SlowCompiler(compiler.Compiler);
        await using var session = new CellSession(slow);
        await Run(session, "record Point(int X); var kept = 7;");
        using var interrupt = new CancellationTokenSource();
        slow.Hold();

        Task<CellRun> run = session.RunAsync("using System.Net; record Point(string Y); var kept = 8; var more = 9;", "this cell", _ => { }, cancellation: interrupt.Token);
        await slow.Asked.WaitAsync(Long, TestContext.Current.CancellationToken);
        await interrupt.CancelAsync();
        CellRun ended = await run.WaitAsync(Long, TestContext.Current.CancellationToken);
        Task<CellRun> next = Run(session, "kept + new Point(1).X");
        slow.Release();

        Assert.Equal("Interrupted", ended.Error?.Name);
        Assert.Null((await next).Error);
        Assert.Equal(["kept"], session.Variables.Select(variable => variable.Name));
        Assert.Equal("CompilationError", (await Run(session, "more")).Error?.Name);
        Assert.DoesNotContain("using System.Net;", session.Surface.Usings);
    }

    private async Task<CellSession> WithOn()
    {
        var session = new CellSession(compiler.Compiler);
        Assert.Null((await Run(session, "var kept = 7; var on = false; void On() { if (!on) { on = true; Console.Write(\"on\"); } } void Fail() => throw new InvalidOperationException(\"failed\");")).Error);
        return session;
    }

    private static Task<CellRun> Run(CellSession session, string cell, TimeSpan? timeout = null) =>
        session.RunAsync(cell, "this cell", _ => { }, timeout ?? Long, TestContext.Current.CancellationToken);

    // As soon as it has said that it is at work.
    private static async Task<CellRun> Interrupted(CellSession session, string cell)
    {
        using var interrupt = new CancellationTokenSource();
        void Emit(CellOutput output)
        {
            if (output is StreamOutput { Text: "on" })
            {
                _ = interrupt.CancelAsync();
            }
        }

        return await session.RunAsync(cell, "this cell", Emit, cancellation: interrupt.Token).WaitAsync(Long, TestContext.Current.CancellationToken);
    }

    /// <summary>A library's call that does not come back before it may.</summary>
    public static class Hold
    {
        private static volatile bool _isOpen;

        public static TaskCompletionSource Left { get; } = new();

        public static bool IsOpen { get => _isOpen; set => _isOpen = value; }

        public static void Spin()
        {
            while (!IsOpen)
            {
                Thread.SpinWait(100);
            }
        }
    }

    private sealed class SlowCompiler(ICellCompiler compiler) : ICellCompiler
    {
        private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ManualResetEventSlim _open = new(true);

        public DotnetSdk Sdk => compiler.Sdk;

        public Task Asked => _asked.Task;

        public void Hold() => _open.Reset();

        public void Release() => _open.Set();

        public CompilerResult Compile(IReadOnlyList<string> arguments, string folder)
        {
            if (!_open.IsSet)
            {
                _asked.TrySetResult();
            }

            _open.Wait();
            return compiler.Compile(arguments, folder);
        }

        public void Dispose() => _open.Dispose();
    }
}
