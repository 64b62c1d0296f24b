namespace CorpusAnalysis.Cli;

/// <summary>What the command returns to its caller.</summary>
internal static class ExitCode
{
    public const int Success = 0;
    public const int Failure = 1;
    public const int Usage = 2;

    /// <summary>Reports differ from those they were compared with, and that was to fail.</summary>
    public const int Changed = 3;

    /// <summary>Ctrl-C, as shells count it: 128 and the number of the signal.</summary>
    public const int Interrupted = 130;
}
