using System.Text.RegularExpressions;

namespace CorpusAnalysis;

/// <summary>Cuts text into sentences.</summary>
/// <remarks>
/// A sentence ends with <c>.</c>, <c>!</c>, <c>?</c> or <c>…</c> and what closes behind it (quotation marks, brackets), before a blank and a
/// word that does not begin in lower case, and at every blank line or line end. A full stop ends none behind an abbreviation ("Mio.",
/// "Nov."), any single letter ("J. Becker", "z. B."), or, where a word follows, an ordinal number ("29. November"): a sentence that
/// really ends so is not cut from the next, which is the price.
/// </remarks>
public static partial class SentenceSplitter
{
    private static readonly HashSet<string> Abbreviations = [.. TextResource.Lines("Text.abbreviations.txt").Select(line => TermFolding.Fold(line))];

    /// <summary>The sentences in order, without the blanks around them; none for a text without letters and signs.</summary>
    public static IReadOnlyList<Range> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentences = new List<Range>();
        int start = 0;
        foreach (ValueMatch end in Ends.EnumerateMatches(text))
        {
            int place = end.Index + end.Length;
            if (text[end.Index] is '\n' or '\r' || IsEnd(text, end.Index, place))
            {
                Add(text, start, place, sentences);
                start = place;
            }
        }

        Add(text, start, text.Length, sentences);
        return sentences;
    }

    private static bool IsEnd(string text, int stop, int place)
    {
        if (place == text.Length)
        {
            return true;
        }

        if (!char.IsWhiteSpace(text[place]))
        {
            return false;
        }

        int next = place;
        while (next < text.Length && (char.IsWhiteSpace(text[next]) || char.IsPunctuation(text[next])))
        {
            next++;
        }

        return (next == text.Length || !char.IsLower(text[next])) && (text[stop] != '.' || !IsShortened(text, stop));
    }

    // What stands before the full stop: an abbreviation, a single letter, an ordinal.
    private static bool IsShortened(string text, int stop)
    {
        int start = stop;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '.'))
        {
            start--;
        }

        string word = text[start..stop];
        bool letters = word.Split('.').All(part => part.Length == 1 && char.IsLetter(part[0])); // J. Becker, z. B., z.B.
        bool ordinal = word.Length is 1 or 2 && word.All(char.IsAsciiDigit);
        return letters || ordinal || Abbreviations.Contains(TermFolding.Fold(word));
    }

    private static void Add(string text, int start, int end, List<Range> sentences)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            sentences.Add(start..end);
        }
    }

    [GeneratedRegex("""[.!?…]+["'”“’‘»«›‹)\]]*|[\r\n]+""", RegexOptions.CultureInvariant)]
    private static partial Regex Ends { get; }
}
