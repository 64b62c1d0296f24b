using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace CorpusAnalysis;

/// <summary>What of a query depends on more than the tables it asks.</summary>
internal static partial class SqlUses
{
    /// <summary>Tells who listens, see <see cref="InputRecorder"/>.</summary>
    public static void Tell(ImmutableArray<SqlStatement> statements, SqlOptions options)
    {
        if (options.AllowExternalAccess)
        {
            InputRecorder.CannotFollow("may read any file from SQL (--allow-files)");
        }

        // Words in texts and names are not told apart from functions: one too many costs a run and no result.
        if (statements.Select(statement => Unsteady.Match(statement.Text)).FirstOrDefault(match => match.Success) is { } word)
        {
            InputRecorder.CannotFollow($"asks SQL for what is not the same each time ({word.Value})");
        }
    }

    [GeneratedRegex(
        @"\b(?:random|setseed|uuid|uuidv[47]|gen_random_uuid|now|today|get_current_time|get_current_timestamp|current_\w+|localtime\w*|transaction_timestamp|epoch_now|age|getenv|getvariable|txid_current|version|pg_\w+|duckdb_\w+|pragma\w*|sample|tablesample|setting|read_\w+|glob)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Unsteady { get; }
}
