using System.Text;

namespace CorpusAnalysis;

/// <summary>What may stand before a full stop that ends no sentence: an abbreviation, a single letter, an ordinal number.</summary>
internal static class ShortenedWords
{
    private static readonly HashSet<string> Abbreviations = [.. TextResource.Lines("Text.abbreviations.txt").Select(line => TermFolding.Fold(line))];
    private static readonly int LongestBytes = 2 * Abbreviations.Max(word => Encoding.UTF8.GetByteCount(word));

    // Abbreviations of up to eight ASCII letters as numbers: asked for at nearly every full stop.
    private static readonly HashSet<ulong> Short = [.. Abbreviations.Where(word => word.Length <= sizeof(ulong) && word.All(char.IsAsciiLetterLower)).Select(word => Packed(Encoding.ASCII.GetBytes(word)))];

    /// <summary>Whether a text in UTF-8 ends with such a word; the full stop behind it is not part of the text.</summary>
    public static bool EndAt(ReadOnlySpan<byte> text)
    {
        int start = text.Length;
        while (start > 0 && char.IsAsciiLetterOrDigit((char)text[start - 1]) && text[start - 1] < 0x80)
        {
            start--;
        }

        ReadOnlySpan<byte> word = text[start..];
        if (word.Length == 1 && EndsWithApostrophe(text[..start]))
        {
            return false; // "tomorrow's."
        }

        bool whole = start == 0 || (text[start - 1] < 0x80 && text[start - 1] != '.');
        return whole ? IsShortened(word) : EndAtOther(text);
    }

    private static bool EndsWithApostrophe(ReadOnlySpan<byte> text) => text.EndsWith("'"u8) || text.EndsWith("’"u8);

    // A word of ASCII letters and digits.
    private static bool IsShortened(ReadOnlySpan<byte> word) => word.Length switch
    {
        0 => false,
        1 => true,
        2 when char.IsAsciiDigit((char)word[0]) && char.IsAsciiDigit((char)word[1]) => true,
        <= sizeof(ulong) => Short.Contains(Packed(word)),
        _ => word.Length <= LongestBytes && Abbreviations.Contains(TermFolding.Fold(Encoding.UTF8.GetString(word))),
    };

    // Letters of any script, or full stops between: "z. B" or "млн".
    private static bool EndAtOther(ReadOnlySpan<byte> text)
    {
        int start = text.Length;
        while (start > 0)
        {
            Rune.DecodeLastFromUtf8(text[..start], out Rune rune, out int length);
            if (!Rune.IsLetterOrDigit(rune) && rune.Value != '.')
            {
                break;
            }

            start -= length;
            if (text.Length - start > LongestBytes)
            {
                return false; // longer than any abbreviation
            }
        }

        string word = Encoding.UTF8.GetString(text[start..]);
        if (word.Length is 1 or 2 && word.All(char.IsAsciiDigit))
        {
            return true; // an ordinal behind a sign that is not of ASCII: „29. November
        }

        return word.Split('.').All(part => part.EnumerateRunes().Count() == 1 && Rune.IsLetter(part.EnumerateRunes().First())) || Abbreviations.Contains(TermFolding.Fold(word));
    }

    private static ulong Packed(ReadOnlySpan<byte> word)
    {
        ulong packed = 0;
        foreach (byte letter in word)
        {
            packed = (packed << 8) | (letter | 0x20u);
        }

        return packed;
    }
}
