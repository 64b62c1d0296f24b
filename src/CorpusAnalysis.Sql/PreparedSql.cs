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

    /// <summary>Parses and binds a statement.</summary>
    /// <returns>DuckDB's message about what is wrong; null when nothing is.</returns>
    /// <exception cref="SqlException">It is no question.</exception>
    public static string? Check(DuckDBConnection connection, SqlStatement statement)
    {
        int count = NativeMethods.ExtractStatements.DuckDBExtractStatements(connection.NativeConnection, statement.Placed, out DuckDBExtractedStatements extracted);
        using (extracted)
        {
            if (count <= 0)
            {
                return NativeMethods.ExtractStatements.DuckDBExtractStatementsError(extracted);
            }

            // PIVOT is a statement that makes a temporary type, and one that asks; the second can be prepared when the first has run.
            DuckDBState state = NativeMethods.ExtractStatements.DuckDBPrepareExtractedStatement(connection.NativeConnection, extracted, 0, out DuckDBPreparedStatement prepared);
            using (prepared)
            {
                if (!state.IsSuccess())
                {
                    return NativeMethods.PreparedStatements.DuckDBPrepareError(prepared);
                }

                int kind = Kind(prepared.DangerousGetHandle());
                bool isQuestion = count == 1 ? kind is Select || (kind is Explain && ExplainedQuestion.IsMatch(statement.Text)) : kind is Create && statement.Mentions("PIVOT");
                return isQuestion ? null : throw new SqlException(
                    $"'{statement.Text.Split((char[]?)null, 2)[0].ToUpperInvariant()}' is refused, since SQL only asks here and changes nothing; SELECT and EXPLAIN are run, and WITH names what is in between.",
                    statement.Line);
            }
        }
    }

    // EXPLAIN ANALYZE runs what it explains, be it COPY.
    [GeneratedRegex(@"^EXPLAIN\s+(ANALYZE\s+|\([^()]*\)\s*)*[(\s]*(SELECT|FROM|WITH|VALUES|TABLE)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ExplainedQuestion { get; }

    [LibraryImport("duckdb", EntryPoint = "duckdb_prepared_statement_type")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static partial int Kind(IntPtr statement);
}
