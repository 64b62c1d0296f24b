using System.Collections.Immutable;
using System.Text;

namespace CorpusAnalysis;

/// <summary>
/// Finds the encoding of text that is no UTF-8 by reading it in every one that news of our languages was written in, and
/// taking that in which it looks most like text (<see cref="LetterCost"/>).
/// </summary>
internal static class EncodingDetection
{
    // In this order: of readings as good as each other the first counts. So Windows-1252 comes before ISO-8859-1, which it holds.
    private static readonly ImmutableArray<string> Candidates =
    [
        "windows-1252", "iso-8859-15", "windows-1254", "windows-1251", "koi8-r", "koi8-u",
        "windows-1250", "iso-8859-2", "windows-1253", "windows-1255", "windows-1256", "iso-8859-5", "ibm866", "ibm850", "macintosh",
    ];

    // Encodings behind these are rare, and few letters do not speak for them.
    private const int CommonCandidates = 5;
    private const int CostOfRarity = 6;

    // Letters and signs in their places cost 1 to 3 each, those of a whole text about 1.5; of few letters all may be dear.
    private const double DearestLetter = 2.5;
    private const double Leniency = 6;

    /// <summary>The encoding, and whether UTF-8 stands in the text beside it; null when the text looks like none.</summary>
    public static (string Encoding, bool IsMixed)? Find(ReadOnlySpan<byte> bytes)
    {
        int high = CountHigh(bytes);
        (string? best, double least) = (null, double.MaxValue);
        foreach ((int i, string candidate) in Candidates.Index())
        {
            string text = Decode(bytes, candidate);
            double cost = LetterCost.Of(text) + (i < CommonCandidates ? 0 : CostOfRarity) + (IsCyrillicWithout(candidate, text) ? CostOfRarity * 2 : 0);
            if (cost < least)
            {
                (best, least) = (candidate, cost);
            }
        }

        return best is null || least > DearestLetter * high + Leniency ? null : (best, IsMixed(bytes, best));
    }

    // A no-break space alone says nothing of an encoding of Cyrillic.
    private static bool IsCyrillicWithout(string encoding, string text) =>
        encoding is "windows-1251" or "koi8-r" or "koi8-u" or "iso-8859-5" or "ibm866" && !text.AsSpan().ContainsAnyInRange('Ѐ', 'ӿ');

    private static int CountHigh(ReadOnlySpan<byte> bytes)
    {
        int count = 0;
        foreach (byte value in bytes)
        {
            count += value >> 7;
        }

        return count;
    }

    // Bytes that are UTF-8 look as it does when it is read as what it is not. Only of Cyrillic may the letters be such by chance.
    private static bool IsMixed(ReadOnlySpan<byte> bytes, string encoding) =>
        encoding is not ("koi8-r" or "koi8-u" or "iso-8859-5" or "ibm866")
        && Mojibake.Find(Decode(bytes, encoding == "windows-1251" ? encoding : "windows-1252")).Count > 0;

    private static string Decode(ReadOnlySpan<byte> bytes, string encoding) => CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetString(bytes);
}
