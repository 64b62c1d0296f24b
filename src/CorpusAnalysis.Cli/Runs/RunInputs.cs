using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Cli.Runs;

/// <summary>Gathers what a run reads, from the library and from the engine.</summary>
internal sealed class RunInputs : IInputListener
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(InputKind Kind, string Path), object> _loaded = [];

    /// <summary>For the session of the run.</summary>
    public RunRecord Record { get; } = new();

    /// <summary>Listens to the library until the result is disposed of; what is started meanwhile is heard as well.</summary>
    public IDisposable Listen() => InputRecorder.Listen(this);

    /// <inheritdoc/>
    public void Reads(InputKind kind, string path) => Record.Read(path, kind == InputKind.Articles ? ReadKind.Tree : ReadKind.File);

    /// <inheritdoc/>
    public void Loaded(InputKind kind, string path, object value)
    {
        lock (_lock)
        {
            _loaded[(kind, Path.GetFullPath(path))] = value;
        }
    }

    /// <inheritdoc/>
    public void CannotFollow(string what) => Record.CannotFollow(what);

    /// <summary>What was loaded, with paths as a report may show them.</summary>
    public RunSources Sources(ShownPaths paths)
    {
        KeyValuePair<(InputKind Kind, string Path), object>[] loaded;
        lock (_lock)
        {
            loaded = [.. _loaded];
        }

        ILookup<string, object> values = loaded.Where(item => item.Value is not Corpus).ToLookup(item => item.Key.Path, item => item.Value, StringComparer.Ordinal);
        var corpora = loaded.Where(item => item.Value is Corpus).ToDictionary(item => item.Key.Path, item => (Corpus)item.Value, StringComparer.Ordinal);
        return new(
            [.. corpora.Select(item => new CorpusSource(paths.Shown(item.Key), CorpusFingerprint.Of(item.Value))).OrderBy(source => source.Path, StringComparer.Ordinal)],
            [
                .. Record.Reads
                    .Where(read => read.Kind is ReadKind.File or ReadKind.Tree && !corpora.ContainsKey(read.Path) && FileStates.HashOf(read.State) is not null)
                    .DistinctBy(read => read.Path)
                    .Select(read => FileOf(paths.Shown(read.Path), FileStates.HashOf(read.State)!, values[read.Path].FirstOrDefault()))
                    .OrderBy(source => source.Path, StringComparer.Ordinal),
            ],
            Record.Packages);
    }

    private static FileSource FileOf(string path, string hash, object? value) => value switch
    {
        ThemeDictionary themes => new("themes", path, hash, themes.Count),
        HandCodes codes => new("hand codes", path, hash, codes.Codes.Length),
        LemmaList lemmas => new("lemmas", path, hash, lemmas.Count),
        _ => new("file", path, hash, null),
    };
}
