using System.Buffers;
using System.Text;

namespace CorpusAnalysis;

/// <summary>What of an article is written under which name, so that it is read back as the same.</summary>
internal static class WrittenFields
{
    /// <summary>The field of metadata that says which file an article came from first.</summary>
    public const string SourceFile = "source_file";

    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\f\u0085\u2028\u2029");

    /// <summary>The names of the fields, but text and metadata, in the order in which they are written.</summary>
    public static IReadOnlyList<string> Names { get; } = ["id", "date", "language", "section", "place", "agency", "headline"];

    /// <summary>The values of <see cref="Names"/>; empty where there is none.</summary>
    public static string[] Values(Article article) =>
        [article.Id, article.Date.ToString(), article.Language, article.Section, article.Place, article.Agency, article.Headline];

    /// <summary>The file that an article came from first.</summary>
    public static string Source(Article article) => article.Metadata.GetValueOrDefault(SourceFile, article.Source);

    /// <summary>The fields of metadata but <see cref="SourceFile"/>, as they are called.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Metadata(Article article) =>
        article.Metadata.Where(field => field.Key != SourceFile && field.Key.Trim().Length > 0 && field.Value.Trim().Length > 0);

    /// <summary>What a field of metadata is called where fields of articles stand beside it.</summary>
    public static string MetadataName(string name) =>
        UsualColumns.PropertyOf(name) is not null || name == SourceFile || name.StartsWith('@') || name.StartsWith('_') || name.StartsWith(ArticleColumns.MetadataPrefix, StringComparison.Ordinal)
            ? ArticleColumns.MetadataPrefix + name
            : name;

    /// <summary>The paragraphs as one text, which is divided into the same again where none has a line end.</summary>
    public static string Text(IEnumerable<string> paragraphs) => string.Join("\n\n", paragraphs.Select(Clean));

    /// <summary>Whether a text has an end of a line in it.</summary>
    public static bool HoldsLineEnd(string text) => text.AsSpan().ContainsAny(LineEnds);

    /// <summary>A text without what no target holds: halves of characters, and the mark that stands between values.</summary>
    public static string Clean(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
        {
            return text.Replace(ArticleColumns.Between, ' ');
        }

        var clean = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            clean.Append(rune.Value == ArticleColumns.Between ? " " : rune.ToString());
        }

        return clean.ToString();
    }
}
