namespace CorpusAnalysis;

/// <summary>How far coders agree beyond chance.</summary>
/// <remarks>
/// 1 is full agreement, 0 as much as chance would bring, below 0 less. Both measures fall when nearly all codes are the same, since
/// chance then agrees as well: read them beside the counts.
/// </remarks>
public static class Agreement
{
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
    /// <exception cref="ArgumentOutOfRangeException">A code is not a finite number.</exception>
    /// <remarks>Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability"; Hayes and Krippendorff (2007), Communication Methods and Measures 1(1), 77–89.</remarks>
    public static double? KrippendorffAlpha(IEnumerable<IReadOnlyList<double?>> units, CodeScale scale = CodeScale.Nominal)
    {
        ArgumentNullException.ThrowIfNull(units);
        double[][] coded = [.. units.Select(unit => unit.OfType<double>().ToArray()).Where(unit => unit.Length > 1)];
        if (coded.SelectMany(unit => unit).FirstOrDefault(code => !double.IsFinite(code)) is var odd && odd != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(units), odd, "A code must be a finite number.");
        }

        SortedDictionary<double, long> counts = [];
        foreach (double code in coded.SelectMany(unit => unit))
        {
            counts[code] = counts.GetValueOrDefault(code) + 1;
        }

        Func<double, double, double> difference = Difference(scale, counts);
        long all = counts.Values.Sum();
        double expected = counts.Sum(a => counts.Sum(b => (double)a.Value * b.Value * difference(a.Key, b.Key)));
        if (expected == 0)
        {
            return null;
        }

        double observed = coded.Sum(unit => unit.Sum(a => unit.Sum(b => difference(a, b))) / (unit.Length - 1));
        return 1 - ((all - 1) * observed / expected);
    }

    // The squared difference of two codes.
    private static Func<double, double, double> Difference(CodeScale scale, SortedDictionary<double, long> counts)
    {
        switch (scale)
        {
            case CodeScale.Nominal:
                return (a, b) => a == b ? 0 : 1;
            case CodeScale.Interval:
                return (a, b) => (a - b) * (a - b);
            case CodeScale.Ordinal:
                // How many codes lie between the two, half of their own among them.
                Dictionary<double, double> ranks = [];
                double below = 0;
                foreach ((double code, long count) in counts)
                {
                    ranks[code] = below + (count / 2.0);
                    below += count;
                }

                return (a, b) => (ranks[a] - ranks[b]) * (ranks[a] - ranks[b]);
            default:
                throw new ArgumentOutOfRangeException(nameof(scale), scale, "There is no such scale.");
        }
    }
}
