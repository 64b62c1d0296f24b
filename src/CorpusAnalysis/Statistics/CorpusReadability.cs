using Formula = System.Func<CorpusAnalysis.ReadabilityCounts, double>;
using Measures = CorpusAnalysis.Readability;

namespace CorpusAnalysis;

/// <summary>Readability of the articles of a corpus, and of groups of them.</summary>
public static class CorpusReadability
{
    /// <summary>One row per article, in the order of the corpus, with the formulas for its language.</summary>
    /// <param name="corpus">The articles; words and sentences are those of its index.</param>
    /// <param name="options">By default the paragraphs count, the headline does not.</param>
    public static IReadOnlyList<ArticleReadability> Readability(this Corpus corpus, ReadabilityOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return [.. Counted(corpus, options).Select(each => Row(each.Article.Id, each.Article.Language, each.Counts))];
    }

    /// <summary>One row per group of articles and language in it, in ordinal order of the groups, then of the languages, with the formulas for the language.</summary>
    /// <param name="corpus">The articles; words and sentences are those of its index.</param>
    /// <param name="group">What articles of a group share, such as their agency or month; articles for which it is null or empty are the group "–".</param>
    /// <param name="options">As for single articles.</param>
    /// <returns>
    /// No row for an empty corpus; a row without measures where no article of the group has a word in the language. Articles in a language
    /// of which nothing is known but its letters, or in none that is known, have LIX and RIX alone, as single ones do.
    /// </returns>
    /// <remarks>
    /// The formulas are applied to the sums of words, sentences and syllables, as if the articles were one text, so that long articles count
    /// for more than short ones. Languages stay apart, since values in one say nothing beside those in another.
    /// </remarks>
    public static IReadOnlyList<GroupReadability> Readability(this Corpus corpus, Func<Article, string?> group, ReadabilityOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(group);
        return
        [
            .. Counted(corpus, options)
                .GroupBy(each => (Group: group(each.Article) is { Length: > 0 } name ? name : "–", Language: WithoutRegion(each.Article.Language)), each => each.Counts)
                .OrderBy(articles => articles.Key.Group, StringComparer.Ordinal)
                .ThenBy(articles => articles.Key.Language, StringComparer.Ordinal)
                .Select(articles => Of(Row(articles.Key.Group, articles.Key.Language, ReadabilityCounts.Sum(articles)), articles.Count())),
        ];
    }

    private static IEnumerable<(Article Article, ReadabilityCounts? Counts)> Counted(Corpus corpus, ReadabilityOptions? options)
    {
        var counter = new ReadabilityCounter(corpus.Tokenizer);
        bool withHeadline = options?.WithHeadline ?? new ReadabilityOptions().WithHeadline;
        foreach (int number in corpus.Members)
        {
            Article article = corpus[number];
            yield return (article, counter.Of(corpus, number, WithoutRegion(article.Language), withHeadline));
        }
    }

    private static string WithoutRegion(string language) => language.Split('-')[0].ToLowerInvariant();

    private static GroupReadability Of(ArticleReadability row, int articles) => new(
        row.ArticleId,
        row.Language,
        articles,
        row.Words,
        row.Sentences,
        row.Letters,
        row.LongWords,
        row.Syllables,
        row.Polysyllables,
        row.MeanSentenceLength,
        row.MeanSyllables,
        row.Lix,
        row.Rix,
        row.Amstad,
        row.WienerSachtext1,
        row.WienerSachtext2,
        row.WienerSachtext3,
        row.WienerSachtext4,
        row.SmogGerman,
        row.Flesch,
        row.FleschKincaid,
        row.Smog,
        row.Fog,
        row.AutomatedReadabilityIndex,
        row.ColemanLiau);

    private static ArticleReadability Row(string name, string languageTag, ReadabilityCounts? counts)
    {
        string language = SyllableCounter.Supports(languageTag) ? WithoutRegion(languageTag) : "";
        return new ArticleReadability(
            name,
            languageTag,
            counts?.Words ?? 0,
            counts?.Sentences ?? 0,
            counts?.Letters ?? 0,
            counts?.LongWords ?? 0,
            language.Length > 0 ? counts?.Syllables ?? 0 : null,
            language.Length > 0 ? counts?.Polysyllables ?? 0 : null,
            counts?.MeanSentenceLength,
            language.Length > 0 ? counts?.MeanSyllables : null,
            Value(Measures.Lix),
            Value(Measures.Rix),
            Value(Measures.Amstad, "de"),
            Value(Measures.WienerSachtext1, "de"),
            Value(Measures.WienerSachtext2, "de"),
            Value(Measures.WienerSachtext3, "de"),
            Value(Measures.WienerSachtext4, "de"),
            Value(Measures.SmogGerman, "de"),
            Value(Measures.Flesch, "en"),
            Value(Measures.FleschKincaid, "en"),
            Value(Measures.Smog, "en"),
            Value(Measures.Fog, "en"),
            Value(Measures.AutomatedReadabilityIndex, "en"),
            Value(Measures.ColemanLiau, "en"));

        double? Value(Formula formula, string? of = null) => counts is not null && (of is null || of == language) ? formula(counts) : null;
    }
}
