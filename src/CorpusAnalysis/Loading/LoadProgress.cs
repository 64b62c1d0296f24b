namespace CorpusAnalysis;

/// <summary>How far loading has come.</summary>
/// <param name="Done">Files read so far.</param>
/// <param name="Total">Files to read.</param>
/// <param name="Path">The file being read, relative to the corpus folder.</param>
/// <param name="Articles">Articles found so far.</param>
/// <param name="Bytes">Bytes of files read so far; of the file being read those that were taken from it.</param>
/// <param name="TotalBytes">Bytes of all files.</param>
public readonly record struct LoadProgress(int Done, int Total, string Path, int Articles, long Bytes, long TotalBytes);
