namespace CorpusAnalysis;

/// <summary>Things that are joined into sets step by step; each set is known by the least number in it.</summary>
internal sealed class DisjointSets
{
    private readonly int[] _parents;

    /// <summary>So many sets of one.</summary>
    public DisjointSets(int count)
    {
        _parents = new int[count];
        for (int i = 0; i < count; i++)
        {
            _parents[i] = i;
        }
    }

    /// <summary>The set of a thing.</summary>
    public int Find(int thing)
    {
        while (_parents[thing] != thing)
        {
            // Halves the way for the next who asks.
            thing = _parents[thing] = _parents[_parents[thing]];
        }

        return thing;
    }

    /// <summary>Makes one set of the sets of two things.</summary>
    public void Join(int one, int other)
    {
        (one, other) = (Find(one), Find(other));
        _parents[Math.Max(one, other)] = Math.Min(one, other);
    }
}
