using System.Collections.Frozen;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace CorpusAnalysis;

/// <summary>Checks a statement before it runs.</summary>
internal static partial class PreparedSql
{
    // DuckDB's numbers for kinds of statements; the package's enumeration has others.
    private const int Select = 1;
    private const int Explain = 4;
    private const int Create = 7;

    // Functions that change settings, write or run a text as SQL, though what calls them is a SELECT.
    private static readonly FrozenSet<string> Refused = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "enable_logging", "disable_logging", "truncate_duckdb_logs", "write_log", "enable_profiling", "disable_profiling", "enable_peg_parser",
        "disable_peg_parser", "checkpoint", "force_checkpoint", "query", "json_execute_serialized_sql");

    /// <summary>Parses and binds a statement, within a transaction that is rolled back afterwards.</summary>
    /// <returns>DuckDB's message about what is wrong; null when nothing is.</returns>
    /// <exception cref="SqlException">It is no question.</exception>
    public static string? Check(DuckDBConnection connection, SqlStatement statement)
    {
        if (statement.Calls.FirstOrDefault(Refused.Contains) is { } function)
        {
            throw Refusal(function, statement);
        }

        int count = NativeMethods.ExtractStatements.DuckDBExtractStatements(connection.NativeConnection, statement.Placed, out DuckDBExtractedStatements extracted);
        using (extracted)
        {
            if (count <= 0)
            {
                return NativeMethods.ExtractStatements.DuckDBExtractStatementsError(extracted);
            }

            // PIVOT is statements that make temporary types, and one that asks; that can be prepared when the others have run.
            // Only DuckDB's own reading counts: anything else in several statements has been hidden from ours.
            if (count > 1 && (!statement.Mentions("PIVOT") || statement.Text.StartsWith("CREATE", StringComparison.OrdinalIgnoreCase)))
            {
                throw Refusal(FirstWord(statement), statement);
            }

            for (int i = 0; i < count; i++)
            {
                if (Check(connection, statement, extracted, i, isLast: i == count - 1) is { } problem)
                {
                    return problem;
                }
            }

            return null;
        }
    }

    private static string? Check(DuckDBConnection connection, SqlStatement statement, DuckDBExtractedStatements extracted, int number, bool isLast)
    {
        DuckDBState state = NativeMethods.ExtractStatements.DuckDBPrepareExtractedStatement(connection.NativeConnection, extracted, number, out DuckDBPreparedStatement prepared);
        using (prepared)
        {
            if (!state.IsSuccess())
            {
                return NativeMethods.PreparedStatements.DuckDBPrepareError(prepared);
            }

            int kind = Kind(prepared.DangerousGetHandle());
            bool isAllowed = isLast ? kind is Select || (kind is Explain && ExplainedQuestion.IsMatch(statement.Text)) : kind is Create;
            return !isAllowed ? throw Refusal(FirstWord(statement), statement) : isLast ? null : Execute(prepared);
        }
    }

    private static string? Execute(DuckDBPreparedStatement prepared)
    {
        DuckDBState state = NativeMethods.PreparedStatements.DuckDBExecutePrepared(prepared, out DuckDBResult result);
        try
        {
            return state.IsSuccess() ? null : NativeMethods.Query.DuckDBResultError(ref result);
        }
        finally
        {
            NativeMethods.Query.DuckDBDestroyResult(ref result);
        }
    }

    private static string FirstWord(SqlStatement statement) => statement.Text.Split((char[]?)null, 2)[0].ToUpperInvariant();

    private static SqlException Refusal(string what, SqlStatement statement) => new(
        $"'{what}' is refused, since SQL only asks here and changes nothing; SELECT and EXPLAIN are run, and WITH names what is in between.",
        statement.Line);

    // EXPLAIN ANALYZE runs what it explains, be it COPY.
    [GeneratedRegex(@"^EXPLAIN\s+(ANALYZE\s+|\([^()]*\)\s*)*[(\s]*(SELECT|FROM|WITH|VALUES|TABLE)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ExplainedQuestion { get; }

    [LibraryImport("duckdb", EntryPoint = "duckdb_prepared_statement_type")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static partial int Kind(IntPtr statement);
}
