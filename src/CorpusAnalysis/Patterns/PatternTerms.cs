using System.Text;

namespace CorpusAnalysis;

/// <summary>Finds the terms of a vocabulary that one element of a pattern stands for.</summary>
internal static class PatternTerms
{
    /// <summary>The ids of the terms that fit, with how they do: as a whole where they can, else by a part.</summary>
    /// <exception cref="FormatException">The element asks for a lemma and was read without lemmas, or for what its <see cref="TermLookups"/> have not.</exception>
    public static Dictionary<int, MatchKind> Resolve(PatternElement element, Vocabulary vocabulary) => element.Kind switch
    {
        PatternElementKind.Glob => Resolve(element.Text, vocabulary),
        PatternElementKind.Regex => element.Regex!.Terms(vocabulary).ToDictionary(term => term, _ => MatchKind.Regex),
        _ => TermLookups.Terms(element.Lookups, element.Kind, element.Text, vocabulary).Distinct().ToDictionary(term => term, _ => Kind(element.Kind)),
    };

    /// <summary>The ids of the terms that fit a folded word or glob; where terms are groups, also those of which a word fits.</summary>
    public static Dictionary<int, MatchKind> Resolve(string glob, Vocabulary vocabulary)
    {
        Dictionary<int, MatchKind> terms = Fitting(glob, vocabulary);
        if (vocabulary.Grouping is { } grouping)
        {
            foreach ((int word, MatchKind kind) in Fitting(glob, grouping.Vocabulary))
            {
                terms.TryAdd(grouping.GroupOf(word), kind);
            }
        }

        return terms;
    }

    private static Dictionary<int, MatchKind> Fitting(string glob, Vocabulary vocabulary)
    {
        byte[] pattern = Encoding.UTF8.GetBytes(glob);
        int wildcard = pattern.AsSpan().IndexOfAny((byte)'*', (byte)'?');
        return wildcard == 0 ? Holding(pattern, vocabulary) : StartingWith(pattern, wildcard, vocabulary);
    }

    private static MatchKind Kind(PatternElementKind kind) => kind switch
    {
        PatternElementKind.Stem => MatchKind.Stem,
        PatternElementKind.Lemma => MatchKind.Lemma,
        _ => MatchKind.CompoundPart,
    };

    private static Dictionary<int, MatchKind> StartingWith(ReadOnlySpan<byte> pattern, int wildcard, Vocabulary vocabulary)
    {
        var terms = new Dictionary<int, MatchKind>();
        foreach (SortedTerms.Entry entry in vocabulary.Sorted.StartingWith(wildcard < 0 ? pattern : pattern[..wildcard]))
        {
            ReadOnlySpan<byte> text = vocabulary.Sorted.Text(entry);
            if (wildcard < 0 && text.Length > pattern.Length)
            {
                break; // the word itself comes before all that go on behind it
            }

            if (wildcard >= 0 && !Glob.IsMatch(pattern, text))
            {
                continue;
            }

            if (vocabulary.Sorted.IsPart(entry))
            {
                terms.TryAdd(entry.Id, MatchKind.CompoundPart);
            }
            else
            {
                terms[entry.Id] = wildcard < 0 ? MatchKind.Word : MatchKind.Glob;
            }
        }

        return terms;
    }

    // A glob that begins with a wildcard: the longest letters in it are looked for in all keys at once, as they stand one behind the other.
    private static Dictionary<int, MatchKind> Holding(ReadOnlySpan<byte> pattern, Vocabulary vocabulary)
    {
        var terms = new Dictionary<int, MatchKind>();
        ReadOnlySpan<byte> letters = Letters(pattern), keys = vocabulary.Keys.Bytes;
        ReadOnlySpan<int> ends = vocabulary.Keys.Ends;
        for (int from = 0; keys[from..].IndexOf(letters) is >= 0 and int next;)
        {
            int found = ends.BinarySearch(from + next);
            int term = found >= 0 ? found + 1 : ~found;
            ReadOnlySpan<byte> key = vocabulary.Utf8Key(term);
            if (Glob.IsMatch(pattern, key))
            {
                terms.Add(term, WholeGlob(pattern, key));
            }
            else if (SortedTerms.HasParts(key) && HasPart(pattern, key))
            {
                terms.Add(term, MatchKind.CompoundPart);
            }

            from = ends[term];
        }

        return terms;
    }

    private static ReadOnlySpan<byte> Letters(ReadOnlySpan<byte> pattern)
    {
        ReadOnlySpan<byte> longest = [];
        foreach (Range range in pattern.SplitAny((byte)'*', (byte)'?'))
        {
            longest = pattern[range].Length > longest.Length ? pattern[range] : longest;
        }

        return longest;
    }

    private static bool HasPart(ReadOnlySpan<byte> pattern, ReadOnlySpan<byte> key)
    {
        foreach (Range part in key.Split((byte)'-'))
        {
            if (Glob.IsMatch(pattern, key[part]))
            {
                return true;
            }
        }

        return false;
    }

    // Where the leading star had to take letters, what the pattern names begins inside the word.
    private static MatchKind WholeGlob(ReadOnlySpan<byte> glob, ReadOnlySpan<byte> key) =>
        Glob.IsMatch(glob.TrimStart((byte)'*'), key) ? MatchKind.Glob : MatchKind.CompoundPart;
}
