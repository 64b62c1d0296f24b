namespace CorpusAnalysis;

/// <summary>How far coders agree beyond chance.</summary>
/// <remarks>
/// 1 is full agreement, 0 as much as chance would bring, below 0 less. Both measures fall when nearly all codes are the same, since
/// chance then agrees as well: read them beside the counts.
/// </remarks>
public static class Agreement
{
    // Its square still is a number.
    private const double LargestCode = 1e100;

    /// <summary>Cohen's κ of two coders.</summary>
    /// <typeparam name="T">A code, such as a truth value or a name.</typeparam>
    /// <param name="codes">The two codes of each unit.</param>
    /// <returns>
    /// (po − pe)/(1 − pe), −1 … 1, po being the share of equal codes and pe the one to expect from how often each coder uses each code;
    /// null when there is no unit, or when both coders use one and the same code throughout: chance agrees fully then.
    /// </returns>
    /// <remarks>Cohen (1960), Educational and Psychological Measurement 20(1), 37–46.</remarks>
    public static double? CohenKappa<T>(IEnumerable<(T First, T Second)> codes)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(codes);
        var first = new Dictionary<T, long>();
        var second = new Dictionary<T, long>();
        long units = 0, equal = 0;
        foreach ((T one, T other) in codes)
        {
            units++;
            equal += one.Equals(other) ? 1 : 0;
            first[one] = first.GetValueOrDefault(one) + 1;
            second[other] = second.GetValueOrDefault(other) + 1;
        }

        // In whole numbers, so that full chance agreement is met exactly.
        Int128 all = (Int128)units * units;
        Int128 chance = 0;
        foreach ((T code, long count) in first)
        {
            chance += (Int128)count * second.GetValueOrDefault(code);
        }

        return chance == all ? null : (double)(((Int128)equal * units) - chance) / (double)(all - chance);
    }

    /// <summary>Krippendorff's α of any number of coders, some of whom may not have coded every unit.</summary>
    /// <param name="units">The codes of each unit, null where a coder gave none; units with fewer than two codes tell nothing and count nowhere.</param>
    /// <param name="scale">What codes mean to each other.</param>
    /// <returns>
    /// 1 − Do/De, at most 1, Do being the mean squared difference of codes within units and De that of all codes paired at will; null
    /// when no unit has two codes, or all codes are the same: there is nothing to tell apart then.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">A code is no number, or larger than 1e100 in size.</exception>
    /// <remarks>Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability"; Hayes and Krippendorff (2007), Communication Methods and Measures 1(1), 77–89.</remarks>
    public static double? KrippendorffAlpha(IEnumerable<IReadOnlyList<double?>> units, CodeScale scale = CodeScale.Nominal)
    {
        ArgumentNullException.ThrowIfNull(units);
        var codes = new List<double>();
        var counts = new List<long>();
        var coded = new List<int>();
        var ends = new List<int>();
        foreach (IReadOnlyList<double?> unit in units)
        {
            if (Numbers(unit, codes, coded) > 1)
            {
                while (counts.Count < codes.Count)
                {
                    counts.Add(0);
                }

                for (int i = ends.Count == 0 ? 0 : ends[^1]; i < coded.Count; i++)
                {
                    counts[coded[i]]++;
                }

                ends.Add(coded.Count);
            }
        }

        return counts.Count == 0 ? null : Alpha(codes, counts, coded, ends, scale);
    }

    // Adds a unit's codes by their numbers among all codes met so far; a single code is not added, and counts as none.
    private static int Numbers(IReadOnlyList<double?> unit, List<double> codes, List<int> coded)
    {
        int before = coded.Count;
        for (int i = 0; i < unit.Count; i++)
        {
            if (unit[i] is { } code)
            {
                if (!(Math.Abs(code) <= LargestCode))
                {
                    throw new ArgumentOutOfRangeException(nameof(unit), code, "A code must be a number of at most 1e100 in size.");
                }

                int number = codes.IndexOf(code);
                if (number < 0)
                {
                    number = codes.Count;
                    codes.Add(code);
                }

                coded.Add(number);
            }
        }

        int added = coded.Count - before;
        if (added == 1)
        {
            coded.RemoveAt(before);
        }

        return added;
    }

    private static double? Alpha(List<double> codes, List<long> counts, List<int> coded, List<int> ends, CodeScale scale)
    {
        double[,] difference = Differences(codes, counts, scale);
        double expected = 0;
        for (int a = 0; a < counts.Count; a++)
        {
            for (int b = 0; b < counts.Count; b++)
            {
                expected += (double)counts[a] * counts[b] * difference[a, b];
            }
        }

        double observed = 0;
        for (int unit = 0, start = 0; unit < ends.Count; start = ends[unit++])
        {
            double within = 0;
            for (int a = start; a < ends[unit]; a++)
            {
                for (int b = start; b < ends[unit]; b++)
                {
                    within += difference[coded[a], coded[b]];
                }
            }

            observed += within / (ends[unit] - start - 1);
        }

        return expected == 0 ? null : 1 - ((coded.Count - 1) * observed / expected);
    }

    // The squared difference of each two codes.
    private static double[,] Differences(List<double> codes, List<long> counts, CodeScale scale)
    {
        double[] places = scale switch
        {
            CodeScale.Nominal => [],
            CodeScale.Interval => [.. codes],

            // How many codes lie below, and half of its own.
            CodeScale.Ordinal => [.. codes.Select((code, i) => (i < counts.Count ? counts[i] / 2.0 : 0) + counts.Where((_, other) => codes[other] < code).Sum())],
            _ => throw new ArgumentOutOfRangeException(nameof(scale), scale, "There is no such scale."),
        };
        var differences = new double[codes.Count, codes.Count];
        for (int a = 0; a < codes.Count; a++)
        {
            for (int b = 0; b < codes.Count; b++)
            {
                differences[a, b] = scale == CodeScale.Nominal ? (a == b ? 0 : 1) : (places[a] - places[b]) * (places[a] - places[b]);
            }
        }

        return differences;
    }
}
