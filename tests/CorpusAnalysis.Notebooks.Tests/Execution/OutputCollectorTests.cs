using System.Collections.Immutable;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Notebooks.Tests.Execution;

public class OutputCollectorTests
{
    [Fact]
    public void Clearing_takes_away_what_was_shown() =>
        Assert.Equal([Text("c")], Collected(Text("a"), Display("b"), new ClearOutput(false), Text("c")));

    [Fact]
    public void Clearing_that_waits_does_so_until_there_is_something_new()
    {
        Assert.Equal([Text("a")], Collected(Text("a"), new ClearOutput(true)));
        Assert.Equal([Text("b")], Collected(Text("a"), new ClearOutput(true), Text("b")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Text_that_was_cleared_does_not_count(bool wait)
    {
        string most = new('x', OutputCollector.StreamLimit);

        Assert.Equal([Text("b")], Collected(Text(most + "a"), new ClearOutput(wait), Text("b")));
        Assert.Equal(
            [Text(most), new StreamOutput("stderr", "… and 1 more characters of output, left out\n")],
            Collected(Text(most), new ClearOutput(wait), Text(most + "a")));
    }

    private static StreamOutput Text(string text) => new("stdout", text);

    private static DisplayOutput Display(string text) => new(MimeBundle.Text("text/plain", text));

    private static ImmutableArray<CellOutput> Collected(params IEnumerable<CellOutput> outputs)
    {
        var collector = new OutputCollector();
        foreach (CellOutput output in outputs)
        {
            collector.Add(output);
        }

        return collector.Outputs;
    }
}
