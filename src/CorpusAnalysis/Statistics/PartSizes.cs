namespace CorpusAnalysis;

/// <summary>What measures of dispersion need to know of all parts, also of those that lack the term; parts without tokens do not count.</summary>
/// <param name="Count">The parts.</param>
/// <param name="Total">Their tokens.</param>
/// <param name="Smallest">The tokens of the smallest part; 0 when there is none.</param>
internal readonly record struct PartSizes(int Count, long Total, long Smallest)
{
    public static PartSizes Of(ReadOnlySpan<long> sizes)
    {
        (int count, long total, long smallest) = (0, 0, long.MaxValue);
        foreach (long size in sizes)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(size, nameof(sizes));
            if (size > 0)
            {
                (count, total, smallest) = (count + 1, total + size, Math.Min(smallest, size));
            }
        }

        return new PartSizes(count, total, count == 0 ? 0 : smallest);
    }

    /// <summary>The same, once it is sure that a term can have these frequencies in these parts.</summary>
    public static PartSizes Of(ReadOnlySpan<long> frequencies, ReadOnlySpan<long> sizes)
    {
        if (frequencies.Length != sizes.Length)
        {
            throw new ArgumentException($"There are {frequencies.Length} frequencies and {sizes.Length} sizes; each part needs one of both.", nameof(sizes));
        }

        for (int part = 0; part < sizes.Length; part++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(frequencies[part], nameof(frequencies));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(frequencies[part], sizes[part], nameof(frequencies));
        }

        return Of(sizes);
    }
}
