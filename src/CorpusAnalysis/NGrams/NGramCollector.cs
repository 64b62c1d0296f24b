namespace CorpusAnalysis;

/// <summary>Gathers counted n-grams as columns.</summary>
internal sealed class NGramCollector(int size)
{
    private int[] _words = new int[size << 10];
    private int[] _frequencies = new int[1 << 10];
    private int[] _documentFrequencies = new int[1 << 10];

    /// <summary>The words of one n-gram.</summary>
    public int Size => size;

    /// <summary>The n-grams.</summary>
    public int Count { get; private set; }

    /// <summary>The term ids of all n-grams, one n-gram behind the other.</summary>
    public ReadOnlyMemory<int> Words => _words.AsMemory(0, Count * size);

    /// <summary>The places of each n-gram.</summary>
    public ReadOnlyMemory<int> Frequencies => _frequencies.AsMemory(0, Count);

    /// <summary>The articles of each n-gram.</summary>
    public ReadOnlyMemory<int> DocumentFrequencies => _documentFrequencies.AsMemory(0, Count);

    /// <summary>Adds the n-grams of one beginning.</summary>
    /// <param name="beginning">All words but the last.</param>
    /// <param name="last">The last words, with their counts.</param>
    /// <exception cref="NotSupportedException">There are more than an array can hold.</exception>
    public void Add(ReadOnlySpan<int> beginning, NeighbourCounts last)
    {
        ReadOnlySpan<int> terms = last.Touched;
        if (Count + terms.Length > _frequencies.Length)
        {
            Grow(Count + (long)terms.Length);
        }

        Span<int> words = _words.AsSpan(Count * size, terms.Length * size);
        Span<int> frequencies = _frequencies.AsSpan(Count, terms.Length), documentFrequencies = _documentFrequencies.AsSpan(Count, terms.Length);
        for (int i = 0; i < terms.Length; i++)
        {
            Span<int> row = words.Slice(i * size, size);
            for (int word = 0; word < beginning.Length; word++)
            {
                row[word] = beginning[word];
            }

            row[^1] = terms[i];
            ref NeighbourCounts.Count count = ref last[terms[i]];
            (frequencies[i], documentFrequencies[i]) = (count.Frequency, count.Articles);
        }

        Count += terms.Length;
    }

    private void Grow(long rows)
    {
        long most = Array.MaxLength / size;
        if (rows > most)
        {
            throw new NotSupportedException($"There are more than {most:N0} n-grams; ask for those of a higher frequency.");
        }

        int length = (int)Math.Min(most, Math.Max(rows, Count + (Count / 2L)));
        Array.Resize(ref _words, length * size);
        Array.Resize(ref _frequencies, length);
        Array.Resize(ref _documentFrequencies, length);
    }
}
