namespace CorpusAnalysis;

/// <summary>How far loading has come.</summary>
/// <param name="Done">Files read so far.</param>
/// <param name="Total">Files to read.</param>
/// <param name="Path">The file just read, relative to the corpus folder.</param>
public readonly record struct LoadProgress(int Done, int Total, string Path);
