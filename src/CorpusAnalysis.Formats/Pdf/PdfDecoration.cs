using System.Text.RegularExpressions;

namespace CorpusAnalysis.Formats;

/// <summary>Finds what stands on top or at the foot of pages and is not text: titles that repeat, and numbers of pages.</summary>
internal static partial class PdfDecoration
{
    // How many rows of a page may be such, at each end.
    private const int Deep = 2;

    // How far the same title may stand from itself on another page, in points.
    private const double SamePlace = 12;

    /// <summary>The rows of all pages without it.</summary>
    /// <param name="pages">By page the rows, from top to bottom.</param>
    public static List<List<PdfRow>> Without(IReadOnlyList<List<PdfRow>> pages)
    {
        var repeated = pages.SelectMany((page, number) => Ends(page).Select(row => (Key: Key(row), row.Base, number)))
            .GroupBy(row => row.Key)
            .Where(group => group.Select(row => row.number).Distinct().Count() is var count && count > 1 && count * 5 >= pages.Count * 2)
            .ToDictionary(group => group.Key, group => group.Select(row => row.Base).Order().ElementAt(group.Count() / 2));
        return [.. pages.Select(page => page.Except(Ends(page).Where(row => IsNumber(row, page) || (repeated.TryGetValue(Key(row), out double place) && Math.Abs(place - row.Base) <= SamePlace))).ToList())];
    }

    private static IEnumerable<PdfRow> Ends(List<PdfRow> page) => page.Take(Deep).Concat(page.TakeLast(Deep)).Distinct();

    private static string Key(PdfRow row) => Digits.Replace(row.Text, "#");

    private static bool IsNumber(PdfRow row, List<PdfRow> page) => page.Count > 1 && (row == page[0] || row == page[^1]) && NumberOfPage.IsMatch(row.Text);

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits { get; }

    [GeneratedRegex(@"^[\s\-–—|•]*((seite|page|s\.|p\.|página|стр\.)\s*)?\d{1,4}(\s*(von|of|de|из|/)\s*\d{1,4})?[\s\-–—|•]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumberOfPage { get; }
}
