using CorpusAnalysis.Tests;

namespace CorpusAnalysis.Sql.Tests;

public sealed class SqlRefusalTests
{
    private static readonly string[] Hidden =
    [
        "CREATE TEMP TABLE t AS SELECT 1 AS a$b$; COMMIT; DELETE FROM articles -- PIVOT",
        "CREATE TEMP TABLE articles AS SELECT 1 AS a$b$; SELECT 1 -- PIVOT",
        "/* /* */ */ CREATE TEMP TABLE t AS SELECT 1 AS größe$b$; COMMIT; DELETE FROM articles -- PIVOT",
        "CREATE TEMP TABLE t AS SELECT 1 AS €$b$; COMMIT; DELETE FROM articles -- PIVOT",
        "CREATE TEMP TABLE t AS SELECT e'\\'' AS a$e$; COMMIT; DELETE FROM articles -- PIVOT",
        "PIVOT articles ON id AS a$b$; COMMIT; DELETE FROM articles -- $b$",
        "SELECT 1 AS a$b$; COMMIT; DELETE FROM articles -- PIVOT $b$",
        "SELECT 1 AS a$1$; COMMIT; DELETE FROM articles -- $1$",
        "SELECT e'\\'; DELETE FROM articles; --'; DELETE FROM articles",
        "SELECT $e'a\\'; COMMIT; DELETE FROM articles --'",
        "SELECT 1 /* /* */; DELETE FROM articles; */; DELETE FROM articles",
        "SELECT @a$ '; $a$ AS x, * FROM enable_logging($$QueryLog$$, storage_path = $$refused-log$$) --'",
        "SELECT $@a '; $$ AS x, * FROM enable_logging($$QueryLog$$, storage_path = $$refused-log$$) --'",
        "SELECT $\u00ad$ '; $\u00ad$ AS x, * FROM enable_logging($$QueryLog$$, storage_path = $$refused-log$$) --'",
        "SELECT $\u1680$ '; $\u1680$ AS x, * FROM enable_logging($$QueryLog$$, storage_path = $$refused-log$$) --'",
        "SELECT $\u00a0$ '; $\u00a0$ AS x, * FROM enable_logging($$QueryLog$$, storage_path = $$refused-log$$) --'",
        "CREATE TABLE t AS PIVOT tokens ON term",
        "CREATE TEMP TABLE articles AS PIVOT tokens ON term",
        "COPY (PIVOT tokens ON term) TO 'refused.csv'",
        "INSERT INTO terms SELECT 'a', 1, 1, 1 FROM (PIVOT tokens ON term)",
    ];

    private static readonly string[] Writing =
    [
        "FROM enable_logging('QueryLog', storage_path = 'refused-log')",
        "SELECT * FROM enable_logging(storage = 'stdout')",
        "SELECT * FROM main . \"Enable_Logging\" /* x */ -- x\n ()",
        "SELECT 1; FROM enable_logging\u200b('QueryLog')",
        "FROM enable_logging\u00a0('QueryLog')",
        "WITH x AS (FROM disable_logging()) FROM x",
        "FROM truncate_duckdb_logs()",
        "FROM enable_profiling(save_location = 'refused.csv')",
        "FROM disable_profiling()",
        "FROM enable_peg_parser()",
        "FROM disable_peg_parser()",
        "FROM checkpoint()",
        "FROM force_checkpoint('memory')",
        "SELECT write_log('a')",
        "SELECT 'a'.write_log()",
        "FROM query('FROM enable_' || 'logging()')",
        "FROM json_execute_serialized_sql(json_serialize_sql('FROM enable_logging()'))",
    ];

    public static TheoryData<string, bool> Hiding => [.. from sql in Hidden from allowsFiles in new[] { false, true } select (sql, allowsFiles)];

    public static TheoryData<string, bool> Functions => [.. from sql in Writing from allowsFiles in new[] { false, true } select (sql, allowsFiles)];

    [Theory]
    [MemberData(nameof(Hiding))]
    public void A_statement_behind_another_changes_nothing(string sql, bool allowsFiles) => Refused(sql, allowsFiles);

    [Theory]
    [MemberData(nameof(Functions))]
    public void A_function_that_changes_or_writes_is_refused(string sql, bool allowsFiles) =>
        Assert.Contains("' is refused, since SQL only asks here and changes nothing", Refused(sql, allowsFiles), StringComparison.Ordinal);

    [Theory]
    [InlineData("SELECT 1 AS a$b$, 2 AS c; SELECT 3", "a$b$,c", "?column?")]
    [InlineData("SELECT 1 AS größe$b$; SELECT 3 AS 名", "größe$b$", "名")]
    [InlineData("SELECT e'a\\'; DELETE' AS a; SELECT $b$;'$b$ AS b", "a", "b")]
    [InlineData("SELECT 1 AS a /* ; /* ; */ ; */; SELECT $ä$;$b$;$ä$ AS b", "a", "b")]
    [InlineData("SELECT\u00a01 AS\u3000a\u200b; SELECT 1 AS b\u00a0", "a", "b")]
    [InlineData("SELECT 'FROM enable_logging()' AS query; SELECT 1 AS checkpoint -- enable_logging()", "query", "checkpoint")]
    [InlineData("SELECT 1 AS \"checkpoint\", (2) AS query ; SELECT 1 AS b", "checkpoint,query", "b")]
    public void Statements_are_parted_where_DuckDB_parts_them(string sql, string first, string second)
    {
        using var database = new CorpusDatabase(null);

        string[] names = [.. database.Ask(new SqlQuery(sql)).Select(result => string.Join(',', result.Columns.Select(column => column.Name)))];

        Assert.Equal(first, names[0]);
        Assert.Equal(2, names.Length);
        Assert.True(second == "?column?" || second == names[1], names[1]);
    }

    [Theory]
    [InlineData("PIVOT tokens ON term USING count(*) GROUP BY article", 2)]
    [InlineData("SELECT count(*) FROM (PIVOT tokens ON article, sentence USING count(*)) JOIN terms USING (term)", 1)]
    [InlineData("WITH p AS (PIVOT tokens ON term USING list(position) GROUP BY article) SELECT * FROM p", 2)]
    public void A_pivot_is_answered_as_often_as_it_is_asked(string sql, int rows)
    {
        using var database = new CorpusDatabase(TestCorpus.Of("Ein Fonds für Klima", "Noch ein Fonds"));

        Assert.Equal(rows, database.Ask(new SqlQuery(sql))[0].RowCount);
        Assert.Equal(rows, database.Ask(new SqlQuery(sql))[0].RowCount);
    }

    private static string Refused(string sql, bool allowsFiles)
    {
        using var database = new CorpusDatabase(TestCorpus.Of("Ein Fonds für Klima", "Noch ein Fonds"), new SqlOptions { AllowExternalAccess = allowsFiles });
        database.Ask(new SqlQuery("SELECT count(*) FROM articles"));

        string? message = Record.Exception(() => database.Ask(new SqlQuery(sql) { Values = new Dictionary<string, object?> { ["a"] = 1, ["a$"] = 1 } })) is SqlException error ? error.Message : null;

        Assert.Equal(2L, database.Ask(new SqlQuery("SELECT count(*) FROM articles WHERE length(text) > 5"))[0].Rows[0][0]);
        Assert.Equal(7L, database.Ask(new SqlQuery("SELECT count(*) FROM tokens"))[0].Rows[0][0]);
        Assert.Equal(0L, database.Ask(new SqlQuery("SELECT count(*) FROM duckdb_tables() WHERE temporary OR table_name = 't'"))[0].Rows[0][0]);
        Assert.False(File.Exists("refused.csv") || Directory.Exists("refused-log"));
        Assert.NotNull(message);
        Assert.DoesNotContain('\n', message);
        return message;
    }
}
