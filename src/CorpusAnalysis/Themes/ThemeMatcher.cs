using System.Collections;
using System.Collections.Immutable;

namespace CorpusAnalysis;

/// <summary>Finds the hits of themes in the articles of a corpus.</summary>
/// <remarks>
/// Patterns of a word are looked up in the vocabulary once; then the terms of an article tell how many hits it has. Where phrases, words
/// near others or exclusions of these are in an article, its tokens are looked through as well, for these themes alone.
/// </remarks>
internal sealed class ThemeMatcher
{
    /// <summary>Looks up the patterns of some themes.</summary>
    public ThemeMatcher(Corpus corpus, ImmutableArray<Theme> themes)
    {
        (Corpus, Patterns) = (corpus, new NumberedPatterns(themes));
        var resolved = new ResolvedPatterns(corpus);
        Languages = new(corpus, Patterns.Patterns.Concat(Patterns.Exclusions.Select(exclusion => exclusion.Pattern)));
        Words = new(corpus, Patterns, resolved, Languages);
        Phrases = new(corpus, Patterns, resolved, Languages, Words);
    }

    /// <summary>A match and the number of the pattern that made it.</summary>
    public readonly record struct Hit(TermMatch Match, int Pattern);

    /// <summary>The corpus.</summary>
    public Corpus Corpus { get; }

    /// <summary>The patterns of the themes.</summary>
    public NumberedPatterns Patterns { get; }

    /// <summary>The classes of languages.</summary>
    public LanguageClasses Languages { get; }

    /// <summary>The patterns of single words.</summary>
    public ThemeWords Words { get; }

    /// <summary>The matches of all others.</summary>
    public ThemePhrases Phrases { get; }

    /// <summary>The articles of the corpus that may hold a hit, ascending.</summary>
    public ArticleSet Candidates()
    {
        long postings = 0;
        foreach (int term in Words.Terms)
        {
            postings += Corpus.Index.DocumentFrequency(term);
        }

        // Where the words are frequent the lists of their articles are longer than the list of all.
        if (postings > Corpus.Members.Count / 2)
        {
            return Corpus.Members;
        }

        List<int> articles = [.. Phrases.Themes.Articles];
        foreach (int term in Words.Terms)
        {
            articles.AddRange(Corpus.Index.Articles(term));
        }

        return ArticleSet.Of(Corpus.Index.ArticleCount, articles).And(Corpus.Members);
    }

    /// <summary>The hits of a theme in an article, in order of their positions; no two overlap.</summary>
    /// <param name="theme">The place of the theme among those looked for.</param>
    /// <param name="article">The article.</param>
    public List<Hit> Find(int theme, int article) => Find(theme, article, fitting: null);

    /// <summary>The hits of a theme in an article, and the patterns that fit anywhere in it, also where others got the hit.</summary>
    /// <param name="theme">The place of the theme among those looked for.</param>
    /// <param name="article">The article.</param>
    /// <param name="fitting">Gets the numbers of the patterns.</param>
    public List<Hit> Find(int theme, int article, HashSet<int>? fitting)
    {
        PatternRange range = Patterns.Themes[theme];
        var hits = new List<Hit>();
        foreach (PhraseMatch match in Phrases.In(article))
        {
            if (range.Contains(match.Pattern))
            {
                hits.Add(new Hit(match.Match, match.Pattern));
                fitting?.Add(match.Pattern);
            }
        }

        bool alone = hits.Count == 0;
        ReadOnlySpan<int> tokens = Corpus.Index.Tokens(article);
        AddWords(hits, range, article, tokens, fitting);
        return alone ? hits : Longest(hits, tokens.Length);
    }

    private void AddWords(List<Hit> hits, PatternRange range, int article, ReadOnlySpan<int> tokens, HashSet<int>? fitting)
    {
        ListsByNumber<WordCandidate> candidates = Words.Candidates(Languages.Of(article));
        for (int position = 0; position < tokens.Length; position++)
        {
            if (!Words.Bits[tokens[position]])
            {
                continue;
            }

            bool found = false;
            foreach (WordCandidate candidate in candidates[Words.Place(tokens[position])])
            {
                var match = new TermMatch(article, position, 1, candidate.Kind);
                if (range.Contains(candidate.Pattern) && !(found && fitting is null) && !Phrases.Covers(match, candidate.Pattern))
                {
                    fitting?.Add(candidate.Pattern);
                    if (!found)
                    {
                        hits.Add(new Hit(match, candidate.Pattern));
                        found = true;
                    }
                }
            }
        }
    }

    // Where matches overlap the longest stays, of equally long ones the first, of equal ones the pattern named first.
    private static List<Hit> Longest(List<Hit> all, int tokens)
    {
        all.Sort((a, b) => (b.Match.Length, a.Match.Position, a.Pattern).CompareTo((a.Match.Length, b.Match.Position, b.Pattern)));
        var taken = new BitArray(tokens);
        var kept = new List<Hit>();
        foreach (Hit hit in all)
        {
            int end = hit.Match.Position + hit.Match.Length;
            bool free = true;
            for (int position = hit.Match.Position; position < end; position++)
            {
                free &= !taken[position];
            }

            for (int position = hit.Match.Position; free && position < end; position++)
            {
                taken[position] = true;
            }

            if (free)
            {
                kept.Add(hit);
            }
        }

        kept.Sort((a, b) => a.Match.Position.CompareTo(b.Match.Position));
        return kept;
    }
}
