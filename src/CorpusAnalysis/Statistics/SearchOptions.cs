namespace CorpusAnalysis;

/// <summary>The parameters of a search by BM25.</summary>
public sealed record SearchOptions
{
    /// <summary>How soon more tokens of a term stop adding to a score; 0 or more, by default 1.2.</summary>
    public double K1 { get; init; } = Bm25.DefaultK1;

    /// <summary>How far the length of an article counts; 0 to 1, by default 0.75.</summary>
    public double B { get; init; } = Bm25.DefaultB;
}
