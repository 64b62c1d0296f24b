using CorpusAnalysis.Cli.Comparison;

namespace CorpusAnalysis.Cli.Tests.Comparison;

public class ChartComparisonTests
{
    private const string Line = """{"data":[{"type":"scatter","name":"climate","x":["2024-01","2024-02"],"y":[1,2],"hovertext":["one","two"],"uid":"a1"}],"layout":{"title":{"text":"By <b>month</b>"}}}""";

    [Fact]
    public void Evidence_and_ids_are_no_change() => Assert.Null(Executed.Compare(
        Executed.Chart(Line), Executed.Chart(Line.Replace("\"a1\"", "\"b2\"", StringComparison.Ordinal).Replace("""{"data":""", """{"evidence":[[0,1]],"data":""", StringComparison.Ordinal))));

    [Fact]
    public void A_point_that_differs_is_named_by_what_it_stands_for()
    {
        OutputChange change = Executed.Compare(Executed.Chart(Line), Executed.Chart(Line.Replace("[1,2]", "[1,5]", StringComparison.Ordinal).Replace("two", "five", StringComparison.Ordinal)))!;

        Assert.Equal("Chart “By month”", change.Label);
        Assert.Equal([new(ChangeKind.Changed, "2024-02", "y", "2", "5", "+3")], change.Values);
    }

    [Fact]
    public void Points_come_and_go()
    {
        OutputChange change = Executed.Compare(Executed.Chart(Line), Executed.Chart(Line.Replace("2024-02", "2024-03", StringComparison.Ordinal)))!;

        Assert.Equal([(ChangeKind.Added, "2024-03"), (ChangeKind.Removed, "2024-02")], change.Values.Select(value => (value.Kind, value.Row)));
    }

    [Fact]
    public void Values_that_only_the_earlier_chart_has_and_points_in_another_order_are_changes()
    {
        OutputChange gone = Executed.Compare(Executed.Chart(Line), Executed.Chart(Line.Replace(""","hovertext":["one","two"]""", "", StringComparison.Ordinal)))!;
        OutputChange moved = Executed.Compare(Executed.Chart("""{"data":[{"x":["a","b"],"y":[1,2]}]}"""), Executed.Chart("""{"data":[{"x":["b","a"],"y":[2,1]}]}"""))!;

        Assert.Equal([("2024-01", "hover text", "one", "–"), ("2024-02", "hover text", "two", "–")], gone.Values.Select(value => (value.Row, value.Column, value.Before, value.After)));
        Assert.Equal("The points stand in another order", Assert.Single(moved.Notes));
    }

    [Fact]
    public void Bars_that_lie_are_matched_by_their_labels()
    {
        const string Bars = """{"data":[{"type":"bar","orientation":"h","y":["baku","bonn"],"x":[7.5,2]}],"layout":{}}""";

        OutputChange change = Executed.Compare(Executed.Chart(Bars), Executed.Chart("""{"data":[{"type":"bar","orientation":"h","y":["bonn","baku"],"x":[2,8]}],"layout":{}}"""))!;

        Assert.Equal([new(ChangeKind.Changed, "baku", "x", "7.50", "8", "+0.500")], change.Values);
    }

    [Fact]
    public void Clouds_heat_maps_and_pies_are_matched_by_what_names_a_point()
    {
        Assert.Equal("berlin", One("""{"data":[{"type":"scatter","x":[1,2],"y":[3,4],"text":["baku","berlin"]}]}""", "4],", "5],").Row);
        Assert.Equal("a · r", One("""{"data":[{"type":"heatmap","x":["a","b"],"y":["r"],"z":[[1,2]]}]}""", "[[1,", "[[9,").Row);
        Assert.Equal("rest", One("""{"data":[{"type":"pie","labels":["some","rest"],"values":[1,2]}]}""", "[1,2]", "[1,3]").Row);

        static ValueChange One(string chart, string old, string now) => Executed.Compare(Executed.Chart(chart), Executed.Chart(chart.Replace(old, now, StringComparison.Ordinal)))!.Values.Single();
    }

    [Fact]
    public void Series_titles_intervals_and_drawing_are_compared()
    {
        const string Before = """{"data":[{"name":"a","x":[1],"y":[1],"error_y":{"array":[0.5]}},{"name":"b","x":[1],"y":[1]}],"layout":{"title":"Old","height":400}}""";
        const string After = """{"data":[{"name":"a","x":[1],"y":[1],"error_y":{"array":[0.75]}},{"name":"c","x":[1],"y":[1]}],"layout":{"title":"New","height":500}}""";

        OutputChange change = Executed.Compare(Executed.Chart(Before), Executed.Chart(After))!;

        Assert.Equal(["Title: Old → New", "Series added: c, 1 point", "Series removed: b, 1 point", "The layout: other height"], change.Notes);
        Assert.Equal([new(ChangeKind.Changed, "a · 1", "y above", "0.500", "0.750", "+0.250")], change.Values);
    }
}
