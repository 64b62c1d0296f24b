namespace CorpusAnalysis;

/// <summary>Finds the terms of a vocabulary that one element of a pattern stands for.</summary>
internal static class PatternTerms
{
    /// <summary>The ids of the terms that fit, with how they do.</summary>
    public static Dictionary<int, MatchKind> Resolve(string element, Vocabulary vocabulary)
    {
        bool glob = Glob.HasWildcard(element);
        var terms = new Dictionary<int, MatchKind>();
        for (int id = 0; id < vocabulary.Count; id++)
        {
            MatchKind? kind = glob ? MatchGlob(element, vocabulary.Key(id)) : MatchWord(element, vocabulary.Key(id));
            kind ??= vocabulary.Parts(id).Any(part => glob ? Glob.IsMatch(element, part) : part == element) ? MatchKind.CompoundPart : null;
            if (kind is { } found)
            {
                terms.Add(id, found);
            }
        }

        return terms;
    }

    private static MatchKind? MatchWord(string word, string key) => key == word ? MatchKind.Word : null;

    private static MatchKind? MatchGlob(string glob, string key)
    {
        if (!Glob.IsMatch(glob, key))
        {
            return null;
        }

        // Where the leading star had to take letters, what the pattern names begins inside the word.
        return Glob.IsMatch(glob.AsSpan().TrimStart('*'), key) ? MatchKind.Glob : MatchKind.CompoundPart;
    }
}
