namespace CorpusAnalysis;

/// <summary>The strings of the metadata of a corpus, each once.</summary>
internal abstract class StringTable
{
    /// <summary>The number of strings.</summary>
    public abstract int Count { get; }

    /// <summary>A string by its number.</summary>
    public abstract string this[int number] { get; }
}
