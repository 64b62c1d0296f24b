namespace CorpusAnalysis;

/// <summary>Words in context (KWIC).</summary>
public static class CorpusConcordance
{
    /// <summary>All places of a pattern with their context, in the order of articles and positions.</summary>
    /// <param name="corpus">The articles to look in.</param>
    /// <param name="pattern">A word, a glob or a phrase; see <see cref="TermPattern"/>.</param>
    /// <param name="context">Tokens to show on each side, at least 0; the context ends with the article.</param>
    /// <returns>One line per place, found and opened as it is read; none for a pattern that occurs nowhere.</returns>
    /// <exception cref="FormatException">The pattern is none, see <see cref="TermPattern.Parse"/>, or asks for a lemma, for which there is no list.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The context is negative.</exception>
    public static IEnumerable<KwicLine> Concordance(this Corpus corpus, string pattern, int context = 8) =>
        corpus.Concordance(pattern, new ConcordanceOptions { Context = context });

    /// <summary>The places of a pattern with their context.</summary>
    /// <param name="corpus">The articles to look in.</param>
    /// <param name="pattern">A word, a glob or a phrase; see <see cref="TermPattern"/>.</param>
    /// <param name="options">Which lines, in which order, with how much context.</param>
    /// <returns>One line per place, found and opened as it is read; none for a pattern that occurs nowhere.</returns>
    /// <exception cref="FormatException">The pattern is none, or asks for a lemma without <see cref="ConcordanceOptions.Lookups"/>, or for what they have not.</exception>
    public static IEnumerable<KwicLine> Concordance(this Corpus corpus, string pattern, ConcordanceOptions options)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(options);
        return corpus.Concordance(TermPattern.Parse(pattern, corpus.Tokenizer, options.Lookups), options);
    }

    /// <summary>The places of a pattern with their context.</summary>
    /// <param name="corpus">The articles to look in.</param>
    /// <param name="pattern">The pattern, read with the tokenizer of the corpus.</param>
    /// <param name="options">Which lines, in which order, with how much context; by default all in order, with 8 tokens on each side.</param>
    /// <returns>One line per place, found and opened as it is read; none for a pattern that occurs nowhere.</returns>
    /// <exception cref="FormatException">The pattern asks for a lemma and was read without lemmas, or for what its <see cref="TermLookups"/> have not.</exception>
    public static IEnumerable<KwicLine> Concordance(this Corpus corpus, TermPattern pattern, ConcordanceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(pattern);
        return Lines(corpus, PatternMatcher.Stream(pattern, corpus.Index, corpus.Members), pattern.Text, options ?? new());
    }

    /// <summary>The places of a token query with their context.</summary>
    /// <param name="corpus">The articles to look in.</param>
    /// <param name="query">The query.</param>
    /// <param name="options">Which lines, in which order, with how much context; by default all in order, with 8 tokens on each side.</param>
    /// <returns>One line per place, found and opened as it is read; none for a query that matches nowhere.</returns>
    /// <exception cref="FormatException">The query asks for a lemma and was read without lemmas, or for what its <see cref="TermLookups"/> have not.</exception>
    public static IEnumerable<KwicLine> Concordance(this Corpus corpus, TokenQuery query, ConcordanceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(query);
        return Lines(corpus, QueryMatcher.Stream(query, corpus.Index, corpus.Members), query.Text, options ?? new());
    }

    private static IEnumerable<KwicLine> Lines(Corpus corpus, IEnumerable<TermMatch> found, string pattern, ConcordanceOptions options)
    {
        var spelled = new SpelledArticles(corpus);
        foreach (List<TermMatch> matches in InOneArticle(ConcordanceOrder.Of(corpus, found, options)))
        {
            int tokens = matches.Max(match => match.Position + match.Length);
            (Article article, SpelledArticle text) = spelled.Open(matches[0].Article, options.WholeSentences ? tokens : (long)tokens + options.Context);
            var evidence = new PlaceEvidence(corpus, matches[0].Article, pattern, []);
            foreach (TermMatch match in matches)
            {
                yield return Line(article, text, match, options, evidence.Of(match));
            }
        }
    }

    // Matches that come one behind the other in one article: it is opened once, and no farther than the last of them needs. One list for all.
    private static IEnumerable<List<TermMatch>> InOneArticle(IEnumerable<TermMatch> matches)
    {
        var some = new List<TermMatch>();
        foreach (TermMatch match in matches)
        {
            if (some.Count > 0 && some[0].Article != match.Article)
            {
                yield return some;
                some.Clear();
            }

            some.Add(match);
        }

        if (some.Count > 0)
        {
            yield return some;
        }
    }

    private static KwicLine Line(Article article, SpelledArticle text, TermMatch match, ConcordanceOptions options, Evidence evidence)
    {
        (string left, string right) = options.WholeSentences
            ? text.RestOfSentences(match.Position, match.Length)
            : (text.Left(match.Position, options.Context), text.Right(match.Position, match.Length, options.Context));
        return new KwicLine(article.Id, article.Date, left, text.Text(match.Position, match.Length), right, match.Kind, match.Position) { Evidence = evidence };
    }
}
