namespace CorpusAnalysis;

/// <summary>One occurrence of a word, as a range of the original text.</summary>
/// <param name="Start">Where it begins, in UTF-16 code units.</param>
/// <param name="Length">Its length in UTF-16 code units, at least 1.</param>
public readonly record struct Token(int Start, int Length)
{
    /// <summary>The position behind the last code unit.</summary>
    public int End => Start + Length;

    /// <summary>The original spelling.</summary>
    public string In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Substring(Start, Length);
    }
}
