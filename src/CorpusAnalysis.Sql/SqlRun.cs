using DuckDB.NET.Data;

namespace CorpusAnalysis;

/// <summary>Runs a checked statement and reads what it gives.</summary>
internal sealed class SqlRun(DuckDBConnection connection, SqlStatement statement, SqlQuery query, IReadOnlyList<string> tables)
{
    private string[] _names = [];

    /// <summary>The rows, and how many there are beyond those kept.</summary>
    public SqlResult Read(CancellationToken cancellation)
    {
        DuckDBParameter[] parameters = [.. SqlParameters.Of(statement, query.Values)];
        SqlConnection.Execute(connection, "BEGIN TRANSACTION READ ONLY");
        try
        {
            cancellation.ThrowIfCancellationRequested();
            using var interruption = new Interruption(connection, cancellation);
            return TryRead(statement.Placed, parameters, cancellation) ?? TryRead(Checked(AsTexts(parameters)), parameters, cancellation, areTexts: true)!;
        }
        catch (DuckDBException error)
        {
            throw SqlErrors.Of(error.Message, statement, tables);
        }
        catch (Exception error) when (error is InvalidCastException or OverflowException or ArgumentOutOfRangeException or InvalidOperationException)
        {
            throw new SqlException($"a value of the result has no like in C# ({error.Message.TrimEnd('.')}); CAST it to VARCHAR.", statement.Line);
        }
        finally
        {
            SqlConnection.Execute(connection, "ROLLBACK");
        }
    }

    // Null where columns hold what only DuckDB can write as text.
    private SqlResult? TryRead(string sql, DuckDBParameter[] parameters, CancellationToken cancellation, bool areTexts = false)
    {
        using DuckDBCommand command = Command(sql, parameters);
        using DuckDBDataReader reader = command.ExecuteReader();
        SqlValues[] columns = [.. Enumerable.Range(0, reader.FieldCount).Select(i => new SqlValues(Name(reader, i, areTexts), reader.GetFieldType(i)))];
        if (!areTexts && columns.Any(column => !column.IsPlain))
        {
            return null;
        }

        long count = 0;
        while (reader.Read())
        {
            if (count++ >= query.RowLimit)
            {
                continue;
            }

            cancellation.ThrowIfCancellationRequested();
            for (int i = 0; i < columns.Length; i++)
            {
                columns[i].Add(reader.IsDBNull(i) ? null : reader.GetValue(i));
            }
        }

        return new SqlResult([.. columns.Select(column => column.Complete())], count);
    }

    // The same statement in one around it, which turns the columns into texts.
    private string AsTexts(DuckDBParameter[] parameters)
    {
        using DuckDBCommand command = Command(statement.Placed, parameters);
        using DuckDBDataReader reader = command.ExecuteReader();
        _names = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
        string numbers = string.Join(", ", _names.Select((_, i) => $"\"{i}\""));
        string values = string.Join(", ", _names.Select((_, i) => SqlValues.IsPlainType(reader.GetFieldType(i)) ? $"\"{i}\"" : $"\"{i}\"::VARCHAR"));
        return $"SELECT {values} FROM (\n{statement.Text}\n) AS result({numbers})";
    }

    // What is around it must not make another statement of it.
    private string Checked(string sql) => PreparedSql.Check(connection, statement with { Before = "", Text = sql }) is { } problem
        ? throw SqlErrors.Of(problem, statement, tables)
        : sql;

    private string Name(DuckDBDataReader reader, int column, bool areTexts) => statement.AsWritten(areTexts ? _names[column] : reader.GetName(column));

    private DuckDBCommand Command(string sql, DuckDBParameter[] parameters)
    {
        DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.UseStreamingMode = true;
        foreach (DuckDBParameter parameter in parameters)
        {
            command.Parameters.Add(new DuckDBParameter(parameter.ParameterName, parameter.Value));
        }

        return command;
    }
}
