using CorpusAnalysis.Tests;

namespace CorpusAnalysis.Sql.Tests;

public sealed class SqlAccessTests : IDisposable
{
    private readonly CorpusDatabase _database = new(TestCorpus.Of("Ein Fonds für Klima", "Noch ein Fonds"));

    public void Dispose() => _database.Dispose();

    [Theory]
    [InlineData("SELECT * FROM read_csv('/etc/passwd')")]
    [InlineData("SELECT * FROM read_text('/etc/passwd')")]
    [InlineData("SELECT * FROM read_blob('/etc/passwd')")]
    [InlineData("SELECT * FROM read_json('/etc/passwd')")]
    [InlineData("SELECT * FROM '/etc/passwd.csv'")]
    [InlineData("SELECT * FROM \"/etc/passwd.csv\"")]
    [InlineData("SELECT * FROM 'https://example.org/x.csv'")]
    [InlineData("SELECT * FROM glob('/etc/*')")]
    [InlineData("FROM sniff_csv('/etc/passwd')")]
    public void Files_and_the_network_are_refused_in_a_sentence(string sql)
    {
        string message = Assert.Throws<SqlException>(() => _database.Ask(new SqlQuery(sql))).Message;

        Assert.Contains("SQL has no access to files and the network here, so '", message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }

    [Theory]
    [InlineData("COPY articles TO 'x.csv'")]
    [InlineData("COPY (SELECT 1) TO 'x.csv'")]
    [InlineData("ATTACH 'x.db'")]
    [InlineData("INSTALL httpfs")]
    [InlineData("LOAD httpfs")]
    [InlineData("EXPORT DATABASE 'x'")]
    [InlineData("IMPORT DATABASE 'x'")]
    [InlineData("SET threads = 1")]
    [InlineData("SET enable_external_access = true")]
    [InlineData("RESET enable_external_access")]
    [InlineData("PRAGMA enable_profiling")]
    [InlineData("PRAGMA threads = 1")]
    [InlineData("CALL pragma_version()")]
    [InlineData("DELETE FROM articles")]
    [InlineData("UPDATE articles SET text = ''")]
    [InlineData("INSERT INTO terms VALUES ('x', 1, 1, 1)")]
    [InlineData("DROP TABLE articles")]
    [InlineData("CREATE TABLE x AS SELECT 1")]
    [InlineData("CREATE TEMP TABLE articles AS SELECT 1")]
    [InlineData("CREATE OR REPLACE VIEW tokens AS SELECT 1 -- PIVOT")]
    [InlineData("CREATE MACRO f() AS 1")]
    [InlineData("ALTER TABLE articles DROP COLUMN text")]
    [InlineData("TRUNCATE articles")]
    [InlineData("BEGIN")]
    [InlineData("COMMIT")]
    [InlineData("ROLLBACK; DELETE FROM articles")]
    [InlineData("PREPARE p AS DELETE FROM articles")]
    [InlineData("EXECUTE p")]
    [InlineData("VACUUM")]
    [InlineData("CHECKPOINT")]
    [InlineData("USE x")]
    [InlineData("DETACH memory")]
    [InlineData("SET VARIABLE x = 1")]
    [InlineData("COMMENT ON TABLE articles IS 'x'")]
    [InlineData("EXPLAIN ANALYZE DELETE FROM articles")]
    [InlineData("EXPLAIN ANALYZE COPY articles TO 'x.csv'")]
    [InlineData("SELECT * FROM query('DELETE FROM articles')")]
    [InlineData("WITH x AS (DELETE FROM articles RETURNING *) SELECT * FROM x")]
    [InlineData("SELECT getenv('HOME')")]
    public void What_is_no_question_changes_nothing(string sql)
    {
        _database.Ask(new SqlQuery("SELECT count(*) FROM articles"));

        string message = Assert.Throws<SqlException>(() => _database.Ask(new SqlQuery(sql))).Message;

        Assert.DoesNotContain('\n', message);
        Assert.Equal(2L, _database.Ask(new SqlQuery("SELECT count(*) FROM articles WHERE length(text) > 5"))[0].Rows[0][0]);
        Assert.Equal(7L, _database.Ask(new SqlQuery("SELECT count(*) FROM tokens"))[0].Rows[0][0]);
        Assert.False(File.Exists("x.csv"));
    }

    [Theory]
    [InlineData("DELETE FROM articles", "line 1: 'DELETE' is refused, since SQL only asks here and changes nothing;")]
    [InlineData("SELECT 1;\n\nupdate articles SET text = 1", "line 3: 'UPDATE' is refused")]
    public void The_sentence_names_what_is_refused(string sql, string expected) =>
        Assert.StartsWith(expected, Assert.Throws<SqlException>(() => _database.Ask(new SqlQuery(sql))).Message, StringComparison.Ordinal);

    [Fact]
    public void Files_can_be_read_when_that_is_switched_on()
    {
        string path = Path.GetTempFileName();
        File.WriteAllText(path, "a,b\n1,2\n");
        try
        {
            using var database = new CorpusDatabase(null, new SqlOptions { AllowExternalAccess = true });

            Assert.Equal(2L, database.Ask(new SqlQuery("SELECT b FROM read_csv(@path)") { Values = new Dictionary<string, object?> { ["path"] = path } })[0].Rows[0][0]);
            Assert.Throws<SqlException>(() => database.Ask(new SqlQuery($"COPY (SELECT 1) TO '{path}'")));
            Assert.Throws<SqlException>(() => database.Ask(new SqlQuery($"EXPLAIN ANALYZE COPY (SELECT 1) TO '{path}'")));
            Assert.Throws<SqlException>(() => database.Ask(new SqlQuery($"EXPLAIN (ANALYZE) COPY (SELECT 1) TO '{path}'")));
            Assert.Equal("a,b\n1,2\n", File.ReadAllText(path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("PIVOT (SELECT article, term FROM tokens) ON term USING count(*)")]
    [InlineData("DESCRIBE articles")]
    [InlineData("SUMMARIZE terms")]
    [InlineData("SHOW TABLES")]
    [InlineData("FROM tokens")]
    [InlineData("VALUES (1), (2)")]
    [InlineData("EXPLAIN SELECT * FROM tokens")]
    [InlineData("explain analyze from tokens")]
    [InlineData("EXPLAIN (FORMAT json) (SELECT 1)")]
    [InlineData("WITH tokens AS (SELECT 1 AS a) SELECT * FROM tokens")]
    [InlineData("SELECT term FROM TOKENS UNION SELECT term FROM main.Terms")]
    [InlineData("SELECT * FROM query_table('terms')")]
    public void Questions_of_all_forms_are_answered(string sql) => Assert.NotEmpty(_database.Ask(new SqlQuery(sql))[0].Columns);

    [Fact]
    public void Tables_are_listed_before_they_are_made()
    {
        var query = new SqlQuery("show tables;") { Values = new Dictionary<string, object?> { ["rows"] = TestCorpus.Of("a").Frequencies(), ["x"] = 1 } };

        Assert.Equal(["articles", "tokens", "terms", "rows"], _database.Ask(query)[0].Rows.Select(row => row[0]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_endless_query_ends_and_the_next_one_runs(bool isCancelled)
    {
        using var cancellation = new CancellationTokenSource();
        var endless = new SqlQuery("SELECT count(*) FROM range(100000000000) AS a, range(100000000000) AS b WHERE a.range * b.range = 7");
        if (isCancelled)
        {
            cancellation.CancelAfter(200);
            Assert.ThrowsAny<OperationCanceledException>(() => _database.Run(endless, cancellation.Token));
        }
        else
        {
            var error = Assert.Throws<TimeoutException>(() => _database.Run(endless with { Timeout = TimeSpan.FromMilliseconds(200) }, cancellation.Token));
            Assert.Equal("The query ran longer than 0.2 s and was stopped.", error.Message);
        }

        Assert.Equal(7L, _database.Ask(new SqlQuery("SELECT count(*) FROM tokens"))[0].Rows[0][0]);
    }

    [Fact]
    public void A_query_that_wants_too_much_memory_fails_in_a_sentence()
    {
        using var database = new CorpusDatabase(null, new SqlOptions { MemoryLimit = 50_000_000, Threads = 1 });

        var error = Assert.Throws<SqlException>(() => database.Ask(new SqlQuery("SELECT count(*) FROM (SELECT DISTINCT range, range + 1 FROM range(20000000))")));

        Assert.DoesNotContain('\n', error.Message);
        Assert.Equal(1, database.Ask(new SqlQuery("SELECT 1"))[0].Rows[0][0]);
    }
}
