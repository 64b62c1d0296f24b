using System.Globalization;
using System.Text;

namespace CorpusAnalysis;

/// <summary>Finds UTF-16 without a byte order mark: spaces and signs of ASCII have a NUL on the same side of every pair of bytes.</summary>
internal static class Utf16Detection
{
    // Every line of text has spaces and signs; Latin letters too have the NUL.
    private const int LeastPerThousand = 50;
    private const int LeastText = 900;

    // Few bytes may look so by chance.
    private const int LeastBytes = 16;

    /// <summary><c>utf-16le</c> or <c>utf-16be</c>, or null.</summary>
    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < LeastBytes || bytes.Length % 2 != 0 || !bytes.Contains((byte)0))
        {
            return null;
        }

        (int even, int odd) = (0, 0);
        for (int i = 0; i < bytes.Length; i += 2)
        {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }

        string encoding = odd > even ? "utf-16le" : "utf-16be";
        (int many, int few) = (Math.Max(odd, even), Math.Min(odd, even));
        bool hasSides = many * 1000L >= (long)LeastPerThousand * (bytes.Length / 2) && few * 20 <= many;
        return hasSides && IsText(bytes, encoding) ? encoding : null;
    }

    private static bool IsText(ReadOnlySpan<byte> bytes, string encoding)
    {
        string text;
        try
        {
            text = KnownEncodings.Strict(encoding).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return false;
        }

        int good = text.EnumerateRunes().Sum(rune => IsOfText(rune) ? rune.Utf16SequenceLength : 0);
        return !text.Contains('\0') && good * 1000L >= (long)LeastText * text.Length;
    }

    private static bool IsOfText(Rune rune) => rune.Value is '\t' or '\n' or '\r' || Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate);
}
