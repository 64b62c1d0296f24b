using static CorpusAnalysis.WordBreakProperty;

namespace CorpusAnalysis;

/// <summary>
/// Word boundaries by the default rules of Unicode Standard Annex #29 (revision 41, Unicode 15.0), untailored.
/// Between two boundaries lies a word, a punctuation mark, a space …; <see cref="Tokenizer"/> picks the words.
/// </summary>
public static class WordBoundaries
{
    /// <summary>The next boundary after one.</summary>
    /// <param name="text">Any UTF-16 text; a surrogate without its partner counts as a character of its own.</param>
    /// <param name="start">A boundary: 0 or a value that this method returned; less than the length of the text.</param>
    /// <returns>A value greater than <paramref name="start"/>, at most the length of the text.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is outside the text.</exception>
    public static int Next(ReadOnlySpan<char> text, int start)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(start, text.Length);

        (WordBreakProperty raw, _, int end) = Read(text, start);
        if (IsNewline(raw))
        {
            return raw == CR && end < text.Length && text[end] == '\n' ? end + 1 : end; // WB3, WB3a
        }

        // `previous` and `beforePrevious` skip what WB4 ignores; `raw` does not, as WB3c and WB3d look at neighbours.
        WordBreakProperty previous = raw, beforePrevious = Other;
        int indicators = raw == RegionalIndicator ? 1 : 0;
        while (end < text.Length)
        {
            (WordBreakProperty next, bool pictograph, int nextEnd) = Read(text, end);
            if (IsNewline(next))
            {
                break; // WB3b
            }

            bool joinsPictograph = raw == ZWJ && pictograph; // WB3c
            if (!joinsPictograph && IsIgnored(next))
            {
                (raw, end) = (next, nextEnd); // WB4
                continue;
            }

            bool joins = joinsPictograph
                || (raw == WSegSpace && next == WSegSpace) // WB3d
                || (previous == RegionalIndicator && next == RegionalIndicator && indicators % 2 == 1) // WB15, WB16
                || JoinsWord(text, nextEnd, beforePrevious, previous, next);
            if (!joins)
            {
                break; // WB999
            }

            indicators = next == RegionalIndicator ? indicators + 1 : 0;
            (beforePrevious, previous, raw, end) = (previous, next, next, nextEnd);
        }

        return end;
    }

    // WB5 to WB13b. `after` is where the character behind `next` would start.
    private static bool JoinsWord(
        ReadOnlySpan<char> text, int after, WordBreakProperty beforePrevious, WordBreakProperty previous, WordBreakProperty next)
    {
        if (IsLetter(previous))
        {
            return IsLetter(next) // WB5
                || next is Numeric or ExtendNumLet // WB9, WB13a
                || (previous == HebrewLetter && next == SingleQuote) // WB7a
                || (IsMidLetter(next) && IsLetter(Following(text, after))) // WB6
                || (previous == HebrewLetter && next == DoubleQuote && Following(text, after) == HebrewLetter); // WB7b
        }

        if (IsLetter(next))
        {
            return previous is Numeric or ExtendNumLet // WB10, WB13b
                || (IsLetter(beforePrevious) && IsMidLetter(previous)) // WB7
                || (beforePrevious == HebrewLetter && previous == DoubleQuote && next == HebrewLetter); // WB7c
        }

        return (previous, next) switch
        {
            (Numeric, Numeric or ExtendNumLet) => true, // WB8, WB13a
            (Numeric, _) => IsMidNumber(next) && Following(text, after) == Numeric, // WB12
            (Katakana, Katakana or ExtendNumLet) => true, // WB13, WB13a
            (ExtendNumLet, ExtendNumLet or Numeric or Katakana) => true, // WB13a, WB13b
            (_, Numeric) => beforePrevious == Numeric && IsMidNumber(previous), // WB11
            _ => false,
        };
    }

    /// <summary>The property of the next character that WB4 does not ignore; Other at the end.</summary>
    private static WordBreakProperty Following(ReadOnlySpan<char> text, int start)
    {
        while (start < text.Length)
        {
            (WordBreakProperty property, _, start) = Read(text, start);
            if (!IsIgnored(property))
            {
                return property;
            }
        }

        return Other;
    }

    private static (WordBreakProperty Property, bool IsPictograph, int End) Read(ReadOnlySpan<char> text, int start)
    {
        int codePoint = text[start], end = start + 1;
        if (char.IsHighSurrogate(text[start]) && end < text.Length && char.IsLowSurrogate(text[end]))
        {
            codePoint = char.ConvertToUtf32(text[start], text[end++]);
        }

        var value = (WordBreakProperty)UnicodeData.WordBreak[codePoint];
        return (value & ~ExtendedPictographic, (value & ExtendedPictographic) != 0, end);
    }

    private static bool IsNewline(WordBreakProperty property) => property is CR or LF or Newline;

    private static bool IsIgnored(WordBreakProperty property) => property is Extend or Format or ZWJ;

    private static bool IsLetter(WordBreakProperty property) => property is ALetter or HebrewLetter;

    private static bool IsMidLetter(WordBreakProperty property) => property is MidLetter or MidNumLet or SingleQuote;

    private static bool IsMidNumber(WordBreakProperty property) => property is MidNum or MidNumLet or SingleQuote;
}
