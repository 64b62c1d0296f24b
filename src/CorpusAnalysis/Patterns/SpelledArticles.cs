namespace CorpusAnalysis;

/// <summary>Opens the articles of matches, each once as long as the matches come article by article.</summary>
internal sealed class SpelledArticles(Corpus corpus)
{
    private readonly ArticleScanner _scanner = new(corpus.Tokenizer);
    private int _number = -1;
    private (Article Article, SpelledArticle Text) _open;

    /// <summary>The article of a number in the index.</summary>
    public (Article Article, SpelledArticle Text) this[int number]
    {
        get
        {
            if (number != _number)
            {
                (_number, _open) = (number, (corpus[number], new SpelledArticle(corpus.Utf8(number), _scanner)));
            }

            return _open;
        }
    }
}
