using System.Globalization;

namespace CorpusAnalysis;

/// <summary>The n-grams of a view with their counts, by the term ids of its index, which all views of it share.</summary>
/// <remarks>In ascending order of the ids, word by word, so that the counts of two views meet in one pass.</remarks>
internal sealed class NGramCounts
{
    private readonly ReadOnlyMemory<int> _words;
    private readonly ReadOnlyMemory<int> _frequencies;
    private readonly ReadOnlyMemory<int> _documentFrequencies;

    private NGramCounts(int size, ReadOnlyMemory<int> words, ReadOnlyMemory<int> frequencies, ReadOnlyMemory<int> documentFrequencies, long tokens, long places) =>
        (Size, _words, _frequencies, _documentFrequencies, Tokens, Places) = (size, words, frequencies, documentFrequencies, tokens, places);

    /// <summary>The words of one n-gram.</summary>
    public int Size { get; }

    /// <summary>The n-grams.</summary>
    public int Count => _frequencies.Length;

    /// <summary>The tokens of the view.</summary>
    public long Tokens { get; }

    /// <summary>The places of all n-grams of the view, also of those that are not kept.</summary>
    public long Places { get; }

    /// <summary>The places of each n-gram.</summary>
    public ReadOnlySpan<int> Frequencies => _frequencies.Span;

    /// <summary>The articles of each n-gram.</summary>
    public ReadOnlySpan<int> DocumentFrequencies => _documentFrequencies.Span;

    /// <summary>The term ids of all n-grams, one behind the other.</summary>
    public ReadOnlyMemory<int> Words => _words;

    /// <summary>The term ids of an n-gram, by its number.</summary>
    public ReadOnlySpan<int> this[int number] => _words.Span.Slice(number * Size, Size);

    /// <summary>Refuses a size or options outside their range.</summary>
    public static void Check(int size, NGramOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, NGramShape.MaxSize);
        options.Check();
    }

    /// <summary>Counts the n-grams of a view.</summary>
    /// <param name="corpus">The view.</param>
    /// <param name="size">Words of an n-gram, from 2 to <see cref="NGramShape.MaxSize"/>.</param>
    /// <param name="options">Which are counted.</param>
    public static NGramCounts Of(Corpus corpus, int size, NGramOptions options) => Of(corpus.Index, corpus.Members, TermCounts.Of(corpus), size, options);

    /// <summary>Counts the rows of tokens of a view, and how often their parts have their places in any row.</summary>
    public static (NGramCounts Counts, RowMargins Margins) WithMargins(Corpus corpus, int size, NGramOptions options)
    {
        TermCounts terms = TermCounts.Of(corpus);
        NGramCounts counts = Of(corpus.Index, corpus.Members, terms, size, options, out TokenStream stream, out NGramLimits limits);
        return (counts, RowMargins.Of(stream, size, limits, terms.Frequencies));
    }

    /// <summary>Counts the pairs of terms within a window of a view, whichever comes first; the lower id is the first word.</summary>
    public static NGramCounts OfNeighbours(Corpus corpus, int window, NGramOptions options)
    {
        options.Check();
        TermCounts terms = TermCounts.Of(corpus);
        var limits = new NGramLimits(options.MinFrequency, options.MinDocumentFrequency, null);
        var shape = NGramShape.Skipping(2, window - 1);

        // A token may have the other on both sides.
        bool[] holes = Holes(terms, limits, 2L * window, Flags(corpus.Index.Vocabulary, options.WithoutStopWords));
        var stream = TokenStream.Of(corpus.Index, corpus.Members, options.Within, holes);
        return Of(CooccurrenceCounter.Count(stream, window, limits, terms.Frequencies), terms.Tokens, shape.Places(stream.UnitLengths));
    }

    private static NGramCounts Of(TermIndex index, ArticleSet articles, TermCounts terms, int size, NGramOptions options) =>
        Of(index, articles, terms, size, options, out _, out _);

    private static NGramCounts Of(TermIndex index, ArticleSet articles, TermCounts terms, int size, NGramOptions options, out TokenStream stream, out NGramLimits limits)
    {
        Check(size, options);
        var shape = NGramShape.Skipping(size, options.Skip);
        bool[]? stopWords = Flags(index.Vocabulary, options.WithoutStopWords);
        limits = new NGramLimits(options.MinFrequency, options.MinDocumentFrequency, options.StopWordsInside ? stopWords : null);
        stream = TokenStream.Of(index, articles, options.Within, Holes(terms, limits, shape.Ways(0), options.StopWordsInside ? null : stopWords));
        if (shape.PlacesWithBeginnings(stream.UnitLengths) > NGramShape.MaxPlaces)
        {
            throw new NotSupportedException(string.Create(CultureInfo.InvariantCulture, $"{size} words can stand in the articles, with up to {options.Skip} tokens left out between each and the next, in more than {NGramShape.MaxPlaces:N0} ways, too many to be counted; take a smaller skip, fewer words, or sentences as units."));
        }

        return Of(NGramCounter.Count(stream, shape, limits, terms.Frequencies), terms.Tokens, shape.Places(stream.UnitLengths));
    }

    /// <summary>Counts the n-grams of two views that reach the minima in both together.</summary>
    /// <param name="first">A view.</param>
    /// <param name="second">Another view of the same index that shares no article with the first.</param>
    /// <param name="size">Words of an n-gram.</param>
    /// <param name="options">Which are counted.</param>
    /// <returns>The counts in each view, both of the same n-grams under the same numbers; 0 where one has none.</returns>
    /// <exception cref="ArgumentException">The views are of different indexes, or share an article.</exception>
    public static (NGramCounts First, NGramCounts Second) OfBoth(Corpus first, Corpus second, int size, NGramOptions options)
    {
        if (!ReferenceEquals(first.Index, second.Index) || first.Members.And(second.Members).Count > 0)
        {
            throw new ArgumentException("The two must be views of one index without an article in common.", nameof(second));
        }

        ArticleSet all = first.Members.Or(second.Members);
        NGramCounts both = Of(first.Index, all, TermCounts.Of(first.Index, all), size, options);
        NGramCounts inFirst = Of(first, size, options with { MinFrequency = 1, MinDocumentFrequency = 1 }).Like(both);
        return (inFirst, both.Without(inFirst));
    }

    /// <summary>The counts gathered by a counter.</summary>
    public static NGramCounts Of(NGramCollector collected, long tokens, long places) =>
        new(collected.Size, collected.Words, collected.Frequencies, collected.DocumentFrequencies, tokens, places);

    /// <summary>The term ids of some n-grams, one behind the other, so that the counts of all others need not be kept for them.</summary>
    public int[] WordsOf(ReadOnlySpan<int> numbers)
    {
        int[] words = new int[numbers.Length * Size];
        for (int i = 0; i < numbers.Length; i++)
        {
            this[numbers[i]].CopyTo(words.AsSpan(i * Size));
        }

        return words;
    }

    /// <summary>The number of an n-gram, or -1 where it is not kept.</summary>
    public int Find(ReadOnlySpan<int> words)
    {
        int low = 0, high = Count - 1;
        while (low <= high)
        {
            int middle = (int)(((uint)low + (uint)high) / 2);
            int order = this[middle].SequenceCompareTo(words);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    /// <summary>By term, whether it is a function word of a language; null for no language.</summary>
    public static bool[]? Flags(Vocabulary vocabulary, string? stopWords)
    {
        if (stopWords is null)
        {
            return null;
        }

        bool[] flags = new bool[vocabulary.Count];
        foreach (string word in StopWords.Of(stopWords))
        {
            if (vocabulary.Find(word) is >= 0 and int term)
            {
                flags[term] = true;
            }
        }

        return flags;
    }

    // These counts for the n-grams of others, under their numbers.
    private NGramCounts Like(NGramCounts other)
    {
        int[] frequencies = new int[other.Count], documentFrequencies = new int[other.Count];
        for (int there = 0, here = 0; there < other.Count && here < Count;)
        {
            int order = this[here].SequenceCompareTo(other[there]);
            if (order == 0)
            {
                (frequencies[there], documentFrequencies[there]) = (Frequencies[here], DocumentFrequencies[here]);
            }

            here += order <= 0 ? 1 : 0;
            there += order >= 0 ? 1 : 0;
        }

        return new NGramCounts(Size, other._words, frequencies, documentFrequencies, Tokens, Places);
    }

    private NGramCounts Without(NGramCounts part) => new(
        Size,
        _words,
        Difference(Frequencies, part.Frequencies),
        Difference(DocumentFrequencies, part.DocumentFrequencies),
        Tokens - part.Tokens,
        Places - part.Places);

    private static int[] Difference(ReadOnlySpan<int> all, ReadOnlySpan<int> some)
    {
        int[] rest = all.ToArray();
        for (int i = 0; i < rest.Length; i++)
        {
            rest[i] -= some[i];
        }

        return rest;
    }

    // Terms too rare for any n-gram that is kept go out before anything is counted.
    private static bool[] Holes(TermCounts terms, NGramLimits limits, long ways, bool[]? stopWords)
    {
        bool[] holes = stopWords ?? new bool[terms.Frequencies.Length];
        for (int term = 0; term < holes.Length; term++)
        {
            holes[term] |= terms.DocumentFrequency(term) < limits.MinArticles || !limits.CanReach(terms.Frequency(term), ways);
        }

        return holes;
    }
}
