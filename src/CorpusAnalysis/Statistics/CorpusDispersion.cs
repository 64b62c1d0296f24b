namespace CorpusAnalysis;

/// <summary>How evenly terms are spread over a corpus.</summary>
/// <remarks>
/// Parts are the articles, or so many stretches of equally many tokens, cut without regard to articles: the first asks whether a few
/// articles carry a term, the second, where articles stand in the order of time, whether it comes and goes. A match belongs to the part
/// in which it begins. There cannot be more stretches than tokens: one without any would have no share s of them, by which all measures
/// compare. A corpus without tokens has no parts, however many are asked for.
/// </remarks>
public static class CorpusDispersion
{
    /// <summary>The dispersion of all terms of a corpus.</summary>
    /// <param name="corpus">The articles.</param>
    /// <param name="parts">Parts of equally many tokens, one more or less, in the order of the articles; 0, the default, for one part per article.</param>
    /// <param name="minFrequency">Tokens that a term must have, at least 1; by default 3, as nothing can be said of fewer.</param>
    /// <returns>One row per term, most frequent first, equally frequent ones in ordinal order; none for an empty corpus.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of parts is negative or above that of the tokens, or the least frequency below 1.</exception>
    /// <exception cref="NotSupportedException">A part has more than 2,147,483,591 tokens, or there are more counts of a term in a part.</exception>
    public static IReadOnlyList<DispersionRow> TermDispersion(this Corpus corpus, int parts = 0, int minFrequency = 3)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentOutOfRangeException.ThrowIfLessThan(minFrequency, 1);
        var divided = new CorpusParts(corpus, parts);
        var frequencies = new PartFrequencies(corpus, divided, minFrequency);
        TermCounts counts = TermCounts.Of(corpus);
        var evidence = new TermEvidence(corpus);
        return
        [
            .. Enumerable.Range(0, corpus.Index.Vocabulary.Count)
                .Where(term => frequencies.Range(term) > 0)
                .Select(term => Row(corpus.Index.Vocabulary[term], counts.DocumentFrequency(term), frequencies.Of(term), divided) with { Evidence = evidence.Of(term) })
                .OrderByDescending(row => row.Frequency)
                .ThenBy(row => row.Term, StringComparer.Ordinal),
        ];
    }

    /// <summary>The dispersion of a pattern.</summary>
    /// <param name="corpus">The articles to look in.</param>
    /// <param name="pattern">A word, a glob or a phrase; see <see cref="TermPattern"/>.</param>
    /// <param name="parts">Parts of equally many tokens, one more or less, in the order of the articles; 0, the default, for one part per article.</param>
    /// <returns>The row, with a frequency of 0 for a pattern that occurs nowhere.</returns>
    /// <exception cref="FormatException">The pattern holds no word, or one that would match every token.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of parts is negative, or above that of the tokens.</exception>
    public static DispersionRow Dispersion(this Corpus corpus, string pattern, int parts = 0)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return Row(corpus, pattern, new CorpusParts(corpus, parts));
    }

    /// <summary>The dispersion of several patterns.</summary>
    /// <param name="corpus">The articles to look in.</param>
    /// <param name="patterns">Words, globs or phrases; see <see cref="TermPattern"/>.</param>
    /// <param name="parts">Parts of equally many tokens, one more or less, in the order of the articles; 0, the default, for one part per article.</param>
    /// <returns>One row per pattern, in the order given.</returns>
    /// <inheritdoc cref="Dispersion(Corpus, string, int)" path="/exception"/>
    public static IReadOnlyList<DispersionRow> Dispersion(this Corpus corpus, IEnumerable<string> patterns, int parts = 0)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(patterns);
        var divided = new CorpusParts(corpus, parts);
        return [.. patterns.Select(pattern => Row(corpus, pattern, divided))];
    }

    /// <summary>Where patterns match: what a dispersion plot (X-ray plot) shows.</summary>
    /// <param name="corpus">The articles to look in.</param>
    /// <param name="patterns">Words, globs or phrases; see <see cref="TermPattern"/>.</param>
    /// <returns>One row per place, pattern by pattern in the order given, then in that of articles and positions; none for a pattern that occurs nowhere.</returns>
    /// <exception cref="FormatException">A pattern holds no word, or one that would match every token.</exception>
    public static IReadOnlyList<DispersionPoint> DispersionPoints(this Corpus corpus, params IEnumerable<string> patterns)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(patterns);
        var articles = new CorpusParts(corpus, 0);
        return
        [
            .. from pattern in patterns
               from matches in Matches(corpus, pattern).GroupBy(match => match.Article)
               let article = corpus[matches.Key]
               let evidence = new PlaceEvidence(corpus, matches.Key, pattern, [])
               from match in matches
               let place = articles.Locate(match.Article, match.Position)
               select new DispersionPoint(
                   pattern,
                   article.Id,
                   article.Date,
                   match.Position,
                   (double)match.Position / articles.Sizes[place.Part],
                   (double)place.Before / corpus.TokenCount)
               {
                   Evidence = evidence.Of(match),
               },
        ];
    }

    private static IEnumerable<TermMatch> Matches(Corpus corpus, string pattern) =>
        PatternMatcher.Find(TermPattern.Parse(pattern, corpus.Tokenizer), corpus.Index).Where(match => corpus.Contains(match.Article));

    private static DispersionRow Row(Corpus corpus, string pattern, CorpusParts parts)
    {
        var frequencies = new long[parts.Sizes.Length];
        var articles = new HashSet<int>();
        foreach (TermMatch match in Matches(corpus, pattern))
        {
            frequencies[parts.Locate(match.Article, match.Position).Part]++;
            articles.Add(match.Article);
        }

        return DispersionRow.Of(pattern, articles.Count, frequencies, parts.Sizes, parts.All) with { Evidence = articles.Count == 0 ? default : Evidence.Of(corpus, pattern) };
    }

    private static DispersionRow Row(string term, int documentFrequency, (ReadOnlyMemory<int> Parts, ReadOnlyMemory<int> Frequencies) counts, CorpusParts parts)
    {
        var (frequencies, sizes) = (new long[counts.Parts.Length], new long[counts.Parts.Length]);
        for (int i = 0; i < frequencies.Length; i++)
        {
            (frequencies[i], sizes[i]) = (counts.Frequencies.Span[i], parts.Sizes[counts.Parts.Span[i]]);
        }

        return DispersionRow.Of(term, documentFrequency, frequencies, sizes, parts.All);
    }
}
