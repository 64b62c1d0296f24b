using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CorpusAnalysis;

/// <summary>Applies a <see cref="TextNormalization"/> to text. Applied to its own result it changes nothing.</summary>
internal static partial class TextNormalizing
{
    private const string SoftHyphen = "\u00AD";

    private static readonly SearchValues<char> OtherSpaces = SearchValues.Create(
        "\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000");

    // Behind a hyphen that stands for the rest of a word: "Klima- und Umweltpolitik".
    private static readonly ImmutableHashSet<string> Conjunctions =
        ["und", "oder", "bzw", "beziehungsweise", "sowie", "and", "or", "и", "или", "або", "ve", "veya", "və", "ya"];

    /// <summary>The text with the steps applied, and what they changed.</summary>
    public static (string Text, TextChanges Changes) Apply(string text, TextNormalization steps)
    {
        ArgumentNullException.ThrowIfNull(text);
        var changes = default(TextChanges);
        while (true)
        {
            // A step may make work for one before it: a plain space before the line end, a misread letter without its soft hyphen.
            TextChanges made = Once(ref text, steps);
            if (made.Count == 0)
            {
                return (text, changes);
            }

            changes += made;
        }
    }

    private static TextChanges Once(ref string text, TextNormalization steps)
    {
        (int softHyphens, int spaces, int composed, int hyphens, int mojibake) = (0, 0, 0, 0, 0);
        if (Ascii.IsValid(text) && !steps.HasFlag(TextNormalization.LineBreakHyphens))
        {
            return default;
        }

        if (steps.HasFlag(TextNormalization.Mojibake))
        {
            text = Mojibake.Mend(text, out mojibake);
        }

        if (steps.HasFlag(TextNormalization.LineBreakHyphens))
        {
            text = JoinLines(text, out hyphens);
        }

        if (steps.HasFlag(TextNormalization.SoftHyphens))
        {
            softHyphens = text.AsSpan().Count(SoftHyphen[0]);
            text = softHyphens == 0 ? text : text.Replace(SoftHyphen, "", StringComparison.Ordinal);
        }

        if (steps.HasFlag(TextNormalization.Spaces))
        {
            spaces = text.AsSpan().CountAny(OtherSpaces);
            text = spaces == 0 ? text : string.Create(text.Length, text, (span, from) => from.AsSpan().ReplaceAny(span, OtherSpaces, ' '));
        }

        if (steps.HasFlag(TextNormalization.Composed))
        {
            text = Compose(text, out composed);
        }

        return new(softHyphens, spaces, composed, hyphens, mojibake);
    }

    private static string JoinLines(string text, out int count)
    {
        int joined = 0;
        string result = text.AsSpan().ContainsAny('\n', '\r')
            ? HyphenPattern.Replace(text, match =>
            {
                string? join = JoinOf(text, match);
                joined += join is null ? 0 : 1;
                return join ?? match.Value;
            })
            : text;
        count = joined;
        return result;
    }

    // What stands between the two halves; null when the line stays as it is.
    private static string? JoinOf(string text, Match match)
    {
        if (match.Value.StartsWith(SoftHyphen, StringComparison.Ordinal))
        {
            return "";
        }

        string left = text[WordStart(text, match.Index)..match.Index];
        int end = match.Index + match.Length;
        while (end < text.Length && IsOfWord(text[end]))
        {
            end++;
        }

        string right = text[(match.Index + match.Length)..end];
        string hyphen = match.Value[..1];
        if (!char.IsLower(right[0]) || left.Length == 1 || !left.Any(char.IsLower))
        {
            return hyphen;
        }

        return Conjunctions.Contains(right)
            ? null
            : text.Contains(left + hyphen + right, StringComparison.OrdinalIgnoreCase) ? hyphen : "";
    }

    private static int WordStart(string text, int end)
    {
        while (end > 0 && IsOfWord(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    private static bool IsOfWord(char letter) => char.IsLetterOrDigit(letter)
        || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Surrogate || letter == SoftHyphen[0];

    private static string Compose(string text, out int count)
    {
        count = 0;
        var result = new StringBuilder(text.Length);
        for (int start = 0; start < text.Length;)
        {
            int end = start;
            while (end < text.Length && IsCharacter(text, end))
            {
                end += char.IsHighSurrogate(text[end]) ? 2 : 1;
            }

            string part = text[start..end];
            if (!part.IsNormalized(NormalizationForm.FormC))
            {
                count += Math.Max(1, Elements(part).Count(element => !element.IsNormalized(NormalizationForm.FormC)));
                part = part.Normalize(NormalizationForm.FormC);
            }

            result.Append(part);
            if (end < text.Length)
            {
                result.Append(text[end++]);
            }

            start = end;
        }

        return count == 0 ? text : result.ToString();
    }

    // A surrogate alone, and U+FFFE, cannot be normalised.
    private static bool IsCharacter(string text, int index) => char.IsSurrogate(text[index])
        ? index + 1 < text.Length && char.IsSurrogatePair(text, index)
        : text[index] != '\uFFFE';

    private static IEnumerable<string> Elements(string text)
    {
        TextElementEnumerator elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            yield return elements.GetTextElement();
        }
    }

    [GeneratedRegex(@"(?<=[\p{L}\p{M}\p{Nd}])[-\u2010\u00AD][ \t]*(?:\r\n|\n|\r)[ \t]*(?=[\p{L}\p{Nd}])", RegexOptions.CultureInvariant)]
    private static partial Regex HyphenPattern { get; }
}
