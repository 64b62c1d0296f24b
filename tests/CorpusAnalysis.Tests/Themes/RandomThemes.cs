using System.Globalization;
using CsCheck;

namespace CorpusAnalysis.Tests.Themes;

/// <summary>Random small corpora, and dictionaries whose patterns overlap in them, exclude each other, and are nested.</summary>
internal static class RandomThemes
{
    private static readonly string[] Words = ["ka", "kab", "kabo", "bo", "bok", "ka-bo"];
    private static readonly Gen<string> Element = Gen.OneOf([.. Words, "ka*", "*bo", "k?b", "b*", "*o*"]);
    private static readonly Gen<string> Language = Gen.Frequency((3, Gen.Const("any")), (1, Gen.OneOf("de", "en", "und")));

    private static readonly Gen<string> Pattern = Gen.Frequency(
        (5, Element),
        (3, Element.Array[2, 3].Select(elements => string.Join(' ', elements))),
        (1, Gen.Select(Element, Gen.Int[1, 3], Element, (left, distance, right) => $"{left} NEAR/{distance} {right}")),
        (1, Gen.Select(Element, Element, Gen.Int[1, 2], Element, (first, second, distance, right) => $"{first} {second} NEAR/{distance} {right}")));

    private static readonly Gen<string> Exclusions =
        Gen.Select(Language, Pattern.Array[1, 2], (language, patterns) => $"exclude: {{{language}: [{string.Join(", ", patterns.Select(Quoted))}]}}");

    private static readonly Gen<string> Patterns = Gen.Select(Language, Gen.Select(Pattern, Gen.OneOf(1.0, 1, 2, -0.5), Weighted).Array[1, 4], (language, patterns) =>
        $"patterns: {{{language}: [{string.Join(", ", patterns)}]}}");

    private static readonly Gen<string> Body = Gen.Select(Patterns, Gen.Frequency((1, Gen.Const("")), (1, Exclusions.Select(text => ", " + text))), (patterns, exclusions) => patterns + exclusions);

    /// <summary>Four themes: <c>a</c>, below it <c>b</c>, below that <c>c</c>; and <c>d</c>.</summary>
    public static Gen<ThemeDictionary> Dictionaries { get; } = Body.Array[4].Select(bodies => ThemeDictionary.Parse(
        $"themes: {{a: {{{bodies[0]}, themes: {{b: {{{bodies[1]}, themes: {{c: {{{bodies[2]}}}}}}}}}}}, d: {{{bodies[3]}}}}}"));

    /// <summary>Up to eight articles in several languages, of which one is not known, and a view of them.</summary>
    public static Gen<Corpus> Corpora { get; } = Gen.Select(
        Gen.Select(Gen.OneOf(Words).Array[0, 12].Select(words => string.Join(' ', words)), Gen.OneOf("de", "en", "fr", "und")).Array[0, 8],
        Gen.Int[0, 255],
        (articles, members) => Corpus.From(articles.Select((article, i) => Article(i, article.Item1, article.Item2))).Where(article => (members >> (article.Id[0] - 'a') & 1) != 0));

    /// <summary>Both.</summary>
    public static Gen<(Corpus Corpus, ThemeDictionary Themes)> All { get; } = Gen.Select(Corpora, Dictionaries);

    private static Article Article(int number, string text, string language) => new()
    {
        Id = ((char)('a' + number)).ToString(),
        Headline = "",
        Paragraphs = text.Length == 0 ? [] : [text],
        Language = language,
        Date = new PartialDate(2024, 1 + (number % 3), 1),
        Place = number % 2 == 0 ? "Baku" : "",
    };

    private static string Weighted(string pattern, double weight) => weight == 1 ? Quoted(pattern) : string.Create(CultureInfo.InvariantCulture, $"{Quoted(pattern)}: {weight}");

    private static string Quoted(string pattern) => $"\"{pattern}\"";
}
