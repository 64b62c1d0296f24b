using CsCheck;

namespace CorpusAnalysis.Tests.NGrams;

/// <summary>Random articles of short sentences from few words, so that the same rows of words come again.</summary>
internal static class Sentences
{
    /// <summary>Articles of sentences of words.</summary>
    public static Gen<string[][][]> Any { get; } = Gen.OneOf("eins", "zwei", "drei", "vier").Array[1, 8].Array[0, 4].Array[0, 4];

    /// <summary>The articles as a corpus.</summary>
    public static Corpus Corpus(string[][][] articles) => TestCorpus.Of([.. articles.Select(Text)]);

    /// <summary>The units of each article.</summary>
    public static string[][][] Units(string[][][] articles, TextUnit within) =>
        within == TextUnit.Sentence ? articles : [.. articles.Select(article => new[] { article.SelectMany(sentence => sentence).ToArray() })];

    /// <summary>Every choice of so many words of a unit with up to so many left out in each gap.</summary>
    public static IEnumerable<string[]> Places(string[] unit, int size, int skip) =>
        Enumerable.Range(0, unit.Length).SelectMany(start => From(unit, start, size, skip));

    /// <summary>The n-grams of all articles with their frequency and document frequency.</summary>
    public static Dictionary<string, (int Frequency, int Articles)> Count(string[][][] articles, Func<string[], IEnumerable<string[]>> places) => articles
        .SelectMany((article, number) => article.SelectMany(places).Select(words => (Text: string.Join(' ', words), number)))
        .GroupBy(place => place.Text)
        .ToDictionary(group => group.Key, group => (group.Count(), group.Select(place => place.number).Distinct().Count()));

    private static IEnumerable<string[]> From(string[] unit, int start, int size, int skip) => size == 1
        ? [[unit[start]]]
        : Enumerable.Range(start + 1, skip + 1)
            .Where(next => next < unit.Length)
            .SelectMany(next => From(unit, next, size - 1, skip))
            .Select(rest => (string[])[unit[start], .. rest]);

    private static string Text(string[][] sentences) =>

        "! " + string.Join(' ', sentences.Select(words => char.ToUpperInvariant(words[0][0]) + string.Join(' ', words)[1..] + "!"));
}
