using System.Text;

namespace CorpusAnalysis.Formats;

/// <summary>White space as markup has it: any run of it is one space.</summary>
internal static class WhiteSpace
{
    /// <summary>The text with single spaces and none at the ends; no-break spaces become spaces, as they do not change words.</summary>
    public static string Single(string text)
    {
        var result = new StringBuilder(text.Length);
        bool isPending = false;
        foreach (char letter in text)
        {
            if (char.IsWhiteSpace(letter))
            {
                isPending = result.Length > 0;
                continue;
            }

            if (isPending)
            {
                result.Append(' ');
                isPending = false;
            }

            result.Append(letter);
        }

        return result.ToString();
    }
}
