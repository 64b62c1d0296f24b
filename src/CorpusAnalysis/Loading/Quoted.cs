using System.Text;

namespace CorpusAnalysis;

/// <summary>Text of files as messages show it.</summary>
internal static class Quoted
{
    private const int Longest = 60;

    /// <summary>In quotation marks, cut after 60 characters, with control and format characters as <c>\u….</c></summary>
    public static string Short(string text)
    {
        var result = new StringBuilder("\"");
        int count = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (count++ == Longest)
            {
                result.Append('…');
                break;
            }

            bool isPlain = !Rune.IsControl(rune) && Rune.GetUnicodeCategory(rune) != System.Globalization.UnicodeCategory.Format;
            result.Append(isPlain ? rune.ToString() : $"\\u{rune.Value:X4}");
        }

        return result.Append('"').ToString();
    }
}
