namespace CorpusAnalysis.Cli;

/// <summary>What the command returns to its caller.</summary>
internal static class ExitCode
{
    public const int Success = 0;
    public const int Failure = 1;
    public const int Usage = 2;

    /// <summary>All went well, but numbers, tables or charts are not what they were, and the caller asked to be told.</summary>
    public const int Changed = 3;
}
