namespace CorpusAnalysis;

/// <summary>The tokens of terms in the parts that hold them, as columns: those of a term stand together, in the order of the parts.</summary>
internal sealed class PartFrequencies
{
    private readonly long[] _starts;
    private readonly int[] _parts;
    private readonly int[] _frequencies;

    /// <summary>Counts the terms of a corpus that have so many tokens at least.</summary>
    public PartFrequencies(Corpus corpus, CorpusParts parts, int minFrequency)
    {
        int terms = corpus.Index.Vocabulary.Count;
        (var ranges, var frequencies) = (new int[terms], new long[terms]);
        foreach ((_, int term, int frequency) in Counts(corpus, parts))
        {
            ranges[term]++;
            frequencies[term] += frequency;
        }

        _starts = new long[terms + 1];
        for (int term = 0; term < terms; term++)
        {
            _starts[term + 1] = _starts[term] + (frequencies[term] < minFrequency ? 0 : ranges[term]);
        }

        (_parts, _frequencies) = (new int[_starts[^1]], new int[_starts[^1]]);
        long[] ends = _starts[..^1];
        foreach ((int part, int term, int frequency) in Counts(corpus, parts))
        {
            if (Range(term) > 0)
            {
                (_parts[ends[term]], _frequencies[ends[term]]) = (part, frequency);
                ends[term]++;
            }
        }
    }

    /// <summary>The parts that hold a term; 0 for one that is too rare.</summary>
    public int Range(int term) => (int)(_starts[term + 1] - _starts[term]);

    /// <summary>The tokens of a term in each part that holds it, and the part.</summary>
    public (ReadOnlyMemory<int> Parts, ReadOnlyMemory<int> Frequencies) Of(int term) =>
        (_parts.AsMemory((int)_starts[term], Range(term)), _frequencies.AsMemory((int)_starts[term], Range(term)));

    // Part by part; the pieces of a part follow each other.
    private static IEnumerable<(int Part, int Term, int Frequency)> Counts(Corpus corpus, CorpusParts parts)
    {
        var counts = new int[corpus.Index.Vocabulary.Count];
        var met = new List<int>();
        int current = -1;
        foreach ((int part, int article, Range tokens) in parts.Pieces())
        {
            if (part != current)
            {
                foreach (int term in met)
                {
                    yield return (current, term, counts[term]);
                    counts[term] = 0;
                }

                met.Clear();
                current = part;
            }

            Add(corpus.Index.Tokens(article)[tokens], counts, met);
        }

        foreach (int term in met)
        {
            yield return (current, term, counts[term]);
        }
    }

    private static void Add(ReadOnlySpan<int> tokens, int[] counts, List<int> met)
    {
        foreach (int term in tokens)
        {
            if (counts[term]++ == 0)
            {
                met.Add(term);
            }
        }
    }
}
