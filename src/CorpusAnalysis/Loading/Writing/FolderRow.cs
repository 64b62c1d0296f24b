using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace CorpusAnalysis;

/// <summary>What <c>metadata.csv</c> of a written folder says of a file.</summary>
internal static partial class FolderRow
{
    private const int LongestName = 64;

    // What stands in columns of its own, or is in the file itself.
    private static readonly string[] Taken = ["file", "date", "language", "agency", "section", "place"];

    /// <summary>The row of a file that holds all but date and language.</summary>
    public static MetadataRow Short(string file, Article article) => new(0, file, article.Date, Fields([new("language", article.Language)]));

    /// <summary>The row of a wire text; null when it cannot hold the further fields.</summary>
    public static MetadataRow? Full(string file, Article article)
    {
        KeyValuePair<string, string>[] further = [.. WrittenFields.Metadata(article)];
        return further.All(field => IsName(field.Key) && IsValue(field.Value)) && IsValue(article.Language) && IsValue(article.Agency)
            ? new(0, file, article.Date, Fields([new("language", article.Language), new("agency", article.Agency), new(WrittenFields.SourceFile, WrittenFields.Source(article)), .. further]))
            : null;
    }

    private static ImmutableSortedDictionary<string, string> Fields(IEnumerable<KeyValuePair<string, string>> fields) =>
        fields.Where(field => IsValue(field.Value)).ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static bool IsName(string name) => name.Length <= LongestName && NamePattern.IsMatch(name) && string.Equals(name, name.ToLowerInvariant(), StringComparison.Ordinal) && !Taken.Contains(name);

    private static bool IsValue(string value) => value.Length > 0 && value == value.Trim() && value == WrittenFields.Clean(value) && !value.Any(char.IsControl) && !WrittenFields.HoldsLineEnd(value);

    [GeneratedRegex(@"^[\p{L}\p{N}_](?:[\p{L}\p{N}_ .-]*[\p{L}\p{N}_.-])?$", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern { get; }
}
