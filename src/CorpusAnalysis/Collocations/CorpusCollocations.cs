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

    /// <summary>All measures of association of some collocates, in their order.</summary>
    public static IReadOnlyList<CollocateMeasures> AllMeasures(this IEnumerable<Collocate> collocates)
    {
        ArgumentNullException.ThrowIfNull(collocates);
        return [.. collocates.Select(CollocateMeasures.Of)];
    }

    /// <summary>The collocates of a node.</summary>
    /// <param name="corpus">The articles to look in.</param>
    /// <param name="node">A word, a glob or a phrase; see <see cref="TermPattern"/>.</param>
    /// <param name="options">The span, and which collocates to rank.</param>
    /// <returns>One row per collocate, the measure of <see cref="CollocationOptions.RankBy"/> descending, then in the order of the folded terms; none for a node that occurs nowhere. Rows are made when they are read, so that of many the first come at once.</returns>
    /// <exception cref="FormatException">The node holds no word, or one that would match every token.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public static IReadOnlyList<Collocate> Collocates(this Corpus corpus, string node, CollocationOptions options)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        var pattern = TermPattern.Parse(node, corpus.Tokenizer);
        using var spans = NodeSpans.Count(corpus, pattern, options);
        return CollocateRanking.Rank(corpus.Index.Vocabulary, TermCounts.Of(corpus), spans, options, new CollocateEvidence(corpus, node, pattern, options));
    }

    /// <summary>The links among a node and its collocates: who keeps company with whom.</summary>
    /// <param name="corpus">The articles to look in.</param>
    /// <param name="node">A word, a glob or a phrase; see <see cref="TermPattern"/>.</param>
    /// <param name="size">How many of the node's collocates to take, best by logDice first; at least 1.</param>
    /// <param name="options">The span, and which collocates and links to take; by default those of <see cref="CollocationOptions"/>.</param>
    /// <returns>
    /// The node's links to its collocates, best first, then those among the collocates, by the same span and limits. Each is a row of
    /// <see cref="Collocates(Corpus, string, CollocationOptions)"/> of its first term.
    /// </returns>
    /// <exception cref="FormatException">The node holds no word, or one that would match every token.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The size or an option is outside its range.</exception>
    public static IReadOnlyList<CollocationLink> CollocationNetwork(this Corpus corpus, string node, int size = 20, CollocationOptions? options = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentNullException.ThrowIfNull(corpus);
        options = (options ?? new CollocationOptions()) with { RankBy = CollocationMeasure.LogDice };
        Collocate[] collocates = [.. corpus.Collocates(node, options).Take(size)];
        int[] terms = Array.ConvertAll(collocates, row => corpus.Index.Vocabulary.Find(row.Term));
        TermCounts counts = TermCounts.Of(corpus);
        var links = collocates.Select(row => Link(node, row)).ToList();
        for (int i = 0; i < terms.Length - 1; i++)
        {
            string first = collocates[i].Term;
            using var spans = NodeSpans.Count(corpus, terms[i], options);
            links.AddRange(CollocateRanking.Rank(
                corpus.Index.Vocabulary, counts, spans, options, new CollocateEvidence(corpus, terms[i], options), terms[(i + 1)..].ToHashSet()).Select(row => Link(first, row)));
        }

        return links;
    }

    private static CollocationLink Link(string first, Collocate second) =>
        new(first, second.Term, second.JointFrequency, second.JointDocumentFrequency, second.LogDice, second.LogLikelihood, second.AdjustedP)
        {
            Evidence = second.Evidence,
        };
}
