namespace CorpusAnalysis.Sql.Tests;

internal static class Asking
{
    /// <summary>Runs a query for as long as the test may.</summary>
    public static IReadOnlyList<SqlResult> Ask(this CorpusDatabase database, SqlQuery query) => database.Run(query, TestContext.Current.CancellationToken);
}
