namespace CorpusAnalysis;

public static partial class Keyness
{
    private static readonly KeynessOptions AllThemes = new() { MinFrequency = 1, MinDocumentFrequency = 1 };

    /// <summary>Compares the themes of a dictionary between a target and a reference, by the measures of keywords.</summary>
    /// <param name="target">The articles asked about.</param>
    /// <param name="reference">
    /// What they are compared with. Where the two share articles of one index, as a view and its whole do, those count for the target
    /// only: a text is never compared with itself.
    /// </param>
    /// <param name="dictionary">The themes.</param>
    /// <param name="options">
    /// Which themes to rank, how and in which order; by default all with a hit, by effect among the significant. There are no stop words
    /// among themes, so that option does nothing.
    /// </param>
    /// <returns>
    /// One row per theme, named by its full name, in the order asked for; equally strong ones in the order of the dictionary. Frequencies
    /// are hits, which share no tokens inside a theme; each is held against all tokens. p is adjusted over the themes ranked, of which
    /// one and those below it are no independent tests: Holm's correction is valid all the same.
    /// </returns>
    /// <exception cref="ArgumentException">The target, or what is left of the reference, has no tokens.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public static IReadOnlyList<Keyword> RankThemes(Corpus target, Corpus reference, ThemeDictionary dictionary, KeynessOptions? options = null)
    {
        options ??= AllThemes;
        return KeynessRanking.Rank(ThemesOf(target, reference, dictionary, options), options);
    }

    private static KeynessCounts ThemesOf(Corpus target, Corpus reference, ThemeDictionary dictionary, KeynessOptions options)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(dictionary);
        options.Check();
        Corpus rest = WithoutShared(target, reference);
        if (target.TokenCount == 0)
        {
            throw new ArgumentException("The target has no tokens; keyness needs at least one article in it.", nameof(target));
        }

        if (rest.TokenCount == 0)
        {
            throw new ArgumentException("The reference has no tokens besides those of the target; give it other articles.", nameof(reference));
        }

        ThemeMatches inTarget = target.Themes(dictionary), inReference = rest.Themes(dictionary);
        int[] themes =
        [
            .. Enumerable.Range(0, dictionary.Count).Where(theme =>
                inTarget.Counts[theme].TotalHits + inReference.Counts[theme].TotalHits >= options.MinFrequency
                && inTarget.Counts[theme].Articles.Length + inReference.Counts[theme].Articles.Length >= options.MinDocumentFrequency),
        ];
        return new KeynessCounts(
            target.TokenCount,
            rest.TokenCount,
            i => dictionary[themes[i]].Path,
            Array.ConvertAll(themes, theme => inTarget.Counts[theme].TotalHits),
            Array.ConvertAll(themes, theme => inReference.Counts[theme].TotalHits),
            Array.ConvertAll(themes, theme => inTarget.Counts[theme].Articles.Length),
            Array.ConvertAll(themes, theme => inReference.Counts[theme].Articles.Length),
            i => inTarget.DeviationOfProportions(themes[i]),
            i => (inTarget.Evidence(themes[i]), inReference.Evidence(themes[i])));
    }
}
