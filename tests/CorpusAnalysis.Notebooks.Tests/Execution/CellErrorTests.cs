using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Notebooks.Tests.Execution;

public class CellErrorTests(CompilerFixture compiler)
{
    [Theory]
    [InlineData("var a = 1;\nvar b = 2;\n   int c = \"no\";\n", 3, "CS0029", "   int c = \"no\";", 12)]
    [InlineData("1 + ", 1, "CS1525", "1 + ", 0)]
    [InlineData("foo(", 1, "CS1026", "foo(", 0)]
    [InlineData("if (true) {\n  Console.Write(1);\n", 2, "CS1513", "  Console.Write(1);", 0)]
    [InlineData("#nullable enable\n\nunknown.Call();", 3, "CS0103", "unknown.Call();", 1)]
    [InlineData("var x = 1;\r\nvar y = x.Nothing;", 2, "CS1061", "var y = x.Nothing;", 11)]
    public async Task A_compile_error_points_at_its_line_and_column(string cell, int line, string code, string source, int column)
    {
        (ErrorOutput error, _) = await Fail(cell);

        Assert.Equal("CompilationError", error.Name);
        Assert.StartsWith($"cell 1, line {line}: ", error.Message, StringComparison.Ordinal);
        Assert.StartsWith($"cell 1, line {line}: {code}: ", error.Traceback[0], StringComparison.Ordinal);
        Assert.Equal("    " + source.TrimEnd(), error.Traceback[1].TrimEnd());
        if (column > 0)
        {
            Assert.Equal(new string(' ', 4 + column - 1) + "^", error.Traceback[2]);
        }
    }

    [Theory]
    [InlineData("1;\nvar event = 1;", "line 2: ")]
    [InlineData("int class = 3;", "line 1: ")]
    [InlineData("int a = 1, class = 2;", "line 1: ")]
    [InlineData("int a = 1;\nvar (b, class) = (1, 2);", "line 2: ")]
    [InlineData("int a = 1;\nint.TryParse(\"1\", out var event);", "line 2: ")]
    [InlineData("record R(int N);\nint class = 3;\nrecord S(int N);\nint F() => 1;", "line 2: ")]
    public async Task A_word_of_the_language_as_a_name_is_the_compilers_error_at_its_line(string cell, string expected)
    {
        (ErrorOutput error, _) = await Fail(cell);

        Assert.Equal("CompilationError", error.Name);
        Assert.StartsWith("cell 1, " + expected, error.Message, StringComparison.Ordinal);
        Assert.All(error.Traceback.Where(line => line.StartsWith("cell 1", StringComparison.Ordinal)), line => Assert.StartsWith("cell 1, line ", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_variable_that_is_given_a_word_of_the_language_as_its_name_is_refused_in_a_sentence()
    {
        await using var session = new CellSession(compiler.Compiler);

        var error = await Assert.ThrowsAsync<CellCommandException>(() => session.SetVariableAsync("class", 1, cancellation: TestContext.Current.CancellationToken));

        Assert.StartsWith("'class' cannot be a variable's name in C#: the variable 'class', line 1: ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("@class")]
    [InlineData("value")]
    public async Task A_name_that_C_sharp_allows_can_be_given(string name)
    {
        await using var session = new CellSession(compiler.Compiler);

        await session.SetVariableAsync(name, 1, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(name.TrimStart('@'), Assert.Single(session.Variables).Name);
    }

    [Fact]
    public async Task An_exception_names_the_lines_of_cells_it_passed_through_and_no_others()
    {
        (ErrorOutput error, _) = await Fail("void Deep(int n)\n{\n  if (n == 0) throw new ArgumentException(\"deep\");\n  Deep(n - 1);\n}", "var q = 1;\n\nDeep(1);");

        Assert.Equal("System.ArgumentException", error.Name);
        Assert.Equal("deep", error.Message);
        Assert.Equal("ArgumentException: deep", error.Traceback[0]);
        Assert.Contains("  at cell 1, line 3: if (n == 0) throw new ArgumentException(\"deep\");", error.Traceback);
        Assert.Contains("  at cell 2, line 3: Deep(1);", error.Traceback);
        Assert.DoesNotContain(error.Traceback, line => line.Contains("CorpusAnalysis.Notebooks", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_inner_exception_is_shown_with_its_line()
    {
        (ErrorOutput error, _) = await Fail("try\n{\n  int.Parse(\"x\");\n}\ncatch (FormatException inner)\n{\n  throw new InvalidOperationException(\"outer\", inner);\n}");

        Assert.Equal("System.InvalidOperationException", error.Name);
        Assert.Contains(error.Traceback, line => line.StartsWith("caused by FormatException", StringComparison.Ordinal));
        Assert.Contains("  at cell 1, line 3: int.Parse(\"x\");", error.Traceback);
    }

    [Fact]
    public async Task A_cell_that_does_not_compile_changes_nothing()
    {
        string[] outputs = await compiler.Run("var x = 1;", "var x = 2; record R(int A); wrong", "x");

        Assert.Equal("[1]", outputs[2]);
    }

    [Theory]
    [InlineData("while (true) { n++; }")]
    [InlineData("void Spin() { while (true) { n++; } } n++; Spin();")]
    [InlineData("int Down(int i) => i == 0 ? 0 : Down(i - 1) + Down(i - 1); n++; Down(60);")]
    [InlineData("n++; System.Threading.Thread.Sleep(60_000);")]
    [InlineData("n++; await Task.Delay(60_000);")]
    [InlineData("n++; foreach (var i in Enumerable.Range(0, int.MaxValue).Select(i => { while (true) { } return i; })) { }")]
    public async Task A_cell_beyond_its_time_ends_and_what_it_computed_is_kept(string cell)
    {
        await using var session = new CellSession(compiler.Compiler);
        var outputs = new OutputCollector();
        await session.RunAsync("var n = 0;", "cell 1", outputs.Add, cancellation: TestContext.Current.CancellationToken);

        CellRun run = await session.RunAsync(cell, "cell 2", outputs.Add, TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        CellRun after = await session.RunAsync("if (n == 0) throw new Exception(\"lost\");", "cell 3", outputs.Add, TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

        Assert.Equal("Timeout", run.Error?.Name);
        Assert.Null(after.Error);
    }

    [Fact]
    public async Task A_cell_can_be_interrupted_from_outside()
    {
        await using var session = new CellSession(compiler.Compiler);
        using var interrupt = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));

        CellRun run = await session.RunAsync("while (true) { }", "cell 1", _ => { }, cancellation: interrupt.Token);

        Assert.Equal("Interrupted", run.Error?.Name);
    }

    [Theory]
    [InlineData("var x = 1;\n#r \"no/such.dll\"", 2, "no assembly 'no/such.dll'")]
    public async Task A_reference_that_cannot_be_had_is_named_with_its_line(string cell, int line, string message)
    {
        (ErrorOutput error, _) = await Fail(cell);

        Assert.StartsWith($"cell 1, line {line}: {message}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Output_before_an_error_is_kept_in_order()
    {
        (_, OutputCollector outputs) = await Fail("Console.WriteLine(\"first\"); display(2); Console.Error.WriteLine(\"third\"); throw new Exception(\"fourth\");");

        Assert.Collection(
            outputs.Outputs,
            output => Assert.Equal(new StreamOutput("stdout", "first\n"), output),
            output => Assert.IsType<DisplayOutput>(output),
            output => Assert.Equal(new StreamOutput("stderr", "third\n"), output),
            output => Assert.Equal("fourth", Assert.IsType<ErrorOutput>(output).Message));
    }

    private async Task<(ErrorOutput Error, OutputCollector Outputs)> Fail(params string[] cells)
    {
        await using var session = new CellSession(compiler.Compiler);
        var outputs = new OutputCollector();
        for (int i = 0; i < cells.Length - 1; i++)
        {
            CellRun before = await session.RunAsync(cells[i], $"cell {i + 1}", outputs.Add, cancellation: TestContext.Current.CancellationToken);
            Assert.Null(before.Error);
        }

        CellRun run = await session.RunAsync(cells[^1], $"cell {cells.Length}", outputs.Add, cancellation: TestContext.Current.CancellationToken);
        return (Assert.IsType<ErrorOutput>(run.Error), outputs);
    }
}
