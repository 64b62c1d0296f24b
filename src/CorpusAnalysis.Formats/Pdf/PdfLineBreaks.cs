using System.Collections.Frozen;
using System.Text;

namespace CorpusAnalysis.Formats;

/// <summary>Joins the lines of a paragraph.</summary>
internal static class PdfLineBreaks
{
    private const char SoftHyphen = '\u00AD';

    // Behind these a hyphen stands for what follows later, as in "Ein- und Ausfuhr".
    private static readonly FrozenSet<string> Conjunctions = FrozenSet.Create(StringComparer.Ordinal, "und", "oder", "bzw.", "sowie", "bis", "noch", "als", "and", "or", "to", "et", "ou", "y", "o", "i", "и", "или");

    /// <summary>The lines as one text: with a space between them, or without the hyphen that a word was divided with.</summary>
    public static string Join(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        foreach (string line in lines)
        {
            Append(text, line);
        }

        return text.Replace(SoftHyphen.ToString(), "").ToString();
    }

    private static void Append(StringBuilder text, string line)
    {
        if (text.Length == 0)
        {
            text.Append(line);
            return;
        }

        bool isDivided = text.Length > 1 && text[^1] is '-' or '\u2010' or SoftHyphen && char.IsLetter(text[^2]);
        string first = line.Split(' ', 2)[0];
        if (!isDivided || (text[^1] != SoftHyphen && Conjunctions.Contains(first)))
        {
            text.Append(' ');
        }
        else if (text[^1] == SoftHyphen || char.IsLower(first, 0))
        {
            text.Length--;
        }

        text.Append(line);
    }
}
