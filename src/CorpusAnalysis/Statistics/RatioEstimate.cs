namespace CorpusAnalysis;

/// <summary>The rate of hits a token, with the uncertainty that comes from articles differing.</summary>
/// <remarks>
/// The words of one article are not independent of each other, so articles are the sample and not tokens: with fᵢ hits and tᵢ tokens in
/// each of n articles, r = Σf/Σt, and its standard error is √(n/(n−1) · Σ(fᵢ − r·tᵢ)²)/Σt. Cochran (1977), Sampling Techniques, third
/// edition, section 6.4. For large n; a bootstrap over articles (<see cref="Bootstrap"/>) agrees with it and takes far longer.
/// </remarks>
public static class RatioEstimate
{
    /// <summary>The confidence interval of the rate.</summary>
    /// <param name="hits">The hits in each article.</param>
    /// <param name="tokens">The tokens of each article, as many as <paramref name="hits"/>.</param>
    /// <param name="confidence">The level, strictly between 0 and 1.</param>
    /// <returns>r ± z times its standard error, from 0 on; null for fewer than two articles, or for none with tokens.</returns>
    /// <exception cref="ArgumentException">The two lists are not of one length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or the level is not strictly between 0 and 1.</exception>
    public static Interval? Rate(ReadOnlySpan<long> hits, ReadOnlySpan<long> tokens, double confidence = 0.95)
    {
        if (hits.Length != tokens.Length)
        {
            throw new ArgumentException($"There are the hits of {hits.Length} articles and the tokens of {tokens.Length}.", nameof(tokens));
        }

        var sums = default(RatioSums);
        for (int i = 0; i < hits.Length; i++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(hits[i], nameof(hits));
            ArgumentOutOfRangeException.ThrowIfNegative(tokens[i], nameof(tokens));
            sums.Add(hits[i], tokens[i]);
        }

        return Rate(sums, tokens, Proportion.CriticalValue(confidence));
    }

    private static Interval? Rate(RatioSums sums, ReadOnlySpan<long> tokens, double z)
    {
        (double all, double squares) = (0, 0);
        foreach (long size in tokens)
        {
            all += size;
            squares += (double)size * size;
        }

        return sums.Interval(tokens.Length, all, squares, z);
    }
}
