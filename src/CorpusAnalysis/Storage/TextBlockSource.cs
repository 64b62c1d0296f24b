namespace CorpusAnalysis;

/// <summary>Where the packed blocks of texts are: in memory, or in a corpus file.</summary>
internal abstract class TextBlockSource
{
    /// <summary>The number of blocks.</summary>
    public abstract int Count { get; }

    /// <summary>What is known of a block; its place is that in the section of a file.</summary>
    public abstract TextBlockRecord Record(int block);

    /// <summary>A block as it is packed, after a check.</summary>
    /// <exception cref="CorpusFormatException">The block is damaged.</exception>
    public abstract ReadOnlyMemory<byte> Packed(int block);
}
