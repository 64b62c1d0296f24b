namespace CorpusAnalysis;

/// <summary>By what the lines of a concordance are sorted.</summary>
public enum ConcordanceKey
{
    /// <summary>The term right before the node.</summary>
    L1,

    /// <summary>The second term before the node.</summary>
    L2,

    /// <summary>The third term before the node.</summary>
    L3,

    /// <summary>The fourth term before the node.</summary>
    L4,

    /// <summary>The fifth term before the node.</summary>
    L5,

    /// <summary>The term right behind the node.</summary>
    R1,

    /// <summary>The second term behind the node.</summary>
    R2,

    /// <summary>The third term behind the node.</summary>
    R3,

    /// <summary>The fourth term behind the node.</summary>
    R4,

    /// <summary>The fifth term behind the node.</summary>
    R5,

    /// <summary>The terms of the node, the first of them first.</summary>
    Node,

    /// <summary>The id of the article.</summary>
    Article,

    /// <summary>The date of the article, as far as it is known; an unknown part comes before every known one.</summary>
    Date,
}
