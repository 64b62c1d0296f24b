using DuckDB.NET.Data;

namespace CorpusAnalysis;

/// <summary>The tables that a query can name, made when it does.</summary>
/// <param name="connection">Where to.</param>
/// <param name="corpus">The articles.</param>
/// <param name="query">The query.</param>
/// <param name="made">The tables of the corpus that are there, which stay for later queries.</param>
internal sealed class QueryTables(DuckDBConnection connection, Corpus? corpus, SqlQuery query, HashSet<string> made)
{
    private readonly HashSet<string> _frames = new(StringComparer.Ordinal);

    /// <summary>Their names; those of the corpus come before variables, which do not take their place.</summary>
    public IReadOnlyList<string> Names { get; } =
    [
        .. (corpus is null ? [] : CorpusTables.Names)
            .Concat(corpus is null || query.Themes is null ? Array.Empty<string>() : [CorpusTables.Themes])
            .Concat(query.Values.Where(value => FrameTable.IsTable(value.Value)).Select(value => value.Key).Order(StringComparer.Ordinal))
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Takes away the tables that DuckDB, which does not look at case, would give a statement for others.</summary>
    public void Prepare(SqlStatement statement)
    {
        foreach (string table in made.Concat(_frames).Where(table => Names.Any(name => IsRival(name, table)) && statement.Names.Any(name => IsRival(name, table))).ToArray())
        {
            Drop(table);
        }
    }

    /// <summary>Says why it cannot be known which table a name means; null where it can.</summary>
    public string? Doubt(string name, SqlStatement statement)
    {
        string[] alike = [.. Names.Where(each => IsAlike(each, name))];
        return alike.Length < 2 || (alike.Contains(name) && !statement.Names.Any(each => IsRival(each, name))) ? null
            : $"the tables {string.Join(" and ", alike)} differ by case alone, which SQL ignores: a statement can have one of them, always written just so.";
    }

    /// <summary>Makes a table.</summary>
    /// <param name="name">Its name, in any case, where there is no <see cref="Doubt"/>.</param>
    /// <param name="cancellation">Stops it; what was made of the table is taken back.</param>
    /// <returns>Whether there is such a table.</returns>
    public bool Make(string name, CancellationToken cancellation)
    {
        if ((Names.Contains(name) ? name : Names.FirstOrDefault(each => IsAlike(each, name))) is not { } known || made.Contains(known) || _frames.Contains(known))
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
        foreach (string name in _frames.ToArray())
        {
            Drop(name);
        }
    }

    private static bool IsAlike(string name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static bool IsRival(string name, string other) => IsAlike(name, other) && name != other;

    private void Drop(string name)
    {
        if (IsOfCorpus(name) && name == TokenTable.Name)
        {
            TokenTable.Drop(connection);
        }
        else
        {
            SqlConnection.Execute(connection, $"DROP TABLE {TableColumn.Quote(name)}");
        }

        (IsOfCorpus(name) ? made : _frames).Remove(name);
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
