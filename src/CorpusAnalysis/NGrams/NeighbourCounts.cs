using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace CorpusAnalysis;

/// <summary>Counts of terms in one array over the vocabulary, with a list of those counted, by which it is cleared.</summary>
internal sealed class NeighbourCounts : IDisposable
{
    // Large arrays that are asked for again and again, and always given back with every count at 0, as they first are.
    private static readonly ArrayPool<Count> CountPool = ArrayPool<Count>.Create(maxArrayLength: 1 << 24, maxArraysPerBucket: 4);

    private readonly int _terms;
    private readonly Count[] _counts;
    private readonly int[] _touched;
    private TermSorter? _sorter;

    /// <summary>Counts of 0 for so many terms.</summary>
    public NeighbourCounts(int terms)
    {
        _terms = terms;
        _counts = CountPool.Rent(terms);

        // One more, as a term is written behind the last whether or not it is new.
        _touched = ArrayPool<int>.Shared.Rent(terms + 1);
    }

    /// <summary>The terms counted, each once.</summary>
    public Span<int> Touched => _touched.AsSpan(0, TouchedCount);

    /// <summary>The number of terms counted.</summary>
    public int TouchedCount { get; private set; }

    /// <summary>The count of a term.</summary>
    public ref Count this[int term] => ref _counts[term];

    /// <summary>What is thrown where places are too many for a number or an array.</summary>
    public static NotSupportedException TooMany() =>
        new(string.Create(CultureInfo.InvariantCulture, $"One row of words has more than {Array.MaxLength:N0} places in the articles; take a smaller skip or window, or a view of some of the articles."));

    /// <summary>Counts a token.</summary>
    /// <param name="term">Its term.</param>
    /// <param name="article">A number above 0 for its article; not below that of the last token.</param>
    /// <exception cref="NotSupportedException">The term was counted 2³¹ − 1 times before.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int term, int article)
    {
        ref Count count = ref _counts[term];
        _touched[TouchedCount] = term;
        TouchedCount += count.Frequency == 0 ? 1 : 0;
        if (++count.Frequency < 0)
        {
            throw TooMany();
        }

        count.Articles += count.LastArticle == article ? 0 : 1;
        count.LastArticle = article;
    }

    /// <summary>Keeps the terms that reach the minima, in ascending order, at the beginning of <see cref="Touched"/>, and forgets the counts of the others.</summary>
    /// <returns>How many they are.</returns>
    public int Keep(long minFrequency, int minArticles)
    {
        int kept = 0;
        for (int i = 0; i < TouchedCount; i++)
        {
            int term = _touched[i];
            ref Count count = ref _counts[term];
            if (count.Frequency >= minFrequency && count.Articles >= minArticles)
            {
                _touched[kept++] = term;
            }
            else
            {
                count = default;
            }
        }

        TouchedCount = kept;
        (_sorter ??= new TermSorter(_terms)).Sort(Touched);
        return kept;
    }

    /// <summary>Forgets all counts.</summary>
    public void Clear()
    {
        foreach (int term in Touched)
        {
            _counts[term] = default;
        }

        TouchedCount = 0;
    }

    /// <summary>Gives the memory back; not to be used after.</summary>
    public void Dispose()
    {
        Clear();
        CountPool.Return(_counts);
        ArrayPool<int>.Shared.Return(_touched);
    }

    /// <summary>What is counted of a term.</summary>
    public struct Count
    {
        /// <summary>Its tokens.</summary>
        public int Frequency;

        /// <summary>The articles that hold them.</summary>
        public int Articles;

        /// <summary>The last of these articles.</summary>
        public int LastArticle;
    }
}
