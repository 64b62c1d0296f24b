using System.Buffers;
using System.Globalization;
using System.Text;

namespace CorpusAnalysis;

/// <summary>What the identifier reads of a text: its words in small letters.</summary>
/// <remarks>
/// Letters are composed (NFC) and lowered without regard to the culture of the machine; digits and punctuation only part words.
/// Web and mail addresses are left out. A letter of a script that no model knows, and a sign of program code, stay as they are.
/// </remarks>
internal static class LanguageText
{
    /// <summary>As much of a text as is looked at, in UTF-16 code units.</summary>
    public const int Limit = 2000;

    private const char Zwnj = '\u200C';
    private const char Zwj = '\u200D';
    private const char SoftHyphen = '\u00AD';

    private static readonly SearchValues<char> Spaces = SearchValues.Create(" \n\r\t\u00A0\u202F");
    private static readonly SearchValues<char> CodeSigns = SearchValues.Create("{}<>=|\\_^~[]*$");

    /// <summary>The words, each followed by a space, at the start of a text.</summary>
    public static string Words(string text)
    {
        ReadOnlySpan<char> rest = Composed(text.Length > Limit ? text[..Cut(text)] : text);
        bool dotted = rest.Contains('İ');
        var words = new StringBuilder(rest.Length + 1);
        while (!rest.IsEmpty)
        {
            int length = rest.IndexOfAny(Spaces);
            ReadOnlySpan<char> chunk = length < 0 ? rest : rest[..length];
            rest = length < 0 ? [] : rest[(length + 1)..];
            if (!IsAddress(chunk))
            {
                Append(words, chunk, dotted);
                EndWord(words);
            }
        }

        return words.ToString();
    }

    /// <summary>The end of the last whole word within the limit, or the limit where there is no space.</summary>
    private static int Cut(string text)
    {
        int space = text.AsSpan(0, Limit).LastIndexOfAny(' ', '\n');
        return space > 0 ? space : Limit;
    }

    private static string Composed(string text) => text.AsSpan().ContainsAnyInRange('\u0300', '\u036F')
        ? string.Concat(text.EnumerateRunes()).Normalize(NormalizationForm.FormC)
        : text;

    private static bool IsAddress(ReadOnlySpan<char> chunk) =>
        chunk.Contains('@') || chunk.Contains("://", StringComparison.Ordinal) || chunk.Contains("www.", StringComparison.OrdinalIgnoreCase);

    private static void Append(StringBuilder words, ReadOnlySpan<char> chunk, bool dotted)
    {
        for (int i = 0; i < chunk.Length; i++)
        {
            char c = chunk[i];
            if (char.IsLetter(c))
            {
                words.Append(Lower(c, dotted));
            }
            else if (CodeSigns.Contains(c))
            {
                words.Append(c);
            }
            else if (char.IsHighSurrogate(c) && Rune.DecodeFromUtf16(chunk[i..], out Rune rune, out int used) == OperationStatus.Done)
            {
                AppendIfLetter(words, c, Rune.GetUnicodeCategory(rune));
                i += used - 1;
            }
            else if (c is '\'' or '’' && i > 0 && i + 1 < chunk.Length && char.IsLetter(chunk[i - 1]) && char.IsLetter(chunk[i + 1]))
            {
                words.Append('\'');
            }
            else if (c is not (SoftHyphen or Zwnj or Zwj) && !IsMark(c))
            {
                EndWord(words);
            }
        }
    }

    private static void AppendIfLetter(StringBuilder words, char surrogate, UnicodeCategory category)
    {
        if (category <= UnicodeCategory.OtherLetter)
        {
            words.Append(surrogate);
        }
    }

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static char Lower(char c, bool dotted) => c switch
    {
        'İ' => 'i',
        'I' => dotted ? 'ı' : 'i',
        'ё' or 'Ё' => 'е',
        'ʼ' => '\'',
        _ => char.ToLowerInvariant(c),
    };

    private static void EndWord(StringBuilder words)
    {
        if (words.Length > 0 && words[^1] != ' ')
        {
            words.Append(' ');
        }
    }
}
