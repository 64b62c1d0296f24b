using System.Collections.Immutable;

namespace CorpusAnalysis;

/// <summary>A vector of which only the values that are not 0 are kept: the terms of an article with their weights, or the articles of a term.</summary>
public sealed class TermVector
{
    /// <summary>Makes a vector.</summary>
    /// <param name="values">Places, at least 0 and each once, with their values, which are finite; in any order. Zeros are dropped.</param>
    /// <exception cref="ArgumentException">A place is negative or occurs twice, or a value is not finite.</exception>
    public TermVector(IEnumerable<KeyValuePair<int, double>> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        (int Place, double Value)[] entries = [.. values.Where(entry => entry.Value != 0).Select(entry => (entry.Key, entry.Value)).OrderBy(entry => entry.Key)];
        for (int i = 0; i < entries.Length; i++)
        {
            if (entries[i].Place < 0 || (i > 0 && entries[i].Place == entries[i - 1].Place) || !double.IsFinite(entries[i].Value))
            {
                throw new ArgumentException($"The place {entries[i].Place} must be at least 0, occur once, and have a finite value.", nameof(values));
            }
        }

        Entries = [.. entries];
        Sum = entries.Sum(entry => entry.Value);
        SumOfSquares = entries.Sum(entry => entry.Value * entry.Value);
    }

    /// <summary>The values that are not 0, by ascending place.</summary>
    public ImmutableArray<(int Place, double Value)> Entries { get; }

    /// <summary>The sum of all values.</summary>
    public double Sum { get; }

    /// <summary>The sum of all squared values.</summary>
    public double SumOfSquares { get; }

    /// <summary>How often each term occurs in a text.</summary>
    /// <param name="tokens">The text as term ids.</param>
    public static TermVector OfTokens(ReadOnlySpan<int> tokens)
    {
        var counts = new Dictionary<int, double>();
        foreach (int token in tokens)
        {
            counts[token] = counts.GetValueOrDefault(token) + 1;
        }

        return new TermVector(counts);
    }

    /// <summary>The pairs of values at all places where one of two vectors is not 0.</summary>
    internal static IEnumerable<(double First, double Second)> Pairs(TermVector first, TermVector second)
    {
        int i = 0, j = 0;
        while (i < first.Entries.Length || j < second.Entries.Length)
        {
            int place = Math.Min(PlaceOf(first, i), PlaceOf(second, j));
            yield return (PlaceOf(first, i) == place ? first.Entries[i++].Value : 0, PlaceOf(second, j) == place ? second.Entries[j++].Value : 0);
        }

        static int PlaceOf(TermVector vector, int i) => i < vector.Entries.Length ? vector.Entries[i].Place : int.MaxValue;
    }

    /// <summary>Σ x·y.</summary>
    internal static double Dot(TermVector first, TermVector second)
    {
        double sum = 0;
        ReadOnlySpan<(int Place, double Value)> a = first.Entries.AsSpan(), b = second.Entries.AsSpan();
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            int order = a[i].Place.CompareTo(b[j].Place);
            sum += order == 0 ? a[i].Value * b[j].Value : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return sum;
    }

    /// <summary>The places at which both are not 0.</summary>
    internal static int Shared(TermVector first, TermVector second)
    {
        int shared = 0;
        ReadOnlySpan<(int Place, double Value)> a = first.Entries.AsSpan(), b = second.Entries.AsSpan();
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            int order = a[i].Place.CompareTo(b[j].Place);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return shared;
    }
}
