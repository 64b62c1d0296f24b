namespace CorpusAnalysis;

/// <summary>How the minima of many hash functions are put together so that like sets meet and unlike ones do not.</summary>
/// <param name="Bands">The bands; two sets meet where all minima of one band agree.</param>
/// <param name="Rows">The minima in each band.</param>
/// <remarks>
/// The minima of two sets under one hash function agree with the probability of their Jaccard coefficient s (Broder 1997, On the
/// resemblance and containment of documents), all of a band with s^r, so that two sets meet in at least one of b bands with
/// 1 − (1 − s^r)^b (Leskovec, Rajaraman and Ullman, Mining of massive datasets, section 3.4): a curve like an S, steeper with more rows.
/// </remarks>
public sealed record MinHashBands(int Bands, int Rows)
{
    // More hash functions make the curve steeper and the signatures longer.
    private const int MaxHashes = 200;
    private const int MaxRows = 16;

    /// <summary>The hash functions of all bands together.</summary>
    public int Hashes => Bands * Rows;

    /// <summary>The most rows, and with them the fewest bands, that find a pair at the threshold with the probability asked for and need no more than 200 hash functions.</summary>
    /// <param name="threshold">The Jaccard coefficient; above 0, at most 1.</param>
    /// <param name="recall">The probability; strictly between 0 and 1.</param>
    /// <returns>
    /// Bands of one row where even these need more hash functions, as below a threshold of about 0.03. For 0.999: 52 bands of 3 rows at a
    /// threshold of 0.5, 23 of 6 at 0.8.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public static MinHashBands For(double threshold, double recall)
    {
        if (threshold is not (> 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "The threshold must be above 0 and at most 1.");
        }

        if (recall is not (> 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(recall), recall, "The recall must be strictly between 0 and 1.");
        }

        for (int rows = MaxRows; rows > 1; rows--)
        {
            if (Needed(threshold, recall, rows) is var bands && bands * rows <= MaxHashes)
            {
                return new MinHashBands((int)bands, rows);
            }
        }

        return new MinHashBands((int)Math.Min(Needed(threshold, recall, 1), int.MaxValue), 1);
    }

    /// <summary>The probability that two sets meet: 1 − (1 − s^r)^b, from 0 to 1.</summary>
    /// <param name="similarity">Their Jaccard coefficient s, from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The coefficient is not from 0 to 1.</exception>
    public double Probability(double similarity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(similarity, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(similarity, 1);
        return 1 - Math.Pow(1 - Math.Pow(similarity, Rows), Bands);
    }

    // At a threshold of 1 any band will do.
    private static double Needed(double threshold, double recall, int rows) =>
        Math.Max(1, Math.Ceiling(Math.Log(1 - recall) / LogOfRest(Math.Pow(threshold, rows))));

    // ln(1 − x) also for an x that 1 − x does not show, where it is −x.
    private static double LogOfRest(double x) => 1 - x is var rest && rest == 1 ? -x : Math.Log(rest) * x / (1 - rest);
}
