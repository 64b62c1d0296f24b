namespace CorpusAnalysis;

/// <summary>
/// The tokens of a list of articles as columns of numbers: every token a term id, every article a range of positions.
/// Built once, shared by all views of a corpus, safe to read from several threads.
/// </summary>
public sealed class TermIndex
{
    private readonly int[] _tokens;
    private readonly int[] _starts;
    private readonly Lazy<PostingLists> _postings;

    private TermIndex(Vocabulary vocabulary, int[] tokens, int[] starts)
    {
        (Vocabulary, _tokens, _starts) = (vocabulary, tokens, starts);
        _postings = new(() => new PostingLists(vocabulary.Count, _tokens, _starts));
    }

    /// <summary>The terms, with ids from 0 to <see cref="Vocabulary.Count"/> - 1.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>The number of articles, numbered from 0.</summary>
    public int ArticleCount => _starts.Length - 1;

    /// <summary>The number of tokens of all articles; positions run from 0 to it.</summary>
    public long TokenCount => _tokens.Length;

    /// <summary>Tokenises articles and indexes them in their order.</summary>
    /// <param name="articles">Any number of articles, also none.</param>
    /// <param name="tokenizer">By default <see cref="Tokenizer.Default"/>.</param>
    /// <exception cref="InvalidOperationException">There are more than 2,147,483,591 tokens.</exception>
    public static TermIndex Build(IEnumerable<Article> articles, Tokenizer? tokenizer = null)
    {
        ArgumentNullException.ThrowIfNull(articles);
        tokenizer ??= Tokenizer.Default;
        var vocabulary = new VocabularyBuilder();
        var scanner = new ArticleScanner(tokenizer);
        List<int> tokens = [], starts = [0];
        foreach (Article article in articles)
        {
            scanner.Scan(System.Text.Encoding.UTF8.GetBytes(article.Text), vocabulary);
            if (scanner.TermCount > Array.MaxLength - tokens.Count)
            {
                throw new InvalidOperationException($"The index holds {Array.MaxLength} tokens at most; load fewer articles than up to '{article.Id}'.");
            }

            tokens.AddRange(scanner.Terms);
            starts.Add(tokens.Count);
        }

        return new(vocabulary.Build(), [.. tokens], [.. starts]);
    }

    /// <summary>The term ids of an article in the order of its text.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such article.</exception>
    public ReadOnlySpan<int> Tokens(int article) => _tokens.AsSpan(_starts[article].._starts[article + 1]);

    /// <summary>The position of an article's first token; of <see cref="ArticleCount"/>: the number of tokens.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such article.</exception>
    public long ArticleStart(int article) => _starts[article];

    /// <summary>The article that holds a position.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The position is not from 0 to <see cref="TokenCount"/> - 1.</exception>
    public int ArticleOf(long position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(position, TokenCount);

        // The last article that starts at or before the position; articles without tokens share their start with the next.
        int first = 0, last = ArticleCount - 1;
        while (first < last)
        {
            int middle = first + ((last - first + 1) / 2);
            (first, last) = _starts[middle] <= position ? (middle, last) : (first, middle - 1);
        }

        return first;
    }

    /// <summary>The positions of a term's tokens in all articles, ascending. Computed for all terms at the first call.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such term.</exception>
    public ReadOnlySpan<int> Postings(int term) => _postings.Value.Of(term);

    /// <summary>The number of tokens of a term in all articles.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such term.</exception>
    public long Frequency(int term) => Postings(term).Length;

    /// <summary>The number of articles, of all articles, that hold a term.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such term.</exception>
    public int DocumentFrequency(int term) => _postings.Value.DocumentFrequency(term);
}
