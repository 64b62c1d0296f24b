using System.Text;

namespace CorpusAnalysis;

/// <summary>
/// Finds and mends text in UTF-8 that was once read as Windows-1252, ISO-8859-1 or Windows-1251 and saved so: <c>GrÃ¼n</c>
/// for <c>Grün</c>, <c>â€ž</c> for <c>„</c>, <c>РєР»РёРјР°С‚</c> for <c>климат</c>; also when it happened twice or three times.
/// </summary>
/// <remarks>
/// A letter counts when its characters are strictly the bytes of one in UTF-8, when that is a letter or sign of news, and
/// when the characters do not stand so in text by themselves: in <c>«IRMÃ»</c>, <c>CAFÉ™</c> and <c>В Москве</c> they do.
/// In a line whose characters beyond ASCII are nearly all such, those count too that alone would be doubtful.
/// All else stays as it is, to the last character.
/// </remarks>
internal static class Mojibake
{
    private const int Times = 3;

    /// <summary>Counts the letters that are mojibake.</summary>
    public static MojibakeFound Find(string text)
    {
        (int count, int start, string sample) = (0, -1, "");
        foreach (MojibakeLetter letter in Letters(text))
        {
            if (count++ == 0)
            {
                (start, sample) = (letter.Start, text.Substring(letter.Start, letter.Length));
            }
        }

        return new(count, start, sample);
    }

    /// <summary>The text with all mojibake as it was meant.</summary>
    public static string Mend(string text) => Mend(text, out _);

    /// <summary>The text with all mojibake as it was meant.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="count">How many letters were mended.</param>
    public static string Mend(string text, out int count)
    {
        count = 0;
        for (int time = 0; time < Times; time++)
        {
            List<MojibakeLetter> letters = Letters(text);
            if (letters.Count == 0)
            {
                break;
            }

            count = Math.Max(count, letters.Count);
            text = Replace(text, letters);
        }

        return text;
    }

    private static string Replace(string text, List<MojibakeLetter> letters)
    {
        var result = new StringBuilder(text.Length);
        int end = 0;
        foreach (MojibakeLetter letter in letters)
        {
            result.Append(text, end, letter.Start - end).Append(letter.Meant);
            end = letter.Start + letter.Length;
        }

        return result.Append(text, end, text.Length - end).ToString();
    }

    // Line by line, as one paragraph may come from elsewhere.
    private static List<MojibakeLetter> Letters(string text)
    {
        var letters = new List<MojibakeLetter>();
        if (!MojibakeReading.Western.CanBeIn(text) && !MojibakeReading.Cyrillic.CanBeIn(text))
        {
            return letters;
        }

        for (int start = 0; start < text.Length;)
        {
            int length = text.AsSpan(start).IndexOfAny('\n', '\r');
            int end = length < 0 ? text.Length : start + length;
            if (text.AsSpan(start, end - start).ContainsAnyExceptInRange('\0', '\u007F'))
            {
                List<MojibakeLetter> western = MojibakeReading.Western.Letters(text, start, end);
                letters.AddRange(western.Count > 0 ? western : MojibakeReading.Cyrillic.Letters(text, start, end));
            }

            start = end + 1;
        }

        return letters;
    }
}
