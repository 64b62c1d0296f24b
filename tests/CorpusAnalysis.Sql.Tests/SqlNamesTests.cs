using CorpusAnalysis.Tests;
using Microsoft.Data.Analysis;

namespace CorpusAnalysis.Sql.Tests;

public sealed class SqlNamesTests : IDisposable
{
    private const string Doubt = "differ by case alone, which SQL ignores: a statement can have one of them, always written just so.";

    private static readonly Dictionary<string, object?> Values = new()
    {
        ["A"] = 1,
        ["a"] = 2,
        ["np"] = 3,
        ["df1"] = Frame(1),
        ["Df1"] = Frame(100),
        ["Lone"] = Frame(7),
        ["Articles"] = Frame(50),
        ["Tokens"] = Frame(60),
    };

    private readonly CorpusDatabase _database = new(TestCorpus.Of("Ein Fonds für Klima", "Noch ein Fonds"));

    public void Dispose() => _database.Dispose();

    [Theory]
    [InlineData("SELECT @A, @a", "@A 1, @a 2")]
    [InlineData("SELECT $A, @a, @A", "$A 1, @a 2, @A 1")]
    [InlineData("SELECT @a + @np, @a AS x", "(@a + @np) 5, x 2")]
    [InlineData("SELECT '$p1' || @a, [@a, @A], @np::VARCHAR", "('$p1' || @a) $p12, main.list_value(@a, @A) [2, 1], CAST(@np AS VARCHAR) 3")]
    [InlineData("SELECT $tag$ @a $tag$, '@a', \"@a\" FROM (SELECT @A AS \"@a\")", "' @a '  @a , '@a' @a, @a 1")]
    [InlineData("SELECT @a AS one; SELECT @np, @A", "one 2; @np 3, @A 1")]
    public void Parameters_are_told_apart_by_case_and_titled_as_written(string sql, string expected) => Assert.Equal(expected, Shown(sql));

    [Theory]
    [InlineData("SELECT @A, @np,\n @np + @A + nix", "line 2, column 13: ")]
    [InlineData("SELECT @np, @np, @np, nix FROM articles", "line 1, column 23: ")]
    [InlineData("SELECT @A, @np, @None", "line 1, column 17: there is no variable 'None' for @None; there are @A, @a, @np.")]
    [InlineData("SELECT 'p1 $p1', $np, $none", "line 1, column 23: there is no variable 'none' for $none; there are @A, @a, @np.")]
    [InlineData("SELECT 1;\nSELECT @np, nix, 'a long text that makes the line so long that only a part of it is shown, with dots where it is cut, on either side'", "line 2, column 13: ")]
    public void The_place_of_an_error_is_that_of_the_written_query(string sql, string expected) =>
        Assert.StartsWith(expected, Assert.Throws<SqlException>(() => Ask(sql)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("SELECT sum(V) FROM df1", "sum(V) 1")]
    [InlineData("SELECT sum(V) FROM Df1", "sum(V) 100")]
    [InlineData("SELECT sum(V) FROM \"Df1\"", "sum(V) 100")]
    [InlineData("SELECT sum(V) FROM df1; SELECT sum(V) FROM Df1; SELECT sum(V) FROM df1", "sum(V) 1; sum(V) 100; sum(V) 1")]
    [InlineData("SELECT sum(V) FROM lone, LONE AS other", "sum(V) 7", "sum(lone.V)")]
    [InlineData("SELECT count(*) FROM articles; SELECT sum(V) FROM Articles; SELECT count(*) FROM articles", "count_star() 2; sum(V) 50; count_star() 2")]
    [InlineData("SELECT count(*) FROM tokens; SELECT sum(V) FROM Tokens; SELECT count(*) FROM tokens", "count_star() 7; sum(V) 60; count_star() 7")]
    public void A_table_is_the_one_of_just_that_name(string sql, string expected, string sum = "sum(V)") => Assert.Equal(expected, Shown(sql.Replace("sum(V)", sum, StringComparison.Ordinal)).Replace(sum, "sum(V)", StringComparison.Ordinal));

    [Theory]
    [InlineData("SELECT 1\nFROM DF1", "line 2, column 6: the tables Df1 and df1 ")]
    [InlineData("SELECT * FROM df1 AS a, Df1 AS b", "line 1, column 15: the tables Df1 and df1 ")]
    [InlineData("FROM df1; FROM DF1", "line 1, column 16: the tables Df1 and df1 ")]
    [InlineData("FROM articles; FROM ARTICLES", "line 1, column 21: the tables articles and Articles ")]
    [InlineData("FROM articles; SELECT 1 FROM articles AS a, Articles AS b", "line 1, column 30: the tables articles and Articles ")]
    public void Tables_that_only_case_tells_apart_are_not_guessed(string sql, string expected) =>
        Assert.Equal(expected + Doubt, Assert.Throws<SqlException>(() => Ask(sql)).Message);

    [Fact]
    public void Tables_of_the_corpus_are_those_of_the_corpus_again_in_a_later_query()
    {
        Assert.Equal(2L, Ask("SELECT count(*) FROM articles")[0].Rows[0][0]);
        Assert.Equal(50L, Ask("SELECT sum(V) FROM Articles")[0].Rows[0][0]);
        Assert.Equal(2L, Ask("SELECT count(*) FROM articles")[0].Rows[0][0]);
        Assert.Equal(2L, _database.Ask(new SqlQuery("SELECT count(*) FROM ARTICLES"))[0].Rows[0][0]);
    }

    private static DataFrame Frame(int value) => new(new Int32DataFrameColumn("V", [value]));

    private IReadOnlyList<SqlResult> Ask(string sql) => _database.Ask(new SqlQuery(sql) { Values = Values });

    private string Shown(string sql) => string.Join("; ", Ask(sql).Select(result => string.Join(", ", result.Columns.Select((column, i) => $"{column.Name} {result.Rows[0][i]}"))));
}
