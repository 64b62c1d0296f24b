using System.Text.Json;

namespace CorpusAnalysis.Kernel.Tests;

/// <summary>What a client does beyond asking: it interrupts, answers, sends much at once, dies; and what strangers send.</summary>
public class SessionTests
{
    private const string Kept = "The cell was interrupted. What it had computed is kept.";
    private const string GoesOn = "It does not answer and goes on in the background; what it had computed is kept";

    [Fact]
    public async Task Messages_that_are_not_the_clients_are_never_executed()
    {
        JsonElement found = await Clients.RunAsync("wire");

        Assert.Equal("error", found.Reply("twice").Text("status"));
        Assert.Equal("1", found.Plain("count"));
    }

    [Fact]
    public async Task Interrupts_end_what_runs_and_keep_what_was_computed()
    {
        JsonElement found = await Clients.RunAsync("interrupt");

        foreach ((string cell, string message) in new[]
        {
            ("loop", Kept), ("sleep", Kept), ("await", GoesOn), ("library", Kept), ("wait", Kept), ("stuck", GoesOn), ("input", Kept), ("signal", Kept),
            ("lazy", Kept), ("text", Kept), ("catching", Kept), ("catching_async", Kept),
        })
        {
            Assert.True(found.GetProperty(cell).GetProperty("seconds").GetDouble() < 60, cell);
            Assert.Equal("Interrupted", found.Reply(cell).Text("ename"));
            Assert.Contains(message, found.Reply(cell).Text("evalue"), StringComparison.Ordinal);
            Assert.Equal("error", found.Outputs(cell)[^1].Type());
            Assert.Equal("7", found.Plain($"{cell}_after"));
        }

        Assert.Equal("Interrupted", found.Reply("compiling").Text("ename"));
        Assert.Equal("7", found.Plain("compiling_after"));
        foreach ((string cell, string message) in new[] { ("async_void", "boom"), ("thread", "boom"), ("recursion", "nested too deeply") })
        {
            Assert.Contains(message, found.Reply(cell).Text("evalue"), StringComparison.Ordinal);
            Assert.Equal("7", found.Plain($"{cell}_after"));
        }

        Assert.Equal("True", found.Plain("turns"));
        Assert.Equal("8", found.Plain("signal_idle"));
    }

    [Fact]
    public async Task Cells_ask_the_client_for_lines()
    {
        JsonElement found = await Clients.RunAsync("stdin");

        Assert.Equal("Hello Ada", found.Plain("line"));
        JsonElement asked = Assert.Single(found.GetProperty("line").GetProperty("asked").EnumerateArray());
        Assert.Equal("input_request", asked.Type());
        Assert.Equal(found.GetProperty("line").Text("sent"), asked.Text("parent"));
        Assert.False(asked.Content().GetProperty("password").GetBoolean());
        Assert.Equal("42", found.Plain("two"));
        Assert.Equal("y", found.Plain("character"));
        Assert.Equal("meant", found.Plain("late"));
        Assert.Contains("allow_stdin is off", found.Reply("refused").Text("evalue"), StringComparison.Ordinal);
        Assert.Equal("Ada", found.Plain("after"));
    }

    [Fact]
    public async Task An_error_aborts_the_cells_that_wait_unless_the_client_wants_them_to_go_on()
    {
        JsonElement found = await Clients.RunAsync("queued");

        Assert.Equal(["ok", "error", "aborted", "aborted"], Statuses(found.GetProperty("stopped")));
        Assert.Equal("False", found.Plain("ran_stopped"));
        Assert.Equal(["ok", "error", "ok", "ok"], Statuses(found.GetProperty("went_on")));
        Assert.Equal("True", found.Plain("ran_went_on"));
        Assert.Equal("ok", found.GetProperty("stopped").GetProperty("info").Content().Text("status"));
    }

    [Fact]
    public async Task The_kernel_restarts_and_ends_with_its_parent_and_the_compiler_with_the_kernel()
    {
        JsonElement found = await Clients.RunAsync("lifetime");

        Assert.Equal("error", found.Reply("restart_forgets").Text("status"));
        Assert.Equal("2", found.Plain("restart_runs"));
        Assert.Equal("2", found.Plain("busy_restart"));
        Assert.Equal([2, 2], new[] { "processes", "orphan_processes" }.Select(name => found.GetProperty(name).GetInt32()));
        Assert.All(["restart_gone", "terminated_gone", "orphan_gone"], name => Assert.Equal(JsonValueKind.Number, found.GetProperty(name).ValueKind));
    }

    private static IEnumerable<string?> Statuses(JsonElement run) => run.GetProperty("replies").EnumerateArray().Select(reply => reply.Content().Text("status"));
}
