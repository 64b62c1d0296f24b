using Measures = CorpusAnalysis.LexicalDiversity;

namespace CorpusAnalysis;

/// <summary>Lexical diversity of the articles of a corpus.</summary>
public static class CorpusLexicalDiversity
{
    /// <summary>One row per article, in the order of the corpus.</summary>
    /// <param name="corpus">The articles; their terms, in headline and text, are what is counted.</param>
    /// <param name="options">By default all tokens, windows and segments of 100, MTLD at 0.72, HD-D with 42.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public static IReadOnlyList<TextDiversity> LexicalDiversity(this Corpus corpus, LexicalDiversityOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        options ??= new LexicalDiversityOptions();
        options.Check();
        var words = new WordTerms(corpus.Index.Vocabulary, options);
        return [.. Enumerable.Range(0, corpus.Members.Count).Select(i => Row(corpus.Articles[i].Id, 1, words.Of(corpus.Index.Tokens(corpus.Members[i])), options))];
    }

    /// <summary>One row per group of articles, in ordinal order of the groups.</summary>
    /// <param name="corpus">The articles.</param>
    /// <param name="group">What articles of a group share, such as their agency; articles for which it is null or empty are the group "–".</param>
    /// <param name="options">As for single articles.</param>
    /// <remarks>The articles of a group are read one behind the other, in the order of the corpus, so windows and factors run across their borders.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public static IReadOnlyList<TextDiversity> LexicalDiversity(this Corpus corpus, Func<Article, string?> group, LexicalDiversityOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(group);
        options ??= new LexicalDiversityOptions();
        options.Check();
        var words = new WordTerms(corpus.Index.Vocabulary, options);
        return
        [
            .. Enumerable.Range(0, corpus.Members.Count)
                .GroupBy(i => group(corpus.Articles[i]) is { Length: > 0 } name ? name : "–")
                .OrderBy(articles => articles.Key, StringComparer.Ordinal)
                .Select(articles => Row(articles.Key, articles.Count(), [.. articles.SelectMany(i => words.Of(corpus.Index.Tokens(corpus.Members[i])))], options)),
        ];
    }

    private static TextDiversity Row(string name, int articles, int[] tokens, LexicalDiversityOptions options)
    {
        FrequencySpectrum spectrum = FrequencySpectrum.Of(tokens);
        return new TextDiversity(
            name,
            articles,
            spectrum.TokenCount,
            spectrum.TypeCount,
            Measures.TypeTokenRatio(spectrum),
            Measures.HerdanC(spectrum),
            Measures.GuiraudR(spectrum),
            Measures.CarrollTypeTokenRatio(spectrum),
            Measures.DugastU(spectrum),
            Measures.SummerS(spectrum),
            Measures.YuleK(spectrum),
            Measures.YuleI(spectrum),
            Measures.SimpsonD(spectrum),
            Measures.HerdanVm(spectrum),
            Measures.MaasRoot(spectrum),
            Measures.MaasSquared(spectrum),
            Measures.Mattr(tokens, options.Window),
            Measures.Msttr(tokens, options.Segment),
            Measures.Mtld(tokens, options.Threshold),
            Measures.HdD(spectrum, options.Sample));
    }

    /// <summary>The tokens of an article that count.</summary>
    private sealed class WordTerms(Vocabulary vocabulary, LexicalDiversityOptions options)
    {
        private readonly Dictionary<int, bool> _isWord = [];

        public int[] Of(ReadOnlySpan<int> tokens) => options.WithoutNumbers ? Array.FindAll(tokens.ToArray(), IsWord) : tokens.ToArray();

        private bool IsWord(int term)
        {
            if (!_isWord.TryGetValue(term, out bool isWord))
            {
                _isWord[term] = isWord = vocabulary.Key(term).Any(char.IsLetter);
            }

            return isWord;
        }
    }
}
