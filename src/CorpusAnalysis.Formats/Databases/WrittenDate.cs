using System.Text.RegularExpressions;

namespace CorpusAnalysis.Formats;

/// <summary>A date in a line that also holds the day of the week, an hour or an edition.</summary>
internal static partial class WrittenDate
{
    /// <summary>The date as it is written; empty when the line holds none.</summary>
    public static string In(string line) => Pattern.Match(line) is { Success: true } match ? match.Value : "";

    [GeneratedRegex(@"\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[./]\d{1,2}[./]\d{4}\b|\b\d{1,2}\.?\s\p{L}{3,}\.?,?\s\d{4}\b|\b\p{L}{3,}\.?\s\d{1,2},?\s\d{4}\b|\b\p{L}{3,}\.?,?\s(19|20)\d{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern { get; }
}
