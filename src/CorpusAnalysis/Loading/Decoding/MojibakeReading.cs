using System.Buffers;
using System.Text;

namespace CorpusAnalysis;

/// <summary>One encoding that UTF-8 was read as by mistake: which bytes its characters stand for, and which of them are no chance.</summary>
internal sealed class MojibakeReading
{
    // Of the characters beyond ASCII of a line that as a whole is mojibake.
    private const double WholeLine = 0.9;

    // The signs that may stand behind a word.
    private const string Behind = "»«”“„’‘‚‹›™®©…–—°·§¹²³\u00A0\u00AD";

    private const string LatinLetters = "ĂăĄąĆćČčĎďĐđĘęĚěĞğĢģĪīİıĶķĻļĽľŁłŃńŅņŇňŐőŒœŘřŚśŞşŠšŢţŤťŪūŮůŰűŲųŸŹźŻżŽžƏəȘșȚț";

    private readonly Dictionary<char, byte> _bytes = [];
    private readonly SearchValues<char> _later;
    private readonly bool _isCyrillic;

    private MojibakeReading(string encoding, bool isCyrillic)
    {
        _isCyrillic = isCyrillic;
        string characters = CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetString([.. Enumerable.Range(0x80, 0x80).Select(value => (byte)value)]);
        for (int value = 0x80; value < 0xA0; value++)
        {
            // ISO-8859-1 has control characters where Windows-1252 has signs; so have all where an encoding has none.
            _bytes[(char)value] = (byte)value;
        }

        for (int i = 0; i < characters.Length; i++)
        {
            _bytes[characters[i]] = (byte)(0x80 + i);
        }

        _later = SearchValues.Create([.. _bytes.Where(letter => letter.Value < 0xC0).Select(letter => letter.Key)]);
    }

    /// <summary>UTF-8 read as Windows-1252 or ISO-8859-1.</summary>
    public static MojibakeReading Western { get; } = new("windows-1252", isCyrillic: false);

    /// <summary>UTF-8 read as Windows-1251.</summary>
    public static MojibakeReading Cyrillic { get; } = new("windows-1251", isCyrillic: true);

    /// <summary>Whether anywhere a character that stands for the first byte of a letter is followed by one that stands for a later byte: quick, as nearly all text has none.</summary>
    public bool CanBeIn(ReadOnlySpan<char> text)
    {
        for (int i = text.IndexOfAny(_later); i >= 0;)
        {
            if (i > 0 && _bytes.TryGetValue(text[i - 1], out byte first) && first >= 0xC2)
            {
                return true;
            }

            int next = text[(i + 1)..].IndexOfAny(_later);
            i = next < 0 ? -1 : i + 1 + next;
        }

        return false;
    }

    /// <summary>The letters of a line that are mojibake, from left to right.</summary>
    public List<MojibakeLetter> Letters(string text, int start, int end)
    {
        List<MojibakeLetter> letters = Possible(text, start, end);
        if (letters.Count == 0)
        {
            return letters;
        }

        List<MojibakeLetter> sure = [.. letters.Where((letter, i) => IsNoChance(text, start, end, letter) || IsOfRun(letters, i))];
        int beyond = 0;
        for (int i = start; i < end; i++)
        {
            beyond += text[i] > '\u007F' ? 1 : 0;
        }

        return sure.Count > 0 && letters.Sum(letter => letter.Length) >= WholeLine * beyond ? letters : sure;
    }

    private List<MojibakeLetter> Possible(string text, int start, int end)
    {
        var letters = new List<MojibakeLetter>();
        Span<byte> bytes = stackalloc byte[4];
        for (int i = start; i < end;)
        {
            int count = 0;
            while (count < 4 && i + count < end && text[i + count] > '\u007F' && _bytes.TryGetValue(text[i + count], out bytes[count]))
            {
                count++;
            }

            if (Rune.DecodeFromUtf8(bytes[..count], out Rune meant, out int length) == OperationStatus.Done)
            {
                letters.Add(new(i, length, meant));
                i += length;
            }
            else
            {
                i++;
            }
        }

        return letters;
    }

    private bool IsNoChance(string text, int start, int end, MojibakeLetter letter)
    {
        char before = letter.Start > start ? text[letter.Start - 1] : ' ';
        char after = letter.End < end ? text[letter.End] : ' ';
        int value = letter.Meant.Value;

        // Three and four characters, among them two signs: typographic signs and pictures.
        if (value is (>= 0x2000 and <= 0x22FF) or 0xFEFF or >= 0x1F000)
        {
            return true;
        }

        bool isLatin = value is (>= 0xC0 and <= 0xFF) || (value is >= 0x100 and <= 0x2FF && LatinLetters.Contains((char)value));
        if (_isCyrillic)
        {
            return isLatin && (char.IsAsciiLetter(before) || char.IsAsciiLetter(after));
        }

        bool isAccent = value is >= 0x300 and <= 0x36F && char.IsLetter(before);
        bool isSign = value is >= 0xA0 and <= 0xBF;
        if (!isLatin && !isAccent && !isSign)
        {
            return false;
        }

        // A capital with an accent at the end of a word of capitals, and a sign behind it.
        char sign = text[letter.Start + 1];
        bool standsSo = char.IsUpper(before) && Behind.Contains(sign) && (!char.IsLetter(after) || (sign == '’' && char.IsLower(after)));
        bool isAlone = value > 0xFF && !char.IsLower(before) && !char.IsLetter(after);
        return !standsSo && !isAlone;
    }

    // Letters of another alphabet stand side by side: two of two bytes, three of three.
    private static bool IsOfRun(List<MojibakeLetter> letters, int index)
    {
        MojibakeLetter letter = letters[index];
        int block = BlockOf(letter.Meant.Value);
        (int first, int last) = (index, index);
        while (first > 0 && letters[first - 1].End == letters[first].Start && BlockOf(letters[first - 1].Meant.Value) == block)
        {
            first--;
        }

        while (last + 1 < letters.Count && letters[last].End == letters[last + 1].Start && BlockOf(letters[last + 1].Meant.Value) == block)
        {
            last++;
        }

        return block > 0 && last - first + 1 >= letter.Length;
    }

    // Greek; Cyrillic as Russian and its neighbours write it; Hebrew; Arabic; the East.
    private static int BlockOf(int value) => value switch
    {
        >= 0x370 and <= 0x3FF => 1,
        (>= 0x401 and <= 0x45F) or 0x490 or 0x491 => 2,
        >= 0x5D0 and <= 0x5EA => 3,
        >= 0x600 and <= 0x6FF => 4,
        >= 0x3000 and <= 0xD7A3 => 5,
        _ => 0,
    };
}
