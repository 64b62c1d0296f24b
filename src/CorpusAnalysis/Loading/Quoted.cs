using System.Globalization;
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

            Append(result, rune);
        }

        return result.Append('"').ToString();
    }

    /// <summary>Without quotation marks and as long as it is, with control and format characters as <c>\u….</c>, so that it stays on one line and a terminal only shows it.</summary>
    public static string Plain(string text)
    {
        if (text.EnumerateRunes().All(IsPlain))
        {
            return text;
        }

        var result = new StringBuilder();
        foreach (Rune rune in text.EnumerateRunes())
        {
            Append(result, rune);
        }

        return result.ToString();
    }

    private static void Append(StringBuilder result, Rune rune) => result.Append(IsPlain(rune) ? rune.ToString() : $"\\u{rune.Value:X4}");

    private static bool IsPlain(Rune rune) =>
        !Rune.IsControl(rune) && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
