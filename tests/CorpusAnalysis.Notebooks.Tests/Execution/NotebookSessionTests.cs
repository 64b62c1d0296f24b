using System.Text.RegularExpressions;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Notebooks.Tests.Execution;

public sealed class NotebookSessionTests(CompilerFixture compiler) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("1 + 2", "[3]")]
    [InlineData("#!csharp\n7", "[7]")]
    [InlineData("#!C#\n7", "[7]")]
    [InlineData("#!markdown\n# Title", "<text/markdown:# Title>")]
    [InlineData("#!md\n*a*", "<text/markdown:*a*>")]
    [InlineData("#!html\n<b>x</b>", "<text/html:<b>x</b>>")]
    [InlineData("#!html\n\n<b>x</b>\n#!csharp\nvar a = 1;\na\n#!markdown\n**y**", "<text/html:<b>x</b>>[1]<text/markdown:**y**>")]
    [InlineData("var b = 2;\n#!markdown\ntext\n#!/bin/sh\n#!time is no command in a text", "<text/markdown:text|#!/bin/sh|#!time is no command in a text>")]
    [InlineData("var s = @\"\n#!markdown\n\"; s.Length", "[12]")]
    [InlineData("/*\n#!markdown\n*/ 4", "[4]")]
    [InlineData("#!echo --into rows\ntext", "<text/plain:echo '--into rows' text at 2>")]
    [InlineData("#!repeat\ntext", "<text/plain:echo '' text at 2>")]
    [InlineData("", "")]
    [InlineData("#!who", "<text/plain:There are no variables yet.>")]
    [InlineData("var one = 1; const int two = 2;\n#!who\nvar three = 3;\n#!who", "<text/plain:one, two><text/plain:one, three, two>")]
    [InlineData("var list = new List<int> { 1, 2 }; (string, int?) pair = (\"a\", null);\n#!whos", "<text/html:variable  type            value|list      List<int>       [1, 2]|pair      (string, int?)  (a, –)>")]
    public async Task A_cell_runs_by_its_language(string cell, string expected) =>
        Assert.Equal(expected, await Run(cell));

    [Theory]
    [InlineData("#!nonsense\n1", "!UnknownCommand: cell 1, line 1: '#!nonsense' is not known here. Known are #!csharp, #!echo, #!html, #!import, #!lsmagic, #!markdown, #!mermaid, #!time, #!who, #!whos.")]
    [InlineData("1\n\n#!connect x", "[1]!UnknownCommand: cell 1, line 3: there is no #!connect here; kernels are not connected; C#, SQL, Markdown, HTML and Mermaid cells are there from the start.")]
    [InlineData("#!html\n<p>\n#!csharp\nvar x = ;", "<text/html:<p>>!CompilationError: cell 1, line 4: Invalid expression term ';'")]
    [InlineData("#!TIME\n1", "[1]<text/plain:Wall time: …>")]
    [InlineData("#!time\nint.Parse(\"x\")\n#!html\nnot reached", "!System.FormatException: The input string 'x' was not in a correct format.<text/plain:Wall time: …>")]
    [InlineData("#!import", "!ImportError: cell 1, line 1: name a file: #!import other.ipynb.")]
    [InlineData("#!import a.txt", "!ImportError: cell 1, line 1: 'a.txt' is no notebook and no C# file; what ends in .ipynb, .dib or .cs can be imported.")]
    [InlineData("#!echo\nfail", "!EchoError: nothing to echo")]
    [InlineData("1\n#!echo --into rows", "[1]!NothingToRun: cell 1, line 2: there is nothing to run below '#!echo --into rows'.")]
    [InlineData("#!repeat --into rows\n \n#!csharp\n1", "!NothingToRun: cell 1, line 1: there is nothing to run below '#!repeat --into rows'.")]
    [InlineData("#!echo\nthrow", "!System.InvalidOperationException: thrown")]
    [InlineData("Input(\"Your name? \")", "!NoInput: The cell asks for input ('Your name?'), and nobody can be asked here. Give it the value, for a report as a parameter.")]
    public async Task What_cannot_be_done_is_said_with_its_line(string cell, string expected) => Assert.Equal(expected, await Run(cell));

    [Theory]
    [InlineData("#!markdown\nIt's fine", CellState.Complete)]
    [InlineData("#!echo\nselect (", CellState.Complete)]
    [InlineData("#!html\n(\n#!csharp\nf(", CellState.Incomplete)]
    [InlineData("f(1)\n#!time\ng(", CellState.Incomplete)]
    [InlineData("f(\n#!markdown\nIt's fine", CellState.Invalid)]
    [InlineData("f)\n#!markdown\nIt's fine", CellState.Invalid)]
    [InlineData("#!who", CellState.Complete)]
    public async Task Only_what_is_C_sharp_in_a_cell_can_be_incomplete(string cell, CellState expected)
    {
        await using NotebookSession session = Session();

        Assert.Equal(expected, session.CompletenessOf(cell).State);
    }

    [Fact]
    public async Task An_unknown_language_names_those_that_are_known() => Assert.Equal(
        "!UnknownLanguage: cell 1 is written in 'fsharp', which cannot be run here; what can are csharp, echo, html, markdown, mermaid.",
        await Run("let x = 1", language: "fsharp"));

    [Fact]
    public async Task A_cell_counts_once_however_many_parts_it_has()
    {
        await using NotebookSession session = Session();
        await session.RunAsync("1\n#!html\n<p>\n#!csharp\n2", "cell 1", _ => { }, cancellation: TestContext.Current.CancellationToken);
        var outputs = new OutputCollector();

        CellRun run = await session.RunAsync("3", "cell 2", outputs.Add, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(2, run.ExecutionCount);
        Assert.Equal(2, Assert.IsType<ResultOutput>(Assert.Single(outputs.Outputs)).ExecutionCount);
    }

    [Fact]
    public async Task Import_runs_the_code_cells_of_notebooks_and_files_in_the_session()
    {
        File.WriteAllText(_folder.PathOf("lib.cs"), "#!/usr/bin/env dotnet\n#:package Mono.Cecil@0.11.6\n#:property Nullable=enable\nint Twice(int x) => 2 * x;");
        File.WriteAllText(_folder.PathOf("other.dib"), "#!markdown\n\ntext\n\n#!csharp\n\n#!import lib.cs\nvar four = Twice(2);\n\n#!html\n\n<i>imported</i>\n");

        Assert.Equal("<text/html:<i>imported</i>>[8]", await Run("#!import other.dib\nTwice(four)"));
    }

    [Fact]
    public async Task An_error_in_an_import_names_the_file_and_cell()
    {
        new NotebookDocument([new Cell("a", CellKind.Code, "csharp", "var fine = 1;"), new Cell("b", CellKind.Code, "csharp", "\nvar x = oops;")]).Save(_folder.PathOf("bad.ipynb"));
        File.WriteAllText(_folder.PathOf("loop.dib"), "#!csharp\n\n#!import loop.dib\n");

        Assert.Equal("!CompilationError: bad.ipynb, cell 2, line 2: The name 'oops' does not exist in the current context", await Run("#!import bad.ipynb"));
        Assert.Equal("!ImportError: loop.dib, cell 1, line 1: 'loop.dib' imports itself, by way of loop.dib.", await Run("#!import loop.dib"));
    }

    [Fact]
    public async Task A_cell_can_ask_also_after_the_encoding_of_input_was_set()
    {
        await using NotebookSession session = Session(new CellSessionOptions { Input = new Answers() });

        Assert.Equal("", await Run(session, "Console.InputEncoding = System.Text.Encoding.UTF8;"));
        Assert.Equal("[Ada to ]", await Run(session, "Console.ReadLine()"));
    }

    [Theory]
    [InlineData("Input(\"Name?\")", "[Ada to Name?]")]
    [InlineData("input()", "[Ada to ]")]
    [InlineData("Password(\"Key?\")", "[Ada to Key? unseen]")]
    [InlineData("Console.ReadLine()", "[Ada to ]")]
    [InlineData("await Console.In.ReadLineAsync()", "[Ada to ]")]
    [InlineData("(char)Console.Read() + Console.ReadLine()", "[Ada to ]")]
    [InlineData("Console.In.ReadToEnd().Trim()", "[Ada to]")]
    [InlineData("(char)Console.Read() + Console.In.ReadToEnd().Trim()", "[Ada to]")]
    [InlineData("var some = new char[3]; Console.In.Read(some, 0, 3) + new string(some) + Console.ReadLine()", "[3Ada to ]")]
    [InlineData("Console.In.Read(new char[100], 0, 100)", "[8]")]
    [InlineData("Console.In.ReadBlock(new char[100], 0, 100)", "[8]")]
    [InlineData("Console.In.ReadBlock(new char[100].AsSpan())", "[8]")]
    public async Task A_cell_can_ask_for_input(string cell, string expected)
    {
        await using NotebookSession session = Session(new CellSessionOptions { Input = new Answers() });

        Assert.Equal(expected, await Run(session, cell));
    }

    [Fact]
    public async Task A_cell_that_waits_for_input_can_be_interrupted()
    {
        await using NotebookSession session = Session(new CellSessionOptions { Input = new Nobody() });
        using var interrupt = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var outputs = new OutputCollector();

        CellRun run = await session.RunAsync("Input()", "cell 1", outputs.Add, cancellation: interrupt.Token);

        Assert.Equal("Interrupted", run.Error?.Name);
    }

    [Theory]
    [InlineData("display(1); Console.Write(\"text\"); ClearOutput(); display(2);", "<text/html:2>")]
    [InlineData("display(1); ClearOutput(wait: true);", "<text/html:1>")]
    [InlineData("display(1); ClearOutput(wait: true); Console.Write(\"new\");", "new")]
    [InlineData("\"<b>\".DisplayAs(\"text/html\");", "<text/html:<b>>")]
    [InlineData("display(HTML(\"<b>bold</b>\"));", "<text/html:<b>bold</b>>")]
    [InlineData("using static Microsoft.DotNet.Interactive.Formatting.PocketViewTags;\ndisplay(p[style: \"x\"](\"a<b\"));", "<text/html:<p style=\"x\">a&lt;b</p>>")]
    public async Task What_was_shown_can_be_cleared(string cell, string expected) => Assert.Equal(expected, (await Run(cell)).Replace("<text/plain:", "<text/html:", StringComparison.Ordinal));

    public sealed record Pair<T>(T Left, T Right);

    public static TheoryData<object, string, string> Given => new()
    {
        { new[] { 1, 2 }, "given.Sum()", "[3]" },
        { new Dictionary<string, List<int?>[]> { ["a"] = [[1]] }, "given[\"a\"][0].Count", "[1]" },
        { new Pair<int[][,]>([], []), "given.Left.Length", "[0]" },
        { (1, "b"), "given.Item2", "[b]" },
        { new { Hidden = 5 }, "(object)given.ToString()", "[{ Hidden = 5 }]" },
    };

    [Theory]
    [MemberData(nameof(Given))]
    public async Task A_variable_can_be_given_to_the_cells(object value, string cell, string expected)
    {
        await using NotebookSession session = Session();
        await session.CSharp.SetVariableAsync("given", value, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(expected, await Run(session, cell));
        Assert.Equal("given", Assert.Single(session.CSharp.Variables).Name);
    }

    [Theory]
    [InlineData("1x")]
    [InlineData("x; y")]
    [InlineData("class")]
    [InlineData("")]
    public async Task A_variable_that_is_given_needs_a_name_of_CSharp(string name)
    {
        await using NotebookSession session = Session();

        object value = new();

        await Assert.ThrowsAsync<CellCommandException>(() => session.CSharp.SetVariableAsync(name, value, cancellation: TestContext.Current.CancellationToken));
        Assert.DoesNotContain(value, GivenValues.Waiting.Values);
    }

    [Fact]
    public async Task A_variable_that_is_given_has_a_time_limit_and_can_be_cancelled()
    {
        await using NotebookSession session = Session();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => session.CSharp.SetVariableAsync("given", 1, cancellation: cancelled.Token));
        await session.CSharp.SetVariableAsync("given", 2, TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        Assert.Equal("[2]", await Run(session, "given"));
    }

    private NotebookSession Session(CellSessionOptions? options = null) =>
        new(compiler.Compiler, (options ?? new CellSessionOptions()) with { Folder = _folder.PathOf("") }, [new Echo()]);

    private async Task<string> Run(string cell, string language = "csharp")
    {
        await using NotebookSession session = Session();
        return await Run(session, cell, language);
    }

    // Displays as <type:text>, where the type is the richest there is and the text is the plain one.
    private static async Task<string> Run(NotebookSession session, string cell, string language = "csharp")
    {
        var outputs = new OutputCollector();
        await session.RunAsync(cell, "cell 1", outputs.Add, language, cancellation: TestContext.Current.CancellationToken);
        return string.Concat(outputs.Outputs.Select(output => output switch
        {
            StreamOutput stream => stream.Text,
            ResultOutput result => $"[{Plain(result.Data)}]",
            DisplayOutput display => $"<{display.Data.First().Key}:{Plain(display.Data)}>",
            ErrorOutput error => $"!{error.Name}: {error.Message}",
            _ => throw new ArgumentOutOfRangeException(nameof(session)),
        }));
    }

    private static string Plain(MimeBundle data)
    {
        Assert.True(data.TryGet("text/plain", out var text) || data.TryGet("text/html", out text));
        string plain = text.GetValue<string>().ReplaceLineEndings("|");
        return Regex.IsMatch(plain, @"^Wall time: (\d+(\.\d+)? m?s|\d+ min \d+ s)$") ? "Wall time: …" : plain;
    }

    private sealed class Echo : ICellKernel
    {
        public string Name => "echo";

        public IReadOnlyList<string> Aliases => ["repeat"];

        public Task<CellRun> RunAsync(CellRequest request)
        {
            switch (request.Source)
            {
                case "fail":
                    throw new CellCommandException("nothing to echo", "EchoError");
                case "throw":
                    throw new InvalidOperationException("thrown");
                default:
                    request.Emit(new DisplayOutput(MimeBundle.Text("text/plain", $"echo '{request.Arguments}' {request.Source} at {request.FirstLine}")));
                    return Task.FromResult(new CellRun(null, request.ExecutionCount));
            }
        }
    }

    private sealed class Answers : IInputSource
    {
        public async Task<string> ReadAsync(string prompt, bool isPassword, CancellationToken cancellation)
        {
            await Task.Yield();
            return $"Ada to {prompt}{(isPassword ? " unseen" : "")}";
        }
    }

    private sealed class Nobody : IInputSource
    {
        public Task<string> ReadAsync(string prompt, bool isPassword, CancellationToken cancellation) => new TaskCompletionSource<string>().Task;
    }
}
