namespace CorpusAnalysis;

public static partial class LexicalDiversity
{
    /// <summary>The tokens of a window and of a segment by default.</summary>
    public const int DefaultWindow = 100;

    /// <summary>The type-token ratio at which a factor of MTLD closes by default.</summary>
    public const double DefaultThreshold = 0.72;

    /// <summary>MATTR, the moving-average type-token ratio: the mean over all windows of a fixed length.</summary>
    /// <param name="tokens">The text as term ids, in its order.</param>
    /// <param name="window">The tokens of a window, at least 1.</param>
    /// <returns>Above 0 up to 1; null where the text is shorter than the window.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The window is shorter than 1.</exception>
    /// <remarks>Covington and McFall (2010), Journal of Quantitative Linguistics 17, 94–100. Comparable only between equal windows.</remarks>
    public static double? Mattr(ReadOnlySpan<int> tokens, int window = DefaultWindow)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 1);
        if (tokens.Length < window)
        {
            return null;
        }

        var counts = new Dictionary<int, int>();
        long types = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            counts[tokens[i]] = counts.GetValueOrDefault(tokens[i]) + 1;
            if (i >= window && --counts[tokens[i - window]] == 0)
            {
                counts.Remove(tokens[i - window]);
            }

            types += i >= window - 1 ? counts.Count : 0;
        }

        return types / ((double)window * (tokens.Length - window + 1));
    }

    /// <summary>MSTTR, the mean segmental type-token ratio: the mean over segments of a fixed length, one behind the other.</summary>
    /// <param name="tokens">The text as term ids, in its order.</param>
    /// <param name="segment">The tokens of a segment, at least 1; what remains behind the last whole segment is left out.</param>
    /// <returns>Above 0 up to 1; null where the text is shorter than a segment.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The segment is shorter than 1.</exception>
    /// <remarks>Johnson (1944), Psychological Monographs 56(2), 1–15.</remarks>
    public static double? Msttr(ReadOnlySpan<int> tokens, int segment = DefaultWindow)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(segment, 1);
        int segments = tokens.Length / segment;
        long types = 0;
        for (int i = 0; i < segments; i++)
        {
            types += new HashSet<int>(tokens.Slice(i * segment, segment).ToArray()).Count;
        }

        return segments == 0 ? null : types / ((double)segment * segments);
    }

    /// <summary>MTLD, the measure of textual lexical diversity: how many tokens on average keep the type-token ratio above a threshold.</summary>
    /// <param name="tokens">The text as term ids, in its order.</param>
    /// <param name="threshold">A factor closes when its ratio falls to this or below; strictly between 0 and 1.</param>
    /// <returns>
    /// Tokens, at least 1: the mean of N/factors read forwards and backwards, what remains at the end counting as
    /// (1 − ratio)/(1 − threshold) of a factor. Null where no token repeats another, so that there is not even a part of a factor.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is out of range.</exception>
    /// <remarks>McCarthy and Jarvis (2010), Behavior Research Methods 42, 381–392. Below some hundred tokens it is unsteady.</remarks>
    public static double? Mtld(ReadOnlySpan<int> tokens, double threshold = DefaultThreshold)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(threshold, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(threshold, 1);
        double forwards = Factors(tokens, threshold, backwards: false);
        double backwards = Factors(tokens, threshold, backwards: true);
        return forwards == 0 || backwards == 0 ? null : ((tokens.Length / forwards) + (tokens.Length / backwards)) / 2;
    }

    private static double Factors(ReadOnlySpan<int> tokens, double threshold, bool backwards)
    {
        var types = new HashSet<int>();
        int factors = 0, length = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            types.Add(tokens[backwards ? tokens.Length - 1 - i : i]);
            length++;
            if ((double)types.Count / length <= threshold)
            {
                factors++;
                length = 0;
                types.Clear();
            }
        }

        return length == 0 ? factors : factors + ((1 - ((double)types.Count / length)) / (1 - threshold));
    }
}
