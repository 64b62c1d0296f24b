namespace CorpusAnalysis;

/// <summary>How the number of articles that hold a term counts towards its weight; N is the number of articles, df that of those that hold the term.</summary>
public enum DocumentFrequencyScheme
{
    /// <summary>1 for every term: it does not count.</summary>
    None,

    /// <summary>log10(N / df).</summary>
    Inverse,

    /// <summary>log10(1 + N / df): above 0 also for a term in every article.</summary>
    InverseSmooth,

    /// <summary>log10(df of the most widespread term / df).</summary>
    InverseMax,

    /// <summary>log10((N − df) / df), not below 0: nothing for a term in half the articles or more.</summary>
    InverseProbabilistic,
}
