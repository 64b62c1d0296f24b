using System.Globalization;
using CorpusAnalysis.Tests;
using CsCheck;
using Microsoft.Data.Analysis;

namespace CorpusAnalysis.Sql.Tests;

public sealed class SqlValuesTests : IDisposable
{
    private readonly CorpusDatabase _database = new(TestCorpus.Of("Ein Fonds für Klima", "Noch ein Fonds"));

    public void Dispose() => _database.Dispose();

    public static TheoryData<string, object?, object?> Parameters => new()
    {
        { "SELECT @x", "x'; DROP TABLE articles; --", "x'; DROP TABLE articles; --" },
        { "SELECT @x + 1", 41, 42 },
        { "SELECT @x", 1.5, 1.5 },
        { "SELECT @x", 12345678901234L, 12345678901234L },
        { "SELECT @x", 1.25m, 1.25m },
        { "SELECT NOT @x", true, false },
        { "SELECT @x IS NULL", null, true },
        { "SELECT @x", new DateOnly(2024, 11, 29), "2024-11-29" },
        { "SELECT @x", new PartialDate(2024, 11), "2024-11" },
        { "SELECT @x", new YearMonth(2024, 11), "2024-11" },
        { "SELECT @x", DayOfWeek.Monday, "Monday" },
        { "SELECT @x", 'c', "c" },
        { "SELECT count(*) FROM tokens WHERE term IN @x", new[] { "ein", "klima" }, 3L },
        { "SELECT count(*) FROM tokens WHERE term IN (SELECT unnest(@x))", new List<string> { "ein", "klima" }, 3L },
        { "SELECT count(*) FROM tokens WHERE term IN @x", new[] { "') OR 1=1 --" }, 0L },
        { "SELECT count(*) FROM tokens WHERE term IN @x", Array.Empty<string>(), 0L },
        { "SELECT count(*) FROM tokens WHERE position IN @x", new[] { 0, 3 }, 3L },
        { "SELECT count(*) FROM tokens WHERE position IN @x", new HashSet<long> { 0, 3 }, 3L },
        { "SELECT len(@x)", new int?[] { 1, null }, 2L },
        { "SELECT '@x' || @x || \"@x\" FROM (SELECT 'c' AS \"@x\") -- @y\n /* @z */", "b", "@xbc" },
        { "SELECT $$@y$$ || @x || $t$ @y $t$", "b", "@yb @y " },
        { "SELECT $x", "b", "b" },
        { "SELECT 'a''@y' || @x", "b", "a'@yb" },
        { "SELECT [1, 2] @> [1] AND [1] <@ [1, 2] AND @x", true, true },
    };

    [Theory]
    [MemberData(nameof(Parameters))]
    public void A_variable_is_a_parameter(string sql, object? value, object? expected) =>
        Assert.Equal(expected, _database.Ask(new SqlQuery(sql) { Values = new Dictionary<string, object?> { ["x"] = value } })[0].Rows[0][0]);

    [Theory]
    [InlineData("SELECT\n  @nothing", "line 2, column 3: there is no variable 'nothing' for @nothing; there are @x.")]
    [InlineData("SELECT @frame", "line 1, column 8: 'frame' is a DataFrame, which cannot be a parameter; texts, numbers, truth values, dates and lists of them can, and FROM frame reads it as a table.")]
    [InlineData("SELECT @corpus", "line 1, column 8: 'corpus' is a Corpus, which cannot be a parameter; texts, numbers, truth values, dates and lists of them can.")]
    public void What_is_no_parameter_is_told(string sql, string expected)
    {
        var values = new Dictionary<string, object?> { ["x"] = 1, ["frame"] = new DataFrame(new Int32DataFrameColumn("a", [1])), ["corpus"] = TestCorpus.Of("x") };

        Assert.Equal(expected, Assert.Throws<SqlException>(() => _database.Ask(new SqlQuery(sql) { Values = values })).Message);
    }

    [Theory]
    [InlineData("SELECT headlin FROM articles", "line 1, column 8: Referenced column \"headlin\" not found in FROM clause! Candidate bindings: \"headline\"")]
    [InlineData("SELECT 1;\nSELECT *\nFROM tokenz t", "line 3, column 6: there is no table 'tokenz'; there are articles, tokens, terms.")]
    [InlineData("SELECT 1; SELEC 2", "line 1, column 11: syntax error at or near \"SELEC\".")]
    [InlineData("SELECT\n  foo(1)", "line 2, column 3: Scalar Function with name foo does not exist!")]
    [InlineData("SELECT 'ä💶', nix FROM articles", "nix")]
    [InlineData("SELECT CAST(headline || 'x' AS INT) FROM articles", "line 1")]
    [InlineData("", "there is no SQL to run.")]
    [InlineData(" ; -- nothing\n", "there is no SQL to run.")]
    [InlineData("SELECT 'abc", "unterminated")]
    public void An_error_is_one_line_with_its_place(string sql, string expected)
    {
        string message = Assert.Throws<SqlException>(() => _database.Ask(new SqlQuery(sql))).Message;

        Assert.Contains(expected, message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }

    [Theory]
    [InlineData("[1, NULL, 2]", "[1, NULL, 2]")]
    [InlineData("{'a': 1, 'b': 'x'}", "{'a': 1, 'b': x}")]
    [InlineData("INTERVAL 1 DAY", "1 day")]
    [InlineData("TIME '10:00:00'", "10:00:00")]
    [InlineData("sum(1::BIGINT)", 1L)]
    [InlineData("9223372036854775808::HUGEINT", "9223372036854775808")]
    [InlineData("170141183460469231731687303715884105727::HUGEINT", "170141183460469231731687303715884105727")]
    [InlineData("0.1::DOUBLE + 0.2", 0.1 + 0.2)]
    [InlineData("NULL::INTEGER", null)]
    [InlineData("'2024-01-02'::DATE", "2024-01-02")]
    public void Values_come_back_whole(string expression, object? expected)
    {
        object? value = _database.Ask(new SqlQuery($"SELECT {expression} AS a, {expression} AS a ORDER BY 1"))[0].Rows[0][1];

        Assert.Equal(expected, value is decimal number ? number.ToString(CultureInfo.InvariantCulture) : value);
    }

    [Fact]
    public void A_result_tells_how_many_rows_there_are_beyond_those_kept()
    {
        SqlResult result = _database.Ask(new SqlQuery("SELECT range FROM range(1204)") { RowLimit = 20 })[0];

        Assert.Equal((20, 1204L), (result.Rows.Count, result.RowCount));
        Assert.Equal(20, result.ToDataFrame().Rows.Count);
    }

    [Fact]
    public void Rows_are_a_table_and_seen_anew_by_each_query()
    {
        var frame = new DataFrame(new StringDataFrameColumn("a", ["x", null]), new StringDataFrameColumn("A", ["y", "z"]));
        var values = new Dictionary<string, object?> { ["rows"] = TestCorpus.Of("a b a").Frequencies(), ["frame"] = frame };

        SqlResult rows = _database.Ask(new SqlQuery("SELECT term, frequency FROM rows ORDER BY frequency DESC") { Values = values })[0];
        SqlResult first = _database.Ask(new SqlQuery("SELECT count(a), max(a_2) FROM Frame") { Values = values })[0];
        frame.Columns[0][1] = "w";
        SqlResult second = _database.Ask(new SqlQuery("SELECT count(a) FROM frame") { Values = values })[0];

        Assert.Equal(["a", "b"], rows.Rows.Select(row => row[0]));
        Assert.Equal(new object?[] { 1L, "z" }, first.Rows[0]);
        Assert.Equal(2L, second.Rows[0][0]);
    }

    private readonly record struct Place(string Name, int Articles);

    [Fact]
    public void Rows_may_be_structures()
    {
        var values = new Dictionary<string, object?>
        {
            ["places"] = new List<Place> { new("Baku", 2), new("Bonn", 1) },
            ["pairs"] = new SortedList<string, int> { ["x"] = 7 }.AsEnumerable().Select(pair => pair),
        };

        Assert.Equal(3L, _database.Ask(new SqlQuery("SELECT sum(Articles) FROM places") { Values = values })[0].Rows[0][0]);
        Assert.Equal(new object?[] { "x", 7 }, _database.Ask(new SqlQuery("SELECT Key, Value FROM pairs") { Values = values })[0].Rows[0]);
    }

    public static TheoryData<object> NoTables =>
    [
        new[] { new[] { 1, 2 } }, new List<List<string>> { new() { "a" } }, new[] { DateTime.UnixEpoch }, new[] { 1.5m }, new[] { new PartialDate(2024, 1) }, new int?[] { 1 },
        new[] { DateTimeOffset.UnixEpoch }, new[] { TimeSpan.Zero }, new Dictionary<string, Place>(), new[] { "a" }, new object[] { 1 },
    ];

    [Theory]
    [MemberData(nameof(NoTables))]
    public void Lists_of_values_and_of_lists_are_no_tables(object value) =>
        Assert.Contains("there is no table 'x'", Assert.Throws<SqlException>(() => _database.Ask(new SqlQuery("FROM x") { Values = new Dictionary<string, object?> { ["x"] = value } })).Message, StringComparison.Ordinal);

    [Fact]
    public void A_data_frame_comes_back_as_it_was()
    {
        Gen<DataFrame> frames =
            from n in Gen.Int[0, 3000]
            from seed in Gen.Int
            select Random(n, new Random(seed));
        frames.Sample(
            frame =>
            {
                DataFrame back = _database.Ask(new SqlQuery("FROM frame") { Values = new Dictionary<string, object?> { ["frame"] = frame } })[0].ToDataFrame();
                Assert.Equal(frame.Columns.Select(column => (column.Name, column.DataType)), back.Columns.Select(column => (column.Name, column.DataType)));
                Assert.All(frame.Columns.Zip(back.Columns), pair => Assert.Equal(pair.First.Cast<object?>(), pair.Second.Cast<object?>()));
            },
            iter: 12,
            threads: 1);
    }

    private static DataFrame Random(int rows, Random random)
    {
        IEnumerable<T?> Some<T>(Func<T> value)
            where T : struct => [.. Enumerable.Range(0, rows).Select(_ => random.Next(5) == 0 ? (T?)null : value())];

        return new DataFrame(
            new BooleanDataFrameColumn("bool", Some(() => random.Next(2) == 0)),
            new SByteDataFrameColumn("sbyte", Some(() => (sbyte)random.Next(-128, 128))),
            new ByteDataFrameColumn("byte", Some(() => (byte)random.Next(256))),
            new Int16DataFrameColumn("short", Some(() => (short)random.Next(-32768, 32768))),
            new UInt16DataFrameColumn("ushort", Some(() => (ushort)random.Next(65536))),
            new Int32DataFrameColumn("int", Some(() => random.Next(int.MinValue, int.MaxValue))),
            new UInt32DataFrameColumn("uint", Some(() => (uint)random.NextInt64(uint.MaxValue))),
            new Int64DataFrameColumn("long", Some(() => random.NextInt64(long.MinValue, long.MaxValue))),
            new UInt64DataFrameColumn("ulong", Some(() => (ulong)random.NextInt64() * 2)),
            new SingleDataFrameColumn("float", Some(() => random.NextSingle())),
            new DoubleDataFrameColumn("double", Some(() => random.NextDouble() * 1e300)),
            new DecimalDataFrameColumn("decimal", Some(() => Math.Round((decimal)random.NextDouble() * 1_000_000 - 500_000, 4))),
            new DateTimeDataFrameColumn("time", Some(() => DateTime.UnixEpoch.AddSeconds(random.Next(-2_000_000_000, 2_000_000_000)))),
            new StringDataFrameColumn("text", [.. Enumerable.Range(0, rows).Select(i => random.Next(5) == 0 ? null : $"Wörter 💶 'x' {i} {new string('l', random.Next(30))}")]));
    }
}
