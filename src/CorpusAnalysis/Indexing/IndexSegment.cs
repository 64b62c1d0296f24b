namespace CorpusAnalysis;

/// <summary>The columns of some neighbouring articles.</summary>
/// <param name="Tokens">The term of every token.</param>
/// <param name="TokenEnds">Where each article's tokens end among those of the segment.</param>
/// <param name="Terms">The terms of each article, in the order of their first occurrence in it.</param>
/// <param name="Counts">Beside each of them the tokens it has in the article; <see cref="ManyTokens"/> and above stand in <paramref name="ManyCounts"/>.</param>
/// <param name="TermEnds">Where each article's terms end among those of the segment.</param>
/// <param name="ManyCounts">Counts too large for two bytes, by their place in <paramref name="Counts"/>.</param>
internal sealed record IndexSegment(
    int[] Tokens, int[] TokenEnds, int[] Terms, ushort[] Counts, int[] TermEnds, IReadOnlyDictionary<int, int> ManyCounts)
{
    /// <summary>Stands for a count that two bytes cannot hold.</summary>
    public const ushort ManyTokens = ushort.MaxValue;

    /// <summary>The number of articles.</summary>
    public int ArticleCount => TokenEnds.Length;

    /// <summary>The term of every token of an article, by its number in the segment.</summary>
    public ReadOnlySpan<int> ArticleTokens(int article) => Part(Tokens, TokenEnds, article);

    /// <summary>The terms of an article.</summary>
    public ReadOnlySpan<int> ArticleTerms(int article) => Part(Terms, TermEnds, article);

    /// <summary>The tokens of a term in an article, by the place of the term among those of the article.</summary>
    public int Count(int article, int place)
    {
        int i = (article == 0 ? 0 : TermEnds[article - 1]) + place;
        return Counts[i] == ManyTokens ? ManyCounts[i] : Counts[i];
    }

    private static ReadOnlySpan<int> Part(int[] column, int[] ends, int article)
    {
        int start = article == 0 ? 0 : ends[article - 1];
        return column.AsSpan(start, ends[article] - start);
    }
}
