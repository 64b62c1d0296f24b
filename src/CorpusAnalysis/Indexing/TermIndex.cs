using System.Collections.Immutable;
using System.Globalization;

namespace CorpusAnalysis;

/// <summary>
/// The tokens of a list of articles as columns of numbers: every token a term id, every article a range of tokens and a list of its
/// terms with their counts. Built once, shared by all views of a corpus, safe to read from several threads.
/// </summary>
/// <remarks>
/// Up to 1,073,741,823 articles, each of up to 1,000,000,000 bytes of UTF-8; 536,870,912 terms and other spellings of them (ASCII capitals
/// make no other), whose letters take up to 2,147,483,575 bytes; any number of tokens. What goes beyond is refused with a
/// <see cref="NotSupportedException"/>.
/// </remarks>
public sealed class TermIndex
{
    private readonly int[] _firstArticles;
    private readonly Lazy<PostingLists> _postings;
    private readonly Lazy<TermCounts> _totals;

    internal TermIndex(Vocabulary vocabulary, SegmentList segments, Func<TermCounts>? totals = null, Func<PostingLists>? postings = null)
    {
        long articles = segments.Sizes.Sum(size => (long)size.Articles);
        if (articles >= 1 << PostingLists.DefaultChunkBits)
        {
            throw new NotSupportedException(string.Create(CultureInfo.InvariantCulture, $"An index holds up to {(1 << PostingLists.DefaultChunkBits) - 1:N0} articles, and these are {articles:N0}; divide them."));
        }

        (Vocabulary, Segments, _firstArticles) = (vocabulary, segments, new int[segments.Count]);
        for (int i = 0; i < segments.Count; i++)
        {
            _firstArticles[i] = ArticleCount;
            ArticleCount += segments.Sizes[i].Articles;
            TokenCount += segments.Sizes[i].Tokens;
        }

        _totals = new(totals ?? (() => CorpusAnalysis.TermCounts.Of(this)));
        _postings = new(postings ?? (() => PostingLists.Of(segments, Totals.DocumentFrequencies)));
    }

    /// <summary>The terms, with ids from 0 to <see cref="Vocabulary.Count"/> - 1.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>The number of articles, numbered from 0.</summary>
    public int ArticleCount { get; }

    /// <summary>The number of tokens of all articles.</summary>
    public long TokenCount { get; }

    /// <summary>The columns, a segment of neighbouring articles each.</summary>
    internal SegmentList Segments { get; }

    /// <summary>The articles of every term; sorted when first asked for.</summary>
    internal PostingLists Postings => _postings.Value;

    /// <summary>Frequency and document frequency of every term in all articles; counted when first asked for.</summary>
    internal TermCounts Totals => _totals.Value;

    /// <summary>Tokenises articles and indexes them in their order.</summary>
    /// <param name="articles">Any number of articles, also none.</param>
    /// <param name="tokenizer">By default <see cref="Tokenizer.Default"/>.</param>
    /// <param name="threads">The threads to use; by default, 0, one per processor. The index is the same for any number.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of threads is negative.</exception>
    public static TermIndex Build(IEnumerable<Article> articles, Tokenizer? tokenizer = null, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentOutOfRangeException.ThrowIfNegative(threads);
        using IEnumerator<Article> next = articles.GetEnumerator();
        return IndexBuilder.Build(Fill, tokenizer ?? Tokenizer.Default, threads == 0 ? Environment.ProcessorCount : threads);

        void Fill(TextBatch batch)
        {
            while (!batch.IsFull && next.MoveNext())
            {
                batch.Add(next.Current);
            }
        }
    }

    /// <summary>Indexes a text file whose every line is an article, as it streams by: the index alone, as it is measured beside others.</summary>
    /// <param name="path">A file in UTF-8; an empty line is an article without tokens.</param>
    /// <param name="tokenizer">By default <see cref="Tokenizer.Default"/>.</param>
    /// <param name="threads">The threads to use; by default, 0, one per processor. The index is the same for any number.</param>
    /// <exception cref="FileNotFoundException">The file is missing.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of threads is negative.</exception>
    internal static TermIndex BuildLines(string path, Tokenizer? tokenizer = null, int threads = 0)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentOutOfRangeException.ThrowIfNegative(threads);
        using var lines = new Utf8Lines(path);
        return IndexBuilder.Build(lines.Fill, tokenizer ?? Tokenizer.Default, threads == 0 ? Environment.ProcessorCount : threads);
    }

    /// <summary>The term ids of an article in the order of its text.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such article.</exception>
    public ReadOnlySpan<int> Tokens(int article)
    {
        (IndexSegment segment, int number) = Find(article);
        return segment.ArticleTokens(number);
    }

    /// <summary>The ids of an article's terms, each once, in the order of their first occurrence in it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such article.</exception>
    public ReadOnlySpan<int> Terms(int article)
    {
        (IndexSegment segment, int number) = Find(article);
        return segment.ArticleTerms(number);
    }

    /// <summary>The tokens that one of an article's terms has in it.</summary>
    /// <param name="article">The article.</param>
    /// <param name="place">The place of the term among <see cref="Terms"/>, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such article.</exception>
    public int Count(int article, int place)
    {
        (IndexSegment segment, int number) = Find(article);
        return segment.TermCounts(number).Count(place);
    }

    /// <summary>The articles that hold a term, ascending. Computed for all terms at the first call.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such term.</exception>
    public ReadOnlySpan<int> Articles(int term) => _postings.Value.Of(term);

    /// <summary>The terms of an article with the tokens of each.</summary>
    internal TermCountList TermCounts(int article)
    {
        (IndexSegment segment, int number) = Find(article);
        return segment.TermCounts(number);
    }

    /// <summary>Where sentences begin in an article.</summary>
    internal StartBits Sentences(int article)
    {
        (IndexSegment segment, int number) = Find(article);
        return segment.Sentences(number);
    }

    /// <summary>Where paragraphs begin in an article; the headline is one.</summary>
    internal StartBits Paragraphs(int article)
    {
        (IndexSegment segment, int number) = Find(article);
        return segment.Paragraphs(number);
    }

    /// <summary>The number of tokens of a term in all articles.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such term.</exception>
    public long Frequency(int term) => Totals.Frequency(term);

    /// <summary>The number of articles, of all articles, that hold a term.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such term.</exception>
    public int DocumentFrequency(int term) => Totals.DocumentFrequency(term);

    /// <summary>The segment that holds an article, and its number in there.</summary>
    internal (IndexSegment Segment, int Number) Find(int article)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(article);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(article, ArticleCount);
        int segment = _firstArticles.AsSpan().BinarySearch(article);
        segment = segment >= 0 ? segment : ~segment - 1;
        return (Segments[segment], article - _firstArticles[segment]);
    }
}
