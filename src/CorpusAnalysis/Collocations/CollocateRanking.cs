namespace CorpusAnalysis;

/// <summary>Ranks the terms that stand in the spans of a node.</summary>
internal static class CollocateRanking
{
    /// <summary>The collocates that reach the minima, the best first.</summary>
    public static IReadOnlyList<Collocate> Rank(Corpus corpus, NodeSpans spans, CollocationOptions options)
    {
        Vocabulary vocabulary = corpus.Index.Vocabulary;
        TermCounts counts = TermCounts.Of(corpus);
        int[] terms = Candidates(vocabulary, spans, options);
        (int Frequency, int Articles)[] joint = Array.ConvertAll(terms, spans.Of);
        long[] frequencies = new long[terms.Length];
        (long nodeFrequency, long spanTokens, long tokens) = (spans.NodeFrequency, spans.SpanTokens, counts.Tokens - spans.NodeTokens);
        double[] values = new double[terms.Length], p = new double[terms.Length];
        for (int i = 0; i < terms.Length; i++)
        {
            frequencies[i] = counts.Frequency(terms[i]) - spans.InNode(terms[i]);
            CooccurrenceTable table = Table(i);
            values[i] = CollocateMeasures.Of(options.RankBy, table, LogDice(table));
            p[i] = Keyness.PValue(Association.LogLikelihood(table));
        }

        double[] adjusted = Adjust(p, options.Correction);
        int[] order = LargestFirst(values, terms, vocabulary.Ranks);
        return new RowsOnDemand<Collocate>(order.Length, row => Row(order[row]));

        CooccurrenceTable Table(int i) => new(joint[i].Frequency, spanTokens, frequencies[i], tokens);

        double LogDice(CooccurrenceTable table) => Association.LogDice(table.Joint, nodeFrequency, table.Second);

        Collocate Row(int i)
        {
            CooccurrenceTable table = Table(i);
            return new Collocate(
                vocabulary[terms[i]],
                table.Joint,
                table.Expected,
                table.Second,
                joint[i].Articles,
                LogDice(table),
                Association.MutualInformation(table),
                Association.TScore(table),
                Association.LogLikelihood(table),
                adjusted[i],
                table);
        }
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
