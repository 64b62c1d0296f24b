using CorpusAnalysis.Notebooks.Completion;
using CsCheck;

namespace CorpusAnalysis.Notebooks.Tests.Completion;

public class CompleterTests(CompletionSession session)
{
    /// <summary>Code with a bar for the cursor; what must be offered; what must not.</summary>
    [Theory]
    // variables, methods and types of earlier cells
    [InlineData("wor|", "words", "Words")]
    [InlineData("tw|", "Twice", "words")]
    [InlineData("Poi|", "Point", "")]
    [InlineData("|", "words point Twice Point Pi2 Prop", "class Console")]
    [InlineData("dis|", "display", "")]
    [InlineData("count.|", "Length Substring", "CompareTo2")]
    [InlineData("Pi2.|", "CompareTo", "")]
    [InlineData("Prop.|", "CompareTo", "")]
    // members
    [InlineData("words.|", "Count Add Select Where", "Capacity2 get_Count op_Equality")]
    [InlineData("words.Sel|", "Select SelectMany", "Where")]
    [InlineData("words[0].|", "Length Half", "Add")]
    [InlineData("words.First().|", "Length", "Count2")]
    [InlineData("words?.|", "Count", "")]
    [InlineData("words!.|", "Count", "")]
    [InlineData("words\n    .Where(w => true)\n    .|", "Select", "Capacity")]
    [InlineData("point.|", "X Y Length ToString", "EqualityContract <Clone>$")]
    [InlineData("(point with { X = 2 }).|", "X Length", "")]
    [InlineData("pair.|", "name age", "Rest")]
    [InlineData("pairs[0].|", "Key Number", "")]
    [InlineData("pairs.Where(p => p.|", "Key Number", "")]
    [InlineData("pairs.Select(p => p.Key.|", "Length", "Number")]
    [InlineData("rows[0].|", "Word Size", "Length")]
    [InlineData("rows.Where(r => r.Word.|", "Length", "Size")]
    [InlineData("anything.|", "Inside", "")]
    [InlineData("later.|", "Result", "X")]
    [InlineData("(await later).|", "X", "Result")]
    [InlineData("maybe.|", "Value HasValue", "")]
    [InlineData("make(3).|", "X", "Invoke")]
    [InlineData("Twice(2).|", "CompareTo ToString", "Length")]
    // lambdas and inference
    [InlineData("points.Select(p => p.|", "X Length", "Count")]
    [InlineData("points.Select(p => p.X).Where(x => x.|", "CompareTo", "X")]
    [InlineData("points.Select(p => new { p.X, Z = p.Y }).Where(a => a.|", "X Z", "Y")]
    [InlineData("points.Select(p => (p.X, Name: \"n\")).OrderBy(t => t.|", "X Name", "Y")]
    [InlineData("points.GroupBy(p => p.X).Select(g => g.|", "Key Count", "X")]
    [InlineData("points.GroupBy(p => p.X).Select(g => g.First().|", "X Y", "Key")]
    [InlineData("points.ToDictionary(p => p.X).|", "Keys TryGetValue", "")]
    [InlineData("points.ToDictionary(p => p.X, p => p.Length)[1].|", "CompareTo", "X")]
    [InlineData("points.Aggregate(0.0, (sum, p) => sum + p.|", "Length", "")]
    [InlineData("points.Zip(words).Select(z => z.|", "First Second", "")]
    [InlineData("points.Zip(words, (p, w) => w.|", "Length", "X")]
    [InlineData("points.Join(rows, p => p.X, r => r.Size, (p, r) => r.|", "Word", "X")]
    [InlineData("points.SelectMany(p => words.Select(w => p.|", "X", "Count")]
    [InlineData("points.OrderBy(p => p.X).ThenBy(p => p.|", "Y", "ThenBy")]
    [InlineData("points.Sum(p => p.Length).|", "CompareTo", "X")]
    [InlineData("points.MaxBy(p => p.X).|", "Y", "")]
    [InlineData("points.CountBy(p => p.Y).Select(c => c.|", "Key Value", "")]
    [InlineData("words.Select(int.Parse).First().|", "CompareTo", "Substring")]
    [InlineData("words.ConvertAll(w => w.Length).|", "Count", "")]
    [InlineData("points.Where(p => { var q = p.Length; return q.|", "CompareTo", "X")]
    [InlineData("points.Select(p => { return p.X; }).First().|", "CompareTo", "Y")]
    [InlineData("points.Index().Select(i => i.|", "Index Item", "")]
    [InlineData("Enumerable.Range(1, 3).SelectMany(n => points.Select(p => p.|", "X", "")]
    // this cell
    [InlineData("var xs = new List<Point>();\nxs[0].|", "X", "")]
    [InlineData("foreach (var p in points) p.|", "X", "Count")]
    [InlineData("foreach (var (k, n) in pairs) { k.|", "Length", "Number")]
    [InlineData("foreach (var p in points) { }\np.|", "", "X")]
    [InlineData("for (int i = 0; i < 3; i++) i.|", "CompareTo", "")]
    [InlineData("if (point is { X: > 0 } q && q.|", "Length", "")]
    [InlineData("object o = 1; if (o is string s) s.|", "Length", "")]
    [InlineData("int.TryParse(\"1\", out var n); n.|", "CompareTo", "")]
    [InlineData("lookup.TryGetValue(\"k\", out var list); list[0].|", "X", "")]
    [InlineData("var (a, b) = (point, words); b.|", "Add", "X")]
    [InlineData("var p = point ?? new Point(1, 1); p.|", "X", "")]
    [InlineData("var p = true ? point : null; p.|", "X", "")]
    [InlineData("var p = count switch { \"a\" => point, _ => null }; p.|", "X", "")]
    [InlineData("var f = (Point p) => p.X; f(point).|", "CompareTo", "X")]
    [InlineData("record Own(int A, List<Point> Ps);\nvar o = new Own(1, []);\no.Ps[0].|", "X", "A")]
    [InlineData("words.Select(w => new Own(w, 1)).Where(o => o.|\nrecord Own(string A, int B);", "A B", "X")]
    [InlineData("class Box<T> { public T Inside { get; set; } private int hidden; }\nnew Box<Point>().|", "Inside", "hidden")]
    [InlineData("enum Mood { Good, Bad }\nMood.|", "Good Bad", "")]
    [InlineData("Point Make(int x) => new(x, x);\nMake(1).|", "X", "")]
    [InlineData("int F(Point p) { return p.|", "X", "")]
    [InlineData("class A { public int F(Point p) { return p.|", "X", "")]
    [InlineData("var q = from p in points where p.|", "X", "")]
    [InlineData("var q = from p in points group p by p.X into g select g.|", "Key", "Y")]
    [InlineData("$\"{points.Length} of {point.|", "X", "")]
    [InlineData("$\"{points.Length:N0} {words.Select(w => w.|", "Length", "")]
    [InlineData("$\"text point.|", "", "X")]
    [InlineData("$$\"\"\"{{point.|", "X", "")]
    // statics, types, namespaces
    [InlineData("Math.|", "Sqrt PI", "ToString2")]
    [InlineData("string.|", "Join IsNullOrEmpty Empty", "Length")]
    [InlineData("\"a\".|", "Length Half", "IsNullOrEmpty")]
    [InlineData("1.5.|", "CompareTo", "Parse")]
    [InlineData("true.|", "CompareTo", "")]
    [InlineData("'c'.|", "CompareTo", "")]
    [InlineData("new[] { 1, 2 }.|", "Length Sum", "")]
    [InlineData("((List<string>)null).|", "Add", "")]
    [InlineData("(words as IEnumerable<string>).|", "Select", "Add")]
    [InlineData("typeof(int).|", "Name", "")]
    [InlineData("System.|", "Math Console Collections", "Linq2")]
    [InlineData("System.Collections.Generic.Lis|", "List", "Dictionary")]
    [InlineData("Environment.|", "SpecialFolder NewLine", "")]
    [InlineData("Environment.SpecialFolder.|", "Desktop", "")]
    [InlineData("Colour.|", "Red Green", "")]
    [InlineData("JsonSerializer.|", "Serialize", "")]
    [InlineData("DateTime.Now.|", "Year AddDays", "Now")]
    [InlineData("using System.Te|", "Text", "Linq")]
    [InlineData("using static System.Ma|", "Math", "")]
    [InlineData("using static System.Math;\nSq|", "Sqrt", "")]
    [InlineData("using SB = System.Text.StringBuilder;\nnew SB().|", "Append", "")]
    [InlineData("new Po|", "Point", "words")]
    [InlineData("List<Poi|", "Point", "")]
    [InlineData("Console.Wr|", "Write WriteLine", "ReadLine")]
    // initialisers, arguments, enums
    [InlineData("new System.Text.Json.JsonSerializerOptions { |", "WriteIndented", "Default words")]
    [InlineData("new JsonSerializerOptions { WriteIndented = true, |", "MaxDepth", "WriteIndented")]
    [InlineData("JsonSerializer.Serialize(words, new JsonSerializerOptions { Def|", "DefaultBufferSize", "WriteIndented")]
    [InlineData("JsonSerializer.Serialize(words, options: new() { Wri|", "WriteIndented", "Console")]
    [InlineData("point with { |", "X Y", "words")]
    [InlineData("point is { |", "X Y Length", "words")]
    [InlineData("Paint(|", "Colour.Red Colour.Green colour:", "")]
    [InlineData("Paint(Colour.Red, t|", "text: times:", "")]
    [InlineData("Paint(Colour.Red, times: |", "words", "text:")]
    [InlineData("string.Equals(count, \"a\", |", "StringComparison.Ordinal", "")]
    [InlineData("count.Equals(\"a\", StringComparison.|", "Ordinal", "")]
    [InlineData("var c = Colour.Red; if (c == |", "Colour.Green", "")]
    // strings
    [InlineData("lookup[\"k|", "key\u00A0one key\u00A0two", "words")]
    [InlineData("Paint(Colour.Red, \"|", "text", "words")]
    [InlineData("rows.Where(r => r.Word == \"c|", "compared", "words")]
    [InlineData("\"wor|", "", "words")]
    [InlineData("Console.WriteLine(\"wor|", "", "words")]
    // comments and names to be made
    [InlineData("// wor|", "", "words")]
    [InlineData("/* wor|", "", "words")]
    [InlineData("1 /* a */ + wor|", "words", "")]
    [InlineData("var wor|", "", "words")]
    [InlineData("int wor|", "", "words")]
    [InlineData("words.Nothing().|", "", "Count")]
    // keywords and magics
    [InlineData("fore|", "foreach", "")]
    [InlineData("#!sq|", "#!sql", "words")]
    [InlineData("#!|", "#!csharp #!time #!who", "words")]
    [InlineData("#|", "#!sql", "words")]
    // humps, hidden members
    [InlineData("Console.WL|", "WriteLine", "Write")]
    [InlineData("words.fod|", "FirstOrDefault", "First")]
    [InlineData("Enumerable.Empty<int>().|", "Select", "")]
    public void Completions_hold_what_can_follow(string code, string expected, string not)
    {
        string[] items = [.. session.At(code).Items.Select(item => item.Text)];

        Assert.All(Words(expected), word => Assert.Contains(word, items));
        Assert.All(Words(not), word => Assert.DoesNotContain(word, items));
    }

    private static string[] Words(string words) =>
        [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Replace('\u00A0', ' '))];

    [Fact]
    public void Completions_replace_the_word_before_the_cursor()
    {
        CompletionList list = session.At("words.Sel| + 1");

        Assert.Equal((6, 9), (list.Start, list.End));
        Assert.Equal("Select", list.Items[0].Text);
        Assert.Equal(CompletionKind.Method, list.Items[0].Kind);
        Assert.Equal(2, list.Items[0].Overloads);
        Assert.StartsWith("IEnumerable<TResult> IEnumerable<TSource>.Select<TSource, TResult>(Func<TSource, ", list.Items[0].Signature, StringComparison.Ordinal);
        Assert.EndsWith("(+ 1 overload)", list.Items[0].Signature, StringComparison.Ordinal);
        Assert.Contains("Projects each element", list.Items[0].Documentation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_string_is_replaced_as_a_whole()
    {
        CompletionList list = session.At("lookup[\"key o|");

        Assert.Equal((8, 13), (list.Start, list.End));
        Assert.Equal("key one", Assert.Single(list.Items).Text);
        Assert.Same(session.Session.Variables.Single(variable => variable.Name == "lookup").Value, session.Asked!.Instance);
    }

    [Fact]
    public void Members_of_object_come_last()
    {
        string[] items = [.. session.At("point.|").Items.Select(item => item.Text)];

        Assert.Equal(["Length", "X", "Y"], items[..3]);
        Assert.Equal(["Deconstruct", "Equals", "GetHashCode", "GetType", "ToString"], items[^5..]);
        Assert.Equal("Display", items[^6]);
    }

    [Fact]
    public void The_result_is_the_same_each_time() =>
        Assert.Equal(session.At("words.Select(w => w.|").Items.Select(item => item.Signature), session.At("words.Select(w => w.|").Items.Select(item => item.Signature));

    [Fact]
    public void No_text_makes_it_fail()
    {
        string[] parts = ["words", ".", "(", ")", "[", "]", "{", "}", "\"", "$\"", "=>", "<", ">", "point", "new ", "var ", "foreach (", " in ", "record ", "class ", "//", "/*", "\n", "#!", "@", "'", "?", ":", ";", "=", ",", "is ", "switch ", "with ", "from ", "select ", "1", "\"\"\"", "\\", "await ", "using ", "ä", "\uD83D", "\0"];
        Gen.Int[0, parts.Length - 1].Array[0, 30].Sample(
            chosen =>
            {
                string code = string.Concat(chosen.Select(part => parts[part]));
                _ = session.Completer.Read(code, code.Length);
                _ = session.Completer.Complete(code, code.Length / 2);
            },
            iter: 500,
            threads: 1);
    }
}
