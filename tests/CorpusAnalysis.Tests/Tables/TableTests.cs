using CsCheck;
using Microsoft.Data.Analysis;

namespace CorpusAnalysis.Tests.Tables;

public class TableTests
{
    private sealed record Row(string Name, int Count, double? Share, bool Ok, YearMonth Month, MatchKind Kind, IReadOnlyList<string> Hidden);

    private static readonly Row[] Rows =
    [
        new("a", 1, 0.1 + 0.2, true, new YearMonth(2024, 11), MatchKind.Glob, []),
        new("=\"x\",\n<b>", 2, null, false, new YearMonth(2025, 1), MatchKind.Word, []),
    ];

    [Fact]
    public void A_frame_has_a_typed_column_for_each_property_that_fits_a_cell()
    {
        DataFrame frame = Rows.ToDataFrame();

        Assert.Equal(["Name", "Count", "Share", "Ok", "Month", "Kind"], frame.Columns.Select(column => column.Name));
        Assert.IsType<Int32DataFrameColumn>(frame["Count"]);
        Assert.IsType<DoubleDataFrameColumn>(frame["Share"]);
        Assert.IsType<BooleanDataFrameColumn>(frame["Ok"]);
        Assert.Equal(0.1 + 0.2, frame["Share"][0]);
        Assert.Null(frame["Share"][1]);
        Assert.Equal(("2024-11", "Glob"), (frame["Month"][0], frame["Kind"][0]));
    }

    [Fact]
    public void No_rows_still_give_all_columns()
    {
        DataFrame frame = Array.Empty<TermFrequency>().ToDataFrame();

        Assert.Equal(["Term", "Frequency", "PerMillion", "DocumentFrequency", "PerMillionLow", "PerMillionHigh"], frame.Columns.Select(column => column.Name));
        Assert.Equal(0, frame.Rows.Count);
        Assert.Equal("term,frequency,per_million,document_frequency,per_million_low,per_million_high\n", Csv(Array.Empty<TermFrequency>()));
    }

    [Fact]
    public void Csv_quotes_what_needs_it_and_round_trips_numbers() => Assert.Equal(
        "name,count,share,ok,month,kind\na,1,0.30000000000000004,true,2024-11,Glob\n\"=\"\"x\"\",\n<b>\",2,,false,2025-01,Word\n", Csv(Rows));

    [Fact]
    public void Dates_are_in_ISO_form()
    {
        var day = new DateTime(2024, 3, 14, 0, 0, 0, DateTimeKind.Unspecified);
        var row = new { Day = new DateOnly(2024, 3, 14), Midnight = day, Time = day.AddHours(9.5), Offset = new DateTimeOffset(day, TimeSpan.FromHours(1)) };

        Assert.Equal("day,midnight,time,offset\n2024-03-14,2024-03-14,2024-03-14T09:30:00,2024-03-14T00:00:00+01:00\n", Csv(new[] { row }));
    }

    [Fact]
    public void Json_keeps_types_and_missing_values()
    {
        using var text = new StringWriter();
        Rows.WriteJson(text);
        using var json = System.Text.Json.JsonDocument.Parse(text.ToString());

        Assert.Equal(0.1 + 0.2, json.RootElement[0].GetProperty("share").GetDouble());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, json.RootElement[1].GetProperty("share").ValueKind);
        Assert.Equal("=\"x\",\n<b>", json.RootElement[1].GetProperty("name").GetString());
        Assert.True(json.RootElement[0].GetProperty("ok").GetBoolean());
    }

    [Fact]
    public void Any_text_survives_csv() => Gen.String.Sample(text =>
    {
        string line = Csv([new TermFrequency(text, 1, 1, 1)])["term,frequency,per_million,document_frequency,per_million_low,per_million_high\n".Length..];
        string field = line[..^",1,1,1,,\n".Length];
        string read = field.StartsWith('"') ? field[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : field;
        Assert.Equal(text, read);
    });

    private static string Csv<T>(IEnumerable<T> rows)
        where T : notnull
    {
        using var text = new StringWriter();
        rows.WriteCsv(text);
        return text.ToString();
    }
}
