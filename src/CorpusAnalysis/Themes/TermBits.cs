namespace CorpusAnalysis;

/// <summary>Some terms of a vocabulary, a bit for every term: so small that the processor keeps it at hand while all tokens pass.</summary>
internal sealed class TermBits(int terms)
{
    private readonly ulong[] _bits = new ulong[(terms + 63) / 64];

    /// <summary>Takes a term in.</summary>
    public void Add(int term) => _bits[term >> 6] |= 1UL << term;

    /// <summary>Whether a term was taken in.</summary>
    public bool this[int term] => ((_bits[term >> 6] >> term) & 1) != 0;
}
