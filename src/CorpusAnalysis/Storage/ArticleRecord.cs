using System.Runtime.InteropServices;

namespace CorpusAnalysis;

/// <summary>An article in a corpus file: numbers of strings, and where its text stands.</summary>
/// <param name="Id">The id.</param>
/// <param name="Headline">The headline.</param>
/// <param name="Source">The file it was read from.</param>
/// <param name="Section">The section.</param>
/// <param name="Place">The place.</param>
/// <param name="Agency">The agency.</param>
/// <param name="Language">The language.</param>
/// <param name="Date">Year, month and day as <c>year · 65536 + month · 256 + day</c>, 0 for what is unknown.</param>
/// <param name="FirstField">The first of its further fields among all.</param>
/// <param name="FieldCount">How many it has.</param>
/// <param name="TextBlock">The block that holds its text.</param>
/// <param name="TextStart">Where the text begins in the block.</param>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct ArticleRecord(
    int Id, int Headline, int Source, int Section, int Place, int Agency, int Language, int Date, int FirstField, int FieldCount, int TextBlock, int TextStart)
{
    /// <summary>A date as a number.</summary>
    public static int Packed(PartialDate date) => ((date.Year ?? 0) << 16) | ((date.Month ?? 0) << 8) | (date.Day ?? 0);

    /// <summary>A number as the date it stands for.</summary>
    public static PartialDate Unpacked(int date) => new(Known(date >> 16), Known((date >> 8) & 0xFF), Known(date & 0xFF));

    private static int? Known(int part) => part == 0 ? null : part;
}
