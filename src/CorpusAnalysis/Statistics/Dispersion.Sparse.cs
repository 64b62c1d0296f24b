namespace CorpusAnalysis;

// Most terms are in few parts. These take the parts that hold the term, with or without others, and what is to be known of all.
public static partial class Dispersion
{
    internal static double? JuillandD(ReadOnlySpan<long> frequencies, ReadOnlySpan<long> sizes, PartSizes all)
    {
        double mean = SumOfShares(frequencies, sizes) / all.Count;
        if (!(mean > 0))
        {
            return null;
        }

        (double squares, int lacking) = (0, all.Count);
        for (int part = 0; part < frequencies.Length; part++)
        {
            if (frequencies[part] > 0)
            {
                double difference = ((double)frequencies[part] / sizes[part]) - mean;
                squares += difference * difference;
                lacking--;
            }
        }

        double deviation = Math.Sqrt((squares + (lacking * mean * mean)) / all.Count);
        return all.Count == 1 ? 1 : Math.Clamp(1 - (deviation / mean / Math.Sqrt(all.Count - 1)), 0, 1);
    }

    internal static double? CarrollD2(ReadOnlySpan<long> frequencies, ReadOnlySpan<long> sizes, PartSizes all)
    {
        double sum = SumOfShares(frequencies, sizes);
        if (sum == 0)
        {
            return null;
        }

        double entropy = 0;
        for (int part = 0; part < frequencies.Length; part++)
        {
            double ratio = frequencies[part] == 0 ? 0 : (double)frequencies[part] / sizes[part] / sum;
            entropy -= ratio == 0 ? 0 : ratio * Math.Log2(ratio);
        }

        return all.Count == 1 ? 1 : Math.Clamp(entropy / Math.Log2(all.Count), 0, 1);
    }

    internal static double? RosengrenS(ReadOnlySpan<long> frequencies, ReadOnlySpan<long> sizes, PartSizes all)
    {
        (double roots, long sum) = (0, 0);
        for (int part = 0; part < frequencies.Length; part++)
        {
            roots += Math.Sqrt((double)sizes[part] / all.Total * frequencies[part]);
            sum += frequencies[part];
        }

        return sum == 0 ? null : Math.Min(1, roots * roots / sum);
    }

    internal static double? DeviationOfProportions(ReadOnlySpan<long> frequencies, ReadOnlySpan<long> sizes, PartSizes all)
    {
        long sum = Sum(frequencies);
        if (sum == 0)
        {
            return null;
        }

        double deviation = 0;
        long holding = 0;
        for (int part = 0; part < frequencies.Length; part++)
        {
            if (frequencies[part] > 0)
            {
                deviation += Math.Abs(((double)frequencies[part] / sum) - ((double)sizes[part] / all.Total));
                holding += sizes[part];
            }
        }

        // The parts that lack the term deviate by their whole share.
        return (deviation + ((double)(all.Total - holding) / all.Total)) / 2;
    }

    internal static double? NormalizedDeviationOfProportions(ReadOnlySpan<long> frequencies, ReadOnlySpan<long> sizes, PartSizes all) =>
        DeviationOfProportions(frequencies, sizes, all) is not { } deviation ? null
        : all.Count == 1 ? 0
        : Math.Min(1, deviation / (1 - ((double)all.Smallest / all.Total)));

    internal static double? KullbackLeiblerDivergence(ReadOnlySpan<long> frequencies, ReadOnlySpan<long> sizes, PartSizes all)
    {
        long sum = Sum(frequencies);
        if (sum == 0)
        {
            return null;
        }

        double divergence = 0;
        for (int part = 0; part < frequencies.Length; part++)
        {
            double share = (double)frequencies[part] / sum;
            divergence += share == 0 ? 0 : share * Math.Log2(share / ((double)sizes[part] / all.Total));
        }

        return Math.Max(0, divergence);
    }

    private static long Sum(ReadOnlySpan<long> frequencies)
    {
        long sum = 0;
        foreach (long frequency in frequencies)
        {
            sum += frequency;
        }

        return sum;
    }

    private static double SumOfShares(ReadOnlySpan<long> frequencies, ReadOnlySpan<long> sizes)
    {
        double sum = 0;
        for (int part = 0; part < frequencies.Length; part++)
        {
            sum += frequencies[part] == 0 ? 0 : (double)frequencies[part] / sizes[part];
        }

        return sum;
    }
}
