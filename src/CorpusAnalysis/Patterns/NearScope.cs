namespace CorpusAnalysis;

/// <summary>In what a neighbour must stand.</summary>
internal enum NearScope
{
    /// <summary>Within so many tokens.</summary>
    Tokens,

    /// <summary>In the same sentence.</summary>
    Sentence,

    /// <summary>In the same paragraph.</summary>
    Paragraph,
}
