using System.Globalization;

namespace CorpusAnalysis;

/// <summary>The tokens of terms in the parts that hold them, as columns: those of a term stand together, in the order of the parts.</summary>
internal sealed class PartFrequencies
{
    private const int MostCounts = 2_147_483_591; // Array.MaxLength

    private readonly long[] _starts;
    private readonly int[] _parts;
    private readonly int[] _frequencies;

    /// <summary>Counts the terms of a corpus that have so many tokens at least.</summary>
    /// <param name="corpus">The view.</param>
    /// <param name="parts">Its parts.</param>
    /// <param name="minFrequency">The tokens that a term must have.</param>
    /// <param name="most">The tokens that a part may have, and the counts of terms in parts that there may be.</param>
    /// <exception cref="NotSupportedException">There are more.</exception>
    public PartFrequencies(Corpus corpus, CorpusParts parts, int minFrequency, int most = MostCounts)
    {
        if (parts.Sizes.FirstOrDefault(size => size > most) is > 0 and var largest)
        {
            throw new NotSupportedException(string.Create(CultureInfo.InvariantCulture, $"A part has {largest:N0} tokens, and may have {most:N0}; take more parts."));
        }

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

        if (_starts[^1] > most)
        {
            throw new NotSupportedException(string.Create(CultureInfo.InvariantCulture, $"The terms have {_starts[^1]:N0} counts in the parts, and may have {most:N0}; take fewer parts, a higher least frequency, or a view of some of the articles."));
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
