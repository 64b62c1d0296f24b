namespace CorpusAnalysis;

/// <summary>Chooses the articles in which to look for some terms.</summary>
internal static class TermArticles
{
    /// <summary>The articles that hold at least one of the terms, ascending.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="index">The index.</param>
    /// <param name="within">The articles that count at all; null for all.</param>
    /// <returns>
    /// For common terms all articles that count, null where these are all: looking through them is faster than listing those that hold one.
    /// </returns>
    public static int[]? With(ReadOnlySpan<int> terms, TermIndex index, ArticleSet? within)
    {
        long postings = 0;
        foreach (int term in terms)
        {
            postings += index.DocumentFrequency(term);
        }

        within = within is { IsWhole: true } ? null : within;
        if (postings * 2 > index.ArticleCount)
        {
            return within?.Numbers.ToArray();
        }

        if (terms.Length == 1)
        {
            int[] only = index.Articles(terms[0]).ToArray();
            return within is null ? only : Array.FindAll(only, within.Contains);
        }

        var articles = new List<int>((int)postings);
        foreach (int term in terms)
        {
            articles.AddRange(index.Articles(term));
        }

        var set = ArticleSet.Of(index.ArticleCount, articles);
        return (within is null ? set : set.And(within)).Numbers.ToArray();
    }
}
