namespace CorpusAnalysis;

/// <summary>How much of a corpus is of one format.</summary>
/// <param name="Format">The name of the format: <c>JSON Lines</c>.</param>
/// <param name="Documents">Its documents: files, and files in archives.</param>
/// <param name="Articles">Their articles.</param>
public sealed record FormatUse(string Format, int Documents, int Articles)
{
    /// <summary>The format with its articles, and the documents where they are not as many: <c>JSON Lines (20,000 articles in 1 document)</c>.</summary>
    public override string ToString()
    {
        string articles = FormattableString.Invariant($"{Articles:N0} {(Articles == 1 ? "article" : "articles")}");
        return Articles == Documents ? $"{Format} ({articles})" : FormattableString.Invariant($"{Format} ({articles} in {Documents:N0} {(Documents == 1 ? "document" : "documents")})");
    }

    /// <summary>The uses added up by format, those with the most articles first.</summary>
    internal static IEnumerable<FormatUse> Sum(IEnumerable<FormatUse> uses) => uses
        .GroupBy(use => use.Format, StringComparer.Ordinal)
        .Select(group => new FormatUse(group.Key, group.Sum(use => use.Documents), group.Sum(use => use.Articles)))
        .OrderByDescending(use => use.Articles)
        .ThenBy(use => use.Format, StringComparer.Ordinal);
}
