namespace CorpusAnalysis.Cli.Comparison;

/// <summary>What happened to something between two renders.</summary>
internal enum ChangeKind
{
    /// <summary>It is in both and differs.</summary>
    Changed,

    /// <summary>Only the later render has it.</summary>
    Added,

    /// <summary>Only the earlier render has it.</summary>
    Removed,
}
