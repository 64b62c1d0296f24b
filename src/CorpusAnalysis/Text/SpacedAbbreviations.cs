using System.Collections.Immutable;
using System.Text;

namespace CorpusAnalysis;

/// <summary>Abbreviations of several letters with full stops and, mostly, spaces: <c>z. B.</c></summary>
internal static class SpacedAbbreviations
{
    // By first letter; the longest first, so that "i. d. R." is found before "i. d."; with letters composed and decomposed ("o. ä.").
    private static readonly ImmutableDictionary<char, ImmutableArray<string[]>> ByFirstLetter = TextResource
        .Lines("Text.spaced-abbreviations.txt")
        .SelectMany(line => (string[])[line, line.Normalize(NormalizationForm.FormD)])
        .Distinct()
        .Select(line => line.Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries))
        .GroupBy(parts => parts[0][0])
        .ToImmutableDictionary(group => group.Key, group => group.OrderByDescending(parts => parts.Length).ToImmutableArray());

    /// <summary>The length of the abbreviation with which a text begins, without its final full stop; 0 if there is none.</summary>
    public static int MatchLength(ReadOnlySpan<char> text)
    {
        if (!ByFirstLetter.TryGetValue(char.ToLowerInvariant(text[0]), out ImmutableArray<string[]> candidates))
        {
            return 0;
        }

        foreach (string[] parts in candidates)
        {
            if (MatchLength(text, parts) is > 0 and int length)
            {
                return length;
            }
        }

        return 0;
    }

    private static int MatchLength(ReadOnlySpan<char> text, string[] parts)
    {
        int position = 0;
        for (int i = 0; i < parts.Length; i++)
        {
            // A capital may begin a sentence; any other capital is an initial (D. H. Lawrence).
            bool matches = i == 0
                ? text.Length >= parts[0].Length && char.ToLowerInvariant(text[0]) == parts[0][0] && text[1..].StartsWith(parts[0].AsSpan(1), StringComparison.Ordinal)
                : text[position..].StartsWith(parts[i], StringComparison.Ordinal);
            position += parts[i].Length;
            if (!matches || position >= text.Length || text[position] != '.')
            {
                return 0;
            }

            if (i == parts.Length - 1)
            {
                return position;
            }

            position++;
            if (position < text.Length && text[position] is ' ' or '\u00A0' or '\u202F' or '\u2009')
            {
                position++;
            }
        }

        return 0;
    }
}
