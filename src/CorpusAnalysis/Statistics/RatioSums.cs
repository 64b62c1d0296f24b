namespace CorpusAnalysis;

/// <summary>What <see cref="RatioEstimate"/> needs to know of the articles that hold a term; the others add nothing to it.</summary>
internal struct RatioSums
{
    private const double Rounding = 1e-12;

    private double _hits;
    private double _squares;
    private double _products;

    /// <summary>Adds an article.</summary>
    public void Add(long hits, long tokens)
    {
        _hits += hits;
        _squares += (double)hits * hits;
        _products += (double)hits * tokens;
    }

    /// <summary>The interval of the rate among so many articles.</summary>
    /// <param name="articles">All articles, with the term or without.</param>
    /// <param name="tokens">Their tokens.</param>
    /// <param name="tokenSquares">The sum of the squares of each one's tokens.</param>
    /// <param name="z">The critical value.</param>
    public readonly Interval? Interval(int articles, double tokens, double tokenSquares, double z)
    {
        if (articles < 2 || tokens == 0)
        {
            return null;
        }

        // Σ(f − r·t)², opened; what is left of equal parts is rounding.
        double rate = _hits / tokens;
        double residuals = _squares - (2 * rate * _products) + (rate * rate * tokenSquares);
        residuals = residuals > Rounding * _squares ? residuals : 0;
        double half = z * Math.Sqrt((double)articles / (articles - 1) * residuals) / tokens;
        return new Interval(Math.Max(0, rate - half), rate + half);
    }
}
