namespace CorpusAnalysis;

/// <summary>What loading took from the cache, and what it left there for the next time.</summary>
/// <param name="Path">The file of the cache.</param>
/// <param name="Unchanged">The files that were not read, as they have not changed since the last time.</param>
/// <param name="Read">The files that were read.</param>
/// <param name="Problem">Why the corpus could not be kept for the next time; null when it was, or was there already.</param>
public sealed record CacheUse(string Path, int Unchanged, int Read, string? Problem)
{
    /// <summary>One line: <c>1,204 of 1,210 files unchanged since the last time</c>.</summary>
    public override string ToString()
    {
        string text = FormattableString.Invariant($"{Unchanged:N0} of {Unchanged + Read:N0} files unchanged since the last time");
        return Problem is null ? text : $"{text}; not kept for the next time ({Problem})";
    }
}
