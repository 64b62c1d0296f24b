using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Execution;
using CorpusAnalysis.Notebooks.Parameters;
using CorpusAnalysis.Notebooks.Tests.Execution;

namespace CorpusAnalysis.Notebooks.Tests.Parameters;

public class ParameterRunTests(CompilerFixture compiler)
{
    private static readonly Cell Show = Code("show", "Console.Write(text);");

    [Fact]
    public async Task Values_are_given_by_a_cell_behind_the_one_of_parameters()
    {
        NotebookRun run = await Run([Code("a", "var x = 1;"), Code("p", "var text = \"own\";", ParameterCell.Tag), Show], ("text", "given"));

        Assert.Null(run.Error);
        Assert.Equal(["a", "p", "injected-parameters", "show"], run.Cells.Select(cell => cell.Id));
        Assert.Equal([ParameterCell.InjectedTag], run.Cells[2].Tags);
        Assert.Equal("// The parameters given to this run.\ntext = \"given\";", run.Cells[2].Source);
        Assert.Equal("given", Printed(run.Cells[3]));
        ParameterValue value = Assert.Single(run.Parameters);
        Assert.Equal(("text", "string", "\"own\"", "given", true), (value.Parameter.Name, value.Parameter.TypeName, value.Parameter.DefaultText, value.Text, value.IsGiven));
    }

    [Fact]
    public async Task The_executed_cells_run_again_with_the_same_result_and_the_same_parameters()
    {
        NotebookRun first = await Run([Code("p", "var text = \"own\"; int other = 2;", ParameterCell.Tag), Show], ("text", "given"));
        NotebookRun again = await Run([.. first.Cells]);
        NotebookRun anew = await Run([.. first.Cells], ("text", "third"));

        Assert.Equal(first.Cells.Select(cell => cell.Source), again.Cells.Select(cell => cell.Source));
        Assert.Equal("given", Printed(again.Cells[^1]));
        Assert.Equal(["given", "2"], again.Parameters.Select(value => value.Text));
        Assert.Equal([true, false], again.Parameters.Select(value => value.IsGiven));
        Assert.Equal("third", Printed(anew.Cells[^1]));
        Assert.Single(anew.Cells, cell => cell.Tags.Contains(ParameterCell.InjectedTag));
    }

    public static TheoryData<string> Hostile =>
    [
        "\"; throw new Exception(\"x\"); //", "\\", "\\\"; System.Environment.Exit(3); //", "line\nbreak\r\n#!sql\n#r \"nuget: Evil\"", "{text} {{0}} $\"{1}\"",
        "*/ end /*", "\u2028\u2029\u0085", "\u202e\u2066reversed", "\0\a\u001b[31m", "\U0001F30D \uD800 lone", "@\"verbatim\"", "\"\"\"raw\"\"\"", "Ağdam „Räumung“",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task No_value_gets_out_of_its_literal(string value)
    {
        NotebookRun run = await Run([Code("p", "var text = \"own\"; string[] all = [];", ParameterCell.Tag), Code("same", "(text == all[1] && all.Length == 2, string.Join(' ', text.Select(c => (int)c)))")], ("text", value), ("all", "1," + value.Replace(",", "\\,", StringComparison.Ordinal)));

        Assert.Null(run.Error);
        ResultOutput result = Assert.IsType<ResultOutput>(Assert.Single(run.Cells[^1].Outputs));
        Assert.True(result.Data.TryGet("text/plain", out var shown));
        Assert.Contains("True", shown.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains(string.Join(' ', value.Select(c => (int)c)), shown.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(3, run.Cells[1].Source.Split('\n').Length);
    }

    [Fact]
    public async Task Every_kind_of_value_is_injected_in_its_type()
    {
        const string Declared = """
            enum Kind { One, Two }
            bool flag = false; byte small = 1; long big = 1; ulong huge = 1; float single = 1; double real = 1; decimal exact = 1m; char letter = 'a';
            var from = new DateOnly(2020, 1, 1); DateTime at = default; Kind kind = Kind.One; DayOfWeek day = DayOfWeek.Friday; int? most = null; Kind? maybe = Kind.One;
            int[] years = { }; List<string> names = new(); IReadOnlyList<DateOnly> days = new DateOnly[0]; Kind[] kinds = { }; int?[] gaps = { }; string @class = "";
            """;
        NotebookRun run = await Run(
            [Code("p", Declared, ParameterCell.Tag), Code("e", "Console.Write(FormattableString.Invariant($\"{flag} {small} {big} {huge} {single} {real} {exact} {(int)letter} {from:O} {at:O} {kind} {day} {most} {maybe} {years.Sum()} {string.Join('|', names)} {days[0]:O} {kinds[1]} {gaps.Length} {@class}\"));")],
            ("flag", "true"), ("small", "255"), ("big", "-9223372036854775808"), ("huge", "18446744073709551615"), ("single", "0.1"), ("real", "-1e-300"), ("exact", "1.50"), ("letter", "'"),
            ("from", "2024-02-29"), ("at", "2024-03-14T08:30:00.1234567Z"), ("kind", "two"), ("day", "Monday"), ("most", "7"), ("maybe", "null"),
            ("years", "1,2,3"), ("names", "x,y"), ("days", "2024-01-02"), ("kinds", "One,Two"), ("gaps", "1,null"), ("class", "c"));

        Assert.Null(run.Error);
        Assert.Equal("True 255 -9223372036854775808 18446744073709551615 0.1 -1E-300 1.50 39 2024-02-29 2024-03-14T08:30:00.1234567Z Two Monday 7  6 x|y 2024-01-02 Two 2 c", Printed(run.Cells[^1]));
    }

    [Fact]
    public async Task An_unknown_name_stops_the_run_before_any_further_cell_and_lists_what_there_is()
    {
        NotebookRun run = await Run([Code("p", "var text = \"own\"; int year = 2024; const int Fixed = 1;", ParameterCell.Tag), Show], ("yeer", "2023"));

        Assert.Equal("There is no parameter 'yeer'; the cell of parameters has text, year.", run.Error?.Message);
        Assert.Equal(["string text = \"own\"", "int year = 2024"], run.Error!.Traceback);
        Assert.Equal("p", run.FailedCell?.Id);
        Assert.Null(run.Cells[^1].ExecutionCount);
    }

    [Fact]
    public async Task Values_without_a_cell_of_parameters_stop_the_run_before_its_first_cell()
    {
        NotebookRun run = await Run([Code("t", "var text = \"own\";"), Show], ("text", "x"));

        Assert.Contains("no cell of the notebook that runs has the tag 'parameters'", run.Error?.Message, StringComparison.Ordinal);
        Assert.All(run.Cells, cell => Assert.Null(cell.ExecutionCount));
    }

    [Fact]
    public async Task Listing_runs_the_cell_and_what_it_needs_to_compile_and_nothing_else()
    {
        var document = new NotebookDocument([
            Code("i", "// what it needs\nusing System.Globalization;"), Code("no", "throw new Exception(\"not to be run\");"),
            Code("p", "var path = \"../corpus\"; // where, // really\nNumberStyles style = NumberStyles.None;", ParameterCell.Tag), Code("no2", "throw new Exception(\"nor this\");")]);
        await using var session = new NotebookSession(compiler.Compiler);

        var parameters = await ParameterCell.ListAsync(document, session, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal([("path", "string", "where, // really"), ("style", "NumberStyles", "")], parameters.Select(each => (each.Name, each.TypeName, each.Comment)));
        Assert.Equal("System.Globalization.NumberStyles.None", parameters[1].DefaultText);
    }

    [Fact]
    public async Task The_time_of_all_cells_together_is_limited_and_the_message_says_so()
    {
        await using var session = new NotebookSession(compiler.Compiler);
        var options = new NotebookRunOptions { TotalTimeout = TimeSpan.FromSeconds(1.5), CellTimeout = TimeSpan.FromMinutes(1) };

        NotebookRun run = await NotebookRunner.RunAsync(
            [Code("1", "1"), Code("2", "while (true) { }", "raises-exception"), Code("3", "3")], session, options, TestContext.Current.CancellationToken);

        Assert.Equal("The notebook ran longer than 1.5 s and was stopped in this cell. Allow more with --total-timeout.", run.Error?.Message);
        Assert.Equal(run.Error, Assert.Single(run.Cells[1].Outputs));
        Assert.Null(run.Cells[2].ExecutionCount);
    }

    private static Cell Code(string id, string source, params string[] tags) => new(id, CellKind.Code, "csharp", source) { Tags = [.. tags] };

    private static string Printed(Cell cell) => Assert.IsType<StreamOutput>(Assert.Single(cell.Outputs)).Text;

    private async Task<NotebookRun> Run(Cell[] cells, params (string Name, string Text)[] given)
    {
        await using var session = new NotebookSession(compiler.Compiler);
        var options = new NotebookRunOptions { Parameters = given.ToDictionary(pair => pair.Name, pair => ParameterInput.OfText(pair.Text)) };
        return await NotebookRunner.RunAsync([.. cells], session, options, TestContext.Current.CancellationToken);
    }
}
