namespace CorpusAnalysis;

/// <summary>Which of several articles comes first: by date, then by id.</summary>
/// <remarks>Unlike in the order of dates itself, what is not known comes last, so that no article without a date passes for the original.</remarks>
internal static class ReprintOrder
{
    /// <summary>Articles, the first one first.</summary>
    public static IOrderedEnumerable<T> Sort<T>(IEnumerable<T> things, Func<T, PartialDate> date, Func<T, string> id) => things
        .OrderBy(thing => date(thing).Year ?? int.MaxValue)
        .ThenBy(thing => date(thing).Month ?? int.MaxValue)
        .ThenBy(thing => date(thing).Day ?? int.MaxValue)
        .ThenBy(id, StringComparer.Ordinal);
}
