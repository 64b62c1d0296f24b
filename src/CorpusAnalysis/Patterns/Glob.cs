namespace CorpusAnalysis;

/// <summary>Compares a word with a pattern in which <c>*</c> stands for any letters or none and <c>?</c> for one.</summary>
internal static class Glob
{
    /// <summary>Whether the whole word fits; in time proportional to the product of the two lengths at worst.</summary>
    public static bool IsMatch(ReadOnlySpan<char> pattern, ReadOnlySpan<char> word)
    {
        int p = 0, w = 0, star = -1, retry = 0;
        while (w < word.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                (star, retry) = (p++, w);
            }
            else if (p < pattern.Length && (pattern[p] == '?' || pattern[p] == word[w]))
            {
                p++;
                w++;
            }
            else if (star >= 0)
            {
                // The last star takes one letter more, and the rest is tried again.
                (p, w) = (star + 1, ++retry);
            }
            else
            {
                return false;
            }
        }

        return pattern[p..].TrimStart('*').IsEmpty;
    }
}
