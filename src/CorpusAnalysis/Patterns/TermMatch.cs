namespace CorpusAnalysis;

/// <summary>A place where a pattern matches.</summary>
/// <param name="Article">The number of the article in the index.</param>
/// <param name="Position">The first token of the match, counted from 0 in the article.</param>
/// <param name="Length">The tokens it spans; at least 1.</param>
/// <param name="Kind">How it came to match.</param>
internal readonly record struct TermMatch(int Article, int Position, int Length, MatchKind Kind)
{
    /// <summary>Article and position as one number, in whose order matches stand; numbers are sorted many times as fast as pairs.</summary>
    public long Place => ((long)Article << 32) | (uint)Position;

    /// <summary>Whether all tokens of another match of the same article lie within this one.</summary>
    public bool Covers(TermMatch other) =>
        Article == other.Article && Position <= other.Position && other.Position + other.Length <= Position + Length;

    /// <summary>How many tokens lie from the end of the one to the begin of the other, in the same article: 1 for neighbours, 0 or less where they overlap.</summary>
    public int DistanceTo(TermMatch other) => Math.Max(other.Position - (Position + Length), Position - (other.Position + other.Length)) + 1;
}
