using DuckDB.NET.Data;

namespace CorpusAnalysis;

/// <summary>The tables that a query can name, made when it does.</summary>
internal sealed class QueryTables(DuckDBConnection connection, Corpus? corpus, SqlQuery query, string[] names)
{
    private readonly HashSet<string> _frames = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Their names.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>Makes a table.</summary>
    /// <param name="name">Its name, in any case.</param>
    /// <param name="made">The tables of the corpus that are there, which stay for later queries.</param>
    /// <param name="cancellation">Stops it; what was made of the table is taken back.</param>
    /// <returns>Whether there is such a table.</returns>
    public bool Make(string name, HashSet<string> made, CancellationToken cancellation)
    {
        if (names.FirstOrDefault(each => each.Equals(name, StringComparison.OrdinalIgnoreCase)) is not { } known || made.Contains(known) || _frames.Contains(known))
        {
            return false;
        }

        SqlConnection.Execute(connection, "BEGIN TRANSACTION");
        try
        {
            using (new Interruption(connection, cancellation))
            {
                Fill(known, cancellation);
            }

            SqlConnection.Execute(connection, "COMMIT");
        }
        catch
        {
            SqlConnection.Execute(connection, "ROLLBACK");
            throw;
        }

        (IsOfCorpus(known) ? made : _frames).Add(known);
        return true;
    }

    /// <summary>Takes away the tables of variables, which may have changed until the next query.</summary>
    public void DropFrames()
    {
        foreach (string name in _frames)
        {
            SqlConnection.Execute(connection, $"DROP TABLE {TableColumn.Quote(name)}");
        }
    }

    private bool IsOfCorpus(string name) => corpus is not null && (CorpusTables.Names.Contains(name) || (name == CorpusTables.Themes && query.Themes is not null));

    private void Fill(string name, CancellationToken cancellation)
    {
        if (!IsOfCorpus(name))
        {
            FrameTable.Create(connection, name, query.Values[name]!, cancellation);
        }
        else if (name == CorpusTables.Themes)
        {
            new CorpusTables(corpus!, connection).CreateThemes(query.Themes!, cancellation);
        }
        else
        {
            new CorpusTables(corpus!, connection).Create(name, cancellation);
        }
    }
}
