namespace CorpusAnalysis;

/// <summary>The articles of an index, by their numbers. Safe to read from several threads.</summary>
internal abstract class ArticleStore
{
    /// <summary>The number of articles.</summary>
    public abstract int Count { get; }

    /// <summary>An article.</summary>
    public abstract Article this[int number] { get; }

    /// <summary>The text of an article as it was indexed, in UTF-8.</summary>
    public abstract ReadOnlyMemory<byte> Utf8(int number);
}
