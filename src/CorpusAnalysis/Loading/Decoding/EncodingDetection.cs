using System.Collections.Immutable;
using System.Runtime.InteropServices;
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

    // What each byte is in each encoding; all are of one byte a letter.
    private static readonly ImmutableArray<string> Letters =
        [.. Candidates.Select(candidate => Decode([.. Enumerable.Range(0, 256).Select(value => (byte)value)], candidate))];

    /// <summary>The encoding, and whether UTF-8 stands in the text beside it; null when the text looks like none.</summary>
    public static (string Encoding, bool IsMixed)? Find(ReadOnlySpan<byte> bytes)
    {
        Dictionary<(byte Before, byte Letter, byte After), int> places = Places(bytes);
        (string? best, double least) = (null, double.MaxValue);
        foreach ((int i, string candidate) in Candidates.Index())
        {
            double cost = Cost(places, Letters[i], candidate) + (i < CommonCandidates ? 0 : CostOfRarity);
            if (cost < least)
            {
                (best, least) = (candidate, cost);
            }
        }

        return best is null || least > (DearestLetter * places.Values.Sum(count => (double)count)) + Leniency ? null : (best, IsMixed(bytes, best));
    }

    // The bytes beyond ASCII with their neighbours, and how often each stands so: few hundred also in a long text.
    private static Dictionary<(byte Before, byte Letter, byte After), int> Places(ReadOnlySpan<byte> bytes)
    {
        var places = new Dictionary<(byte, byte, byte), int>();
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] >= 0x80)
            {
                var place = (i > 0 ? bytes[i - 1] : (byte)' ', bytes[i], i + 1 < bytes.Length ? bytes[i + 1] : (byte)' ');
                CollectionsMarshal.GetValueRefOrAddDefault(places, place, out _)++;
            }
        }

        return places;
    }

    private static double Cost(Dictionary<(byte Before, byte Letter, byte After), int> places, string letters, string encoding)
    {
        double cost = 0;
        bool hasCyrillic = false;
        foreach (((byte before, byte letter, byte after), int count) in places)
        {
            cost += (double)count * LetterCost.Of(letters[before], letters[letter], letters[after]);
            hasCyrillic |= letters[letter] is >= 'Ѐ' and <= 'ӿ';
        }

        // A no-break space alone says nothing of an encoding of Cyrillic.
        bool isOfCyrillic = encoding is "windows-1251" or "koi8-r" or "koi8-u" or "iso-8859-5" or "ibm866";
        return cost + (isOfCyrillic && !hasCyrillic ? CostOfRarity * 2 : 0);
    }

    // Bytes that are UTF-8 look as it does when it is read as what it is not. Only of Cyrillic may the letters be such by chance.
    private static bool IsMixed(ReadOnlySpan<byte> bytes, string encoding) =>
        encoding is not ("koi8-r" or "koi8-u" or "iso-8859-5" or "ibm866")
        && Mojibake.Find(Decode(bytes, encoding == "windows-1251" ? encoding : "windows-1252")).Count > 0;

    private static string Decode(ReadOnlySpan<byte> bytes, string encoding) => CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetString(bytes);
}
