namespace CorpusAnalysis;

/// <summary>Gathers counted n-grams as columns.</summary>
internal sealed class NGramCollector(int size)
{
    private readonly GrowingList<int> _words = new();
    private readonly GrowingList<int> _frequencies = new();
    private readonly GrowingList<int> _documentFrequencies = new();

    /// <summary>The words of one n-gram.</summary>
    public int Size => size;

    /// <summary>The n-grams.</summary>
    public int Count => _frequencies.Count;

    /// <summary>The term ids of all n-grams, one n-gram behind the other.</summary>
    public ReadOnlySpan<int> Words => _words.Items;

    /// <summary>The places of each n-gram.</summary>
    public ReadOnlySpan<int> Frequencies => _frequencies.Items;

    /// <summary>The articles of each n-gram.</summary>
    public ReadOnlySpan<int> DocumentFrequencies => _documentFrequencies.Items;

    /// <summary>Adds the n-grams of one beginning.</summary>
    /// <param name="beginning">All words but the last.</param>
    /// <param name="last">The last words, with their counts.</param>
    public void Add(ReadOnlySpan<int> beginning, NeighbourCounts last)
    {
        ReadOnlySpan<int> terms = last.Touched;
        Span<int> words = _words.Reserve(checked(terms.Length * size));
        Span<int> frequencies = _frequencies.Reserve(terms.Length), documentFrequencies = _documentFrequencies.Reserve(terms.Length);
        for (int i = 0; i < terms.Length; i++)
        {
            beginning.CopyTo(words[(i * size)..]);
            words[(i * size) + size - 1] = terms[i];
            ref NeighbourCounts.Count count = ref last[terms[i]];
            (frequencies[i], documentFrequencies[i]) = (count.Frequency, count.Articles);
        }

        _words.Keep(terms.Length * size);
        _frequencies.Keep(terms.Length);
        _documentFrequencies.Keep(terms.Length);
    }
}
