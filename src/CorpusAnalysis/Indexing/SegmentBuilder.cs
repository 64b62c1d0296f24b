namespace CorpusAnalysis;

/// <summary>Scans batches of articles into segments, all with the term ids of one vocabulary of its own. For one thread.</summary>
internal sealed class SegmentBuilder(Tokenizer tokenizer)
{
    private readonly ArticleScanner _scanner = new(tokenizer);
    private readonly GrowingList<int> _tokens = new();
    private readonly GrowingList<int> _terms = new();
    private readonly GrowingList<ushort> _counts = new();
    private readonly GrowingList<SentenceStart> _starts = new();
    private (int Article, int Place)[] _last = new (int, int)[1 << 12];
    private int _article;

    /// <summary>The terms of all segments built here.</summary>
    public VocabularyBuilder Vocabulary { get; } = new();

    /// <summary>Scans a batch.</summary>
    public IndexSegment Build(TextBatch batch)
    {
        _tokens.Clear();
        _terms.Clear();
        _counts.Clear();
        _starts.Clear();
        int[] tokenEnds = new int[batch.Count], termEnds = new int[batch.Count];
        var many = new SortedDictionary<int, int>();
        for (int i = 0; i < batch.Count; i++)
        {
            _scanner.Scan(batch[i], Vocabulary);
            foreach (SentenceStart start in _scanner.Starts)
            {
                _starts.Add(start with { Position = _tokens.Count + start.Position });
            }

            _tokens.AddRange(_scanner.Terms);
            CountTerms(_scanner.Terms, many);
            (tokenEnds[i], termEnds[i]) = (_tokens.Count, _terms.Count);
        }

        int[] manyCounts = [.. many.SelectMany(count => new[] { count.Key, count.Value })];
        return new IndexSegment(_tokens.ToArray(), tokenEnds, _terms.ToArray(), _counts.ToArray(), termEnds, manyCounts, StartBits(onlyParagraphs: false), StartBits(onlyParagraphs: true));
    }

    private ulong[] StartBits(bool onlyParagraphs)
    {
        ulong[] bits = new ulong[(_tokens.Count + 63) / 64];
        foreach (SentenceStart start in _starts.Items)
        {
            bits[start.Position / 64] |= start.Paragraph || !onlyParagraphs ? 1UL << (start.Position % 64) : 0;
        }

        return bits;
    }

    private void CountTerms(ReadOnlySpan<int> tokens, SortedDictionary<int, int> many)
    {
        if (_last.Length < Vocabulary.Count)
        {
            Array.Resize(ref _last, Math.Max(Vocabulary.Count, _last.Length * 2));
        }

        // Articles are counted from 1, so that a fresh 0 is none of them.
        _article++;
        int first = _terms.Count;
        Span<int> terms = _terms.Reserve(tokens.Length);
        Span<ushort> counts = _counts.Reserve(tokens.Length);
        int found = 0;
        (int Article, int Place)[] lasts = _last;
        foreach (int term in tokens)
        {
            ref (int Article, int Place) last = ref lasts[term];
            if (last.Article != _article)
            {
                last = (_article, found);
                terms[found] = term;
                counts[found++] = 1;
            }
            else
            {
                ref ushort count = ref counts[last.Place];
                if (count < IndexSegment.ManyTokens)
                {
                    count++;
                }

                if (count == IndexSegment.ManyTokens)
                {
                    int place = first + last.Place;
                    many[place] = (many.TryGetValue(place, out int before) ? before : IndexSegment.ManyTokens - 1) + 1;
                }
            }
        }

        _terms.Keep(found);
        _counts.Keep(found);
    }
}
