using CorpusAnalysis.Notebooks.Completion;

namespace CorpusAnalysis.Notebooks.Tests.Completion;

public class InspectorTests(CompletionSession session)
{
    [Theory]
    [InlineData("wo|rds", "List<string> words", "2 elements")]
    [InlineData("count|", "string count", "\"later\"")]
    [InlineData("pair|", "(string name, int age) pair", "")]
    [InlineData("point.Len|gth", "double Point.Length { get; }", "")]
    [InlineData("Twice|(1)", "int Twice(int x)", "int Twice(int x, int times)")]
    [InlineData("Poi|nt", "record Point", "")]
    [InlineData("string.Jo|in", "string string.Join(", "Concatenates")]
    [InlineData("words.Sel|ect(w => w)", "Select<TSource, TResult>(", "Projects each element of a sequence")]
    [InlineData("words.Add|", "void List<string>.Add(string item)", "Adds an object to the end")]
    [InlineData("Math.Sqrt|", "double Math.Sqrt(double d)", "Returns the square root")]
    [InlineData("new Lis|t<int>()", "class List<T>", "strongly typed list")]
    [InlineData("System.Te|xt", "namespace System.Text", "")]
    [InlineData("points.Select(p => p.X|)", "int Point.X", "")]
    [InlineData("points.Select(p| => p.X)", "IEnumerable<TSource>.Select", "")]
    [InlineData("Paint(|", "void Paint(Colour colour, string text = \"\", int times = 1)", "Colour colour")]
    [InlineData("Paint(Colour.Red, \"a\", |", "void Paint(", "int times = 1")]
    [InlineData("math|", "", "")]
    [InlineData("// words|", "", "")]
    public void A_name_is_shown_with_what_is_known_of_it(string code, string signature, string text)
    {
        int cursor = code.IndexOf('|', StringComparison.Ordinal);

        Inspection? found = new Inspector(session.Completer).Inspect(code.Remove(cursor, 1), cursor);

        if (signature.Length == 0)
        {
            Assert.Null(found);
            return;
        }

        Assert.Contains(signature, found!.Signatures[0], StringComparison.Ordinal);
        Assert.Contains(text, found.Text, StringComparison.Ordinal);
        Assert.StartsWith($"```csharp\n{found.Signatures[0]}", found.Markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Twice(|", 2, 0, "int x")]
    [InlineData("Twice(1, |", 2, 1, "int times")]
    [InlineData("words.IndexOf(\"a\", 1, |", 3, 2, "int count")]
    [InlineData("string.Join(\",\", words.Select(w => w.Substring(1, |", 2, 1, "int length")]
    [InlineData("Paint(times: |", 1, 2, "int times = 1")]
    [InlineData("new Point(1, |", 2, 1, "int Y")]
    public void A_call_shows_its_overloads_and_the_parameter_at_the_cursor(string code, int overloads, int parameter, string name)
    {
        int cursor = code.IndexOf('|', StringComparison.Ordinal);

        SignatureHelp help = new Inspector(session.Completer).Signatures(code.Remove(cursor, 1), cursor)!;

        Assert.InRange(help.Overloads.Length, overloads - 1, overloads);
        Assert.Equal(parameter, help.Overloads[help.Active].Parameter);
        Assert.Equal(name, help.Overloads[help.Active].Parameters[parameter]);
    }

    [Fact]
    public void Outside_of_calls_there_are_no_overloads() => Assert.Null(new Inspector(session.Completer).Signatures("words.Count", 5));

    [Fact]
    public void Variables_are_the_latest_of_their_names()
    {
        var count = session.Session.Variables.Single(variable => variable.Name == "count");

        Assert.Equal((typeof(string), "later", 3), (count.Type, count.Value, count.Cell));
        Assert.Contains(session.Session.Types, type => type.Name == "Point");
        Assert.Equal(2, session.Session.Methods.Count(method => method.Name == "Twice"));
    }
}
