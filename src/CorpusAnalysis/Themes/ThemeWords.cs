namespace CorpusAnalysis;

/// <summary>Which patterns of a single word fit a term, for the articles of each language.</summary>
internal sealed class ThemeWords
{
    // By term the place of its lists, where there are any. A class of languages has lists of its own.
    private readonly int[] _places;
    private readonly int[] _terms;
    private readonly ListsByNumber<WordCandidate>[] _candidates;
    private readonly ListsByNumber<WordTheme>[] _themes;
    private readonly Dictionary<int, List<(ThemePattern Pattern, PatternRange Scope)>> _exclusions = [];

    /// <summary>Looks up the words among some patterns.</summary>
    public ThemeWords(Corpus corpus, NumberedPatterns patterns, ResolvedPatterns resolved, LanguageClasses languages)
    {
        AddExclusions(patterns, resolved);
        (Bits, _places) = (new TermBits(corpus.Index.Vocabulary.Count), new int[corpus.Index.Vocabulary.Count]);
        List<int> terms = [];
        List<(int Place, WordCandidate Candidate)> all = [];
        for (int number = 0; number < patterns.Patterns.Length; number++)
        {
            if (resolved.IsWord(patterns.Patterns[number]))
            {
                foreach ((int term, MatchKind kind) in resolved.Terms(patterns.Patterns[number]))
                {
                    if (!Bits[term])
                    {
                        Bits.Add(term);
                        _places[term] = terms.Count;
                        terms.Add(term);
                    }

                    all.Add((_places[term], new WordCandidate(number, kind)));
                }
            }
        }

        _terms = [.. terms];
        _candidates = [.. Enumerable.Range(0, languages.Count).Select(each => Candidates(all, patterns, languages, each))];
        _themes = Array.ConvertAll(_candidates, candidates => Themes(candidates, patterns));
    }

    /// <summary>The terms that any pattern fits.</summary>
    public ReadOnlySpan<int> Terms => _terms;

    /// <summary>The same as bits.</summary>
    public TermBits Bits { get; }

    /// <summary>The place of the lists of one of these terms.</summary>
    public int Place(int term) => _places[term];

    /// <summary>The patterns that fit, in ascending order, by place and class of languages.</summary>
    public ListsByNumber<WordCandidate> Candidates(int languageClass) => _candidates[languageClass];

    /// <summary>The themes that have one of them.</summary>
    public ListsByNumber<WordTheme> Themes(int languageClass) => _themes[languageClass];

    /// <summary>Whether an exclusion that is a word takes away the matches of a pattern that are one token of a term.</summary>
    public bool IsExcluded(int term, int pattern, int languageClass, LanguageClasses languages)
    {
        if (_exclusions.Count == 0 || !_exclusions.TryGetValue(term, out List<(ThemePattern Pattern, PatternRange Scope)>? exclusions))
        {
            return false;
        }

        return exclusions.Exists(exclusion => exclusion.Scope.Contains(pattern) && languages.Applies(exclusion.Pattern, languageClass));
    }

    private void AddExclusions(NumberedPatterns patterns, ResolvedPatterns resolved)
    {
        foreach ((ThemePattern pattern, PatternRange scope) in patterns.Exclusions.Where(exclusion => resolved.IsWord(exclusion.Pattern)))
        {
            foreach (int term in resolved.Terms(pattern).Keys)
            {
                if (!_exclusions.TryGetValue(term, out List<(ThemePattern, PatternRange)>? list))
                {
                    _exclusions.Add(term, list = []);
                }

                list.Add((pattern, scope));
            }
        }
    }

    private ListsByNumber<WordCandidate> Candidates(List<(int Place, WordCandidate Candidate)> all, NumberedPatterns patterns, LanguageClasses languages, int languageClass)
    {
        bool[] applies = [.. patterns.Patterns.Select(pattern => languages.Applies(pattern, languageClass))];
        return new(_terms.Length, all.FindAll(each => applies[each.Candidate.Pattern] && !IsExcluded(_terms[each.Place], each.Candidate.Pattern, languageClass, languages)));
    }

    private ListsByNumber<WordTheme> Themes(ListsByNumber<WordCandidate> candidates, NumberedPatterns patterns)
    {
        List<(int, WordTheme)> themes = [];
        int[] lastPlaces = new int[patterns.Themes.Length];
        for (int place = 0; place < _terms.Length; place++)
        {
            foreach (WordCandidate candidate in candidates[place])
            {
                foreach (int theme in patterns.ThemesOf[candidate.Pattern])
                {
                    if (lastPlaces[theme] <= place)
                    {
                        lastPlaces[theme] = place + 1;
                        themes.Add((place, new WordTheme(theme, candidate.Pattern)));
                    }
                }
            }
        }

        return new ListsByNumber<WordTheme>(_terms.Length, themes);
    }
}
