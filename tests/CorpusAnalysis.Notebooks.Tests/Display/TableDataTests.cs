using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;
using CorpusAnalysis.Notebooks.Display;
using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Notebooks.Tests.Display;

public class TableDataTests
{
    private static readonly FormatOptions WithData = new() { DataRowLimit = 10_000 };

    private enum Colour
    {
        Red,
    }

    private sealed record Row(string Name, double? PerMillion);

    public static TheoryData<object?, string> Values => new()
    {
        { null, "null" },
        { "a\"<", "\"a\\u0022\\u003C\"" },
        { true, "true" },
        { 1204, "1204" },
        { (sbyte)-1, "-1" },
        { 9007199254740992, "9007199254740992" },
        { 9007199254740993, "\"9007199254740993\"" },
        { ulong.MaxValue, "\"18446744073709551615\"" },
        { BigInteger.Pow(10, 30), "\"1000000000000000000000000000000\"" },
        { 2623.5788947653355, "2623.5788947653355" },
        { 0.1f, "0.1" },
        { 1e-300, "1E-300" },
        { 0.1m, "0.1" },
        { 0.12345678901234567890m, "\"0.12345678901234567890\"" },
        { double.NaN, "null" },
        { float.NaN, "null" },
        { double.NegativeInfinity, "\"-Infinity\"" },
        { new DateOnly(2024, 3, 14), "\"2024-03-14\"" },
        { new DateTime(2024, 3, 14), "\"2024-03-14\"" },
        { new DateTime(2024, 3, 14, 9, 26, 0).AddTicks(5_000_000), "\"2024-03-14T09:26:00.5\"" },
        { new DateTimeOffset(2024, 3, 14, 9, 26, 0, TimeSpan.FromHours(1)), "\"2024-03-14T09:26:00\\u002B01:00\"" },
        { Colour.Red, "\"Red\"" },
        { new[] { 1.5, 2 }, "\"[1.50, 2.00]\"" },
    };

    public static TheoryData<object?[], bool, string> Types => new()
    {
        { [1, null, 2L], true, "integer" },
        { [1, 2.5], true, "number" },
        { [0.5m, 1], true, "number" },
        { [null], true, "number" },
        { [null], false, "text" },
        { [true, false], false, "boolean" },
        { [new DateOnly(2024, 1, 1), new DateTime(2024, 1, 1)], false, "date" },
        { ["2024-03-14", null, "2024-03-14T09:26:00+01:00"], false, "date" },
        { ["2024-03-14", "2024-03"], false, "text" },
        { [1, "one"], false, "text" },
        { [new DateOnly(2024, 1, 1), 1], false, "text" },
        { [Colour.Red], false, "text" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_keeps_its_precision(object? value, string expected)
    {
        JsonNode json = new DisplayTable([new("value", false)], [[value]]).ToJson(WithData);

        Assert.Equal(expected, json["rows"]![0]![0]?.ToJsonString() ?? "null");
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_column_has_the_type_of_its_values(object?[] values, bool isNumber, string expected)
    {
        JsonNode json = new DisplayTable([new("value", isNumber)], [.. values.Select(value => new[] { value })]).ToJson(WithData);

        Assert.Equal(expected, (string?)json["columns"]![0]!["type"]);
    }

    [Fact]
    public void The_largest_decimals_are_text_and_those_a_double_holds_numbers()
    {
        var table = new DisplayTable([DisplayColumn.Of("N", true)], [[decimal.MaxValue], [decimal.MinValue], [0.5m]]);

        Assert.Equal("""[["79228162514264337593543950335"],["-79228162514264337593543950335"],[0.5]]""", table.ToJson(new FormatOptions { DataRowLimit = 9 })["rows"]!.ToJsonString());
    }

    [Fact]
    public void Data_come_before_HTML_and_only_when_asked_for()
    {
        Row[] rows = [new("a", 2623.5788947653355)];

        MimeBundle without = new ValueFormatter().Format(rows);
        MimeBundle with = new ValueFormatter { Options = WithData }.Format(rows);

        Assert.Equal(["text/html", "text/plain"], without.Select(item => item.Key));
        Assert.Equal([DisplayTable.MimeType, "text/html", "text/plain"], with.Select(item => item.Key));
        Assert.Equal(
            """{"columns":[{"name":"Name","header":"name","type":"text"},{"name":"PerMillion","header":"per million","type":"number"}],"rows":[["a",2623.5788947653355]],"total":1,"note":""}""",
            with.First().Value.ToJsonString());
    }

    [Fact]
    public void HTML_and_text_are_the_same_with_data_and_without()
    {
        var table = new DisplayTable([new("n", true)], [[1], [2], [3]]) { Evidence = [0, null, 1] };
        var options = new FormatOptions { RowLimit = 2, PlainRowLimit = 1 };

        IEnumerable<(string, string)> without = table.ToMimeBundle(options).Select(Of);

        Assert.Equal(without, table.ToMimeBundle(options with { DataRowLimit = 3 }).Skip(1).Select(Of));
        Assert.DoesNotContain(without, item => item.Item2.Contains("evidence", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(120, "Words. The first 50 of 120 rows; the rest by --data.")]
    [InlineData(51, "Words. The first 50 of 51 rows; the rest by --data.")]
    [InlineData(50, "Words.")]
    public void Rows_beyond_the_limit_are_told(int count, string expected)
    {
        var table = new DisplayTable([new("n", true)], [.. Enumerable.Range(0, count).Select(i => new object?[] { i })]) { Note = "Words." };

        JsonNode json = table.ToJson(new FormatOptions { DataRowLimit = 50, DataRest = "the rest by --data" });

        Assert.Equal(50, json["rows"]!.AsArray().Count);
        Assert.Equal(count, (long)json["total"]!);
        Assert.Equal(expected, (string?)json["note"]);
    }

    [Fact]
    public void Rows_beyond_the_bytes_are_told_in_the_culture()
    {
        var table = new DisplayTable([new("text", false)], [.. Enumerable.Repeat(new object?[] { new string('ä', 498) }, 3000)]);

        JsonNode json = table.ToJson(new FormatOptions { DataRowLimit = 10_000, DataByteLimit = 1_500_000, Culture = CultureInfo.GetCultureInfo("de-DE") });

        Assert.Equal(1_500_000 / 1001, json["rows"]!.AsArray().Count);
        Assert.Equal("The first 1.498 of 3.000 rows, as many as 1,5 MB hold.", (string?)json["note"]);
    }

    [Fact]
    public void A_sequence_that_nobody_counted_has_no_total()
    {
        IEnumerable<Row> endless = Enumerable.Repeat(new Row("a", 1), int.MaxValue);

        Assert.True(new ValueFormatter { Options = new() { DataRowLimit = 150 } }.Format(endless.Where(_ => true)).TryGet(DisplayTable.MimeType, out JsonNode? json));

        Assert.Null(json["total"]);
        Assert.Equal(150, json["rows"]!.AsArray().Count);
        Assert.Equal("The first 150 rows; there are more.", (string?)json["note"]);
    }

    [Fact]
    public void Evidence_runs_parallel_to_the_rows_that_are_given()
    {
        var table = new DisplayTable([new("n", true)], [[1], [2], [3]]) { Evidence = [4, null, 5], Style = "kwic" };

        JsonNode json = table.ToJson(new FormatOptions { DataRowLimit = 2 });

        Assert.Equal("[4,null]", json["evidence"]!.ToJsonString());
        Assert.Equal("kwic", (string?)json["style"]);
    }

    private static (string, string) Of(KeyValuePair<string, JsonNode> item) => (item.Key, item.Value.ToJsonString());
}
