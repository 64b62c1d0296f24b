namespace CorpusAnalysis;

/// <summary>Frequency and document frequency of every term of an index, in one view of it.</summary>
internal sealed class TermCounts
{
    private readonly long[] _frequencies;
    private readonly int[] _documentFrequencies;

    private TermCounts(int terms) => (_frequencies, _documentFrequencies) = (new long[terms], new int[terms]);

    /// <summary>All tokens counted.</summary>
    public long Tokens { get; private set; }

    /// <summary>Counts the articles of a view in one pass over their terms; of a whole corpus once for all.</summary>
    public static TermCounts Of(Corpus corpus) =>
        corpus.Members.Length == corpus.Index.ArticleCount ? corpus.Index.Totals : Of(corpus.Index, corpus.Members.AsSpan());

    /// <summary>Counts some articles of an index.</summary>
    public static TermCounts Of(TermIndex index, ReadOnlySpan<int> articles)
    {
        var counts = new TermCounts(index.Vocabulary.Count);
        foreach (int article in articles)
        {
            (IndexSegment segment, int number) = index.Find(article);
            ReadOnlySpan<int> terms = segment.ArticleTerms(number);
            counts.Tokens += segment.ArticleTokens(number).Length;
            for (int place = 0; place < terms.Length; place++)
            {
                counts._frequencies[terms[place]] += segment.Count(number, place);
                counts._documentFrequencies[terms[place]]++;
            }
        }

        return counts;
    }

    /// <summary>The tokens of a term; none of -1, which is no term.</summary>
    public long Frequency(int term) => term < 0 ? 0 : _frequencies[term];

    /// <summary>The articles that hold a term; none for -1.</summary>
    public int DocumentFrequency(int term) => term < 0 ? 0 : _documentFrequencies[term];
}
