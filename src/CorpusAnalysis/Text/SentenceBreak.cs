namespace CorpusAnalysis;

/// <summary>A place where one sentence is over and the next has not begun.</summary>
/// <param name="Place">The bytes of the text before it.</param>
/// <param name="Paragraph">Whether a paragraph is over too, that is whether a blank line stands here.</param>
internal readonly record struct SentenceBreak(int Place, bool Paragraph);
