namespace CorpusAnalysis;

/// <summary>Reads all articles of a folder once: files, metadata, and the report of what was wrong with them.</summary>
internal sealed class CorpusReader
{
    private readonly string _path;
    private readonly CorpusOptions _options;
    private readonly CachedCorpus? _cached;
    private readonly CorpusFiles _files;
    private readonly MetadataTable? _metadata;
    private readonly MetadataJoin _join;
    private readonly SourceFile?[] _known;
    private readonly long[] _lengths;
    private readonly List<SourceFile> _read = [];
    private readonly FileReader _reader;

    /// <summary>Looks for the files, and for those that the cache knows.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder or file.</exception>
    /// <exception cref="FileNotFoundException">The metadata table that was asked for is missing.</exception>
    /// <exception cref="CorpusFormatException">There are no files, or the metadata is no table.</exception>
    public CorpusReader(string path, CorpusOptions options, CachedCorpus? cached)
    {
        (_path, _options, _cached, Began) = (path, options, cached, DateTime.UtcNow.Ticks);
        _files = CorpusFiles.Find(path);
        if (_files.Articles.IsEmpty)
        {
            throw !_files.Problems.IsEmpty ? new CorpusFormatException(_files.Problems[0]) : new CorpusFormatException(path, 0, "expected articles, found no file in the folder that could hold any", "put the articles there, or give another folder");
        }

        _metadata = Metadata();
        _join = new MetadataJoin(_metadata, _files.Articles);
        _reader = new FileReader(_files.Root, _join, options);
        _lengths = new long[_files.Articles.Length];
        _known = [.. _files.Articles.Select(Known)];
        IsCached = cached?.IsOf(_known) ?? false;
        if (!IsCached && _join.HasOthers)
        {
            // A row that names no file is of the first article that is called so: which one that is depends on all files.
            _known = [.. _files.Articles.Zip(_known, (file, known) => _join.Has(file) ? known : null)];
        }
    }

    /// <summary>Tells who listens what is going to be read; beside a single file, the table of its folder as well.</summary>
    public static void Tell(string path, CorpusOptions options)
    {
        InputRecorder.Reads(InputKind.Articles, path);
        if (options.MetadataPath is { } table)
        {
            InputRecorder.Reads(InputKind.Metadata, table);
        }
        else if (!Directory.Exists(path))
        {
            InputRecorder.Reads(InputKind.Metadata, Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path)) ?? "", SkippedNames.Metadata));
        }
    }

    /// <summary>When reading began, in ticks of UTC.</summary>
    public long Began { get; }

    /// <summary>Whether the cached corpus is still right as a whole, so that nothing need be read.</summary>
    public bool IsCached { get; }

    /// <summary>How many files were not read, as the cache had them.</summary>
    public int Unchanged => _known.Count(known => known is { IsSkipped: false });

    /// <summary>The ids of the articles, once all have been read.</summary>
    public string[] Ids => ArticleIds.Of(_reader.Names);

    /// <summary>The files, once all have been read.</summary>
    public CachedSources Sources => new(Began, [.. _read.Select(file => file with { IsSettled = file.IsSettled || SourceFile.IsWellBefore(file.Time, Began) })], _reader.Names);

    /// <summary>What was found about the files of the cached corpus that is not known there, such as other times; null: nothing.</summary>
    public CachedSources? Seen => IsCached && !_cached!.Holds(_known) ? new(Began, [.. _known.Select(known => known!)], []) : null;

    /// <summary>The articles, one after the other as they are asked for; their ids come last.</summary>
    public IEnumerable<Article> Articles()
    {
        (long bytes, long total) = (0, _lengths.Sum());
        for (int i = 0; i < _files.Articles.Length; i++)
        {
            string file = _files.Articles[i];
            foreach (Article article in _known[i] is { } known ? Cached(known) : _reader.Read(file, _read.Add))
            {
                yield return article;
                _options.Progress?.Report(new(i, _files.Articles.Length, file, _reader.Names.Count, bytes + (_known[i] is null ? Math.Min(_lengths[i], _reader.BytesTaken) : 0), total));
            }

            bytes += _lengths[i];
            _options.Progress?.Report(new(i + 1, _files.Articles.Length, file, _reader.Names.Count, bytes, total));
        }
    }

    /// <summary>What was found, once all have been read.</summary>
    /// <exception cref="CorpusFormatException">Nothing could be read, or any problem when strict.</exception>
    public LoadReport Complete()
    {
        IReadOnlyList<SourceFile> sources = IsCached ? [.. _known.Select(known => known!)] : _read;
        SourceFile[] files = [.. sources.Where(source => !source.IsSkipped)];
        List<LoadProblem> problems =
        [
            .. MetadataProblems(files),
            .. _files.Problems.Concat(PlainTexts.Judged(files)).OrderBy(problem => problem.Path, StringComparer.Ordinal).ThenBy(problem => problem.Line),
        ];
        SkippedFile[] skipped = [.. _files.Skipped.Concat(sources.SelectMany(source => source.Skipped)).OrderBy(file => file.Path, StringComparer.Ordinal)];
        if (!sources.Any(source => source.Articles > 0))
        {
            throw Nothing(files, problems);
        }

        if (_options.Strict && problems.Where(problem => problem.Severity != LoadSeverity.Note).MaxBy(problem => problem.Severity) is { } worst)
        {
            throw new CorpusFormatException(worst);
        }

        if (_options.Strict && skipped.FirstOrDefault(file => file.IsMissing) is { } missing)
        {
            throw new CorpusFormatException(missing.Path, 0, $"the file was left out, as it is {missing.Reason}", "remove it from the folder, or mend it");
        }

        return new LoadReport
        {
            FileCount = files.Length,
            FailedCount = files.Count(file => file.Articles == 0),
            ArticleCount = sources.Sum(source => source.Articles),
            Problems = [.. problems],
            Skipped = [.. skipped],
            Formats = [.. FormatUse.Sum(sources.SelectMany(source => source.Formats))],
        };
    }

    private CorpusFormatException Nothing(SourceFile[] files, List<LoadProblem> problems) =>
        _lengths is [0] && !Directory.Exists(_path) ? new(_path, 0, "expected articles, found an empty file, a pipe or a device", "give a file or a folder, and save first what comes through a pipe")
        : problems.FirstOrDefault(problem => problem.Severity == LoadSeverity.Error) is { } first
            ? new CorpusFormatException(_path, 0, $"none of {files.Length} files could be read as an article, the first because of {first.Place}: {first.Message}", first.Mend)
            : new(_path, 0, $"none of {_files.Articles.Length} files holds an article that could be read", $"give files of a known format: {string.Join(", ", _options.Formats.Articles.Select(format => format.Name))}");

    private SourceFile? Known(string file, int number)
    {
        try
        {
            string path = Path.Combine(_files.Root, file);
            (_lengths[number], long time) = FileReader.StateOf(path);
            return _cached?.Find(file, _lengths[number], time, _join.HashFor(file), Began, InputRecorder.IsHeard, () => FileReader.HashOf(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Told when it is read.
            return null;
        }
    }

    private IEnumerable<Article> Cached(SourceFile known)
    {
        SourceFile source = known with { First = _reader.Names.Count };
        for (int i = 0; i < known.Articles; i++)
        {
            ArticleName name = _cached!.Name(known.First + i);
            Article article = _cached.Article(known.First + i);
            _join.Find(known.Path, name.Document, name.Given);
            _reader.Names.Add(name);
            yield return article;
        }

        _read.Add(source);
    }

    private MetadataTable? Metadata()
    {
        string path = _options.MetadataPath ?? Path.Combine(_files.Root, "metadata.csv");
        if (_options.MetadataPath is null && File.Exists(path) && FileReader.StateOf(path).Length == 0)
        {
            // Perhaps a pipe or a device: not opened.
            return MetadataTable.Parse("", "metadata.csv");
        }

        return _options.MetadataPath is null && !File.Exists(path) ? null : MetadataTable.Read(path, _options.MetadataPath ?? "metadata.csv");
    }

    // Of a single file's folder the table may describe all the others too.
    private IEnumerable<LoadProblem> MetadataProblems(SourceFile[] files)
    {
        if (IsCached && _join.HasOthers)
        {
            foreach (SourceFile known in files.Where(file => !_join.Has(file.Path)))
            {
                for (int i = 0; i < known.Articles; i++)
                {
                    ArticleName name = _cached!.Name(known.First + i);
                    _join.Find(known.Path, name.Document, name.Given);
                }
            }
        }

        bool isFolder = Directory.Exists(_path);
        IEnumerable<string> withoutRow = files.Where(file => !_join.Has(file.Path) && file.Articles < 2 && !_join.HasFound(file.Path)).Select(file => file.Path);
        return [.. (_metadata?.Problems ?? []).Where(_ => isFolder), .. _join.Complete(withoutRow).Where(problem => isFolder || problem.Severity == LoadSeverity.Error)];
    }
}
