namespace CorpusAnalysis;

/// <summary>Counts pairs of terms near each other, whichever comes first.</summary>
/// <remarks>Around each place of a term those of the same and of higher ids are counted, so that every pair of terms is met from one side only.</remarks>
internal static class CooccurrenceCounter
{
    /// <summary>Counts.</summary>
    /// <param name="stream">The tokens; terms that are in no pair are holes in it.</param>
    /// <param name="window">The farthest place to either side.</param>
    /// <param name="limits">What is counted.</param>
    /// <param name="frequencies">By term, at least its tokens in the stream.</param>
    /// <returns>The pairs, the lower id first.</returns>
    public static NGramCollector Count(TokenStream stream, int window, NGramLimits limits, ReadOnlySpan<long> frequencies)
    {
        bool[] wanted = new bool[frequencies.Length];
        Array.Fill(wanted, true);
        var places = TermPlaces.Of(stream, frequencies, wanted);
        using var counts = new NeighbourCounts(frequencies.Length);
        var collector = new NGramCollector(2);
        for (int term = 0; term < wanted.Length; term++)
        {
            int article = 0;
            ReadOnlySpan<int> own = places.Of(term);
            for (int i = 0; i < own.Length; i++)
            {
                stream.Prefetch(own, i);
                article -= own[i] >> 31;
                Add(stream.Tokens, own[i] & int.MaxValue, window, term, article, counts);
            }

            counts.Keep(limits.MinFrequency, limits.MinArticles);
            collector.Add([term], counts);
            counts.Clear();
        }

        return collector;
    }

    private static void Add(ReadOnlySpan<int> tokens, int place, int window, int least, int article, NeighbourCounts counts)
    {
        for (int next = place + 1; next <= place + window && tokens[next] >= TokenStream.Hole; next++)
        {
            if (tokens[next] >= least)
            {
                counts.Add(tokens[next], article);
            }
        }

        for (int next = place - 1; next >= place - window && tokens[next] >= TokenStream.Hole; next--)
        {
            if (tokens[next] >= least)
            {
                counts.Add(tokens[next], article);
            }
        }
    }
}
