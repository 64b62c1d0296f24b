namespace CorpusAnalysis;

/// <summary>Finds the places behind the rows of a result, each row being a key. Shared by all rows; safe to read from several threads.</summary>
/// <param name="corpus">The articles that were looked in.</param>
internal abstract class EvidenceSource(Corpus corpus)
{
    // Rows are often opened one behind the other that hold the same article.
    private OpenedArticle? _opened;

    /// <summary>The themes that were looked for; none where what is counted is no theme.</summary>
    public virtual IReadOnlyList<Theme> Themes => [];

    /// <summary>The articles that were looked in.</summary>
    public virtual Corpus Corpus(long key) => corpus;

    /// <summary>What the places are of.</summary>
    public abstract string Title(long key);

    /// <summary>The places, in the order of articles and positions.</summary>
    public abstract IEnumerable<TermMatch> Find(long key);

    /// <summary>How many places there are, in how many articles.</summary>
    public virtual (long Places, int Articles) Count(long key)
    {
        (long places, int articles, int last) = (0, 0, -1);
        foreach (TermMatch match in Find(key))
        {
            places++;
            articles += match.Article == last ? 0 : 1;
            last = match.Article;
        }

        return (places, articles);
    }

    /// <summary>The places as stretches of text.</summary>
    public virtual IEnumerable<Occurrence> Occurrences(long key)
    {
        foreach (TermMatch match in Find(key))
        {
            OpenedArticle? article = _opened;
            if (article?.Number != match.Article)
            {
                _opened = article = new OpenedArticle(corpus, match.Article);
            }

            yield return article.Occurrence(match);
        }
    }

    /// <summary>Two numbers, the first not negative, as one.</summary>
    protected static long Pair(int low, int high) => ((long)high << 32) | (uint)low;

    /// <summary>The two numbers of a pair.</summary>
    protected static (int Low, int High) Parts(long key) => ((int)key, (int)(key >> 32));
}
