using System.Collections.Immutable;

namespace CorpusAnalysis;

/// <summary>A file of a corpus as it was when it was read: by this the cache knows whether it is still the same.</summary>
/// <param name="Path">The file, relative to the corpus folder.</param>
/// <param name="Length">Its bytes; -1 when it could not be read.</param>
/// <param name="Time">When it was written last, in ticks of UTC.</param>
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
    ulong Hash,
    ulong Row,
    int First,
    int Articles,
    ImmutableArray<FormatUse> Formats,
    ImmutableArray<LoadProblem> Problems,
    ImmutableArray<SkippedFile> Skipped)
{
    /// <summary>Whether it was not read at all, as it is of no known format.</summary>
    public bool IsSkipped => Formats.IsEmpty && Problems.IsEmpty && !Skipped.IsEmpty;
}
