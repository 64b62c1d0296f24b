namespace CorpusAnalysis;

/// <summary>A stretch of an article that a number counts.</summary>
/// <param name="Article">The number of the article in the index: <c>corpus[occurrence.Article]</c>.</param>
/// <param name="Block">0 for the headline, 1 for the first paragraph, and so on.</param>
/// <param name="Start">Where it begins in the block, in UTF-16 code units.</param>
/// <param name="Length">Its length in UTF-16 code units.</param>
public readonly record struct Occurrence(int Article, int Block, int Start, int Length)
{
    /// <summary>The place behind its last code unit.</summary>
    public int End => Start + Length;

    /// <summary>The stretch as the article spells it.</summary>
    /// <param name="article">The article of this occurrence.</param>
    public string In(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return (Block == 0 ? article.Headline : article.Paragraphs[Block - 1]).Substring(Start, Length);
    }
}
