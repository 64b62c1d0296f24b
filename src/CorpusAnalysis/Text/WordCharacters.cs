using System.Globalization;
using System.Text;
using static CorpusAnalysis.WordBreakProperty;

namespace CorpusAnalysis;

/// <summary>Tells which characters are part of a word, for rules that look around them.</summary>
internal static class WordCharacters
{
    /// <summary>Whether a word that UAX #29 would not end here stands right before a place: <c>C</c> before <c>#</c>, but no Han character.</summary>
    public static bool StandBefore(ReadOnlySpan<char> text, int place)
    {
        while (place > 0)
        {
            (WordBreakProperty property, int length) = Before(text, place);
            if (property is not (Extend or Format or ZWJ))
            {
                return IsWord(property);
            }

            place -= length;
        }

        return false;
    }

    /// <summary>The length of the letter, digit, connector (<c>_</c>) or mark that ends at a place; 0 if there is none.</summary>
    public static int LengthBefore(ReadOnlySpan<char> text, int place) =>
        place > 0 && Before(text, place) is var (property, length) && (property == Extend || IsWord(property)) ? length : 0;

    /// <summary>The length of the letter, mark or digit that begins at a place, in any script; 0 if there is none.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int place, bool digits = true)
    {
        if (place >= text.Length)
        {
            return 0;
        }

        Rune.DecodeFromUtf16(text[place..], out Rune rune, out int length);
        bool joins = Rune.IsLetter(rune) || IsMark(Rune.GetUnicodeCategory(rune)) || (digits && Rune.IsDigit(rune));
        return joins ? length : 0;
    }

    /// <summary>Whether a character is a mark that stands on the one before it.</summary>
    public static bool IsMark(char character) => IsMark(char.GetUnicodeCategory(character));

    private static bool IsMark(UnicodeCategory category) =>
        category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static bool IsWord(WordBreakProperty property) => property is ALetter or HebrewLetter or Numeric or ExtendNumLet;

    // U+202F is a space here, whatever UAX #29 says.
    private static (WordBreakProperty Property, int Length) Before(ReadOnlySpan<char> text, int place)
    {
        Rune.DecodeLastFromUtf16(text[..place], out Rune rune, out int length);
        return rune.Value == '\u202F' ? (Other, length) : ((WordBreakProperty)UnicodeData.WordBreak[rune.Value] & ~ExtendedPictographic, length);
    }
}
