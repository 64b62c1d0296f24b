namespace CorpusAnalysis;

/// <summary>Scans batches of articles into segments, all with the term ids of one vocabulary of its own. For one thread.</summary>
/// <param name="tokenizer">Cuts them.</param>
/// <param name="kept">From where the tokens of articles are taken over that need not be scanned; null: all are.</param>
internal sealed class SegmentBuilder(Tokenizer tokenizer, KeptIndex? kept = null)
{
    private readonly ArticleScanner _scanner = new(tokenizer);
    private readonly GrowingList<int> _tokens = new();
    private readonly TermCounter _counter = new();
    private readonly GrowingList<SentenceStart> _starts = new();
    private readonly GrowingList<int> _newTerms = new();

    // By the terms of the index that is kept: the ids here, -1 where a term was not met yet.
    private readonly int[] _ids = kept is null ? [] : [.. Enumerable.Repeat(-1, kept.Index.Vocabulary.Count)];

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
            if (batch.Kept(i) is >= 0 and int article)
            {
                Take(article);
            }
            else
            {
                Scan(batch[i]);
            }

            (tokenEnds[i], termEnds[i]) = (_tokens.Count, _counter.Terms.Length);
        }

        return new IndexSegment(_tokens.ToArray(), tokenEnds, _counter.Terms.ToArray(), _counter.Counts.ToArray(), termEnds, _counter.ManyCounts(), StartBits(onlyParagraphs: false), StartBits(onlyParagraphs: true));
    }

    private void Scan(ReadOnlySpan<byte> text)
    {
        _scanner.Scan(text, Vocabulary);
        foreach (SentenceStart start in _scanner.Starts)
        {
            _starts.Add(start with { Position = _tokens.Count + start.Position });
        }

        _tokens.AddRange(_scanner.Terms);
        _counter.Add(_scanner.Terms, Vocabulary.Count);
    }

    private void Take(int article)
    {
        (IndexSegment segment, int number) = kept!.Index.Find(article);
        TermCountList counts = segment.TermCounts(number);
        AddNewTerms(counts.Terms);
        _counter.Add(counts, _ids);
        ReadOnlySpan<int> tokens = segment.ArticleTokens(number);
        StartBits sentences = segment.Sentences(number), paragraphs = segment.Paragraphs(number);
        for (int i = 0; i < tokens.Length; i = sentences.EndOf(i))
        {
            _starts.Add(new SentenceStart(_tokens.Count + i, paragraphs[i]));
        }

        Span<int> room = _tokens.Reserve(tokens.Length);
        for (int i = 0; i < tokens.Length; i++)
        {
            room[i] = _ids[tokens[i]];
        }

        _tokens.Keep(tokens.Length);
    }

    private void AddNewTerms(ReadOnlySpan<int> terms)
    {
        _newTerms.Clear();
        foreach (int term in terms)
        {
            if (_ids[term] < 0)
            {
                _newTerms.Add(term);
            }
        }

        ReadOnlySpan<int> added = _newTerms.Items;
        int[] ids = new int[added.Length];
        Vocabulary.AddTerms(kept!.Index.Vocabulary.Keys, kept.Index.Vocabulary.ShownOtherwise, added, ids);
        for (int i = 0; i < ids.Length; i++)
        {
            _ids[added[i]] = ids[i];
        }
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
