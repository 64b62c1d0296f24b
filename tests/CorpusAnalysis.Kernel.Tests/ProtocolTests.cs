using System.Text.Json;

namespace CorpusAnalysis.Kernel.Tests;

/// <summary>Each request of the protocol, asked by Jupyter's own client of one kernel.</summary>
public sealed class ProtocolTests(ProtocolTests.Session session) : IClassFixture<ProtocolTests.Session>
{
    private readonly JsonElement _found = session.Found;

    /// <summary>The script, run once for all tests.</summary>
    public sealed class Session : IAsyncLifetime
    {
        public JsonElement Found { get; private set; }

        public async ValueTask InitializeAsync() => Found = await Clients.RunAsync("protocol");

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("kernel_info")]
    [InlineData("kernel_info_control")]
    public void Kernel_info_says_what_the_kernel_is(string request)
    {
        JsonElement reply = _found.Reply(request);

        Assert.Equal("ok", reply.Text("status"));
        Assert.Equal("5.4", reply.Text("protocol_version"));
        Assert.StartsWith("CorpusAnalysis", reply.Text("banner"), StringComparison.Ordinal);
        Assert.Equal("C#", reply.GetProperty("language_info").Text("name"));
        Assert.Equal(".cs", reply.GetProperty("language_info").Text("file_extension"));
        Assert.False(reply.GetProperty("debugger").GetBoolean());
    }

    [Fact]
    public async Task Jupyters_own_test_of_kernels_finds_no_fault()
    {
        JsonElement found = await Clients.RunAsync("conformance");

        Assert.Equal(12, found.GetProperty("run").GetInt32());
        Assert.Empty(found.GetProperty("faults").EnumerateArray());
        Assert.Contains("test_pager", Assert.Single(found.GetProperty("skipped").EnumerateArray()).GetString(), StringComparison.Ordinal); // there is no pager
    }

    [Fact]
    public void Every_request_is_framed_by_busy_and_idle_of_its_own()
    {
        foreach (JsonProperty request in _found.EnumerateObject().Where(each => each.Value.ValueKind == JsonValueKind.Object && each.Value.TryGetProperty("reply", out _)))
        {
            JsonElement[] published = _found.Published(request.Name);
            string? parent = request.Value.GetProperty("reply").Text("parent");

            Assert.Equal("busy", published[0].Content().Text("execution_state"));
            Assert.Equal("idle", published[^1].Content().Text("execution_state"));
            Assert.Equal(2, published.Count(message => message.Type() == "status"));
            Assert.All(published, message => Assert.Equal(parent, message.Text("parent")));
            Assert.All(published, message => Assert.Equal("5.4", message.Text("version")));
        }
    }

    [Fact]
    public void A_result_has_plain_text_beside_html_and_the_number_of_its_cell()
    {
        JsonElement result = Assert.Single(_found.Outputs("result"));

        Assert.Equal("execute_result", result.Type());
        Assert.Equal(1, result.Content().GetProperty("execution_count").GetInt32());
        Assert.Equal("21", result.Content().GetProperty("data").Text("text/plain"));
        Assert.True(result.Content().GetProperty("data").TryGetProperty("text/html", out _));
        Assert.Equal("var x = 20;\nx + 1", _found.Published("result").Single(message => message.Type() == "execute_input").Content().Text("code"));
        Assert.Equal("40", _found.Plain("later"));
        Assert.Equal("<b>bold</b>", _found.Plain("html"));
    }

    [Fact]
    public void Displays_have_plain_text_whatever_they_show()
    {
        JsonElement[] outputs = _found.Outputs("display");

        Assert.Equal(["display_data", "display_data", "display_data"], outputs.Select(output => output.Type()));
        Assert.Equal(["shown", "<i>a</i>", "[image/png]"], outputs.Select(output => output.Content().GetProperty("data").Text("text/plain")));
    }

    [Fact]
    public void A_display_is_updated_by_its_cell_and_by_later_ones()
    {
        JsonElement[] outputs = _found.Outputs("update");
        JsonElement later = Assert.Single(_found.Outputs("update_later"));

        Assert.Equal(["display_data", "update_display_data"], outputs.Select(output => output.Type()));
        Assert.Equal("update_display_data", later.Type());
        Assert.Equal("3", later.Content().GetProperty("data").Text("text/plain"));
        Assert.Single(outputs.Append(later).Select(output => output.Content().GetProperty("transient").Text("display_id")).Distinct());
    }

    [Fact]
    public void Streams_and_displays_come_in_the_order_of_the_cell()
    {
        Assert.Equal(["stdout a", "stderr b", "stdout c", "display_data", "stdout ef"], Joined("streams"));
    }

    [Fact]
    public void Text_that_was_cleared_does_not_count_towards_the_limit() => Assert.Equal(
        ["stdout 0 600000", "stdout 1 600000", "stdout 2 600000"],
        _found.GetProperty("redrawn").EnumerateArray().Select(stream => string.Join(' ', stream.EnumerateArray())));

    [Fact]
    public void Clearing_is_told_between_what_was_and_what_comes()
    {
        JsonElement[] outputs = _found.Outputs("clear");

        Assert.Equal(["stdout before\n", "clear_output", "clear_output", "stdout after\n"], Joined("clear"));
        Assert.Equal([true, false], outputs.Where(output => output.Type() == "clear_output").Select(output => output.Content().GetProperty("wait").GetBoolean()));
    }

    // The cell waits after each line until the client has got it.
    [Fact]
    public void Text_is_told_while_the_cell_runs()
    {
        Assert.Equal("ok", _found.Reply("live").Text("status"));
        Assert.Equal(["stdout 0\n1\n2\n"], Joined("live"));
    }

    [Fact]
    public void A_flood_of_text_comes_in_few_pieces_up_to_a_limit_that_is_told()
    {
        JsonElement[] outputs = _found.Outputs("flood");

        Assert.InRange(outputs.Length, 2, 1000);
        Assert.Equal(1_000_000, outputs[..^1].Sum(output => output.Content().Text("text")!.Length));
        Assert.Equal("… and 1200000 more characters of output, left out\n", outputs[^1].Content().Text("text"));
    }

    [Fact]
    public void What_a_task_gives_after_its_cell_is_the_cells()
    {
        JsonElement late = _found.GetProperty("late_output");

        Assert.Equal("late", late.Content().Text("text"));
        Assert.Equal(_found.GetProperty("late").GetProperty("reply").Text("parent"), late.Text("parent"));
    }

    [Theory]
    [InlineData("runtime_error", "System.InvalidOperationException", "boom", "cell 12, line 2")]
    [InlineData("compile_error", "CompilationError", "cell 13, line 2: Cannot implicitly convert type 'string' to 'int'", "    int z = \"no\";")]
    public void Errors_point_at_lines_of_cells(string request, string name, string message, string line)
    {
        JsonElement reply = _found.Reply(request);
        JsonElement output = Assert.Single(_found.Outputs(request));

        Assert.Equal("error", reply.Text("status"));
        Assert.Equal("error", output.Type());
        Assert.All([reply, output.Content()], error =>
        {
            Assert.Equal(name, error.Text("ename"));
            Assert.Equal(message, error.Text("evalue"));
            Assert.Contains(error.GetProperty("traceback").EnumerateArray(), each => each.GetString()!.Contains(line, StringComparison.Ordinal));
        });
        Assert.Equal("20", _found.Plain("after_error"));
    }

    [Fact]
    public void A_silent_cell_shows_nothing_and_does_not_count()
    {
        Assert.Equal(["status", "status"], _found.Published("silent").Select(message => message.Type()));
        Assert.Equal(["status", "status"], _found.Published("silent_error").Select(message => message.Type()));
        Assert.Equal("error", _found.Reply("silent_error").Text("status"));
        Assert.Equal(14, _found.Reply("silent").GetProperty("execution_count").GetInt32());
    }

    [Fact]
    public void A_cell_that_is_not_stored_does_not_count()
    {
        Assert.Equal("25", _found.Plain("unstored"));
        Assert.Equal([14, 14, 15], new[] { "unstored", "blank", "expressions" }.Select(name => _found.Reply(name).GetProperty("execution_count").GetInt32()));
    }

    [Fact]
    public void Expressions_of_the_client_are_evaluated_each_for_itself()
    {
        JsonElement expressions = _found.Reply("expressions").GetProperty("user_expressions");

        Assert.Equal("4", expressions.GetProperty("good").GetProperty("data").Text("text/plain"));
        Assert.Equal("error", expressions.GetProperty("bad").Text("status"));
        Assert.Equal("CompilationError", expressions.GetProperty("bad").Text("ename"));
    }

    [Fact]
    public void Completion_and_inspection_are_answered()
    {
        Assert.Equal("ok", _found.Reply("complete").Text("status"));
        Assert.Equal(6, _found.Reply("complete_astral").GetProperty("cursor_end").GetInt32());
        Assert.Equal("ok", _found.Reply("inspect").Text("status"));
    }

    [Theory]
    [InlineData("whole", "complete", null)]
    [InlineData("open", "incomplete", "    ")]
    [InlineData("head", "incomplete", "")]
    [InlineData("wrong", "invalid", null)]
    [InlineData("text", "invalid", null)]
    [InlineData("raw", "incomplete", "")]
    [InlineData("markdown", "complete", null)]
    public void Is_complete_tells_what_can_be_run(string cell, string status, string? indent)
    {
        JsonElement reply = _found.Reply($"is_complete_{cell}");

        Assert.Equal(status, reply.Text("status"));
        Assert.Equal(indent, reply.TryGetProperty("indent", out JsonElement found) ? found.GetString() : null);
    }

    [Theory]
    [InlineData("tail", """[[1,14,"x"],[1,15,"var w = 3;"]]""")]
    [InlineData("range", """[[1,1,["var x = 20;\nx + 1","21"]],[1,2,["x * 2","40"]]]""")]
    [InlineData("search", """[[1,2,"x * 2"],[1,14,"x"]]""")]
    public void History_holds_the_stored_cells(string kind, string expected) =>
        Assert.Equal(expected, JsonSerializer.Serialize(_found.Reply($"history_{kind}").GetProperty("history"), JsonOptions.Plain));

    [Fact]
    public void Comms_to_unknown_targets_are_closed()
    {
        JsonElement close = Assert.Single(_found.Outputs("comm_open"));

        Assert.Equal("comm_close", close.Type());
        Assert.Equal("c1", close.Content().Text("comm_id"));
        Assert.Empty(_found.Outputs("comm_close"));
        Assert.Equal("{}", _found.Reply("comm_info").GetProperty("comms").GetRawText());
    }

    [Theory]
    [InlineData("unknown", "nonsense_reply", "does not know messages of the type 'nonsense_request'")]
    [InlineData("no_code", "execute_reply", "expected code, found none")]
    [InlineData("wrong_kind", "execute_reply", "expected code to be of the kind String, found Number")]
    [InlineData("no_object", "execute_reply", "expected its content to be an object")]
    [InlineData("history_wrong", "history_reply", "expected hist_access_type tail, range or search, found 'nonsense'")]
    public void What_cannot_be_read_gets_an_error_for_a_reply_and_the_kernel_lives_on(string request, string type, string message)
    {
        Assert.Equal(type, _found.GetProperty(request).GetProperty("reply").Type());
        Assert.Equal("error", _found.Reply(request).Text("status"));
        Assert.Contains(message, _found.Reply(request).Text("evalue"), StringComparison.Ordinal);
        Assert.Empty(_found.Outputs("no_request"));
        Assert.Equal("20", _found.Plain("alive"));
    }

    [Fact]
    public void The_debugger_says_that_there_is_none()
    {
        JsonElement reply = _found.Reply("debug");

        Assert.False(reply.GetProperty("success").GetBoolean());
        Assert.Equal(4, reply.GetProperty("request_seq").GetInt32());
    }

    [Fact]
    public void Shutdown_is_answered_and_the_kernel_ends()
    {
        Assert.True(_found.GetProperty("heartbeat").GetBoolean());
        Assert.Equal("ok", _found.GetProperty("shutdown").Content().Text("status"));
        Assert.False(_found.GetProperty("shutdown").Content().GetProperty("restart").GetBoolean());
        Assert.Equal(0, _found.GetProperty("exit").GetInt32());
    }

    // A stream is told in one piece or several, however it falls.
    private List<string> Joined(string request)
    {
        var joined = new List<string>();
        string before = "";
        foreach (JsonElement output in _found.Outputs(request))
        {
            string name = output.Type() == "stream" ? output.Content().Text("name")! : "";
            if (name.Length > 0 && name == before)
            {
                joined[^1] += output.Content().Text("text");
            }
            else
            {
                joined.Add(name.Length > 0 ? $"{name} {output.Content().Text("text")}" : output.Type());
            }

            before = name;
        }

        return joined;
    }
}
