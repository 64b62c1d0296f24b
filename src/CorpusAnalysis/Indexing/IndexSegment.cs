namespace CorpusAnalysis;

/// <summary>The columns of some neighbouring articles, in memory or in a mapped file.</summary>
/// <param name="Tokens">The term of every token.</param>
/// <param name="TokenEnds">Where each article's tokens end among those of the segment.</param>
/// <param name="Terms">The terms of each article, in the order of their first occurrence in it.</param>
/// <param name="Counts">Beside each of them the tokens it has in the article; <see cref="ManyTokens"/> and above stand in <paramref name="ManyCounts"/>.</param>
/// <param name="TermEnds">Where each article's terms end among those of the segment.</param>
/// <param name="ManyCounts">Counts too large for two bytes: the place in <paramref name="Counts"/>, ascending, and the count, by turns.</param>
/// <param name="SentenceStarts">A bit for every token that begins a sentence, the first token in the lowest bit.</param>
/// <param name="ParagraphStarts">A bit for every token that begins a paragraph.</param>
internal sealed record IndexSegment(
    ReadOnlyMemory<int> Tokens,
    ReadOnlyMemory<int> TokenEnds,
    ReadOnlyMemory<int> Terms,
    ReadOnlyMemory<ushort> Counts,
    ReadOnlyMemory<int> TermEnds,
    ReadOnlyMemory<int> ManyCounts,
    ReadOnlyMemory<ulong> SentenceStarts,
    ReadOnlyMemory<ulong> ParagraphStarts)
{
    /// <summary>Stands for a count that two bytes cannot hold.</summary>
    public const ushort ManyTokens = ushort.MaxValue;

    /// <summary>How long the columns are.</summary>
    public SegmentSize Size => new(TokenEnds.Length, Tokens.Length, Terms.Length, ManyCounts.Length / 2);

    /// <summary>The number of articles.</summary>
    public int ArticleCount => TokenEnds.Length;

    /// <summary>The term of every token of an article, by its number in the segment.</summary>
    public ReadOnlySpan<int> ArticleTokens(int article)
    {
        (int start, int length) = Part(TokenEnds.Span, article);
        return Tokens.Span.Slice(start, length);
    }

    /// <summary>The terms of an article.</summary>
    public ReadOnlySpan<int> ArticleTerms(int article)
    {
        (int start, int length) = Part(TermEnds.Span, article);
        return Terms.Span.Slice(start, length);
    }

    /// <summary>The terms of an article with the tokens of each.</summary>
    public TermCountList TermCounts(int article)
    {
        (int start, int length) = Part(TermEnds.Span, article);
        return new TermCountList(Terms.Span.Slice(start, length), Counts.Span.Slice(start, length), ManyCounts.Span, start);
    }

    /// <summary>Where sentences begin in an article.</summary>
    public StartBits Sentences(int article)
    {
        (int start, int length) = Part(TokenEnds.Span, article);
        return new StartBits(SentenceStarts.Span, start, length);
    }

    /// <summary>Where paragraphs begin in an article.</summary>
    public StartBits Paragraphs(int article)
    {
        (int start, int length) = Part(TokenEnds.Span, article);
        return new StartBits(ParagraphStarts.Span, start, length);
    }

    private static (int Start, int Length) Part(ReadOnlySpan<int> ends, int article)
    {
        int start = article == 0 ? 0 : ends[article - 1];
        return (start, ends[article] - start);
    }
}
