namespace CorpusAnalysis;

/// <summary>A corpus from the cache, and the files that it was read from.</summary>
internal sealed class CachedCorpus
{
    // A file that was written within this time of being read may have been written again unseen: clocks of file systems are coarse.
    private static readonly long Doubt = TimeSpan.FromSeconds(2).Ticks;

    private readonly CachedSources _sources;
    private readonly Dictionary<string, SourceFile> _byPath;
    private readonly Lazy<ArticleStore> _articles;
    private readonly Lazy<ArticleName[]> _names;

    /// <summary>Takes a file of the cache that is open.</summary>
    public CachedCorpus(CorpusFileReader file)
    {
        File = file;
        _sources = CachedSources.Read(file.Sections.Bytes(SectionKind.Sources).AsSpan());

        // Names that are not UTF-8 may look the same; such files are never known.
        _byPath = _sources.Files.DistinctBy(source => source.Path).ToDictionary(source => source.Path, StringComparer.Ordinal);
        _articles = new(file.Articles);
        _names = new(() => CachedNames.Read(file.Sections.Bytes(SectionKind.Names).AsSpan()));
    }

    /// <summary>The file.</summary>
    public CorpusFileReader File { get; }

    /// <summary>What is known of a file if it is still the same, by length and time, and by its bytes where these leave a doubt.</summary>
    /// <param name="path">The file, relative to the corpus folder.</param>
    /// <param name="length">Its bytes now.</param>
    /// <param name="time">When it was written last, in ticks of UTC.</param>
    /// <param name="row">XXH3 of its row of the metadata.</param>
    /// <param name="byBytes">Whether length and time are never enough, as by a tool that puts the time back.</param>
    /// <param name="hash">Reads the file and gives the XXH3 of its bytes.</param>
    public SourceFile? Find(string path, long length, long time, ulong row, bool byBytes, Func<ulong> hash)
    {
        if (_byPath.GetValueOrDefault(path) is not { } known || known.Row != row || known.Length != length)
        {
            return null;
        }

        bool doubtful = byBytes || known.Time != time || time > _sources.Began - Doubt;
        return !doubtful ? known : known.Hash != hash() ? null : known.Time == time ? known : known with { Time = time };
    }

    /// <summary>Whether these are all files that the corpus was read from; null stands for one that was read anew.</summary>
    public bool IsOf(IReadOnlyList<SourceFile?> files) =>
        files.Count == _sources.Files.Length && files.Zip(_sources.Files).All(pair => ReferenceEquals(pair.First, pair.Second));

    /// <summary>What an article can be called by.</summary>
    public ArticleName Name(int number) => _names.Value[number];

    /// <summary>An article by its number.</summary>
    public Article Article(int number) => _articles.Value[number];
}
