namespace CorpusAnalysis.Tests;

/// <summary>The texts that the reference tables are computed from.</summary>
internal static class GoldenTexts
{
    /// <summary>The 60 inaugural addresses of presidents of the United States, in their order, each one article.</summary>
    public static IReadOnlyList<Article> Inaugural() => [.. Golden.Rows("corpus_meta.csv").Select(row => Article(row["doc_id"], Path.Combine("texts", row["doc_id"] + ".txt"), "en"))];

    /// <summary>A text of the reference tables as an article of one paragraph.</summary>
    public static Article Article(string id, string file, string language) => TestCorpus.Article(id, File.ReadAllText(Golden.Path(file)), language);

    /// <summary>A number of a table; <c>NA</c> is null.</summary>
    public static double? Number(this IReadOnlyDictionary<string, string> row, string column) =>
        row[column] == "NA" ? null : double.Parse(row[column], System.Globalization.CultureInfo.InvariantCulture);
}
