namespace CorpusAnalysis;

/// <summary>Finds all places of a pattern in an index.</summary>
internal static class PatternMatcher
{
    /// <summary>The matches in ascending order of article and position; matches of one pattern may overlap.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="index">The index.</param>
    /// <param name="within">The articles to look in; by default all.</param>
    /// <exception cref="FormatException">The pattern asks for stems, lemmas or parts of compounds, and has no <see cref="TermLookups"/> for them.</exception>
    public static IReadOnlyList<TermMatch> Find(TermPattern pattern, TermIndex index, ArticleSet? within = null)
    {
        List<TermMatch> matches = FindPhrase(pattern, index, within);
        return pattern.Neighbour is { } neighbour && matches.Count > 0
            ? Neighbours.Beside(matches, FindPhrase(neighbour, index, within), pattern, index)
            : matches;
    }

    /// <summary>All places of a term, in ascending order of article and position.</summary>
    public static List<TermMatch> Find(int term, TermIndex index) => PhraseFinder.Find([new Dictionary<int, MatchKind> { [term] = MatchKind.Word }], index, within: null);

    private static List<TermMatch> FindPhrase(TermPattern pattern, TermIndex index, ArticleSet? within) =>
        PhraseFinder.Find([.. pattern.Elements.Select(element => PatternTerms.Resolve(element, index.Vocabulary))], index, within);
}
