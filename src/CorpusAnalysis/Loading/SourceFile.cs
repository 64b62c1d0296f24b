using System.Collections.Immutable;

namespace CorpusAnalysis;

/// <summary>A file of a corpus as it was when it was read: by this the cache knows whether it is still the same.</summary>
/// <param name="Path">The file, relative to the corpus folder.</param>
/// <param name="Length">Its bytes.</param>
/// <param name="Time">When it was written last, in ticks of UTC.</param>
/// <param name="Hash">XXH3 of its bytes.</param>
/// <param name="Row">XXH3 of its row of the metadata; 0 without one.</param>
/// <param name="Article">The number of its article in the index; -1 when it could not be read as one.</param>
/// <param name="Problems">What was wrong with it.</param>
internal sealed record SourceFile(string Path, long Length, long Time, ulong Hash, ulong Row, int Article, ImmutableArray<LoadProblem> Problems);
