namespace CorpusAnalysis;

/// <summary>The positions of every term, one after the other in one column: a counting sort of the tokens by term.</summary>
internal sealed class PostingLists
{
    private readonly int[] _positions;
    private readonly int[] _ends;
    private readonly int[] _documentFrequencies;

    public PostingLists(int termCount, ReadOnlySpan<int> tokens, ReadOnlySpan<int> articleStarts)
    {
        (_positions, _ends, _documentFrequencies) = (new int[tokens.Length], new int[termCount], new int[termCount]);
        foreach (int term in tokens)
        {
            _ends[term]++;
        }

        // First where each term's list begins; filling it moves that to its end.
        for (int term = 0, begin = 0; term < termCount; term++)
        {
            (_ends[term], begin) = (begin, begin + _ends[term]);
        }

        int[] lastArticle = new int[termCount];
        for (int article = 0; article + 1 < articleStarts.Length; article++)
        {
            for (int position = articleStarts[article]; position < articleStarts[article + 1]; position++)
            {
                int term = tokens[position];
                _positions[_ends[term]++] = position;
                if (lastArticle[term] != article + 1)
                {
                    lastArticle[term] = article + 1;
                    _documentFrequencies[term]++;
                }
            }
        }
    }

    public ReadOnlySpan<int> Of(int term) => _positions.AsSpan((term == 0 ? 0 : _ends[term - 1]).._ends[term]);

    public int DocumentFrequency(int term) => _documentFrequencies[term];
}
