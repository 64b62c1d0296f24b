using System.Collections.Immutable;

namespace CorpusAnalysis.Cli.Runs;

/// <summary>What a run loaded.</summary>
/// <param name="Corpora">The corpora, by their paths.</param>
/// <param name="Files">The other files, by their paths.</param>
/// <param name="Packages">The packages it fetched, with their versions.</param>
internal sealed record RunSources(ImmutableArray<CorpusSource> Corpora, ImmutableArray<FileSource> Files, ImmutableArray<string> Packages)
{
    /// <summary>Nothing.</summary>
    public static RunSources None { get; } = new([], [], []);
}

/// <summary>A corpus that a run loaded.</summary>
/// <param name="Path">Where from, relative to the notebook.</param>
/// <param name="Fingerprint">Its articles; see <see cref="CorpusFingerprint"/>.</param>
internal sealed record CorpusSource(string Path, CorpusFingerprint Fingerprint);

/// <summary>A file that a run read.</summary>
/// <param name="Kind">What as: <c>themes</c>, <c>hand codes</c>, <c>lemmas</c>, <c>file</c>.</param>
/// <param name="Path">Where from, relative to the notebook.</param>
/// <param name="Hash">SHA-256 of its bytes.</param>
/// <param name="Count">How many themes, codes or forms came of it; null where nothing is counted.</param>
internal sealed record FileSource(string Kind, string Path, string Hash, int? Count);
