using System.Collections.Immutable;

namespace CorpusAnalysis;

/// <summary>
/// Articles and their index. A corpus is immutable; a filter gives a view of some of the articles that shares the index
/// of all, so nothing is tokenised twice.
/// </summary>
public sealed class Corpus
{
    private readonly ArticleStore _store;
    private readonly Lazy<long> _tokenCount;

    private Corpus(ArticleStore store, ArticleSet members, TermIndex index, Tokenizer tokenizer, LoadReport report)
    {
        (_store, Members, Index, Tokenizer, Report) = (store, members, index, tokenizer, report);
        Articles = new ArticleList(store, members);
        index.Vocabulary.Lookups ??= new(() => TermLookups.ForMost(new Corpus(store, ArticleSet.All(store.Count), index, tokenizer, report)));
        _tokenCount = new(() => members.IsWhole ? index.TokenCount : members.Sum(member => (long)index.Tokens(member).Length));
    }

    /// <summary>The articles of this view; <c>Articles[i]</c> has the number <c>Members[i]</c> in the index.</summary>
    public ArticleList Articles { get; }

    /// <summary>The numbers of the articles of this view in the index, ascending.</summary>
    public ArticleSet Members { get; }

    /// <summary>The index of all articles, also of those outside this view.</summary>
    public TermIndex Index { get; }

    /// <summary>The tokenizer by which the index was built; it finds again in a text what the index counts.</summary>
    public Tokenizer Tokenizer { get; }

    /// <summary>The number of tokens in the articles of this view.</summary>
    public long TokenCount => _tokenCount.Value;

    /// <summary>The number of different terms in the articles of this view.</summary>
    public int TypeCount => TermCounts.Of(this).DocumentFrequencies.Count(articles => articles > 0);

    /// <summary>All articles of the index, inside or outside this view.</summary>
    public Corpus Whole => Members.IsWhole ? this : new(_store, ArticleSet.All(_store.Count), Index, Tokenizer, Report);

    /// <summary>What loading found; the same for all views.</summary>
    public LoadReport Report { get; }

    /// <summary>The article with a number of the index, inside or outside this view.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such number.</exception>
    public Article this[int article]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(article);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(article, _store.Count);
            return _store[article];
        }
    }

    /// <summary>Whether an article, by its number in the index, belongs to this view.</summary>
    public bool Contains(int article) => Members.Contains(article);

    /// <summary>Loads the articles of a file, or of a folder and all folders in it, whatever their formats, and indexes them as they are read; or opens a corpus file.</summary>
    /// <param name="path">A file of any format of <see cref="CorpusOptions.Formats"/>, a folder, or a <c>.corpus</c> file that <see cref="Save"/> wrote.</param>
    /// <param name="options">By default: metadata from the folder's <c>metadata.csv</c>, problems reported and not fatal.</param>
    /// <returns>The articles in the order of their paths; what could not be read is in <see cref="Report"/>.</returns>
    /// <exception cref="DirectoryNotFoundException">There is no such folder or file.</exception>
    /// <exception cref="FileNotFoundException">The metadata table that was asked for is missing.</exception>
    /// <exception cref="CorpusFormatException">
    /// Not one article could be read, the metadata is no table, or, with <see cref="CorpusOptions.Strict"/>, there is any problem. A corpus
    /// file is none, cut off, of another format, or damaged; damage in a part that is read later is told then, and no number comes from it.
    /// </exception>
    public static Corpus Load(string path, CorpusOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        options ??= new();
        CorpusReader.Tell(path, options);
        return InputRecorder.Loaded(InputKind.Articles, path, LoadAny(path, options));
    }

    private static Corpus LoadAny(string path, CorpusOptions options)
    {
        if (File.Exists(path) && CorpusFileFormat.IsCorpusFile(path))
        {
            return Open(path, options);
        }

        CorpusCache? cache = CorpusCache.For(path, options);
        try
        {
            return LoadFolder(path, options, cache, cache?.Open());
        }
        catch (CorpusFormatException error) when (error.Problem.Path == cache?.Path)
        {
            // A file of the cache is removed when it is found to be damaged. Parts of a large one are checked when they are used: it is made
            // anew here if that is now, and at the next load if it is later.
            return LoadFolder(path, options, cache, cached: null);
        }
    }

    private static Corpus LoadFolder(string path, CorpusOptions options, CorpusCache? cache, CachedCorpus? cached)
    {
        var reader = new CorpusReader(path, options, cached);
        if (reader.IsCached)
        {
            Corpus kept = Open(cached!.File, Found(reader, cache));
            if (reader.Seen is { } seen)
            {
                cache!.Keep(cached, seen);
            }

            return kept;
        }

        var tokenizer = new Tokenizer(options.Tokenizer);
        (StoredArticles articles, TermIndex index) = ArticlePacker.Index(reader.Articles(), () => reader.Ids, tokenizer, reader.Unchanged > 0 ? cached?.Kept : null);
        LoadReport report = Found(reader, cache);
        CacheUse? use = report.Cache;
        Corpus corpus = new(articles, ArticleSet.All(articles.Count), index, tokenizer, report);
        return cache?.Keep(corpus, reader.Sources) is { } problem
            ? new(corpus._store, corpus.Members, corpus.Index, corpus.Tokenizer, corpus.Report with { Cache = use! with { Problem = problem } })
            : corpus;
    }

    private static LoadReport Found(CorpusReader reader, CorpusCache? cache)
    {
        LoadReport report = reader.Complete();
        return report with { Cache = cache is null ? null : new CacheUse(cache.Path, reader.Unchanged, report.FileCount - reader.Unchanged, Problem: null) };
    }

    /// <summary>Writes the articles of this view, their metadata and their index as one file, which <see cref="Load"/> opens at once whatever its size.</summary>
    /// <remarks>
    /// Written aside and renamed in the end, so that no half-written file is ever there, and whoever has the old one open keeps it. No other
    /// tool may write into such a file in place while it is open (<c>cp</c>, <c>rsync --inplace</c>): it is mapped into memory, and the
    /// program that reads it may be ended by the system. The same articles give the same bytes.
    /// </remarks>
    /// <exception cref="InvalidOperationException">The terms are grouped (<see cref="Grouped"/>).</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        InputRecorder.CannotFollow($"writes the file '{Path.GetFileName(path)}'");
        if (Index.Vocabulary.Grouping is not null)
        {
            throw new InvalidOperationException("A corpus of grouped terms cannot be saved; save the corpus that it was made from, and group its terms when it is loaded.");
        }

        Corpus whole = Members.IsWhole ? this : Alone();
        AsideFile.Write(path, file => CorpusFileWriter.Write(file, whole));
    }

    // The articles of this view with an index of their own.
    private Corpus Alone()
    {
        (StoredArticles articles, TermIndex index) = ArticlePacker.Index(Articles, ids: null, Tokenizer);
        return new(articles, ArticleSet.All(articles.Count), index, Tokenizer, Report with { ArticleCount = articles.Count });
    }

    /// <summary>Indexes articles that come from elsewhere than files.</summary>
    /// <param name="articles">Any number of articles, also none; their ids must differ.</param>
    /// <param name="tokenizer">By default <see cref="Tokenizer.Default"/>.</param>
    /// <exception cref="ArgumentException">Two articles have the same id.</exception>
    public static Corpus From(IEnumerable<Article> articles, Tokenizer? tokenizer = null)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ImmutableArray<Article> all = [.. articles];
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (Article article in all)
        {
            if (!ids.Add(article.Id))
            {
                throw new ArgumentException($"Two articles have the id '{article.Id}'; ids must differ.", nameof(articles));
            }
        }

        return Build(all, tokenizer ?? Tokenizer.Default, LoadReport.None with { ArticleCount = all.Length });
    }

    /// <summary>The articles of this view that meet a condition, as a view that shares the index.</summary>
    /// <returns>The view; empty when no article meets the condition.</returns>
    public Corpus Where(Func<Article, bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return Where(ArticleSet.Of(_store.Count, Members.Where(member => condition(_store[member]))));
    }

    /// <summary>The articles of this view that are in a set, as a view that shares the index.</summary>
    /// <exception cref="ArgumentException">The set belongs to an index of another size.</exception>
    public Corpus Where(ArticleSet articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        return new(_store, Members.And(articles), Index, Tokenizer, Report);
    }

    /// <summary>The same articles with groups of terms for terms: counts, concordances, themes and all else then see lemmas, stems or heads of compounds.</summary>
    /// <param name="grouping">Which terms count as one; made from the vocabulary of this corpus.</param>
    /// <remarks>
    /// Patterns find a group by its name and by every word of it, so that theme dictionaries work as they are. Concordances show the
    /// articles as they are spelled.
    /// </remarks>
    /// <exception cref="ArgumentException">The grouping is of another corpus's vocabulary.</exception>
    public Corpus Grouped(TermGrouping grouping)
    {
        ArgumentNullException.ThrowIfNull(grouping);
        return grouping.Vocabulary == Index.Vocabulary
            ? new(_store, Members, grouping.Index(Index), Tokenizer, Report)
            : throw new ArgumentException("The grouping is of another vocabulary; make it from corpus.Index.Vocabulary.", nameof(grouping));
    }

    /// <summary>Divides the articles of this view into groups in one pass over them.</summary>
    /// <param name="key">What articles of a group share, such as their month.</param>
    /// <returns>
    /// The groups in the order of their keys (strings in ordinal order); none is empty. Each has a bit for every article of the index, so
    /// that a key with a value for nearly every article is not for millions of them.
    /// </returns>
    public IReadOnlyList<CorpusGroup<TKey>> By<TKey>(Func<Article, TKey> key)
    {
        ArgumentNullException.ThrowIfNull(key);
        IComparer<TKey> order = typeof(TKey) == typeof(string) ? (IComparer<TKey>)StringComparer.Ordinal : Comparer<TKey>.Default;
        return
        [
            .. Members.GroupBy(member => key(_store[member]))
                .OrderBy(group => group.Key, order)
                .Select(group => new CorpusGroup<TKey>(group.Key, Where(ArticleSet.Of(_store.Count, group)))),
        ];
    }

    /// <summary>All articles of the index as columns.</summary>
    internal StoredArticles Packed() => _store as StoredArticles ?? ArticlePacker.Pack(Enumerable.Range(0, _store.Count).Select(number => _store[number]));

    /// <summary>The text of an article in UTF-8, by its number in the index.</summary>
    internal ReadOnlyMemory<byte> Utf8(int article) => _store.Utf8(article);

    private static Corpus Open(string path, CorpusOptions options)
    {
        if (options.MetadataPath is not null || options.Year is not null)
        {
            throw new CorpusFormatException(path, 0, "a corpus file holds its metadata and dates, and takes no others", "give the folder of the articles, or index it anew with them");
        }

        if (options.Normalization != TextNormalization.None || options.Encoding is not null || options.Fields != new FieldMapping())
        {
            throw new CorpusFormatException(path, 0, "a corpus file holds its texts as they were read, and is not read otherwise: no encoding, columns or normalisation", "give the folder of the articles, or index it anew with them");
        }

        var file = new CorpusFileReader(path);
        if (options.Strict && file.About.Problems.FirstOrDefault(problem => problem.Severity != LoadSeverity.Note) is { } problem)
        {
            throw new CorpusFormatException(problem);
        }

        return options.Tokenizer == file.About.Tokenizer || options.Tokenizer == new TokenizerOptions()
            ? Open(file, file.Report)
            : throw new CorpusFormatException(path, 0, "its articles were tokenised with other rules switched on than those asked for", "index the articles anew with them");
    }

    private static Corpus Open(CorpusFileReader file, LoadReport report) =>
        new(file.Articles(), ArticleSet.All(file.About.Articles), file.Index(), new Tokenizer(file.About.Tokenizer), report);

    internal static Corpus Build(ImmutableArray<Article> articles, Tokenizer tokenizer, LoadReport report, int threads = 0) =>
        new(new ArticlesInMemory(articles), ArticleSet.All(articles.Length), TermIndex.Build(articles, tokenizer, threads), tokenizer, report);
}
