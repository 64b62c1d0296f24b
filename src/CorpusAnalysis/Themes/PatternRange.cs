namespace CorpusAnalysis;

/// <summary>Patterns of neighbouring numbers: those of a theme and of all below it, or those that an exclusion concerns.</summary>
/// <param name="First">The number of the first.</param>
/// <param name="End">The number behind the last.</param>
internal readonly record struct PatternRange(int First, int End)
{
    /// <summary>How many there are.</summary>
    public int Count => End - First;

    /// <summary>Whether a pattern is one of them.</summary>
    public bool Contains(int pattern) => pattern >= First && pattern < End;

    /// <summary>Whether some are in both.</summary>
    public bool Meets(PatternRange other) => Math.Max(First, other.First) < Math.Min(End, other.End);
}
