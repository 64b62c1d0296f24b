using System.Collections.Immutable;

namespace CorpusAnalysis;

/// <summary>How many types of a text occur once, how many twice, and so on: all that measures of vocabulary need of it but the order of its tokens.</summary>
public sealed class FrequencySpectrum
{
    /// <summary>Makes the spectrum of types by their frequencies.</summary>
    /// <param name="frequencies">The tokens of each type, in any order; none for a text without tokens.</param>
    /// <exception cref="ArgumentOutOfRangeException">A frequency is below 1.</exception>
    public FrequencySpectrum(IEnumerable<int> frequencies)
    {
        ArgumentNullException.ThrowIfNull(frequencies);
        var types = new SortedDictionary<int, int>();
        foreach (int frequency in frequencies)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(frequency, 1, nameof(frequencies));
            types[frequency] = types.GetValueOrDefault(frequency) + 1;
        }

        Types = [.. types.Select(entry => (entry.Key, entry.Value))];
        foreach ((int frequency, int count) in Types)
        {
            TypeCount += count;
            TokenCount += (long)frequency * count;
            SumOfSquares += (double)frequency * frequency * count;
        }
    }

    /// <summary>Frequencies, ascending, each with the number of types that have it (Vᵢ).</summary>
    public ImmutableArray<(int Frequency, int Types)> Types { get; }

    /// <summary>N: all tokens.</summary>
    public long TokenCount { get; }

    /// <summary>V: all types.</summary>
    public int TypeCount { get; }

    /// <summary>Σ i²·Vᵢ: the squared frequencies of all types.</summary>
    public double SumOfSquares { get; }

    /// <summary>The spectrum of a text.</summary>
    /// <param name="tokens">Its tokens as term ids, none of them negative.</param>
    public static FrequencySpectrum Of(ReadOnlySpan<int> tokens)
    {
        var frequencies = new Dictionary<int, int>();
        foreach (int token in tokens)
        {
            frequencies[token] = frequencies.GetValueOrDefault(token) + 1;
        }

        return new FrequencySpectrum(frequencies.Values);
    }
}
