using System.Globalization;
using System.Text.RegularExpressions;
using DuckDB.NET.Data;

namespace CorpusAnalysis;

/// <summary>A corpus as tables for SQL, by DuckDB in the same process; made in memory, each table when a query first names it.</summary>
/// <remarks>
/// <para><c>articles</c>: id, headline, section, place, date (null when not known to the day), year, month, day, agency, language, source,
/// tokens, types, text, and a column for each field of the metadata, null where an article lacks it. A field with the name of another
/// column, which SQL does not tell apart by case, gets a number: <c>section_2</c>.</para>
/// <para><c>tokens</c>: article (its id), position from 0, term, sentence and paragraph from 1; the headline is a paragraph.</para>
/// <para><c>terms</c>: term, frequency, document_frequency, per_million, as <see cref="CorpusFrequencies.Frequencies"/> has them.</para>
/// <para><c>themes</c>: article, theme, pattern, position, text, sentence: a row for each <see cref="ThemeHit"/>.</para>
/// <para>Only articles of the view are in them. <c>SHOW TABLES</c> lists the tables, <c>DESCRIBE articles</c> the columns. Queries read and cannot change anything: what is no question is refused. Not safe for two
/// queries at once.</para>
/// </remarks>
/// <param name="corpus">The articles; null for queries over data frames alone.</param>
/// <param name="options">What SQL may do and use.</param>
public sealed partial class CorpusDatabase(Corpus? corpus, SqlOptions? options = null) : IDisposable
{
    private readonly SqlOptions _options = options ?? new();
    private readonly HashSet<string> _made = new(StringComparer.OrdinalIgnoreCase);
    private DuckDBConnection? _connection;
    private ThemeDictionary? _themes;

    /// <summary>The articles; null where there are none.</summary>
    public Corpus? Corpus => corpus;

    /// <summary>Runs the statements of a query.</summary>
    /// <returns>The result of each statement.</returns>
    /// <exception cref="SqlException">It is no SQL, asks for what there is not or is not allowed, or fails.</exception>
    /// <exception cref="TimeoutException">It ran longer than it may.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public IReadOnlyList<SqlResult> Run(SqlQuery query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(query.Timeout ?? Timeout.InfiniteTimeSpan);
        try
        {
            return RunStatements(query, limit.Token);
        }
        catch (Exception error) when (limit.IsCancellationRequested && error is DuckDBException or SqlException or OperationCanceledException)
        {
            cancellation.ThrowIfCancellationRequested();
            throw new TimeoutException(string.Create(CultureInfo.InvariantCulture, $"The query ran longer than {query.Timeout!.Value.TotalSeconds:0.###} s and was stopped."));
        }
    }

    /// <summary>Ends the database and frees its memory.</summary>
    public void Dispose() => _connection?.Dispose();

    private List<SqlResult> RunStatements(SqlQuery query, CancellationToken cancellation)
    {
        var statements = SqlText.Split(query.Text);
        if (statements.IsEmpty)
        {
            throw new SqlException("there is no SQL to run.");
        }

        if (query.Text.IndexOf('\0', StringComparison.Ordinal) is >= 0 and var end)
        {
            string before = query.Text[..end].ReplaceLineEndings("\n");
            throw new SqlException("the character U+0000 ends SQL; take it out.", 1 + before.Count(letter => letter == '\n'), before.Length - before.LastIndexOf('\n'));
        }

        SqlUses.Tell(statements, _options);

        // A first use costs the loading of a native library.
        _connection ??= SqlConnection.Open(_options);
        var tables = new QueryTables(_connection, corpus, query, _made);
        try
        {
            DropThemes(query.Themes);
            var results = new List<SqlResult>();
            foreach (SqlStatement statement in statements)
            {
                if (ShowTables.IsMatch(statement.Text))
                {
                    results.Add(new SqlResult([(new SqlColumn("name", typeof(string)), tables.Names)], tables.Names.Count));
                    continue;
                }

                Prepare(statement, tables, cancellation);
                results.Add(new SqlRun(_connection, statement, query, tables.Names).Read(cancellation));
            }

            return results;
        }
        finally
        {
            tables.DropFrames();
        }
    }

    private void DropThemes(ThemeDictionary? themes)
    {
        if (_themes != themes && _made.Remove(CorpusTables.Themes))
        {
            SqlConnection.Execute(_connection!, $"DROP TABLE {CorpusTables.Themes}");
        }

        _themes = themes;
    }

    // DuckDB knows only of those that are made already.
    [GeneratedRegex(@"^SHOW\s+TABLES\s*\z", RegexOptions.IgnoreCase)]
    private static partial Regex ShowTables { get; }

    private string? Check(SqlStatement statement, CancellationToken cancellation)
    {
        SqlConnection.Execute(_connection!, "BEGIN TRANSACTION READ ONLY");
        try
        {
            using var interruption = new Interruption(_connection!, cancellation);
            return PreparedSql.Check(_connection!, statement);
        }
        finally
        {
            SqlConnection.Execute(_connection!, "ROLLBACK");
        }
    }

    // DuckDB says which table is missing; it is made, and then the next one.
    private void Prepare(SqlStatement statement, QueryTables tables, CancellationToken cancellation)
    {
        tables.Prepare(statement);
        while (Check(statement, cancellation) is { } problem)
        {
            cancellation.ThrowIfCancellationRequested();
            SqlException error = SqlErrors.Of(problem, statement, tables.Names);
            if (SqlErrors.MissingTable(problem) is not { } name)
            {
                throw error;
            }

            if (tables.Doubt(name, statement) is { } doubt)
            {
                throw new SqlException(doubt, error.Line, error.Column);
            }

            if (!tables.Make(name, cancellation))
            {
                throw error;
            }
        }
    }
}
