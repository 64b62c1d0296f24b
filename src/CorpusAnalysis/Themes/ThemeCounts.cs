using System.Runtime.InteropServices;

namespace CorpusAnalysis;

/// <summary>The hits of a theme in the articles that hold any.</summary>
internal sealed class ThemeCounts
{
    private readonly List<ArticleHits> _articles = [];
    private readonly List<double>? _scores;

    /// <summary>No hits as yet.</summary>
    /// <param name="weighted">Whether hits weigh differently.</param>
    public ThemeCounts(bool weighted) => _scores = weighted ? [] : null;

    /// <summary>The articles that hold any, ascending.</summary>
    public ReadOnlySpan<ArticleHits> Articles => CollectionsMarshal.AsSpan(_articles);

    /// <summary>All hits.</summary>
    public long TotalHits
    {
        get
        {
            long hits = 0;
            foreach (ArticleHits article in Articles)
            {
                hits += article.Hits;
            }

            return hits;
        }
    }

    /// <summary>Adds an article behind those that are there.</summary>
    /// <param name="article">The article.</param>
    /// <param name="hits">Its hits, at least 1.</param>
    /// <param name="score">Their weights summed up.</param>
    public void Add(int article, int hits, double score)
    {
        _articles.Add(new ArticleHits(article, hits));
        _scores?.Add(score);
    }

    /// <summary>The articles as a set of all those of an index.</summary>
    public ArticleSet Set(int articleCount) => ArticleSet.Of(articleCount, _articles.Select(article => article.Article));

    /// <summary>The hits in an article, and their weights summed up; 0 where it holds none.</summary>
    public (int Hits, double Score) Of(int article)
    {
        int first = 0, end = _articles.Count;
        while (first < end)
        {
            int middle = (first + end) / 2;
            (first, end) = _articles[middle].Article < article ? (middle + 1, end) : (first, middle);
        }

        return first < _articles.Count && _articles[first].Article == article ? (_articles[first].Hits, _scores?[first] ?? _articles[first].Hits) : default;
    }
}
