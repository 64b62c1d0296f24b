namespace CorpusAnalysis;

/// <summary>The text from which a language is known, as <see cref="LanguageText.Words"/> gives it.</summary>
/// <param name="Language">The BCP 47 tag.</param>
/// <param name="IsOffered">Whether it is one of the languages that are answered; the others are known only to be told from them.</param>
/// <param name="Paragraphs">Running text.</param>
/// <param name="FunctionWords">Articles, pronouns, prepositions, conjunctions, auxiliaries.</param>
internal sealed record LanguageSample(string Language, bool IsOffered, IReadOnlyList<string> Paragraphs, IReadOnlyList<string> FunctionWords)
{
    /// <summary>Reads an embedded text, in which a line is a paragraph and <c>=</c> begins a line of function words.</summary>
    public static LanguageSample Read(string language, bool isOffered)
    {
        string[] lines = [.. TextResource.Lines(isOffered ? $"Text.Languages.{language}.txt" : $"Text.Languages.Others.{language}.txt")];
        return new LanguageSample(
            language,
            isOffered,
            [.. lines.Where(line => line[0] != '=').Select(LanguageText.Words)],
            [.. lines.Where(line => line[0] == '=').SelectMany(line => LanguageText.Words(line[1..]).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal)]);
    }
}
