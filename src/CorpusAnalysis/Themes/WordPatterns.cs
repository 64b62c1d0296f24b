using System.Collections;

namespace CorpusAnalysis;

/// <summary>Patterns of one word each: all of them are looked for in one pass over the articles that hold any of their terms.</summary>
internal sealed class WordPatterns(int terms)
{
    // By term: 0 for none, else one more than the place of its patterns.
    private readonly int[] _places = new int[terms];
    private readonly List<List<(ThemePattern Pattern, MatchKind Kind, ILookup<int, TermMatch> Excluded)>> _patterns = [];

    /// <summary>Adds a pattern by the terms it stands for.</summary>
    public void Add(ThemePattern pattern, Dictionary<int, MatchKind> terms, ILookup<int, TermMatch> excluded)
    {
        foreach ((int term, MatchKind kind) in terms)
        {
            if (_places[term] == 0)
            {
                _patterns.Add([]);
                _places[term] = _patterns.Count;
            }

            _patterns[_places[term] - 1].Add((pattern, kind, excluded));
        }
    }

    /// <summary>The hits in the order of articles and positions; where several patterns fit, that of the one named first.</summary>
    public List<ThemeMatcher.Hit> Find(Corpus corpus)
    {
        var articles = new BitArray(corpus.Index.ArticleCount);
        for (int term = 0; term < _places.Length; term++)
        {
            if (_places[term] > 0)
            {
                foreach (int article in corpus.Index.Articles(term))
                {
                    articles[article] = true;
                }
            }
        }

        var hits = new List<ThemeMatcher.Hit>();
        foreach (int article in corpus.Members)
        {
            if (articles[article])
            {
                Find(hits, article, corpus[article].Language, corpus.Index.Tokens(article));
            }
        }

        return hits;
    }

    private void Find(List<ThemeMatcher.Hit> hits, int article, string language, ReadOnlySpan<int> tokens)
    {
        for (int position = 0; position < tokens.Length; position++)
        {
            int place = _places[tokens[position]];
            if (place == 0)
            {
                continue;
            }

            foreach ((ThemePattern pattern, MatchKind kind, ILookup<int, TermMatch> excluded) in _patterns[place - 1])
            {
                var match = new TermMatch(article, position, 1, kind);
                if (pattern.AppliesTo(language) && !ThemeMatcher.IsExcluded(excluded, match))
                {
                    hits.Add(new ThemeMatcher.Hit(match, pattern));
                    break;
                }
            }
        }
    }
}
