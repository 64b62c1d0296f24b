using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.Loader;

namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>Where the assemblies of a session's cells are loaded.</summary>
internal sealed class CellAssemblies : AssemblyLoadContext
{
    private readonly Dictionary<string, string> _native = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _references = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes a place for a session.</summary>
    /// <param name="unloads">Whether they can go with it; then each takes more memory, and its variables more time.</param>
    public CellAssemblies(bool unloads)
        : base("notebook", unloads)
    {
    }

    /// <summary>Lets cells use an assembly that the program does not ship with.</summary>
    public void Add(string path) => _references[Path.GetFileNameWithoutExtension(path)] = path;

    /// <summary>Lets cells use a native library that the program does not ship with.</summary>
    public void AddNative(string path) => _native[Path.GetFileName(path)] = path;

    /// <summary>Whether an assembly is loaded of which the file is another build: what is loaded cannot be replaced.</summary>
    public bool IsLoadedFromOtherBuild(string path)
    {
        try
        {
            using var file = new PEReader(File.OpenRead(path));
            MetadataReader reader = file.GetMetadataReader();
            string name = reader.GetString(reader.GetAssemblyDefinition().Name);
            Guid build = reader.GetGuid(reader.GetModuleDefinition().Mvid);
            return Assemblies.Any(assembly => assembly.GetName().Name == name && assembly.ManifestModule.ModuleVersionId != build);
        }
        catch (Exception error) when (error is BadImageFormatException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            return false; // the compiler says what is wrong with it
        }
    }

    /// <summary>Loads a cell; the file is free afterwards.</summary>
    public Assembly Load(string path)
    {
        using var file = new MemoryStream(File.ReadAllBytes(path));
        return LoadFromStream(file);
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (Assemblies.FirstOrDefault(assembly => assembly.GetName().Name == assemblyName.Name) is { } loaded)
        {
            return loaded;
        }

        return assemblyName.Name is { } name && _references.TryGetValue(name, out string? path) ? Load(path) : null;
    }

    // An import names the library with or without what comes before and after its name on this system.
    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName)
    {
        string[] names = [unmanagedDllName, $"{unmanagedDllName}.dll", $"lib{unmanagedDllName}.so", $"{unmanagedDllName}.so", $"lib{unmanagedDllName}.dylib", $"{unmanagedDllName}.dylib"];
        string? path = names.Select(name => _native.GetValueOrDefault(name)).FirstOrDefault(found => found is not null);
        return path is null ? 0 : LoadUnmanagedDllFromPath(path);
    }
}
