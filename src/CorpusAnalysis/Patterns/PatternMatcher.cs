namespace CorpusAnalysis;

/// <summary>Finds all places of a pattern in an index.</summary>
internal static class PatternMatcher
{
    /// <summary>The matches in ascending order of article and position; matches of one pattern may overlap.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="index">The index.</param>
    /// <param name="within">The articles to look in; by default all.</param>
    /// <exception cref="FormatException">The pattern asks for a lemma and was read without lemmas, or for what its <see cref="TermLookups"/> have not.</exception>
    public static IReadOnlyList<TermMatch> Find(TermPattern pattern, TermIndex index, ArticleSet? within = null)
    {
        List<TermMatch> matches = PhraseFinder.Find(Elements(pattern, index), index, within);
        return pattern.Neighbour is { } neighbour && matches.Count > 0
            ? Neighbours.Beside(matches, PhraseFinder.Find(Elements(neighbour, index), index, within), pattern, index)
            : matches;
    }

    /// <summary>The same matches; those of a phrase are found while they are read, so that the first ones are there at once.</summary>
    /// <inheritdoc cref="Find(TermPattern, TermIndex, ArticleSet?)"/>
    public static IEnumerable<TermMatch> Stream(TermPattern pattern, TermIndex index, ArticleSet? within = null) =>
        pattern.Neighbour is null ? PhraseFinder.Stream(Elements(pattern, index), index, within) : Find(pattern, index, within);

    /// <summary>All places of a term, in ascending order of article and position.</summary>
    public static List<TermMatch> Find(int term, TermIndex index) => PhraseFinder.Find([new Dictionary<int, MatchKind> { [term] = MatchKind.Word }], index, within: null);

    private static IReadOnlyDictionary<int, MatchKind>[] Elements(TermPattern pattern, TermIndex index) =>
        [.. pattern.Elements.Select(element => PatternTerms.Resolve(element, index.Vocabulary))];
}
