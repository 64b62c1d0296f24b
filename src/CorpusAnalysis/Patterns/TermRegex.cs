using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CorpusAnalysis;

/// <summary>A regular expression that whole terms fit or do not fit, in their folded form.</summary>
/// <remarks>
/// .NET's syntax as far as it can be matched in time proportional to a word's length
/// (<see cref="RegexOptions.NonBacktracking"/>): no references back, no looking ahead or behind, no atomic groups and no conditions. The
/// expression is folded as terms are (<see cref="TermFolding"/>), but for what stands behind a backslash.
/// </remarks>
internal sealed class TermRegex
{
    // With these a regular expression says more than a letter.
    private static readonly SearchValues<char> Special = SearchValues.Create(@"\[](){}.*+?|^$#");

    private readonly Regex _regex;
    private readonly byte[] _prefix;

    private TermRegex(string text, string folded)
    {
        Text = text;
        _regex = new Regex($@"\A(?:{folded})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        _prefix = Encoding.UTF8.GetBytes(Prefix(folded));
    }

    /// <summary>The expression as written.</summary>
    public string Text { get; }

    /// <summary>Reads an expression.</summary>
    /// <exception cref="FormatException">It is none, or asks for what cannot be matched in time.</exception>
    public static TermRegex Parse(string text)
    {
        try
        {
            // First as written, so that an error is told in the writer's words.
            _ = new Regex(text, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
            return new TermRegex(text, Folded(text));
        }
        catch (RegexParseException error)
        {
            throw new FormatException($"'{text}' is no regular expression, at character {error.Offset.ToString(CultureInfo.InvariantCulture)}: {error.Error}", error);
        }
        catch (NotSupportedException error)
        {
            throw new FormatException($"the regular expression '{text}' cannot be matched: references back, looking ahead or behind, atomic groups, conditions and very large counts are not supported", error);
        }
    }

    /// <summary>The ids of the terms that fit, each once; where terms are groups, also those of which a word fits.</summary>
    public IReadOnlyCollection<int> Terms(Vocabulary vocabulary)
    {
        List<int> terms = Fitting(vocabulary);
        return vocabulary.Grouping is { } grouping ? [.. terms.Concat(Fitting(grouping.Vocabulary).Select(grouping.GroupOf)).Distinct()] : terms;
    }

    private List<int> Fitting(Vocabulary vocabulary)
    {
        var terms = new List<int>();
        char[] characters = new char[256];
        if (_prefix.Length == 0)
        {
            for (int id = 0; id < vocabulary.Count; id++)
            {
                AddIfMatch(id, vocabulary.Utf8Key(id));
            }

            return terms;
        }

        foreach (SortedTerms.Entry entry in vocabulary.Sorted.StartingWith(_prefix))
        {
            if (!vocabulary.Sorted.IsPart(entry))
            {
                AddIfMatch(entry.Id, vocabulary.Sorted.Text(entry));
            }
        }

        return terms;

        void AddIfMatch(int id, ReadOnlySpan<byte> key)
        {
            if (characters.Length < key.Length)
            {
                characters = new char[key.Length * 2];
            }

            int length = Encoding.UTF8.GetChars(key, characters);
            if (_regex.IsMatch(characters.AsSpan(0, length)))
            {
                terms.Add(id);
            }
        }
    }

    private static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        bool inClass = false;
        text = text.Normalize(NormalizationForm.FormC);
        for (int i = 0; i < text.Length;)
        {
            int length = EscapeLength(text, i);
            if (length > 0)
            {
                folded.Append(text, i, length);
            }
            else
            {
                inClass = text[i] == '[' || (inClass && text[i] != ']');
                length = char.IsSurrogatePair(text, i) ? 2 : 1;
                string letter = TermFolding.Fold(text.AsSpan(i, length));
                folded.Append(letter.Length <= length ? letter : !inClass ? $"(?:{letter})" : throw new FormatException(
                    $"in the regular expression '{text}', '{text.AsSpan(i, length)}' stands for '{letter}' and has no place in brackets; write ({letter}|…)"));
            }

            i += length;
        }

        return folded.ToString();
    }

    // \d, \-, and \p{Lu} to its brace.
    private static int EscapeLength(string text, int i)
    {
        if (text[i] != '\\' || i + 1 == text.Length)
        {
            return 0;
        }

        int end = text[i + 1] is 'p' or 'P' ? text.IndexOf('}', i) : -1;
        return end < 0 ? 2 : end - i + 1;
    }

    // The letters that every match begins with: those before the first sign, but for one that may be missing or repeated.
    private static string Prefix(string folded)
    {
        int length = folded.AsSpan().IndexOfAny(Special);
        if (length < 0)
        {
            return folded;
        }

        return folded.Contains('|', StringComparison.Ordinal) ? ""
            : folded[length] is '*' or '?' or '{' && length > 0 ? folded[..(char.IsLowSurrogate(folded[length - 1]) ? length - 2 : length - 1)]
            : folded[..length];
    }
}
