namespace CorpusAnalysis;

/// <summary>How the occurrences of a term in an article count towards its weight.</summary>
public enum TermFrequencyScheme
{
    /// <summary>The tokens of the term: tf.</summary>
    Count,

    /// <summary>1 + log10 tf, 0 for none: ten times as many tokens weigh one more.</summary>
    Log,

    /// <summary>tf / tokens of the article: lengths no longer matter.</summary>
    Share,

    /// <summary>1 where the term occurs, however often.</summary>
    Boolean,

    /// <summary>0.5 + 0.5 · tf / tokens of the article's most frequent term, 0 for none.</summary>
    Augmented,
}
