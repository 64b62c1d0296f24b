using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace CorpusAnalysis;

/// <summary>
/// Finds the words of a text: the word segments of UAX #29 and the project's rules on top, which
/// <see cref="TokenizerOptions"/> lists. Immutable and safe to share between threads.
/// </summary>
public sealed class Tokenizer(TokenizerOptions? options = null)
{
    private const char NarrowNoBreakSpace = '\u202F';
    private const char NoBreakSpace = '\u00A0';

    /// <summary>The tokenizer with every rule switched on.</summary>
    public static Tokenizer Default { get; } = new();

    /// <summary>The rules in force.</summary>
    public TokenizerOptions Options { get; } = options ?? new();

    /// <summary>The words of a text in order: ascending, not overlapping, none of them empty.</summary>
    /// <returns>The words; none for a text without a letter or digit.</returns>
    public ImmutableArray<Token> Tokenize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = new List<Token>();
        Tokenize(text, tokens);
        return [.. tokens];
    }

    /// <summary>Adds the words of a text to a list, for callers that use one list for many texts.</summary>
    public void Tokenize(ReadOnlySpan<char> text, List<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);

        var addresses = new WebAddresses(text, Options);
        for (int start = 0; start < text.Length;)
        {
            Token address = addresses.Next(start);
            AddWords(text[..address.Start], start, tokens);
            Add(tokens, address);
            start = address.End;
        }
    }

    private void AddWords(ReadOnlySpan<char> text, int start, List<Token> tokens)
    {
        // A word is given out only when the next one does not join it; `last` is its rearmost part.
        Token word = default, last = default;
        while (start < text.Length)
        {
            Token next = WithSign(text, NextSegment(text, start), last);
            start = next.End;
            if (!IsWord(text.Slice(next.Start, next.Length)))
            {
                continue;
            }

            if (Options.JoinAbbreviations && SpacedAbbreviations.MatchLength(text[next.Start..]) is > 0 and int length)
            {
                next = new(next.Start, length);
                start = next.End;
            }

            next = WithSubscripts(text, next);
            start = Math.Max(start, next.End);
            if (word.Length > 0 && Joins(text, last, next))
            {
                word = new(word.Start, next.End - word.Start);
            }
            else
            {
                Add(tokens, word);
                word = next;
            }

            last = next;
        }

        Add(tokens, word);
    }

    private static void Add(List<Token> tokens, Token word)
    {
        if (word.Length > 0)
        {
            tokens.Add(word);
        }
    }

    // The segment of UAX #29, cut where it holds U+202F, which is a space here.
    private static Token NextSegment(ReadOnlySpan<char> text, int start)
    {
        if (text[start] == NarrowNoBreakSpace)
        {
            return new(start, 1);
        }

        int length = WordBoundaries.Next(text, start) - start;
        int space = text.Slice(start, length).IndexOf(NarrowNoBreakSpace);
        return new(start, space < 0 ? length : space);
    }

    // "#COP29", "@UN": the sign with the words right behind it, if there is a letter in them and no word before it.
    private Token WithSign(ReadOnlySpan<char> text, Token segment, Token last)
    {
        char sign = text[segment.Start];
        if (segment.Length > 1 || !(sign == '#' ? Options.JoinHashtags : sign == '@' && Options.JoinMentions) || IsAmid(text, segment.Start, last))
        {
            return segment;
        }

        int end = segment.End;
        while (end < text.Length && NextSegment(text, end) is var next && IsWord(text.Slice(next.Start, next.Length)))
        {
            end = next.End;
        }

        return HoldsDigitsOnly(text[segment.End..end]) ? segment : new(segment.Start, end - segment.Start);
    }

    // "C#", "Kolleg@innen", "&#x27;"; but a hashtag may follow a hashtag.
    private static bool IsAmid(ReadOnlySpan<char> text, int sign, Token last) =>
        last.Length > 0 && last.End == sign
            ? !(text[sign] == '#' && text[last.Start] == '#')
            : sign > 0 && text[sign - 1] == '&';

    private Token WithSubscripts(ReadOnlySpan<char> text, Token word)
    {
        int end = word.End;
        while (Options.JoinSubscripts && end < text.Length && text[end] is >= '\u2080' and <= '\u2089')
        {
            end++;
        }

        return word with { Length = end - word.Start };
    }

    private bool Joins(ReadOnlySpan<char> text, Token last, Token next)
    {
        ReadOnlySpan<char> left = text.Slice(last.Start, last.Length), right = text.Slice(next.Start, next.Length);
        if (last.End == next.Start)
        {
            return left[^1] is >= '\u2080' and <= '\u2089' && right[0] is not '#';
        }

        return next.Start == last.End + 1 && text[last.End] switch
        {
            '-' or '\u2010' or '\u2011' => Options.JoinHyphenated && !(HoldsDigitsOnly(left) && HoldsDigitsOnly(right)),
            NoBreakSpace or NarrowNoBreakSpace => Options.JoinDigitGroups && IsFirstGroup(left) && IsLaterGroup(right),
            _ => false,
        };
    }

    private static bool IsFirstGroup(ReadOnlySpan<char> text) =>
        text.Length is >= 1 and <= 3 && !text.ContainsAnyExceptInRange('0', '9');

    // Three digits, or three digits and decimals: 200 or 200,5.
    private static bool IsLaterGroup(ReadOnlySpan<char> text) =>
        text.Length >= 3
        && !text[..3].ContainsAnyExceptInRange('0', '9')
        && (text.Length == 3 || text[3] is ',' or '.')
        && HoldsDigitsOnly(text);

    private static bool HoldsDigitsOnly(ReadOnlySpan<char> text)
    {
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Rune.IsLetter(rune))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsWord(ReadOnlySpan<char> segment)
    {
        if (char.IsAsciiLetterOrDigit(segment[0]))
        {
            return true;
        }

        foreach (Rune rune in segment.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.LetterNumber)
            {
                return true;
            }
        }

        return false;
    }
}
