namespace CorpusAnalysis;

/// <summary>Function words, which say little about what a text is about.</summary>
/// <remarks>Short lists of our own, one resource per language: articles, pronouns, prepositions, conjunctions, auxiliaries.</remarks>
public static class StopWords
{
    private static readonly string[] Known = ["az", "de", "en", "fr", "ru"];

    /// <summary>The function words of a language, folded as terms are.</summary>
    /// <exception cref="NotSupportedException">There is no list for the language; the message names those there are.</exception>
    public static IReadOnlySet<string> Of(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return Known.Contains(language)
            ? TextResource.Lines($"Text.StopWords.{language}.txt").SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(word => TermFolding.Fold(word)).ToHashSet(StringComparer.Ordinal)
            : throw new NotSupportedException($"There is no list of stop words for '{language}'; there are lists for {string.Join(", ", Known)}.");
    }

    /// <summary>The function words of a language, or none for null.</summary>
    /// <exception cref="NotSupportedException">There is no list for the language.</exception>
    internal static IReadOnlySet<string> OfOrNone(string? language) => language is null ? new HashSet<string>() : Of(language);
}
