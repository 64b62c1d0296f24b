namespace CorpusAnalysis;

/// <summary>Words that keep company.</summary>
/// <remarks>
/// Surface co-occurrence: a span is so many tokens before and behind each place of the node, within the article. The fourfold table of
/// a collocate counts tokens: those in the spans against all others, the node's own left out (Evert 2008, "Corpora and collocations",
/// section 5). Tools that take the node's frequency for the size of the spans, as Sketch Engine does, give a higher mutual information,
/// by log2 of the span's length; logDice is the same here and there.
/// </remarks>
public static class CorpusCollocations
{
    /// <summary>The collocates of a node within a span of so many tokens on each side.</summary>
    /// <inheritdoc cref="Collocates(Corpus, string, CollocationOptions)"/>
    /// <param name="corpus">The articles to look in.</param>
    /// <param name="node">A word, a glob or a phrase; see <see cref="TermPattern"/>.</param>
    /// <param name="span">Tokens on each side, at least 1.</param>
    public static IReadOnlyList<Collocate> Collocates(this Corpus corpus, string node, int span = 5) =>
        corpus.Collocates(node, new CollocationOptions { Left = span, Right = span });

    /// <summary>The collocates of a node.</summary>
    /// <param name="corpus">The articles to look in.</param>
    /// <param name="node">A word, a glob or a phrase; see <see cref="TermPattern"/>.</param>
    /// <param name="options">The span, and which collocates to rank.</param>
    /// <returns>One row per collocate, logDice descending, then in ordinal order; none for a node that occurs nowhere.</returns>
    /// <exception cref="FormatException">The node holds no word, or one that would match every token.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public static IReadOnlyList<Collocate> Collocates(this Corpus corpus, string node, CollocationOptions options)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        IReadOnlyList<TermMatch> matches = PatternMatcher.Find(TermPattern.Parse(node, corpus.Tokenizer), corpus.Index);
        var spans = NodeSpans.Count(corpus, matches, options.Left, options.Right);
        return spans.NodeFrequency == 0 ? [] : Rank(corpus, spans, options);
    }

    /// <summary>The links among a node and its collocates: who keeps company with whom.</summary>
    /// <param name="corpus">The articles to look in.</param>
    /// <param name="node">A word, a glob or a phrase; see <see cref="TermPattern"/>.</param>
    /// <param name="size">How many of the node's collocates to take, best by logDice first; at least 1.</param>
    /// <param name="options">The span, and which collocates and links to take; by default those of <see cref="CollocationOptions"/>.</param>
    /// <returns>The node's links to its collocates, best first, then those among the collocates, by the same span and limits.</returns>
    /// <exception cref="FormatException">The node holds no word, or one that would match every token.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The size or an option is outside its range.</exception>
    public static IReadOnlyList<CollocationLink> CollocationNetwork(this Corpus corpus, string node, int size = 20, CollocationOptions? options = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        options ??= new CollocationOptions();
        Collocate[] collocates = [.. corpus.Collocates(node, options).Take(size)];
        Dictionary<string, int> ranks = collocates.Select((row, rank) => (row.Term, rank)).ToDictionary();
        var links = collocates.Select(row => new CollocationLink(node, row.Term, row.JointFrequency, row.JointDocumentFrequency, row.LogDice)).ToList();
        foreach (Collocate first in collocates)
        {
            int term = corpus.Index.Vocabulary.Find(first.Term);
            var spans = NodeSpans.Count(corpus, PatternMatcher.Find(term, corpus.Index), options.Left, options.Right);
            links.AddRange(Rank(corpus, spans, options)
                .Where(second => ranks.TryGetValue(second.Term, out int rank) && rank > ranks[first.Term])
                .Select(second => new CollocationLink(first.Term, second.Term, second.JointFrequency, second.JointDocumentFrequency, second.LogDice)));
        }

        return links;
    }

    private static IReadOnlyList<Collocate> Rank(Corpus corpus, NodeSpans spans, CollocationOptions options)
    {
        TermCounts counts = TermCounts.Of(corpus);
        IReadOnlySet<string> stopWords = StopWords.OfOrNone(options.WithoutStopWords);
        Collocate[] rows =
        [
            .. spans.Terms
                .Where(term => !stopWords.Contains(corpus.Index.Vocabulary.Key(term)))
                .Where(term => spans.Of(term) is var joint && joint.Frequency >= options.MinFrequency && joint.Articles >= options.MinDocumentFrequency)
                .Select(term => Row(corpus, spans, counts, term))
                .OrderByDescending(row => row.LogDice)
                .ThenBy(row => row.Term, StringComparer.Ordinal),
        ];
        double[] adjusted = MultipleTests.Holm([.. rows.Select(row => row.AdjustedP)]);
        return [.. rows.Zip(adjusted, (row, p) => row with { AdjustedP = p })];
    }

    private static Collocate Row(Corpus corpus, NodeSpans spans, TermCounts counts, int term)
    {
        (long joint, int articles) = spans.Of(term);
        long frequency = counts.Frequency(term) - spans.InNode(term);
        var table = new CooccurrenceTable(joint, spans.SpanTokens, frequency, counts.Tokens - spans.NodeTokens);
        double evidence = Association.LogLikelihood(table);
        return new Collocate(
            corpus.Index.Vocabulary[term],
            joint,
            table.Expected,
            frequency,
            articles,
            Association.LogDice(joint, spans.NodeFrequency, frequency),
            Association.MutualInformation(table),
            Association.TScore(table),
            evidence,
            Keyness.PValue(evidence));
    }
}
