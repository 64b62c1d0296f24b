using System.Collections.Immutable;

namespace CorpusAnalysis;

/// <summary>The patterns of the themes looked for, numbered in the order of the dictionary, so that those of a theme and of all below it follow one another.</summary>
internal sealed class NumberedPatterns
{
    private readonly Dictionary<Theme, PatternRange> _ranges = [];

    /// <summary>Numbers the patterns of some themes, and of those below them; each pattern once, though a theme and its parent are looked for.</summary>
    public NumberedPatterns(ImmutableArray<Theme> themes)
    {
        var patterns = ImmutableArray.CreateBuilder<ThemePattern>();
        var exclusions = ImmutableArray.CreateBuilder<(ThemePattern, PatternRange)>();
        HashSet<Theme> wanted = [.. themes.SelectMany(theme => theme.WithThoseBelow())];
        foreach (Theme top in themes.Select(theme => theme.WithThoseAbove().Last()).Distinct())
        {
            Add(top);
        }

        (Patterns, Exclusions) = (patterns.ToImmutable(), exclusions.ToImmutable());
        Themes = [.. themes.Select(theme => _ranges[theme])];
        ThemesOf = [.. Enumerable.Range(0, Patterns.Length).Select(pattern => Enumerable.Range(0, themes.Length).Where(theme => Themes[theme].Contains(pattern)).ToArray())];

        void Add(Theme theme)
        {
            int first = patterns.Count;
            patterns.AddRange(wanted.Contains(theme) ? theme.Patterns : []);
            foreach (Theme below in theme.Themes)
            {
                Add(below);
            }

            var range = new PatternRange(first, patterns.Count);
            _ranges.Add(theme, range);
            exclusions.AddRange(range.Count == 0 ? [] : theme.Exclusions.Select(exclusion => (exclusion, range)));
        }
    }

    /// <summary>The patterns by number.</summary>
    public ImmutableArray<ThemePattern> Patterns { get; }

    /// <summary>The exclusions with the patterns whose matches they take away.</summary>
    public ImmutableArray<(ThemePattern Pattern, PatternRange Scope)> Exclusions { get; }

    /// <summary>The patterns of each theme looked for, by its place among these.</summary>
    public ImmutableArray<PatternRange> Themes { get; }

    /// <summary>The places of the themes that have a pattern, by the pattern's number.</summary>
    public ImmutableArray<int[]> ThemesOf { get; }
}
