using System.Text;

namespace CorpusAnalysis;

/// <summary>Finds the terms of a vocabulary that one element of a pattern stands for.</summary>
internal static class PatternTerms
{
    /// <summary>The ids of the terms that fit, with how they do: as a whole where they can, else by a part.</summary>
    public static Dictionary<int, MatchKind> Resolve(string element, Vocabulary vocabulary)
    {
        ReadOnlySpan<byte> pattern = Encoding.UTF8.GetBytes(element);
        int wildcard = pattern.IndexOfAny((byte)'*', (byte)'?');
        var terms = new Dictionary<int, MatchKind>();
        foreach (SortedTerms.Entry entry in vocabulary.Sorted.StartingWith(wildcard < 0 ? pattern : pattern[..wildcard]))
        {
            ReadOnlySpan<byte> text = vocabulary.Sorted.Text(entry);
            if (wildcard < 0 ? text.Length != pattern.Length : !Glob.IsMatch(pattern, text))
            {
                continue;
            }

            if (vocabulary.Sorted.IsPart(entry))
            {
                terms.TryAdd(entry.Id, MatchKind.CompoundPart);
            }
            else
            {
                terms[entry.Id] = wildcard < 0 ? MatchKind.Word : WholeGlob(pattern, text);
            }
        }

        return terms;
    }

    // Where the leading star had to take letters, what the pattern names begins inside the word.
    private static MatchKind WholeGlob(ReadOnlySpan<byte> glob, ReadOnlySpan<byte> key) =>
        Glob.IsMatch(glob.TrimStart((byte)'*'), key) ? MatchKind.Glob : MatchKind.CompoundPart;
}
