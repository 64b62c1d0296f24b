namespace CorpusAnalysis;

/// <summary>Compares a word with a pattern, both in UTF-8, in which <c>*</c> stands for any letters or none and <c>?</c> for one.</summary>
internal static class Glob
{
    /// <summary>Whether the whole word fits; in time proportional to the product of the two lengths at worst.</summary>
    public static bool IsMatch(ReadOnlySpan<byte> pattern, ReadOnlySpan<byte> word)
    {
        int p = 0, w = 0, star = -1, retry = 0;
        while (w < word.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                (star, retry) = (p++, w);
            }
            else if (p < pattern.Length && pattern[p] == '?' && !IsFollowing(word[w]))
            {
                p++;
                for (w++; w < word.Length && IsFollowing(word[w]); w++)
                {
                    // the other bytes of the letter
                }
            }
            else if (p < pattern.Length && pattern[p] == word[w] && pattern[p] != '?')
            {
                p++;
                w++;
            }
            else if (star >= 0)
            {
                // The last star takes one byte more, and the rest is tried again; no letter begins as another goes on.
                (p, w) = (star + 1, ++retry);
            }
            else
            {
                return false;
            }
        }

        return pattern[p..].TrimStart((byte)'*').IsEmpty;
    }

    private static bool IsFollowing(byte value) => (value & 0xC0) == 0x80;
}
