namespace CorpusAnalysis;

/// <summary>Counts the terms of articles, one article after the other, into the columns of a segment.</summary>
internal sealed class TermCounter
{
    private readonly GrowingList<int> _terms = new();
    private readonly GrowingList<ushort> _counts = new();
    private readonly SortedDictionary<int, int> _many = [];
    private (int Article, int Place)[] _last = new (int, int)[1 << 12];
    private int _article;

    /// <summary>The terms of all articles since <see cref="Clear"/>, those of each in the order of their first occurrence.</summary>
    public ReadOnlySpan<int> Terms => _terms.Items;

    /// <summary>Beside each of them the tokens it has; see <see cref="IndexSegment.ManyTokens"/>.</summary>
    public ReadOnlySpan<ushort> Counts => _counts.Items;

    /// <summary>The counts too large for two bytes, as <see cref="IndexSegment"/> has them.</summary>
    public int[] ManyCounts() => [.. _many.SelectMany(count => new[] { count.Key, count.Value })];

    /// <summary>Begins another segment.</summary>
    public void Clear()
    {
        _terms.Clear();
        _counts.Clear();
        _many.Clear();
    }

    /// <summary>Takes over an article that is counted already.</summary>
    /// <param name="counts">Its terms, as they are numbered elsewhere, and their tokens.</param>
    /// <param name="ids">The ids by these numbers.</param>
    public void Add(TermCountList counts, ReadOnlySpan<int> ids)
    {
        int first = _terms.Count;
        Span<int> terms = _terms.Reserve(counts.Terms.Length);
        Span<ushort> few = _counts.Reserve(counts.Terms.Length);
        for (int i = 0; i < counts.Terms.Length; i++)
        {
            int count = counts.Count(i);
            terms[i] = ids[counts.Terms[i]];
            few[i] = (ushort)Math.Min(count, IndexSegment.ManyTokens);
            if (count >= IndexSegment.ManyTokens)
            {
                _many[first + i] = count;
            }
        }

        _terms.Keep(counts.Terms.Length);
        _counts.Keep(counts.Terms.Length);
    }

    /// <summary>Counts an article.</summary>
    /// <param name="tokens">The terms of its tokens.</param>
    /// <param name="vocabulary">The number of terms there are.</param>
    public void Add(ReadOnlySpan<int> tokens, int vocabulary)
    {
        if (_last.Length < vocabulary)
        {
            Array.Resize(ref _last, Math.Max(vocabulary, _last.Length * 2));
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
                    _many[place] = (_many.TryGetValue(place, out int before) ? before : IndexSegment.ManyTokens - 1) + 1;
                }
            }
        }

        _terms.Keep(found);
        _counts.Keep(found);
    }
}
