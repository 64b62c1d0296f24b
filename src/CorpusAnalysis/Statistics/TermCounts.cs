namespace CorpusAnalysis;

/// <summary>Frequency and document frequency of every term of an index, in one view of it.</summary>
internal sealed class TermCounts
{
    private readonly long[] _frequencies;
    private readonly int[] _documentFrequencies;

    /// <summary>Counts that are known already.</summary>
    public TermCounts(long[] frequencies, int[] documentFrequencies, long tokens) =>
        (_frequencies, _documentFrequencies, Tokens) = (frequencies, documentFrequencies, tokens);

    /// <summary>All tokens counted.</summary>
    public long Tokens { get; private set; }

    /// <summary>The tokens of every term, by id.</summary>
    public long[] Frequencies => _frequencies;

    /// <summary>The articles of every term, by id.</summary>
    public int[] DocumentFrequencies => _documentFrequencies;

    /// <summary>Counts the articles of a view in one pass over their terms; of a whole corpus once for all.</summary>
    public static TermCounts Of(Corpus corpus) =>
        corpus.Members.IsWhole ? corpus.Index.Totals : Of(corpus.Index, corpus.Members);

    /// <summary>Counts all articles of an index.</summary>
    public static TermCounts Of(TermIndex index)
    {
        TermCounts counts = Empty(index.Vocabulary.Count);
        for (int i = 0; i < index.Segments.Count; i++)
        {
            IndexSegment segment = index.Segments[i];
            for (int number = 0; number < segment.ArticleCount; number++)
            {
                counts.Add(segment, number);
            }
        }

        return counts;
    }

    /// <summary>Counts some articles of an index: these, or where they are fewer, those that they leave.</summary>
    public static TermCounts Of(TermIndex index, ArticleSet articles)
    {
        if (articles.Count > articles.ArticleCount / 2)
        {
            ArticleSet others = ArticleSet.All(articles.ArticleCount).Except(articles);
            return others.Count == 0 ? index.Totals : index.Totals.Without(Of(index, others));
        }

        TermCounts counts = Empty(index.Vocabulary.Count);
        foreach (int article in articles.Numbers)
        {
            (IndexSegment segment, int number) = index.Find(article);
            counts.Add(segment, number);
        }

        return counts;
    }

    /// <summary>The tokens of a term; none of -1, which is no term.</summary>
    public long Frequency(int term) => term < 0 ? 0 : _frequencies[term];

    /// <summary>The articles that hold a term; none for -1.</summary>
    public int DocumentFrequency(int term) => term < 0 ? 0 : _documentFrequencies[term];

    /// <summary>These counts less those of articles that are among them.</summary>
    public TermCounts Without(TermCounts others)
    {
        TermCounts counts = new([.. _frequencies], [.. _documentFrequencies], Tokens - others.Tokens);
        for (int term = 0; term < _frequencies.Length; term++)
        {
            counts._frequencies[term] -= others._frequencies[term];
            counts._documentFrequencies[term] -= others._documentFrequencies[term];
        }

        return counts;
    }

    private static TermCounts Empty(int terms) => new(new long[terms], new int[terms], 0);

    private void Add(IndexSegment segment, int article)
    {
        TermCountList list = segment.TermCounts(article);
        for (int place = 0; place < list.Terms.Length; place++)
        {
            int count = list.Count(place);
            Tokens += count;
            _frequencies[list.Terms[place]] += count;
            _documentFrequencies[list.Terms[place]]++;
        }
    }
}
