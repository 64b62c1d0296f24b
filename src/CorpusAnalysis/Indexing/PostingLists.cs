namespace CorpusAnalysis;

/// <summary>The articles of every term, ascending, one list behind the other: a counting sort of the articles' terms.</summary>
/// <remarks>
/// The lists stand in chunks, as an array ends at about 2³¹ numbers. A list never runs from one chunk into the next, so that each is one
/// span; what is left of a chunk before a list too long for it stays empty.
/// </remarks>
internal sealed class PostingLists
{
    /// <summary>Two to this power is the articles that a chunk may hold, and so the articles that an index may hold.</summary>
    public const int DefaultChunkBits = 30;

    private readonly ReadOnlyMemory<long> _begins;
    private readonly ReadOnlyMemory<int> _lengths;
    private readonly Func<int, ReadOnlyMemory<int>> _chunk;
    private readonly int _chunkBits;

    /// <summary>Lists that stand elsewhere.</summary>
    /// <param name="begins">Where each term's list begins.</param>
    /// <param name="lengths">The articles of each list.</param>
    /// <param name="chunk">Opens a chunk by its number.</param>
    /// <param name="chunkBits">See <see cref="DefaultChunkBits"/>.</param>
    public PostingLists(ReadOnlyMemory<long> begins, ReadOnlyMemory<int> lengths, Func<int, ReadOnlyMemory<int>> chunk, int chunkBits = DefaultChunkBits) =>
        (_begins, _lengths, _chunk, _chunkBits) = (begins, lengths, chunk, chunkBits);

    /// <summary>Where each term's list begins.</summary>
    public ReadOnlySpan<long> Begins => _begins.Span;

    /// <summary>The chunks; as many as the lists need.</summary>
    public IEnumerable<ReadOnlyMemory<int>> Chunks()
    {
        long end = _begins.Length == 0 ? 0 : _begins.Span[^1] + _lengths.Span[^1];
        for (int chunk = 0; (long)chunk << _chunkBits < end; chunk++)
        {
            yield return _chunk(chunk);
        }
    }

    /// <summary>Sorts the terms of some segments, whose articles are numbered on from one to the next.</summary>
    /// <param name="segments">The segments.</param>
    /// <param name="lengths">The articles of each term.</param>
    /// <param name="chunkBits">See <see cref="DefaultChunkBits"/>.</param>
    public static PostingLists Of(SegmentList segments, int[] lengths, int chunkBits = DefaultChunkBits)
    {
        long chunkSize = 1L << chunkBits;
        long[] begins = new long[lengths.Length];
        long end = 0;
        for (int term = 0; term < lengths.Length; term++)
        {
            long left = chunkSize - (end % chunkSize);
            begins[term] = left < lengths[term] ? end + left : end;
            end = begins[term] + lengths[term];
        }

        int[][] chunks = [.. Enumerable.Range(0, (int)((end + chunkSize - 1) / chunkSize)).Select(chunk => new int[Math.Min(chunkSize, end - (chunk * chunkSize))])];
        Fill(segments, [.. begins], chunks, chunkBits);
        return new PostingLists(begins, lengths, chunk => chunks[chunk], chunkBits);
    }

    /// <summary>The articles that hold a term, ascending.</summary>
    public ReadOnlySpan<int> Of(int term)
    {
        int length = _lengths.Span[term];
        return length == 0 ? [] : _chunk((int)(_begins.Span[term] >> _chunkBits)).Span.Slice((int)(_begins.Span[term] & ((1L << _chunkBits) - 1)), length);
    }

    private static void Fill(SegmentList segments, long[] next, int[][] chunks, int chunkBits)
    {
        long within = (1L << chunkBits) - 1;
        int article = 0;
        for (int i = 0; i < segments.Count; i++)
        {
            IndexSegment segment = segments[i];
            for (int number = 0; number < segment.ArticleCount; number++, article++)
            {
                foreach (int term in segment.ArticleTerms(number))
                {
                    long place = next[term]++;
                    chunks[place >> chunkBits][place & within] = article;
                }
            }
        }
    }
}
