namespace CorpusAnalysis;

/// <summary>Ranks the terms that stand in the spans of a node.</summary>
internal static class CollocateRanking
{
    /// <summary>The collocates that reach the minima, the best first.</summary>
    public static IReadOnlyList<Collocate> Rank(Corpus corpus, NodeSpans spans, CollocationOptions options)
    {
        int[] terms = Candidates(corpus.Index.Vocabulary, spans, options);
        TermCounts counts = TermCounts.Of(corpus);
        Vocabulary vocabulary = corpus.Index.Vocabulary;
        CooccurrenceTable[] tables = Array.ConvertAll(terms, term => new CooccurrenceTable(
            spans.Of(term).Frequency, spans.SpanTokens, counts.Frequency(term) - spans.InNode(term), counts.Tokens - spans.NodeTokens));
        double[] logDice = Array.ConvertAll(tables, table => Association.LogDice(table.Joint, spans.NodeFrequency, table.Second));
        double[] evidence = Array.ConvertAll(tables, Association.LogLikelihood);
        double[] adjusted = Adjust(Array.ConvertAll(evidence, Keyness.PValue), options.Correction);
        int[] order = LargestFirst([.. tables.Select((table, i) => CollocateMeasures.Of(options.RankBy, table, logDice[i]))], terms, vocabulary.Ranks);
        return Array.ConvertAll(order, i => new Collocate(
            vocabulary[terms[i]],
            tables[i].Joint,
            tables[i].Expected,
            tables[i].Second,
            spans.Of(terms[i]).Articles,
            logDice[i],
            Association.MutualInformation(tables[i]),
            Association.TScore(tables[i]),
            evidence[i],
            adjusted[i],
            tables[i]));
    }

    private static int[] Candidates(Vocabulary vocabulary, NodeSpans spans, CollocationOptions options)
    {
        HashSet<int> stopWords = [.. StopWords.OfOrNone(options.WithoutStopWords).Select(vocabulary.Find)];
        var terms = new List<int>();
        foreach (int term in spans.Terms)
        {
            (int frequency, int articles) = spans.Of(term);
            if (frequency >= options.MinFrequency && articles >= options.MinDocumentFrequency && !stopWords.Contains(term))
            {
                terms.Add(term);
            }
        }

        return [.. terms];
    }

    private static double[] Adjust(double[] p, PValueCorrection correction) => correction switch
    {
        PValueCorrection.Holm => MultipleTests.Holm(p),
        PValueCorrection.BenjaminiHochberg => MultipleTests.BenjaminiHochberg(p),
        _ => p,
    };

    // Sorted as numbers first; where several have the same, the order of the terms decides.
    private static int[] LargestFirst(double[] values, int[] terms, int[] ranks)
    {
        double[] sorted = Array.ConvertAll(values, value => -value);
        int[] order = [.. Enumerable.Range(0, values.Length)];
        Array.Sort(sorted, order);
        int[] ranksInOrder = Array.ConvertAll(order, i => ranks[terms[i]]);
        for (int start = 0, end; start < order.Length; start = end)
        {
            end = start + 1;
            while (end < order.Length && sorted[end] == sorted[start])
            {
                end++;
            }

            Array.Sort(ranksInOrder, order, start, end - start);
        }

        return order;
    }
}
