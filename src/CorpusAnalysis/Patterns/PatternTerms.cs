namespace CorpusAnalysis;

/// <summary>Finds the terms of a vocabulary that one element of a pattern stands for.</summary>
internal static class PatternTerms
{
    /// <summary>The ids of the terms that fit, with how they do: as a whole where they can, else by a part.</summary>
    public static Dictionary<int, MatchKind> Resolve(string element, Vocabulary vocabulary)
    {
        int wildcard = element.AsSpan().IndexOfAny('*', '?');
        var terms = new Dictionary<int, MatchKind>();
        foreach (SortedTerms.Entry entry in vocabulary.Sorted.StartingWith(wildcard < 0 ? element : element.AsSpan(0, wildcard)))
        {
            if (wildcard < 0 ? entry.Text != element : !Glob.IsMatch(element, entry.Text))
            {
                continue;
            }

            if (!entry.IsPart)
            {
                terms[entry.Id] = wildcard < 0 ? MatchKind.Word : WholeGlob(element, entry.Text);
            }
            else
            {
                terms.TryAdd(entry.Id, MatchKind.CompoundPart);
            }
        }

        return terms;
    }

    // Where the leading star had to take letters, what the pattern names begins inside the word.
    private static MatchKind WholeGlob(string glob, string key) =>
        Glob.IsMatch(glob.AsSpan().TrimStart('*'), key) ? MatchKind.Glob : MatchKind.CompoundPart;
}
