namespace CorpusAnalysis;

/// <summary>The text from which a language is known, as <see cref="LanguageText.Words"/> gives it.</summary>
/// <param name="Language">The BCP 47 tag.</param>
/// <param name="IsOffered">Whether it is one of the languages that are answered; the others are known only to be told from them.</param>
/// <param name="Paragraphs">Running text.</param>
/// <param name="CommonWords">Words that news are full of, out of context.</param>
/// <param name="FunctionWords">Articles, pronouns, prepositions, conjunctions, auxiliaries.</param>
internal sealed record LanguageSample(string Language, bool IsOffered, IReadOnlyList<string> Paragraphs, IReadOnlyList<string> CommonWords, IReadOnlyList<string> FunctionWords)
{
    /// <summary>Every word of the paragraphs and the common words, as often as it occurs.</summary>
    public IEnumerable<string> Words => Paragraphs.Concat(CommonWords).SelectMany(Split);

    /// <summary>Reads an embedded text, in which a line is a paragraph; <c>=</c> begins a line of function words, <c>+</c> one of common words.</summary>
    public static LanguageSample Read(string language, bool isOffered)
    {
        string[] lines = [.. TextResource.Lines(isOffered ? $"Text.Languages.{language}.txt" : $"Text.Languages.Others.{language}.txt")];
        return new LanguageSample(
            language,
            isOffered,
            [.. lines.Where(line => line[0] is not ('=' or '+')).Select(LanguageText.Words)],
            [.. Marked(lines, '+')],
            [.. Marked(lines, '=').SelectMany(Split).Distinct(StringComparer.Ordinal)]);
    }

    private static IEnumerable<string> Marked(string[] lines, char mark) =>
        lines.Where(line => line[0] == mark).Select(line => LanguageText.Words(line[1..]));

    private static string[] Split(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
