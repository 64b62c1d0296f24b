namespace CorpusAnalysis;

/// <summary>A corpus from the cache, and the files that it was read from.</summary>
internal sealed class CachedCorpus
{
    private readonly CachedSources _sources;
    private readonly Dictionary<string, SourceFile> _byPath;
    private readonly Lazy<KeptIndex> _kept;
    private readonly Lazy<ArticleName[]> _names;

    /// <summary>Takes a file of the cache that is open.</summary>
    /// <param name="file">The file.</param>
    /// <param name="seen">Its sources as they were found when they were looked at later; null: they were not.</param>
    public CachedCorpus(CorpusFileReader file, CachedSources? seen = null)
    {
        File = file;
        _sources = seen ?? CachedSources.Read(file.Sections.Bytes(SectionKind.Sources).AsSpan());

        // Names that are not UTF-8 may look the same; such files are never known.
        _byPath = _sources.Files.GroupBy(source => source.Path, StringComparer.Ordinal).Where(same => same.Count() == 1).ToDictionary(same => same.Key, same => same.Single(), StringComparer.Ordinal);
        _kept = new(() => new KeptIndex(file.Articles(), file.Index()));
        _names = new(() => CachedNames.Read(file.Sections.Bytes(SectionKind.Names).AsSpan()));
    }

    /// <summary>The file.</summary>
    public CorpusFileReader File { get; }

    /// <summary>What is known of a file if it is still the same, by length and time, and by its bytes where these leave a doubt.</summary>
    /// <param name="path">The file, relative to the corpus folder.</param>
    /// <param name="length">Its bytes now.</param>
    /// <param name="time">When it was written last, in ticks of UTC.</param>
    /// <param name="row">XXH3 of its row of the metadata.</param>
    /// <param name="began">When reading began, in ticks of UTC.</param>
    /// <param name="byBytes">Whether length and time are never enough, as by a tool that puts the time back.</param>
    /// <param name="hash">Reads the file and gives the XXH3 of its bytes.</param>
    public SourceFile? Find(string path, long length, long time, ulong row, long began, bool byBytes, Func<ulong> hash)
    {
        if (_byPath.GetValueOrDefault(path) is not { } known || known.Row != row || known.Length != length)
        {
            return null;
        }

        bool doubtful = byBytes || known.Time != time || !known.IsSettled;
        return !doubtful ? known : known.Hash != hash() ? null : Seen(known, time, began);
    }

    /// <summary>Whether these are all files that the corpus was read from; null stands for one that was read anew.</summary>
    public bool IsOf(IReadOnlyList<SourceFile?> files) =>
        files.Count == _sources.Files.Length && files.Zip(_sources.Files).All(pair => pair.First?.Path == pair.Second.Path);

    /// <summary>Whether nothing new was found about all its files.</summary>
    public bool Holds(IReadOnlyList<SourceFile?> files) => files.Zip(_sources.Files).All(pair => ReferenceEquals(pair.First, pair.Second));

    /// <summary>What an article can be called by.</summary>
    public ArticleName Name(int number) => _names.Value[number];

    /// <summary>An article by its number.</summary>
    public Article Article(int number) => Kept.Articles[number];

    /// <summary>Its articles and their index.</summary>
    public KeptIndex Kept => _kept.Value;

    // A time that was there a while ago is that of no later change, be it a time in the future.
    private SourceFile Seen(SourceFile known, long time, long began)
    {
        bool settled = SourceFile.IsWellBefore(time, began) || (known.Time == time && (known.IsSettled || SourceFile.IsWellBefore(_sources.Began, began)));
        return known.Time == time && known.IsSettled == settled ? known : known with { Time = time, IsSettled = settled };
    }
}
