namespace CorpusAnalysis;

/// <summary>Ranks the terms that stand in the spans of a node.</summary>
internal static class CollocateRanking
{
    /// <summary>The collocates that reach the minima, the best first.</summary>
    /// <param name="vocabulary">The terms.</param>
    /// <param name="counts">Their tokens in the view.</param>
    /// <param name="spans">What stands around the node.</param>
    /// <param name="options">Which collocates are ranked, and how.</param>
    /// <param name="evidence">Finds the places of each.</param>
    /// <param name="asked">The terms whose rows are wanted, p being corrected over all the same; null for all rows.</param>
    public static IReadOnlyList<Collocate> Rank(Vocabulary vocabulary, TermCounts counts, NodeSpans spans, CollocationOptions options, CollocateEvidence evidence, IReadOnlySet<int>? asked = null)
    {
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
        int[] shown = [.. Enumerable.Range(0, terms.Length).Where(i => asked?.Contains(terms[i]) != false)];
        int[] order = LargestFirst(shown, values, terms, vocabulary.Ranks);
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
                table)
            {
                Evidence = evidence.Of(terms[i]),
            };
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

    private static double[] Adjust(double[] p, TestCorrection correction) => correction switch
    {
        TestCorrection.Holm => MultipleTests.Holm(p),
        TestCorrection.BenjaminiHochberg => MultipleTests.BenjaminiHochberg(p),
        _ => p,
    };

    // Sorted as numbers first; where several have the same, the order of the terms decides.
    private static int[] LargestFirst(int[] order, double[] values, int[] terms, int[] ranks)
    {
        double[] sorted = Array.ConvertAll(order, i => -values[i]);
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
