using System.Text;

namespace CorpusAnalysis;

/// <summary>Characters that are the bytes of one letter in UTF-8.</summary>
/// <param name="Start">Where they begin in the text.</param>
/// <param name="Length">How many they are.</param>
/// <param name="Meant">The letter.</param>
internal readonly record struct MojibakeLetter(int Start, int Length, Rune Meant)
{
    /// <summary>Where they end.</summary>
    public int End => Start + Length;
}
