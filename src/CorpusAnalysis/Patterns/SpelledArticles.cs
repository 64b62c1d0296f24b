namespace CorpusAnalysis;

/// <summary>Opens the articles of matches, each once as long as the matches come article by article.</summary>
internal sealed class SpelledArticles(Corpus corpus)
{
    private readonly ArticleScanner _scanner = new(corpus.Tokenizer);
    private int _number = -1;
    private long _tokens;
    private (Article Article, SpelledArticle Text) _open;

    /// <summary>The article of a number in the index.</summary>
    public (Article Article, SpelledArticle Text) this[int number] => Open(number, int.MaxValue);

    /// <summary>The article of a number in the index, of which only the first tokens are needed.</summary>
    /// <param name="number">The number.</param>
    /// <param name="tokens">The tokens that will be asked for at the most, those shown as context too.</param>
    public (Article Article, SpelledArticle Text) Open(int number, long tokens)
    {
        if (number != _number || tokens > _tokens)
        {
            // One more, to tell where what stands behind the last one ends.
            int limit = (int)Math.Min(int.MaxValue, tokens + 1);
            (_number, _tokens, _open) = (number, tokens, (corpus[number], new SpelledArticle(corpus.Utf8(number), _scanner, limit)));
        }

        return _open;
    }
}
