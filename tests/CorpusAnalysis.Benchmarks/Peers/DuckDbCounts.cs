using System.Globalization;
using DuckDB.NET.Data;

namespace CorpusAnalysis.Benchmarks.Peers;

/// <summary>File to document-term counts with DuckDB, one article per line.</summary>
internal static class DuckDbCounts
{
    public static string Build(string path, int threads)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = $"SET threads = {threads}";
        command.ExecuteNonQuery();
        string file = path.Replace("'", "''", StringComparison.Ordinal);
        command.CommandText = $$"""
            CREATE TABLE counts AS
            WITH articles AS (SELECT row_number() OVER () AS article, line FROM read_csv('{{file}}', columns = {'line': 'VARCHAR'}, header = false, delim = '\x01', quote = '', escape = '', auto_detect = false, max_line_size = 100000000)),
                 tokens AS (SELECT article, unnest(string_split_regex(lower(line), '[^\pL\pN]+')) AS term FROM articles)
            SELECT article, term, count(*) AS n FROM tokens WHERE term <> '' GROUP BY ALL
            """;
        command.ExecuteNonQuery();
        command.CommandText = "SELECT count(DISTINCT article), count(DISTINCT term), sum(n) FROM counts";
        using DuckDBDataReader row = command.ExecuteReader();
        row.Read();
        return string.Create(CultureInfo.InvariantCulture, $"{row.GetValue(0)} articles, {row.GetValue(1)} terms, {row.GetValue(2)} tokens");
    }
}
