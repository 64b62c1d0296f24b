using System.Globalization;
using DuckDB.NET.Data;

namespace CorpusAnalysis;

/// <summary>Opens the database in memory.</summary>
internal static class SqlConnection
{
    /// <summary>A connection whose settings no query can change.</summary>
    public static DuckDBConnection Open(SqlOptions options)
    {
        var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        long memory = options.MemoryLimit > 0 ? options.MemoryLimit : GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2;
        int threads = options.Threads > 0 ? options.Threads : Environment.ProcessorCount;
        string[] settings =
        [
            string.Create(CultureInfo.InvariantCulture, $"memory_limit = '{memory}B'"),
            string.Create(CultureInfo.InvariantCulture, $"threads = {threads}"),
            "temp_directory = ''",
            "autoinstall_known_extensions = false",
            "autoload_known_extensions = false",
            "allow_community_extensions = false",
            .. options.AllowExternalAccess ? Array.Empty<string>() : ["enable_external_access = false"],
            "lock_configuration = true",
        ];
        foreach (string setting in settings)
        {
            Execute(connection, $"SET {setting}");
        }

        return connection;
    }

    /// <summary>Runs a statement of our own.</summary>
    public static void Execute(DuckDBConnection connection, string sql)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
