namespace CorpusAnalysis;

/// <summary>How large a document is packed; <see cref="long.MaxValue"/> when nobody knows.</summary>
/// <param name="Bytes">The bytes.</param>
internal sealed record PackedSize(long Bytes);
