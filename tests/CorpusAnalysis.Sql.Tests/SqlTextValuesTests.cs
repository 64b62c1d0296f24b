using CorpusAnalysis.Tests;
using Microsoft.Data.Analysis;

namespace CorpusAnalysis.Sql.Tests;

public sealed class SqlTextValuesTests
{
    private const string Whole = "a\0b";

    public static TheoryData<object, string> Lists => new()
    {
        { new object?[] { 1, "a", null }, "[1, a, NULL]" },
        { new object?[] { null, DayOfWeek.Monday, 1.5 }, "[NULL, Monday, 1.5]" },
        { new object?[] { 1, 2.5, null }, "[1.0, 2.5, NULL]" },
        { new string?[] { "", null }, "['', NULL]" },
        { new object?[] { null, null }, "[NULL, NULL]" },
    };

    public static TheoryData<object> Cut => [Whole, '\0', new[] { "x", Whole }, new object?[] { 1, null, Whole }, new[] { 'a', '\0' }];

    [Theory]
    [MemberData(nameof(Lists))]
    public void Null_in_a_list_stays_null(object list, string expected)
    {
        using var database = new CorpusDatabase(null);

        Assert.Equal(expected, database.Ask(Query("SELECT @x", list))[0].Rows[0][0]);
    }

    [Theory]
    [MemberData(nameof(Cut))]
    public void A_text_that_would_be_cut_is_no_parameter(object value)
    {
        using var database = new CorpusDatabase(null);

        Assert.Equal(
            "line 1, column 8: 'x' holds the character U+0000, which ends a parameter of SQL; take it out.",
            Assert.Throws<SqlException>(() => database.Ask(Query("SELECT @x", value))).Message);
    }

    [Fact]
    public void A_query_that_would_be_cut_is_refused()
    {
        using var database = new CorpusDatabase(null);

        Assert.Equal("line 2, column 9: the character U+0000 ends SQL; take it out.", Assert.Throws<SqlException>(() => database.Ask(new SqlQuery("SELECT 1;\nSELECT '\0'"))).Message);
    }

    [Fact]
    public void Texts_in_tables_stay_whole()
    {
        Article article = TestCorpus.Article("n\0" + "1", $"Ein {Whole} Fonds") with { Metadata = new Dictionary<string, string> { ["page"] = Whole } };
        using var database = new CorpusDatabase(Corpus.From([article]));
        SqlQuery query = Query("SELECT id, text, page, length(page) FROM articles; SELECT DISTINCT article FROM tokens; SELECT text FROM x; FROM terms", new DataFrame(new StringDataFrameColumn("text", [Whole])));

        IReadOnlyList<SqlResult> results = database.Ask(query);

        Assert.Equal([article.Id, article.Text, Whole, 3L], results[0].Rows[0]);
        Assert.Equal(article.Id, results[1].Rows[0][0]);
        Assert.Equal(Whole, results[2].Rows[0][0]);
        Assert.Contains(Whole, article.Text, StringComparison.Ordinal);
    }

    private static SqlQuery Query(string sql, object? value) => new(sql) { Values = new Dictionary<string, object?> { ["x"] = value } };
}
