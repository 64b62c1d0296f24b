namespace CorpusAnalysis;

/// <summary>Articles that are stored and indexed already, so that what is built of some of them and others takes over texts and tokens.</summary>
/// <param name="Articles">The articles.</param>
/// <param name="Index">Their index, by the rules of the one that is built.</param>
internal sealed record KeptIndex(StoredArticles Articles, TermIndex Index)
{
    /// <summary>How many articles stand in the block of texts that begins with an article; 0 when none does, or when the block may have ended only because no article came after it.</summary>
    public int BlockFrom(int article)
    {
        ReadOnlySpan<ArticleRecord> records = Articles.Records.Span;
        if (records[article].TextStart > 0)
        {
            return 0;
        }

        int end = article + 1;
        while (end < records.Length && records[end].TextBlock == records[article].TextBlock)
        {
            end++;
        }

        return end < records.Length ? end - article : 0;
    }
}
