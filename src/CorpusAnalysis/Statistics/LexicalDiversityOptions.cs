namespace CorpusAnalysis;

/// <summary>What counts as a token of a text, and the lengths that measures of lexical diversity need.</summary>
public sealed record LexicalDiversityOptions
{
    /// <summary>Tokens of a window of MATTR, at least 1; by default 100.</summary>
    public int Window { get; init; } = LexicalDiversity.DefaultWindow;

    /// <summary>Tokens of a segment of MSTTR, at least 1; by default 100.</summary>
    public int Segment { get; init; } = LexicalDiversity.DefaultWindow;

    /// <summary>The ratio at which a factor of MTLD closes, strictly between 0 and 1; by default 0.72.</summary>
    public double Threshold { get; init; } = LexicalDiversity.DefaultThreshold;

    /// <summary>Tokens of a sample of HD-D, at least 1; by default 42.</summary>
    public int Sample { get; init; } = LexicalDiversity.DefaultSample;

    /// <summary>Whether tokens without a letter, such as <c>2024</c> or <c>1,5</c>, are left out, as quanteda does; false by default, so that the tokens are those of the corpus.</summary>
    public bool WithoutNumbers { get; init; }

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Window, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Segment, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Sample, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Threshold, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(Threshold, 1);
    }
}
