using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Notebooks.Packages;

/// <summary>The packages that the cells of a session have asked for.</summary>
/// <param name="restore">Fetches them.</param>
/// <param name="there">The assemblies of the framework and the program, which no package replaces.</param>
/// <param name="newDisplayId">Makes the id of the line that tells of them.</param>
/// <param name="record">Takes which they are; null for nobody.</param>
internal sealed class SessionPackages(PackageRestore restore, IReadOnlyCollection<string> there, Func<string> newDisplayId, RunRecord? record)
{
    private readonly Dictionary<string, PackageRequest> _packages = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _loaded = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _assemblies = new(there.Select(NameOf), StringComparer.OrdinalIgnoreCase);

    /// <summary>Fetches packages so that they fit those of before, and tells of it in one line of output.</summary>
    /// <returns>What they bring that is not there yet.</returns>
    /// <exception cref="CellCompilationException">They cannot be had; it points at the line of the first.</exception>
    public async Task<PackageAssets> AddAsync(
        IReadOnlyList<PackageRequest> packages, Action<CellOutput> emit, TimeSpan? timeout, CancellationToken cancellation)
    {
        var all = new Dictionary<string, PackageRequest>(_packages, StringComparer.OrdinalIgnoreCase);
        foreach (PackageRequest package in packages)
        {
            all[package.Name] = Wanted(package);
        }

        string names = string.Join(", ", packages);
        string id = newDisplayId();
        record?.CannotFollow($"uses packages that may read files ({names})");
        PackageAssets? assets = restore.Find(all.Values);
        if (assets is null)
        {
            emit(Shown($"Fetching {names} …", id));
            assets = await RestoreAsync(all.Values, packages[0].Line, timeout, cancellation).ConfigureAwait(false);
        }

        RefuseOtherVersions(packages, assets);
        record?.Fetched(assets.Packages);
        string[] kept = [.. assets.Assemblies.Select(NameOf).Where(IsOlderHere(assets))];
        string note = kept.Length == 0 ? "" : $"; of {string.Join(", ", kept)}, the older version of this program is used";
        emit(Shown($"Packages: {string.Join(", ", assets.Packages.Where(name => packages.Any(package => name.StartsWith(package.Name + " ", StringComparison.OrdinalIgnoreCase))))}{note}", id));
        PackageAssets added = assets with
        {
            References = [.. assets.References.Where(path => !_assemblies.Contains(NameOf(path)))],
            Assemblies = [.. assets.Assemblies.Where(path => !_assemblies.Contains(NameOf(path)))],
        };
        foreach (PackageRequest package in packages)
        {
            _packages[package.Name] = all[package.Name];
        }

        return added;
    }

    /// <summary>Counts assemblies as there, once a cell that needs them has been loaded.</summary>
    public void Keep(PackageAssets added)
    {
        _assemblies.UnionWith(added.Assemblies.Concat(added.References).Select(NameOf));
        foreach ((string name, string version) in Versions(added))
        {
            _loaded.TryAdd(name, version);
        }
    }

    // Without a version, the one that is there will do.
    private PackageRequest Wanted(PackageRequest package) => package.Version.Length > 0 ? package
        : _packages.TryGetValue(package.Name, out PackageRequest? before) ? before
        : package with { Version = _loaded.GetValueOrDefault(package.Name, "") };

    // An assembly cannot be replaced once it is loaded, so another version of it would be told of and never used.
    private void RefuseOtherVersions(IReadOnlyList<PackageRequest> packages, PackageAssets assets)
    {
        Dictionary<string, string> versions = Versions(assets).ToDictionary(StringComparer.OrdinalIgnoreCase);
        foreach (PackageRequest package in packages)
        {
            if (_loaded.TryGetValue(package.Name, out string? there) && versions.GetValueOrDefault(package.Name, there) != there)
            {
                throw CellReferences.Error(package.Line, $"{package.Name} {there} is loaded; restart the kernel to use another version");
            }
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Versions(PackageAssets assets) =>
        assets.Packages.Select(package => package.Split(' ')).Select(parts => KeyValuePair.Create(parts[0], parts[1]));

    private async Task<PackageAssets> RestoreAsync(
        IReadOnlyCollection<PackageRequest> packages, int line, TimeSpan? timeout, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (timeout is { } most)
        {
            limit.CancelAfter(most);
        }

        try
        {
            return await restore.RestoreAsync(packages, limit.Token).ConfigureAwait(false);
        }
        catch (CellCommandException error)
        {
            throw CellReferences.Error(line, error.Message);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw CellReferences.Error(line, $"fetching {string.Join(", ", packages)} took longer than the {timeout!.Value.TotalSeconds:0.#} s that the cell may run");
        }
    }

    // A package that needs a newer assembly than the program has may fail at it, so that is said.
    private Func<string, bool> IsOlderHere(PackageAssets assets)
    {
        Dictionary<string, Version?> brought = assets.Assemblies.GroupBy(NameOf).ToDictionary(group => group.Key, group => VersionOf(group.First()), StringComparer.OrdinalIgnoreCase);
        Dictionary<string, Version?> here = there.Where(path => brought.ContainsKey(NameOf(path)) && File.Exists(path))
            .GroupBy(NameOf).ToDictionary(group => group.Key, group => VersionOf(group.First()), StringComparer.OrdinalIgnoreCase);
        return name => here.TryGetValue(name, out Version? own) && own < brought[name];
    }

    private static Version? VersionOf(string path)
    {
        try
        {
            return System.Reflection.AssemblyName.GetAssemblyName(path).Version;
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }

    private static DisplayOutput Shown(string text, string id) => new(MimeBundle.Text("text/plain", text), id);

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path);
}
