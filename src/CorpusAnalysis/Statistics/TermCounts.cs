namespace CorpusAnalysis;

/// <summary>Frequency and document frequency of every term of an index, in one view of it.</summary>
internal sealed class TermCounts
{
    private readonly long[] _frequencies;
    private readonly int[] _documentFrequencies;

    private TermCounts(int terms) => (_frequencies, _documentFrequencies) = (new long[terms], new int[terms]);

    /// <summary>All tokens counted.</summary>
    public long Tokens { get; private set; }

    /// <summary>Counts the articles of a view in one pass over its tokens.</summary>
    public static TermCounts Of(Corpus corpus) => Of(corpus.Index, corpus.Members.AsSpan());

    /// <summary>Counts some articles of an index.</summary>
    public static TermCounts Of(TermIndex index, ReadOnlySpan<int> articles)
    {
        var counts = new TermCounts(index.Vocabulary.Count);
        var lastArticle = new int[index.Vocabulary.Count];
        Array.Fill(lastArticle, -1);
        foreach (int article in articles)
        {
            ReadOnlySpan<int> tokens = index.Tokens(article);
            counts.Tokens += tokens.Length;
            foreach (int term in tokens)
            {
                counts._frequencies[term]++;
                if (lastArticle[term] != article)
                {
                    lastArticle[term] = article;
                    counts._documentFrequencies[term]++;
                }
            }
        }

        return counts;
    }

    /// <summary>The tokens of a term.</summary>
    public long Frequency(int term) => _frequencies[term];

    /// <summary>The articles that hold a term.</summary>
    public int DocumentFrequency(int term) => _documentFrequencies[term];
}
