namespace CorpusAnalysis;

/// <summary>Scans batches of articles into segments, all with the term ids of one vocabulary of its own. For one thread.</summary>
internal sealed class SegmentBuilder(Tokenizer tokenizer)
{
    private readonly ArticleScanner _scanner = new(tokenizer);
    private readonly GrowingList<int> _tokens = new();
    private readonly GrowingList<int> _terms = new();
    private readonly GrowingList<ushort> _counts = new();
    private int[] _lastArticle = new int[1 << 12];
    private int[] _places = new int[1 << 12];
    private int _article;

    /// <summary>The terms of all segments built here.</summary>
    public VocabularyBuilder Vocabulary { get; } = new();

    /// <summary>Scans a batch.</summary>
    public IndexSegment Build(TextBatch batch)
    {
        _tokens.Clear();
        _terms.Clear();
        _counts.Clear();
        int[] tokenEnds = new int[batch.Count], termEnds = new int[batch.Count];
        var many = new Dictionary<int, int>();
        for (int i = 0; i < batch.Count; i++)
        {
            _scanner.Scan(batch[i], Vocabulary);
            _tokens.AddRange(_scanner.Terms);
            CountTerms(_scanner.Terms, many);
            (tokenEnds[i], termEnds[i]) = (_tokens.Count, _terms.Count);
        }

        return new IndexSegment(_tokens.ToArray(), tokenEnds, _terms.ToArray(), _counts.ToArray(), termEnds, many);
    }

    private void CountTerms(ReadOnlySpan<int> tokens, Dictionary<int, int> many)
    {
        if (_lastArticle.Length < Vocabulary.Count)
        {
            int size = Math.Max(Vocabulary.Count, _lastArticle.Length * 2);
            Array.Resize(ref _lastArticle, size);
            Array.Resize(ref _places, size);
        }

        // Articles are counted from 1, so that a fresh 0 is none of them.
        _article++;
        int first = _terms.Count;
        Span<int> terms = _terms.Reserve(tokens.Length);
        Span<ushort> counts = _counts.Reserve(tokens.Length);
        int found = 0;
        int[] lastArticle = _lastArticle, places = _places;
        foreach (int term in tokens)
        {
            if (lastArticle[term] != _article)
            {
                lastArticle[term] = _article;
                places[term] = found;
                terms[found] = term;
                counts[found++] = 1;
            }
            else
            {
                ref ushort count = ref counts[places[term]];
                if (count < IndexSegment.ManyTokens)
                {
                    count++;
                }

                if (count == IndexSegment.ManyTokens)
                {
                    int place = first + places[term];
                    many[place] = many.GetValueOrDefault(place, IndexSegment.ManyTokens - 1) + 1;
                }
            }
        }

        _terms.Keep(found);
        _counts.Keep(found);
    }
}
