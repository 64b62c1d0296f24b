namespace CorpusAnalysis;

/// <summary>The articles of every term, one list after the other in one column: a counting sort of the articles' terms.</summary>
internal sealed class PostingLists
{
    private readonly int[] _articles;
    private readonly int[] _ends;

    /// <summary>Sorts the terms of some segments, whose articles are numbered on from one to the next.</summary>
    public PostingLists(int termCount, IReadOnlyList<IndexSegment> segments)
    {
        _ends = new int[termCount];
        foreach (IndexSegment segment in segments)
        {
            foreach (int term in segment.Terms)
            {
                _ends[term]++;
            }
        }

        // First where each term's list begins; filling it moves that to its end.
        int begin = 0;
        for (int term = 0; term < termCount; term++)
        {
            (_ends[term], begin) = (begin, checked(begin + _ends[term]));
        }

        _articles = new int[begin];
        int article = 0;
        foreach (IndexSegment segment in segments)
        {
            for (int i = 0; i < segment.ArticleCount; i++, article++)
            {
                foreach (int term in segment.ArticleTerms(i))
                {
                    _articles[_ends[term]++] = article;
                }
            }
        }
    }

    /// <summary>The articles that hold a term, ascending.</summary>
    public ReadOnlySpan<int> Of(int term) => _articles.AsSpan((term == 0 ? 0 : _ends[term - 1]).._ends[term]);
}
