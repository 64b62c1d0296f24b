using Microsoft.Data.Analysis;

namespace CorpusAnalysis;

/// <summary>SQL over a corpus in one call.</summary>
public static class CorpusSql
{
    /// <summary>Asks for one table.</summary>
    /// <param name="corpus">The articles.</param>
    /// <param name="sql">One or more statements over the tables of <see cref="CorpusDatabase"/>; the last one's rows are given.</param>
    /// <param name="themes">The themes of the table <c>themes</c>.</param>
    /// <param name="values">Values for <c>@name</c>, and data frames and lists of rows as tables, by name.</param>
    /// <remarks>Makes the tables that the query names and drops them at the end; a <see cref="CorpusDatabase"/> keeps them for further queries.</remarks>
    /// <exception cref="SqlException">The query cannot be run.</exception>
    public static DataFrame Sql(this Corpus corpus, string sql, ThemeDictionary? themes = null, IReadOnlyDictionary<string, object?>? values = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(sql);
        using var database = new CorpusDatabase(corpus);
        var query = new SqlQuery(sql) { Themes = themes };
        return database.Run(values is null ? query : query with { Values = values })[^1].ToDataFrame();
    }
}
