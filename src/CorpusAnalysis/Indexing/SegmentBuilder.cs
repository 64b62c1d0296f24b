namespace CorpusAnalysis;

/// <summary>Scans batches of articles into segments, all with the term ids of one vocabulary of its own. For one thread.</summary>
internal sealed class SegmentBuilder(Tokenizer tokenizer)
{
    private readonly ArticleScanner _scanner = new(tokenizer);
    private readonly GrowingList<int> _tokens = new();
    private readonly TermCounter _counter = new();
    private readonly GrowingList<SentenceStart> _starts = new();

    /// <summary>The terms of all segments built here.</summary>
    public VocabularyBuilder Vocabulary { get; } = new();

    /// <summary>Scans a batch.</summary>
    public IndexSegment Build(TextBatch batch)
    {
        _tokens.Clear();
        _counter.Clear();
        _starts.Clear();
        int[] tokenEnds = new int[batch.Count], termEnds = new int[batch.Count];
        for (int i = 0; i < batch.Count; i++)
        {
            _scanner.Scan(batch[i], Vocabulary);
            foreach (SentenceStart start in _scanner.Starts)
            {
                _starts.Add(start with { Position = _tokens.Count + start.Position });
            }

            _tokens.AddRange(_scanner.Terms);
            _counter.Add(_scanner.Terms, Vocabulary.Count);
            (tokenEnds[i], termEnds[i]) = (_tokens.Count, _counter.Terms.Length);
        }

        return new IndexSegment(_tokens.ToArray(), tokenEnds, _counter.Terms.ToArray(), _counter.Counts.ToArray(), termEnds, _counter.ManyCounts(), StartBits(onlyParagraphs: false), StartBits(onlyParagraphs: true));
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
}
