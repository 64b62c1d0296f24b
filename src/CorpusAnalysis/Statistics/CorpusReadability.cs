using Formula = System.Func<CorpusAnalysis.ReadabilityCounts, double>;
using Measures = CorpusAnalysis.Readability;

namespace CorpusAnalysis;

/// <summary>Readability of the articles of a corpus.</summary>
public static class CorpusReadability
{
    /// <summary>One row per article, in the order of the corpus, with the formulas for its language.</summary>
    /// <param name="corpus">The articles; words are what the corpus' tokenizer finds.</param>
    /// <param name="options">By default the paragraphs count, the headline does not.</param>
    public static IReadOnlyList<ArticleReadability> Readability(this Corpus corpus, ReadabilityOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        options ??= new ReadabilityOptions();
        var syllables = new Dictionary<(string Language, string Word), int>();
        return [.. corpus.Articles.Select(article => Row(article, corpus.Tokenizer, options, syllables))];
    }

    private static ArticleReadability Row(
        Article article, Tokenizer tokenizer, ReadabilityOptions options, Dictionary<(string Language, string Word), int> syllables)
    {
        string text = options.WithHeadline ? article.Text : string.Join("\n\n", article.Paragraphs);
        string language = SyllableCounter.Supports(article.Language) ? article.Language.Split('-')[0].ToLowerInvariant() : "";
        ReadabilityCounts? counts = ReadabilityCounts.Of(text, Syllables, tokenizer);
        return new ArticleReadability(
            article.Id,
            article.Language,
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

        // A word is counted once for all its places.
        int Syllables(string word)
        {
            if (language.Length > 0 && !syllables.ContainsKey((language, word)))
            {
                syllables[(language, word)] = SyllableCounter.Count(word, language);
            }

            return language.Length > 0 ? syllables[(language, word)] : 0;
        }
    }
}
