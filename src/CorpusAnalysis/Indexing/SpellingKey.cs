namespace CorpusAnalysis;

/// <summary>A spelling made ready for <see cref="SpellingTable"/>. A short one is its own bytes.</summary>
/// <param name="Low">The first eight bytes; of a spelling longer than 16 bytes its hash.</param>
/// <param name="High">The next eight bytes; of a longer spelling where the table keeps it.</param>
/// <param name="Length">The spelling's bytes.</param>
/// <param name="Hash">Where the table begins to look for it.</param>
internal readonly record struct SpellingKey(ulong Low, ulong High, int Length, uint Hash)
{
    /// <summary>The longest spelling that is kept in the key itself, in bytes.</summary>
    public const int ShortBytes = 16;

    /// <summary>Whether the key holds the spelling.</summary>
    public bool IsShort => Length <= ShortBytes;
}
