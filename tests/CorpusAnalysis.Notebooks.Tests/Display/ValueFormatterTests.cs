using System.Globalization;
using CorpusAnalysis.Notebooks.Display;
using CorpusAnalysis.Notebooks.Documents;
using Microsoft.DotNet.Interactive.Formatting;

namespace CorpusAnalysis.Notebooks.Tests.Display;

public class ValueFormatterTests
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    private sealed record Row(string Name, int WordCount, double? Share);

    private sealed class Node
    {
        public string Name { get; init; } = "";

        public Node? Next { get; set; }
    }

    private sealed class Spoken
    {
        public int Inner { get; } = 1;

        public override string ToString() => "spoken";
    }

    private sealed class Failing
    {
        public int Good { get; } = 1;

        public int Bad => Good > 0 ? throw new InvalidOperationException("no <value>") : 0;
    }

    [System.ComponentModel.Browsable(false)]
    private readonly struct Unseen;

    private sealed record WithUnseen(string Name, Unseen Hidden, Unseen? HiddenToo, [property: System.ComponentModel.Browsable(false)] int Secret);

    [Fact]
    public void What_is_not_browsable_is_not_shown()
    {
        var value = new WithUnseen("x", default, null, 1);
        string one = Of(new ValueFormatter().Format(value), "text/plain"), several = Of(new ValueFormatter().Format(new[] { value }), "text/plain");

        Assert.EndsWith("\n  name: x", one, StringComparison.Ordinal);
        Assert.Equal("name\nx", several);
    }

    private sealed record Person(string Name, Address Home, int[] Years);

    private sealed record Address(string City, Row[] Rows);

    public static TheoryData<string, object, string> PlainForms => new()
    {
        { "records", new[] { new Row("a", 1204, 0.5), new Row("long", 3, null) }, "name  word count  share|a           1204  0.500|long           3      –" },
        { "anonymous rows", Enumerable.Range(1, 2).Select(i => new { i, Square = i * i }), "i  square|1       1|2       4" },
        { "tuples", new List<(string, int)> { ("a", 1) }, "item1  item2|a          1" },
        { "one tuple", ("a", 2.5), "item 1  item 2|a         2.50" },
        { "dates", new[] { (new DateOnly(2026, 11, 26), new DateTime(2026, 11, 26, 1, 2, 3), new DateTime(2026, 1, 1)) }, "item1       item2                item3|2026-11-26  2026-11-26 01:02:03  2026-01-01" },
        { "a dictionary", new Dictionary<string, int> { ["one"] = 1, ["two"] = 2000 }, "key  value|one      1|two   2000" },
        { "a dictionary of rows", new Dictionary<int, Row> { [1] = new("a", 2, 3) }, "key  name  word count  share|  1  a              2   3.00" },
        { "a read-only dictionary", new Dictionary<string, string> { ["k"] = "v" }.AsReadOnly(), "key  value|k    v" },
        { "rows of dictionaries", new[] { new Dictionary<string, object> { ["a"] = 1 }, new Dictionary<string, object> { ["b"] = "x" } }, "a  b|1  –|–  x" },
        { "no rows", Array.Empty<Row>(), "name  word count  share" },
        { "mixed rows", new object[] { new Row("a", 1, 1), new Row("b", 2, 2) }, "name  word count  share|a              1   1.00|b              2   2.00" },
        { "lines in a cell", new[] { new { Text = "two\nlines" } }, "text|two lines" },
        { "an object", new Row("a", 1, null), "Row|  name: a|  word count: 1|  share: –" },
        { "an object in an object", new Person("Ada", new Address("London", [new Row("r", 1, 1)]), [1815, 1852]), "Person|  name: Ada|  home: Address|    city: London|    rows: [Row { Name = r, WordCount = 1, Share = 1 }]|  years: [1815, 1852]" },
        { "a failing getter", new Failing(), "Failing|  good: 1|  bad: (InvalidOperationException: no <value>)" },
        { "a type with a text of its own", new Spoken(), "spoken" },
        { "a number", 0.25, "0.25" },
        { "numbers", new[] { 1, 2 }, "[ 1, 2 ]" },
        { "text", "<b>", "<b>" },
    };

    [Theory]
    [MemberData(nameof(PlainForms))]
    public void A_value_has_its_plain_form(string what, object value, string expected)
    {
        string text = Text(value, "text/plain");

        Assert.True(expected == text.ReplaceLineEndings("|").TrimEnd('|'), $"{what}: {text.ReplaceLineEndings("|")}");
    }

    [Fact]
    public void Html_is_escaped_and_numbers_stand_at_the_right() => Assert.Equal(
        "<table><thead><tr><th scope=\"col\" style=\"text-align:left\">name</th><th scope=\"col\" class=\"number\">word count</th><th scope=\"col\" class=\"number\">share</th></tr></thead><tbody>\n"
        + "<tr><td style=\"text-align:left\">&lt;script&gt;</td><td class=\"number\">1204</td><td class=\"number\">0.500</td></tr>\n</tbody></table>",
        Text(new[] { new Row("<script>", 1204, 0.5) }, "text/html"));

    [Theory]
    [InlineData(117, 121)]
    [InlineData(118, 119)]
    [InlineData(119, 120)]
    public void A_long_cell_of_text_is_not_cut_inside_a_character(int before, int shown)
    {
        string line = Text(new[] { new Row(new string('x', before) + "👍👍👍", 1, 1) }, "text/plain").Split('\n')[1];

        Assert.Equal(shown == 121 ? 120 : shown, line.IndexOf('…', StringComparison.Ordinal) + 1);
        Assert.Equal(line, System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(line)));
    }

    [Fact]
    public void Rows_beyond_the_limit_are_told()
    {
        var formatter = new ValueFormatter { Options = new FormatOptions { RowLimit = 20, PlainRowLimit = 2 } };
        MimeBundle shown = formatter.Format(Enumerable.Range(1, 1204).Select(i => new Row("r", i, i)));

        Assert.EndsWith("<caption>The first 20 of 1,204 rows.</caption></table>", Of(shown, "text/html"), StringComparison.Ordinal);
        Assert.Equal("name  word count  share\nr              1   1.00\nr              2   2.00\nThe first 2 of 1,204 rows.", Of(shown, "text/plain"));
        Assert.EndsWith("The first 2 rows; there are more.", Of(formatter.Format(Endless()), "text/plain"), StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_are_written_in_the_culture_asked_for()
    {
        var formatter = new ValueFormatter { Options = new FormatOptions { Culture = German } };

        Assert.Equal("name  word count  share\na           1204  0,500", Of(formatter.Format(new[] { new Row("a", 1204, 0.5) }), "text/plain"));
        Assert.Equal("0,25", Of(formatter.Format(0.25), "text/plain"));
    }

    private sealed class Weight(double kilograms)
    {
        public double Kilograms => kilograms;

        public override string ToString() => $"{kilograms:N1} kg";
    }

    public static TheoryData<object, string, string> Numbers => new()
    {
        { 1234.5, "1234.5", "1234,5" },
        { 1.5m, "1.5", "1,5" },
        { new[] { 1.5, 2.5 }, "[ 1.5, 2.5 ]", "[ 1,5, 2,5 ]" },
        { new object?[] { 1.5, "a", null, new[] { 2.5 } }, "Object[]\n    - 1.5\n    - a\n    - <null>\n    - [ 2.5 ]", "[ 1,5, a, <null>, [ 2,5 ] ]" },
        { Enumerable.Range(1, 22).Select(i => 1.5).ToList(), $"[ {Several("1.5")} ... (2 more) ]", $"[ {Several("1,5")} ... (2 more) ]" },
        { Enumerable.Range(1, 22).Select(i => 1.5), $"[ {Several("1.5")} ... (more) ]", $"[ {Several("1,5")} ... (more) ]" },
        { Enumerable.Range(1, 2).Select(i => i * 1.5m), "[ 1.5, 3.0 ]", "[ 1,5, 3,0 ]" },
        { Enumerable.Range(1, 2).Select(i => $"{i * 1.5}"), "[ 1.5, 3 ]", "[ 1,5, 3 ]" },
        { new Weight(1234.5), "1,234.5 kg", "1.234,5 kg" },
        { new[] { (new Weight(1234.5), 1.5) }, "item1       item2\n1,234.5 kg   1.50", "item1       item2\n1.234,5 kg   1,50" },
    };

    private static string Several(string text) => string.Join(", ", Enumerable.Repeat(text, 20));

    [Theory]
    [MemberData(nameof(Numbers))]
    public void The_culture_of_the_machine_does_not_matter(object value, string plain, string german)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        string html = Html(value);
        foreach (CultureInfo machine in new[] { CultureInfo.InvariantCulture, German, CultureInfo.GetCultureInfo("fr-FR") })
        {
            CultureInfo.CurrentCulture = machine;
            try
            {
                Assert.Equal(plain, Text(value, "text/plain").Trim());
                Assert.Equal(html, Html(value));
                Assert.Equal(german, Of(new ValueFormatter { Options = new FormatOptions { Culture = German } }.Format(value), "text/plain").Trim());
                Assert.Equal(machine, CultureInfo.CurrentCulture);
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
        }
    }

    [Theory]
    [InlineData("", "1,234.5 kg")]
    [InlineData("de-DE", "1.234,5 kg")]
    public void A_value_in_a_cell_of_a_table_is_written_in_the_culture_given(string culture, string expected)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fr-FR");
        try
        {
            Assert.Equal(expected, ValueText.Of(new Weight(1234.5), CultureInfo.GetCultureInfo(culture)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void An_object_that_contains_itself_is_shown_once()
    {
        var first = new Node { Name = "first", Next = new Node { Name = "second" } };
        first.Next.Next = first;

        Assert.Equal("Node\n  name: first\n  next: Node\n    name: second\n    next: (contains itself)", Text(first, "text/plain"));
        Assert.Contains("<em>(contains itself)</em>", Text(first, "text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Objects_are_shown_down_to_a_depth()
    {
        Node chain = Enumerable.Range(0, 9).Aggregate(new Node { Name = "0" }, (next, i) => new Node { Name = $"{i + 1}", Next = next });

        Assert.Equal(3, Text(chain, "text/html").Split("<table").Length - 1);
    }

    [Fact]
    public void A_failing_getter_is_shown_escaped() =>
        Assert.Contains("<em>(InvalidOperationException: no &lt;value&gt;)</em>", Text(new Failing(), "text/html"), StringComparison.Ordinal);

    [TypeFormatterSource(typeof(SourceOfFormatters))]
    private sealed record Formatted(int X);

    private sealed class SourceOfFormatters
    {
        private readonly object[] _formatters = [new ByConvention()];

        public object[] CreateTypeFormatters() => _formatters;
    }

    private sealed class ByConvention
    {
        public string MimeType { get; } = "text/html";

        public bool Format(object instance, TextWriter writer)
        {
            writer.Write($"<i>{((Formatted)instance).X}</i>");
            return MimeType.Length > 0;
        }
    }

    [AttributeUsage(AttributeTargets.Class)]
    private sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
    {
        public Type FormatterSourceType { get; } = formatterSourceType;

        public string[] PreferredMimeTypes { get; init; } = ["text/html"];
    }

    [Fact]
    public void A_type_formatted_by_the_convention_of_NET_Interactive_shows_the_same_here() =>
        Assert.Equal("<i>7</i>", Text(new Formatted(7), "text/html"));

    private sealed record Registered(int X);

    [Fact]
    public void A_formatter_registered_with_NET_Interactive_wins_over_our_tables()
    {
        Formatter.Register<Registered>(value => $"<u>{value.X}</u>", "text/html");
        Formatter.Register<List<Registered>>(value => $"<ul>{value.Count}</ul>", "text/html");

        Assert.Equal("<u>7</u>", Text(new Registered(7), "text/html"));
        Assert.Equal("<ul>1</ul>", Text(new List<Registered> { new(7) }, "text/html"));
    }

    private static IEnumerable<Row> Endless()
    {
        for (int i = 0; ; i++)
        {
            yield return new Row("r", i, i);
        }
    }

    private static string Html(object value) => new ValueFormatter().Format(value).TryGet("text/html", out var html) ? html.ToString() : "";

    private static string Text(object value, string type) => Of(new ValueFormatter().Format(value), type);

    private static string Of(MimeBundle bundle, string type)
    {
        Assert.True(bundle.TryGet(type, out var text), $"no {type} among {string.Join(", ", bundle.Select(item => item.Key))}");
        return text.GetValue<string>().ReplaceLineEndings("\n");
    }
}
