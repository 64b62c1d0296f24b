namespace CorpusAnalysis;

/// <summary>The dispersion of all terms over the articles of a view at once.</summary>
internal static class ArticleDispersion
{
    /// <summary>DP of every term, by id; see <see cref="Dispersion.DeviationOfProportions(ReadOnlySpan{long}, ReadOnlySpan{long})"/>.</summary>
    /// <param name="corpus">The view; its articles are the parts.</param>
    /// <param name="counts">The frequencies in the view.</param>
    /// <returns>0 … 1; without meaning for terms that do not occur.</returns>
    public static double[] DeviationOfProportions(Corpus corpus, TermCounts counts)
    {
        // Over all parts ½ Σ |v/f − s|; a part without the term adds s, and all s add up to 1.
        double[] sums = new double[counts.Frequencies.Length];
        foreach (int article in corpus.Members.Numbers)
        {
            (IndexSegment segment, int number) = corpus.Index.Find(article);
            TermCountList terms = segment.TermCounts(number);
            double size = segment.ArticleTokens(number).Length / (double)counts.Tokens;
            for (int place = 0; place < terms.Terms.Length; place++)
            {
                int term = terms.Terms[place];
                sums[term] += Math.Abs((terms.Count(place) / (double)counts.Frequencies[term]) - size) - size;
            }
        }

        for (int term = 0; term < sums.Length; term++)
        {
            sums[term] = Math.Clamp((sums[term] + 1) / 2, 0, 1);
        }

        return sums;
    }
}
