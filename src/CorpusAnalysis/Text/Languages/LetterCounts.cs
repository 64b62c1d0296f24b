using System.Numerics;

namespace CorpusAnalysis;

/// <summary>Counts of n-grams by language, and the probabilities that follow from them.</summary>
/// <remarks>An n-gram of letters numbered from 1 is one number, a byte a letter; the first row is the empty context.</remarks>
internal sealed class LetterCounts
{
    private readonly Dictionary<ulong, int> _rows;
    private readonly int _width;
    private readonly List<float[]> _counts = [];

    /// <summary>Begins with no counts; fills <paramref name="rows"/>, which says in what row an n-gram is.</summary>
    public LetterCounts(Dictionary<ulong, int> rows, int width)
    {
        _rows = rows;
        _width = width;
        Row(0);
    }

    /// <summary>Counts every letter of a word but the boundary before it, after up to <paramref name="order"/> − 1 letters, for its language and for all.</summary>
    public void Add(ReadOnlySpan<byte> word, int order, int language, int all)
    {
        for (int end = 1; end < word.Length; end++)
        {
            ulong gram = 0;
            for (int length = 1; length <= Math.Min(order, end + 1); length++)
            {
                gram |= (ulong)word[end + 1 - length] << (8 * (length - 1));
                float[] counts = _counts[Row(gram)];
                counts[language]++;
                counts[all]++;
            }
        }
    }

    /// <summary>The logarithms of the probability of each n-gram's last letter after the others, and of the weight that each context leaves to the shorter one.</summary>
    public (float[] Probabilities, float[] Backoffs) Estimate(int letters)
    {
        (float[] totals, float[] kinds) = Contexts();
        float[] probabilities = new float[_counts.Count * _width];
        probabilities.AsSpan(0, _width).Fill(1f / letters);

        // A shorter n-gram is a smaller number: what a longer one needs is estimated before it. The empty one is uniform.
        foreach ((ulong gram, int row) in _rows.OrderBy(pair => pair.Key).Skip(1))
        {
            int context = _rows[gram >> 8] * _width;
            int shorter = _rows[WithoutFirst(gram)] * _width;
            for (int i = 0; i < _width; i++)
            {
                float weight = totals[context + i] + kinds[context + i];
                float lower = probabilities[shorter + i];
                probabilities[(row * _width) + i] = weight == 0 ? lower : (_counts[row][i] + (kinds[context + i] * lower)) / weight;
            }
        }

        return (Logarithms(probabilities), Logarithms(totals.Zip(kinds, (total, kind) => total == 0 ? 1 : kind / (total + kind))));
    }

    /// <summary>How often each n-gram is followed by a letter, and by how many different ones.</summary>
    private (float[] Totals, float[] Kinds) Contexts()
    {
        float[] totals = new float[_counts.Count * _width];
        float[] kinds = new float[_counts.Count * _width];
        foreach ((ulong gram, int row) in _rows.Where(pair => pair.Key != 0))
        {
            int context = _rows[gram >> 8] * _width;
            for (int i = 0; i < _width; i++)
            {
                totals[context + i] += _counts[row][i];
                kinds[context + i] += _counts[row][i] > 0 ? 1 : 0;
            }
        }

        return (totals, kinds);
    }

    private int Row(ulong gram)
    {
        if (!_rows.TryGetValue(gram, out int row))
        {
            row = _counts.Count;
            _rows.Add(gram, row);
            _counts.Add(new float[_width]);
        }

        return row;
    }

    private static ulong WithoutFirst(ulong gram)
    {
        int first = (63 - BitOperations.LeadingZeroCount(gram)) / 8 * 8;
        return gram & ((1UL << first) - 1);
    }

    private static float[] Logarithms(IEnumerable<float> values) => [.. values.Select(value => MathF.Log(value))];
}
