using System.Globalization;
using System.Text;

namespace CorpusAnalysis;

/// <summary>The two forms of a token that a vocabulary knows: the key by which tokens are one term, and how it is shown.</summary>
/// <remarks>
/// The key is full Unicode case folding (CaseFolding.txt, status C and F, Unicode 15.0) in NFC. So <c>Straße</c>,
/// <c>STRASSE</c> and <c>Strasse</c> are one term, and so, as the price of it, are <c>Maß</c> and <c>Mass</c>; composed
/// and decomposed letters are equal; <c>ς</c> is <c>σ</c>. <c>İ</c> is <c>i</c>: the dot that Unicode's folding leaves on it
/// (U+0307) is dropped, or an Azerbaijani word would be another term where it begins a sentence. The rest of the Turkic folding
/// (status T) is not applied, so that the result does not depend on the language: <c>I</c> is <c>i</c> and never meets
/// <c>ı</c>. Accents stay. Besides: format characters and marks without meaning of their own are dropped (soft hyphen,
/// zero-width joiners, variation selectors); <c>’</c> (U+2019, U+02BC) is <c>'</c>; U+2010 and U+2011 are <c>-</c>; a
/// space behind a full stop or between digits is dropped (<c>z. B</c> → <c>z.b</c>, <c>1 200</c> → <c>1200</c>). The signs of
/// hashtags, mentions and web addresses stay: <c>#COP29</c> → <c>#cop29</c>, which is another term than <c>cop29</c>.
/// </remarks>
public static class TermFolding
{
    /// <summary>The second byte of <c>ß</c> in UTF-8, behind 0xC3.</summary>
    internal const byte SharpS = 0x9F;

    /// <summary>The key of a token: equal for all spellings that count as one term. Idempotent.</summary>
    public static string Fold(ReadOnlySpan<char> token)
    {
        if (IsFoldedAscii(token))
        {
            return token.ToString();
        }

        var result = new StringBuilder(token.Length);
        foreach (Rune rune in Cleaned(token).Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (UnicodeData.CaseFolding.TryGetValue(rune.Value, out string? folded))
            {
                result.Append(folded);
            }
            else
            {
                result.Append(rune.ToString());
            }
        }

        // ŉ folds to an apostrophe, U+02BC, and n.
        return result.Replace('\u02BC', '\'').Replace("i\u0307", "i").ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>
    /// How a token is shown in tables: lower case in NFC and cleaned like the key, but with <c>ß</c> and <c>ς</c> kept.
    /// <see cref="Fold"/> of it equals <see cref="Fold"/> of the token.
    /// </summary>
    public static string Display(ReadOnlySpan<char> token)
    {
        if (IsFoldedAscii(token))
        {
            return token.ToString();
        }

        var result = new StringBuilder(token.Length);
        foreach (Rune rune in Cleaned(token).Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            // The invariant culture leaves İ alone, as its lower case is two characters.
            result.Append(rune.Value == 'İ' ? "i" : Rune.ToLowerInvariant(rune).ToString());
        }

        return result.Replace("i\u0307", "i").ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Whether a token in UTF-8 is surely its own key and shown as it is: small letters of ASCII and Latin-1 without <c>ß</c>, digits, and signs of ASCII.</summary>
    internal static bool IsFolded(ReadOnlySpan<byte> token)
    {
        for (int i = 0; i < token.Length; i++)
        {
            byte value = token[i];
            if (!IsFoldedAscii((char)value) && !(value == 0xC3 && ++i < token.Length && token[i] is >= 0xA0 and <= 0xBF and not 0xB7))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Folds a token in UTF-8 whose letters are of ASCII and Latin-1, as <see cref="Fold"/> does and many times as fast.</summary>
    /// <param name="token">The token, its ASCII letters small.</param>
    /// <param name="key">Gets the key; as long as the token at least, as <c>ß</c> is two bytes too.</param>
    /// <returns>Whether it could; the key is as long as the token.</returns>
    internal static bool TryFoldLatin(ReadOnlySpan<byte> token, Span<byte> key)
    {
        for (int i = 0; i < token.Length; i++)
        {
            key[i] = token[i];
            if (IsFoldedAscii((char)token[i]))
            {
                continue;
            }

            if (token[i] != 0xC3 || i + 1 == token.Length || token[i + 1] is < 0x80 or > 0xBF or 0x97 or 0xB7)
            {
                return false;
            }

            byte second = token[++i];
            if (second == SharpS)
            {
                (key[i - 1], key[i]) = ((byte)'s', (byte)'s');
            }
            else
            {
                key[i] = second < SharpS ? (byte)(second + 0x20) : second;
            }
        }

        return true;
    }

    private static bool IsFoldedAscii(ReadOnlySpan<char> token)
    {
        foreach (char c in token)
        {
            if (!IsFoldedAscii(c))
            {
                return false;
            }
        }

        return true;
    }

    // Folding changes capitals, and may drop spaces; signs stay, as in URLs.
    private static bool IsFoldedAscii(char c) => c is > ' ' and < '\u007F' and not (>= 'A' and <= 'Z');

    private static string Cleaned(ReadOnlySpan<char> token)
    {
        var result = new StringBuilder(token.Length);
        foreach (Rune rune in token.EnumerateRunes())
        {
            if (UnicodeData.Ignorable[rune.Value] == 0)
            {
                result.Append(rune.Value switch
                {
                    '\u2019' or '\u02BC' => "'",
                    '\u2010' or '\u2011' => "-",
                    >= 0xFDD0 and <= 0xFDEF => "\uFFFD", // no characters, which cannot be normalised
                    _ when (rune.Value & 0xFFFE) == 0xFFFE => "\uFFFD",
                    _ => rune.ToString(),
                });
            }
        }

        return WithoutInnerSpaces(result.ToString());
    }

    // "z. B" → "z.B", "1 200" → "1200"; all other spaces stay.
    private static string WithoutInnerSpaces(string text)
    {
        var result = new StringBuilder(text.Length);
        for (int start = 0; start < text.Length;)
        {
            int end = start;
            while (end < text.Length && char.GetUnicodeCategory(text[end]) == UnicodeCategory.SpaceSeparator)
            {
                end++;
            }

            if (end == start)
            {
                result.Append(text[end++]);
            }
            else if (start == 0 || end == text.Length || !IsInnerSpace(text[start - 1], text[end]))
            {
                result.Append(text, start, end - start);
            }

            start = end;
        }

        return result.ToString();
    }

    private static bool IsInnerSpace(char before, char after) => before == '.' || (char.IsDigit(before) && char.IsDigit(after));
}
