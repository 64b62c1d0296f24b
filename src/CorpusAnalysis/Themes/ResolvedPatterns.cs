namespace CorpusAnalysis;

/// <summary>Patterns read and looked up, each text once, however many themes have it.</summary>
internal sealed class ResolvedPatterns(Corpus corpus)
{
    private readonly Dictionary<string, TermPattern> _parsed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<int, MatchKind>> _terms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<TermMatch>> _matches = new(StringComparer.Ordinal);

    /// <summary>Whether a pattern matches single tokens by themselves, so that its terms say all.</summary>
    public bool IsWord(ThemePattern pattern) => Parsed(pattern) is { Elements.Length: 1, Neighbour: null };

    /// <summary>The terms of a pattern that is a word.</summary>
    public Dictionary<int, MatchKind> Terms(ThemePattern pattern) =>
        Once(_terms, pattern.Text, () => PatternTerms.Resolve(Parsed(pattern).Elements[0], corpus.Index.Vocabulary));

    /// <summary>All matches of a pattern in the index, inside and outside the corpus.</summary>
    public IReadOnlyList<TermMatch> Matches(ThemePattern pattern) => Once(_matches, pattern.Text, () => PatternMatcher.Find(Parsed(pattern), corpus.Index));

    private TermPattern Parsed(ThemePattern pattern) => Once(_parsed, pattern.Text, () => TermPattern.Parse(pattern.Text, corpus.Tokenizer));

    private static T Once<T>(Dictionary<string, T> known, string text, Func<T> find)
    {
        if (!known.TryGetValue(text, out T? value))
        {
            value = find();
            known.Add(text, value);
        }

        return value;
    }
}
