namespace CorpusAnalysis;

/// <summary>The uncertainty of the rates of all terms in a view, from one pass over its articles.</summary>
internal sealed class TermRates
{
    private static readonly double Z = Proportion.CriticalValue(0.95);

    private readonly RatioSums[] _sums;
    private readonly int _articles;
    private readonly double _tokens;
    private readonly double _tokenSquares;

    public TermRates(Corpus corpus)
    {
        (_sums, _articles) = (new RatioSums[corpus.Index.Vocabulary.Count], corpus.Members.Count);
        foreach (int article in corpus.Members.Numbers)
        {
            (IndexSegment segment, int number) = corpus.Index.Find(article);
            TermCountList terms = segment.TermCounts(number);
            int tokens = segment.ArticleTokens(number).Length;
            _tokens += tokens;
            _tokenSquares += (double)tokens * tokens;
            for (int place = 0; place < terms.Terms.Length; place++)
            {
                _sums[terms.Terms[place]].Add(terms.Count(place), tokens);
            }
        }
    }

    /// <summary>The 95 % interval of a term's tokens in a million; null with fewer than two articles.</summary>
    public Interval? PerMillion(int term) =>
        _sums[term].Interval(_articles, _tokens, _tokenSquares, Z) is { } rate ? new Interval(1e6 * rate.Low, 1e6 * rate.High) : null;
}
