namespace CorpusAnalysis;

/// <summary>Counts the places of n-grams that are known already, unit by unit.</summary>
internal sealed class KnownNGramCounter
{
    private readonly NGramCounts _known;
    private readonly int _skip;
    private readonly int[] _starts;
    private readonly long[] _places;
    private readonly GrowingList<int> _touched = new();

    /// <summary>Counts of 0.</summary>
    /// <param name="known">The n-grams.</param>
    /// <param name="skip">The tokens that may be left out in each gap.</param>
    /// <param name="terms">The size of the vocabulary.</param>
    public KnownNGramCounter(NGramCounts known, int skip, int terms)
    {
        (_known, _skip, _starts, _places) = (known, skip, new int[terms + 1], new long[known.Count]);
        for (int number = 0; number < known.Count; number++)
        {
            _starts[known[number][0] + 1]++;
        }

        for (int term = 0; term < terms; term++)
        {
            _starts[term + 1] += _starts[term];
        }
    }

    /// <summary>The n-grams counted, by number, each once.</summary>
    public ReadOnlySpan<int> Touched => _touched.Items;

    /// <summary>The places counted of an n-gram.</summary>
    public long this[int number] => _places[number];

    /// <summary>Counts a unit.</summary>
    public void Add(ReadOnlySpan<int> unit)
    {
        for (int start = 0; start < unit.Length; start++)
        {
            Extend(unit[(start + 1)..], _starts[unit[start]], _starts[unit[start] + 1], 1);
        }
    }

    /// <summary>Forgets all counts.</summary>
    public void Clear()
    {
        foreach (int number in _touched.Items)
        {
            _places[number] = 0;
        }

        _touched.Clear();
    }

    // The n-grams from low to high begin with the words before; the tokens are those behind the last of them.
    private void Extend(ReadOnlySpan<int> tokens, int low, int high, int word)
    {
        for (int place = 0; low < high && place <= _skip && place < tokens.Length; place++)
        {
            int first = Bound(tokens[place], low, high, word);
            if (word + 1 < _known.Size)
            {
                Extend(tokens[(place + 1)..], first, Bound(tokens[place] + 1L, first, high, word), word + 1);
            }
            else if (first < high && _known[first][word] == tokens[place] && _places[first]++ == 0)
            {
                _touched.Add(first);
            }
        }
    }

    // The first n-gram from low on whose word at some place is not below a term.
    private int Bound(long term, int low, int high, int word)
    {
        while (low < high)
        {
            int middle = (int)(((uint)low + (uint)high) / 2);
            (low, high) = _known[middle][word] < term ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
