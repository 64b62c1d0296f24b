using System.Buffers;

namespace CorpusAnalysis;

/// <summary>Finds URLs: <c>https://unfccc.int/cop29</c>, <c>www.auswaertiges-amt.de</c>.</summary>
/// <remarks>
/// A URL begins with <c>http://</c>, <c>https://</c>, <c>ftp://</c> or <c>www.</c> in any case, and a letter or digit behind that. It goes on
/// over the characters of RFC 3986 and, beyond ASCII, over letters, marks and digits (RFC 3987); it ends before a closing bracket that it
/// did not open, and before punctuation at its end.
/// </remarks>
internal static class Urls
{
    // U+037E is the semicolon by another number.
    private static readonly SearchValues<char> Signs = SearchValues.Create("-._~:/?#[]@!$&'()*+,;=%\u037E");

    /// <summary>The first URL from a place on; an empty token at the end of the text if there is none.</summary>
    public static Token Find(ReadOnlySpan<char> text, int from)
    {
        for (int place = from; text[place..].IndexOfAny(':', 'w', 'W') is >= 0 and int next; place++)
        {
            place += next;
            int start = text[place] == ':' ? SchemeStart(text, from, place) : HostStart(text, place);
            if (start >= 0 && !WordCharacters.StandBefore(text, start))
            {
                return new(start, End(text, start) - start);
            }
        }

        return new(text.Length, 0);
    }

    private static int SchemeStart(ReadOnlySpan<char> text, int from, int colon)
    {
        if (!text[colon..].StartsWith("://"))
        {
            return -1;
        }

        int start = colon;
        while (start > from && char.IsAsciiLetter(text[start - 1]))
        {
            start--;
        }

        ReadOnlySpan<char> word = text[start..colon];
        bool known = word.Equals("https", StringComparison.OrdinalIgnoreCase)
            || word.Equals("http", StringComparison.OrdinalIgnoreCase)
            || word.Equals("ftp", StringComparison.OrdinalIgnoreCase);
        return known && WordCharacters.LengthAt(text, colon + 3) > 0 ? start : -1;
    }

    // Not amid another host or an e-mail address.
    private static int HostStart(ReadOnlySpan<char> text, int place)
    {
        bool amid = place > 0 && text[place - 1] is '.' or '-' or '@';
        return !amid && text[place..].StartsWith("www.", StringComparison.OrdinalIgnoreCase) && WordCharacters.LengthAt(text, place + 4) > 0 ? place : -1;
    }

    private static int End(ReadOnlySpan<char> text, int start)
    {
        int end = start, round = 0, square = 0;
        while (end < text.Length)
        {
            int length = IsSign(text, end) ? 1 : WordCharacters.LengthAt(text, end);
            round += text[end] switch { '(' => 1, ')' => -1, _ => 0 };
            square += text[end] switch { '[' => 1, ']' => -1, _ => 0 };
            if (length == 0 || round < 0 || square < 0)
            {
                break;
            }

            end += length;
        }

        return start + text[start..end].TrimEnd(".,;:!?'*([\u037E").Length;
    }

    // "=" with U+0338 on it is another sign: ≠.
    private static bool IsSign(ReadOnlySpan<char> text, int place) =>
        Signs.Contains(text[place]) && !(text[place] == '=' && place + 1 < text.Length && text[place + 1] == '\u0338');
}
