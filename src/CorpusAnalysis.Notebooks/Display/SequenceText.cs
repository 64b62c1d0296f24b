using System.Collections;

namespace CorpusAnalysis.Notebooks.Display;

/// <summary>A sequence of values that is no table as text, in the form of .NET Interactive's but with each value as it is written alone.</summary>
internal static class SequenceText
{
    private const int MostItems = 20;

    /// <summary>The first items, and whether there are more.</summary>
    public static string Of(IEnumerable items, FormatOptions options) => Of(items, options, options.DepthLimit);

    private static string Of(IEnumerable items, FormatOptions options, int depth)
    {
        string[] first = [.. items.Cast<object?>().Take(MostItems + 1).Select(item => Item(item, options, depth - 1))];
        string more = first.Length <= MostItems ? ""
            : items is ICollection all ? string.Create(options.Culture, $" ... ({all.Count - MostItems:N0} more)")
            : " ... (more)";
        return $"[ {string.Join(", ", first.Take(MostItems))}{more} ]";
    }

    private static string Item(object? item, FormatOptions options, int depth) => item switch
    {
        null => "<null>",
        string text => text,
        IFormattable value => value.ToString(null, options.Culture),
        IEnumerable items => depth > 0 ? Of(items, options, depth) : "…",
        _ => item.ToString() ?? "",
    };
}
