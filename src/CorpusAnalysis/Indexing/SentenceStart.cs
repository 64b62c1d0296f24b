namespace CorpusAnalysis;

/// <summary>A token that begins a sentence.</summary>
/// <param name="Position">The token, counted from 0 in its article.</param>
/// <param name="Paragraph">Whether it begins a paragraph too.</param>
internal readonly record struct SentenceStart(int Position, bool Paragraph);
