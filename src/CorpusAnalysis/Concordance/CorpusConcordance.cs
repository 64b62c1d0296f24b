namespace CorpusAnalysis;

/// <summary>Words in context.</summary>
public static class CorpusConcordance
{
    /// <summary>All places of a pattern with their context (KWIC), in the order of articles and positions.</summary>
    /// <param name="corpus">The articles to look in.</param>
    /// <param name="pattern">A word, a glob or a phrase; see <see cref="TermPattern"/>.</param>
    /// <param name="context">Tokens to show on each side, at least 0; the context ends with the article.</param>
    /// <returns>One line per place, opened as it is read; none for a pattern that occurs nowhere.</returns>
    /// <exception cref="FormatException">The pattern holds no word, or one that would match every token.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The context is negative.</exception>
    public static IEnumerable<KwicLine> Concordance(this Corpus corpus, string pattern, int context = 8)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentOutOfRangeException.ThrowIfNegative(context);
        var parsed = TermPattern.Parse(pattern, corpus.Tokenizer);
        return Lines(corpus, PatternMatcher.Find(parsed, corpus.Index), context);
    }

    private static IEnumerable<KwicLine> Lines(Corpus corpus, IReadOnlyList<TermMatch> matches, int context)
    {
        var spelled = new SpelledArticles(corpus);
        foreach (TermMatch match in matches.Where(match => corpus.Contains(match.Article)))
        {
            (Article article, SpelledArticle text) = spelled[match.Article];
            yield return new KwicLine(
                article.Id,
                article.Date,
                text.Left(match.Position, context),
                text.Text(match.Position, match.Length),
                text.Right(match.Position, match.Length, context),
                match.Kind,
                match.Position);
        }
    }
}
