namespace CorpusAnalysis;

/// <summary>How far two vectors, such as the term counts of two articles, lie apart.</summary>
/// <remarks>
/// x and y are the values of the two. All measures are 0 or more, 0 for a vector and itself, symmetric, and keep the triangle
/// inequality. On counts they grow with the length of the texts; give shares where texts are of unequal length.
/// </remarks>
public static class Distance
{
    /// <summary>p of a Minkowski distance where none is given: 3, as 1 and 2 have names of their own.</summary>
    public const double DefaultPower = 3;

    /// <summary>The Euclidean distance √Σ(x − y)².</summary>
    public static double Euclidean(TermVector first, TermVector second) => Math.Sqrt(Pairs(first, second).Sum(pair => (pair.First - pair.Second) * (pair.First - pair.Second)));

    /// <summary>The Manhattan distance Σ|x − y|.</summary>
    public static double Manhattan(TermVector first, TermVector second) => Pairs(first, second).Sum(pair => Math.Abs(pair.First - pair.Second));

    /// <summary>The maximum distance, Chebyshev's: max |x − y|.</summary>
    public static double Maximum(TermVector first, TermVector second) => Pairs(first, second).Select(pair => Math.Abs(pair.First - pair.Second)).DefaultIfEmpty().Max();

    /// <summary>The Canberra distance Σ|x − y| / (|x| + |y|), places where both are 0 left out.</summary>
    /// <returns>0 up to the number of places where one of the two is not 0.</returns>
    /// <remarks>Lance and Williams (1967), Australian Computer Journal 1, 15–20. The plain sum, as quanteda has it; R's dist scales it up by places left out.</remarks>
    public static double Canberra(TermVector first, TermVector second) => Pairs(first, second).Sum(pair => Math.Abs(pair.First - pair.Second) / (Math.Abs(pair.First) + Math.Abs(pair.Second)));

    /// <summary>The Minkowski distance (Σ|x − y|ᵖ)^(1/p): Manhattan for 1, Euclidean for 2.</summary>
    /// <param name="first">A vector.</param>
    /// <param name="second">Another.</param>
    /// <param name="power">p, at least 1: below, it would be no distance.</param>
    /// <exception cref="ArgumentOutOfRangeException">The power is below 1, or not finite.</exception>
    public static double Minkowski(TermVector first, TermVector second, double power)
    {
        CheckPower(power);
        return Math.Pow(Pairs(first, second).Sum(pair => Math.Pow(Math.Abs(pair.First - pair.Second), power)), 1 / power);
    }

    /// <summary>The distance by a measure.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="first">A vector.</param>
    /// <param name="second">Another.</param>
    /// <param name="power">p of <see cref="Minkowski"/>; not looked at by the others.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such measure, or the power of Minkowski's is below 1 or not finite.</exception>
    public static double Of(DistanceMeasure measure, TermVector first, TermVector second, double power = DefaultPower) => measure switch
    {
        DistanceMeasure.Euclidean => Euclidean(first, second),
        DistanceMeasure.Manhattan => Manhattan(first, second),
        DistanceMeasure.Maximum => Maximum(first, second),
        DistanceMeasure.Canberra => Canberra(first, second),
        DistanceMeasure.Minkowski => Minkowski(first, second, power),
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "There is no such measure."),
    };

    internal static void CheckPower(double power)
    {
        if (!(power >= 1 && double.IsFinite(power)))
        {
            throw new ArgumentOutOfRangeException(nameof(power), power, "The power must be a finite number of at least 1.");
        }
    }

    private static IEnumerable<(double First, double Second)> Pairs(TermVector first, TermVector second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return TermVector.Pairs(first, second);
    }
}
