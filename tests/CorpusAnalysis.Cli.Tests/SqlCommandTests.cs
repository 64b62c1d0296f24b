namespace CorpusAnalysis.Cli.Tests;

public sealed class SqlCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SqlCommandTests()
    {
        _folder.Write("articles/2024-11-29_a.txt", "POLITIK\nGeld für Klima\nBaku, 29. November, MUSTER\nDie Länder sagen Milliarden zu. Er sagt fünf Milliarden Dollar zu.\n");
        _folder.Write("articles/2024-12-03_b.txt", "POLITIK\nKlimafinanzierung\nGenf, 3. Dez., bsp\nEin Fonds sagt eine Milliarde zu.\n");
        _folder.Write("themes.yml", "themes:\n  money:\n    patterns:\n      any: [Milliarde*]\n");
        _folder.Write("query.sql", "-- two\nSELECT 1/3.0::DOUBLE AS third;\nSELECT place FROM articles ORDER BY 1;\n");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("SELECT place, date, tokens FROM articles ORDER BY date", "place,date,tokens\nBaku,2024-11-29,14\nGenf,2024-12-03,7\n")]
    [InlineData("SELECT article, count(*) AS n FROM themes GROUP BY 1 ORDER BY 1", "article,n\n2024-11-29_a,2\n2024-12-03_b,1\n")]
    [InlineData("SELECT term, frequency FROM terms WHERE term = 'zu'", "term,frequency\nzu,3\n")]
    public async Task Answers_are_data(string sql, string expected)
    {
        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["sql", "articles", sql, "--dictionary", "themes.yml", "--format", "csv"]);

        Assert.Equal(expected, run.Output);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task Several_statements_come_from_a_file()
    {
        CorpusCommand.Result csv = await CorpusCommand.RunAsync(_folder.Path, ["sql", "articles", "--file", "query.sql", "--format", "csv"]);
        CorpusCommand.Result json = await CorpusCommand.RunAsync(_folder.Path, ["sql", "articles", "--file", "query.sql", "--format", "json", "--output", "out.json"]);

        Assert.Equal("third\n0.3333333333333333\n\nplace\nBaku\nGenf\n", csv.Output);
        Assert.Equal("", json.Output);
        using var document = System.Text.Json.JsonDocument.Parse(_folder.Read("out.json"));
        Assert.Equal(0.3333333333333333, document.RootElement[0][0].GetProperty("third").GetDouble());
        Assert.Equal("Genf", document.RootElement[1][1].GetProperty("place").GetString());
    }

    [Fact]
    public async Task A_table_tells_how_many_rows_it_leaves_out()
    {
        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["sql", "articles", "FROM range(1204)", "--rows", "20"]);

        Assert.Contains("corpus: 20 of 1,204 rows;", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(" 20 ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "line 1, column 8: Referenced column \"plac\" not found in FROM clause! Candidate bindings:", "SELECT plac FROM articles")]
    [InlineData(1, "SQL has no access to files and the network here, so 'query.sql' is not read; --allow-files lets it read files.", "SELECT * FROM read_text('query.sql')")]
    [InlineData(1, "'DROP' is refused", "DROP VIEW IF EXISTS x")]
    [InlineData(1, "there is no variable 'x' for @x", "SELECT @x")]
    [InlineData(2, "give either SQL or --file FILE")]
    public async Task What_is_wrong_is_one_line(int exitCode, string message, params string[] sql)
    {
        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["sql", "articles", .. sql]);

        Assert.Equal((exitCode, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_are_read_when_that_is_allowed()
    {
        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["sql", "articles", "SELECT size FROM read_text('query.sql')", "--allow-files", "--format", "csv"]);

        Assert.Equal($"size\n{_folder.Read("query.sql").Length}\n", run.Output);
    }
}
