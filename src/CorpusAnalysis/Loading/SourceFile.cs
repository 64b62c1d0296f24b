using System.Collections.Immutable;

namespace CorpusAnalysis;

/// <summary>A file of a corpus as it was when it was read: by this the cache knows whether it is still the same.</summary>
/// <param name="Path">The file, relative to the corpus folder.</param>
/// <param name="Length">Its bytes; -1 when it could not be read.</param>
/// <param name="Time">When it was written last, in ticks of UTC.</param>
/// <param name="IsSettled">Whether that time would be another if the file had changed since; where it may not be, its bytes are compared.</param>
/// <param name="Hash">XXH3 of its bytes.</param>
/// <param name="Row">XXH3 of the rows of the metadata that may concern it; 0 without any.</param>
/// <param name="First">The number of its first article in the index.</param>
/// <param name="Articles">The number of its articles.</param>
/// <param name="Formats">The formats of its documents; none when it was skipped as a whole.</param>
/// <param name="Problems">What was wrong with it.</param>
/// <param name="Skipped">What of it was not taken for an article.</param>
internal sealed record SourceFile(
    string Path,
    long Length,
    long Time,
    bool IsSettled,
    ulong Hash,
    ulong Row,
    int First,
    int Articles,
    ImmutableArray<FormatUse> Formats,
    ImmutableArray<LoadProblem> Problems,
    ImmutableArray<SkippedFile> Skipped)
{
    // A file that was written within this time of being read may have been written again unseen: clocks of file systems are coarse.
    private static readonly long Doubt = TimeSpan.FromSeconds(2).Ticks;

    /// <summary>Whether a time is so long before another that no clock takes them for one.</summary>
    public static bool IsWellBefore(long time, long later) => time <= later - Doubt;

    /// <summary>Whether it was not read at all, as it is of no known format.</summary>
    public bool IsSkipped => Formats.IsEmpty && Problems.IsEmpty && !Skipped.IsEmpty;
}
