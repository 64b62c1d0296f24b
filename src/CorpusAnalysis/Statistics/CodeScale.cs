namespace CorpusAnalysis;

/// <summary>What the codes of a content analysis mean to each other.</summary>
public enum CodeScale
{
    /// <summary>Names: two codes are the same or they are not.</summary>
    Nominal,

    /// <summary>Ranks: how many codes lie between two matters, not by how much they differ.</summary>
    Ordinal,

    /// <summary>Numbers whose differences mean something.</summary>
    Interval,
}
