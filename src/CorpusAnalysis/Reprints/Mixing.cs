namespace CorpusAnalysis;

/// <summary>Spreads the bits of a number over all of its bits.</summary>
internal static class Mixing
{
    /// <summary>A reversible mix: different numbers stay different (the last step of SplitMix64; Steele, Lea and Flood 2014).</summary>
    public static ulong Mix(ulong value)
    {
        unchecked
        {
            value += 0x9E3779B97F4A7C15;
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
