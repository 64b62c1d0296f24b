using System.Globalization;
using System.Text;

namespace CorpusAnalysis;

/// <summary>The tables that <c>generate.py</c> writes from the Unicode Character Database, embedded in the library.</summary>
internal static class UnicodeData
{
    /// <summary>Word_Break with the bit Extended_Pictographic, for every code point.</summary>
    public static CodePointTable WordBreak { get; } = new(
        Lines("word-break.txt").Select(line => (Range(line[0]), (byte)Enum.Parse<WordBreakProperty>(line[1]))));

    /// <summary>1 for format characters and marks that show nothing and mean nothing for a word, such as U+00AD.</summary>
    public static CodePointTable Ignorable { get; } = new(Lines("ignorable.txt").Select(line => (Range(line[0]), (byte)1)));

    /// <summary>Full case folding (CaseFolding.txt, status C and F) of the code points that it changes.</summary>
    public static IReadOnlyDictionary<int, string> CaseFolding { get; } = Lines("case-folding.txt").ToDictionary(
        line => Hex(line[0]),
        line => string.Concat(line.Skip(1).Select(code => new Rune(Hex(code)).ToString())));

    private static IEnumerable<string[]> Lines(string name) =>
        TextResource.Lines("Text.Unicode." + name).Select(line => line.Split(' '));

    private static (int First, int Last) Range(string text)
    {
        string[] ends = text.Split('-');
        return (Hex(ends[0]), Hex(ends[^1]));
    }

    private static int Hex(string text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
