using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using TypeAttributes = System.Reflection.TypeAttributes;

namespace CorpusAnalysis.Notebooks.Completion;

/// <summary>The public types of assemblies by name and namespace, read from their metadata; a type is loaded when it is asked for.</summary>
internal sealed class TypeIndex
{
    private readonly Dictionary<string, List<IndexedType>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<IndexedType>> _byNamespace = new(StringComparer.Ordinal);
    private readonly HashSet<string> _namespaces = new(StringComparer.Ordinal);

    /// <summary>Reads assemblies; one that cannot be read has no types.</summary>
    public TypeIndex(IEnumerable<string> paths)
    {
        foreach (string path in paths)
        {
            try
            {
                Read(path);
            }
            catch (Exception error) when (error is IOException or BadImageFormatException or UnauthorizedAccessException)
            {
                // Not there any more, or no assembly: it has nothing to offer.
            }
        }
    }

    /// <summary>All namespaces, those above others among them.</summary>
    public IReadOnlyCollection<string> Namespaces => _namespaces;

    /// <summary>The types of a namespace.</summary>
    public IReadOnlyList<IndexedType> In(string space) => _byNamespace.GetValueOrDefault(space) ?? [];

    /// <summary>The types of a name; of a generic one with its arity, as in <c>List`1</c>.</summary>
    public IReadOnlyList<IndexedType> Named(string name) => _byName.GetValueOrDefault(name) ?? [];

    /// <summary>The assembly file that a type was found in, or null.</summary>
    public string? PathOf(Type type) =>
        Named(type.Name).FirstOrDefault(indexed => indexed.Namespace == (type.Namespace ?? ""))?.Path;

    private void Read(string path)
    {
        using FileStream stream = File.OpenRead(path);
        using var file = new PEReader(stream);
        if (!file.HasMetadata)
        {
            return;
        }

        MetadataReader metadata = file.GetMetadataReader();
        string assembly = metadata.GetString(metadata.GetAssemblyDefinition().Name);
        foreach (TypeDefinitionHandle handle in metadata.TypeDefinitions)
        {
            TypeDefinition type = metadata.GetTypeDefinition(handle);
            if ((type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public)
            {
                Add(metadata, type, assembly, path);
            }
        }
    }

    private void Add(MetadataReader metadata, TypeDefinition type, string assembly, string path)
    {
        string name = metadata.GetString(type.Name);
        string space = string.Intern(metadata.GetString(type.Namespace));
        const TypeAttributes isStatic = TypeAttributes.Abstract | TypeAttributes.Sealed;
        bool extensions = (type.Attributes & isStatic) == isStatic && HasExtensions(metadata, type);
        var indexed = new IndexedType(space, name, assembly, path, extensions);
        if (Named(name).Any(other => other.Namespace == space))
        {
            return; // the same type of two references, such as a package's and the framework's, is one
        }

        AddTo(_byName, name, indexed);
        AddTo(_byNamespace, space, indexed);
        for (string above = space; above.Length > 0 && _namespaces.Add(above); above = above[..Math.Max(0, above.LastIndexOf('.'))])
        {
        }
    }

    private static void AddTo(Dictionary<string, List<IndexedType>> index, string key, IndexedType type)
    {
        if (!index.TryGetValue(key, out List<IndexedType>? types))
        {
            index.Add(key, types = []);
        }

        types.Add(type);
    }

    private static bool HasExtensions(MetadataReader metadata, TypeDefinition type)
    {
        foreach (CustomAttributeHandle handle in type.GetCustomAttributes())
        {
            CustomAttribute attribute = metadata.GetCustomAttribute(handle);
            EntityHandle owner = attribute.Constructor.Kind == HandleKind.MemberReference
                ? metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent
                : metadata.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType();
            StringHandle name = owner.Kind switch
            {
                HandleKind.TypeReference => metadata.GetTypeReference((TypeReferenceHandle)owner).Name,
                HandleKind.TypeDefinition => metadata.GetTypeDefinition((TypeDefinitionHandle)owner).Name,
                _ => default,
            };
            if (!name.IsNil && metadata.StringComparer.Equals(name, "ExtensionAttribute"))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A type that can be loaded.</summary>
/// <param name="Namespace">Its namespace; empty for none.</param>
/// <param name="Name">Its name, of a generic one with its arity.</param>
/// <param name="Assembly">The assembly's name.</param>
/// <param name="Path">The assembly's file.</param>
/// <param name="HasExtensions">Whether it is a static class with extension methods.</param>
internal sealed record IndexedType(string Namespace, string Name, string Assembly, string Path, bool HasExtensions)
{
    private Type? _type;
    private bool _tried;
    private MethodInfo[]? _extensions;

    /// <summary>Its extension methods.</summary>
    public MethodInfo[] Extensions(Func<AssemblyName, Assembly?> load) => _extensions ??= Load(load) is { } type ? ExtensionsOf(type) : [];

    /// <summary>The extension methods of a type.</summary>
    public static MethodInfo[] ExtensionsOf(Type type)
    {
        try
        {
            return type is { IsAbstract: true, IsSealed: true }
                ? [.. type.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(method => method.IsDefined(typeof(ExtensionAttribute), false))]
                : [];
        }
        catch (Exception error) when (error is IOException or TypeLoadException or BadImageFormatException)
        {
            return []; // an assembly that it needs is not there
        }
    }

    /// <summary>The type, or null when its assembly cannot be loaded.</summary>
    public Type? Load(Func<AssemblyName, Assembly?> load)
    {
        if (!_tried)
        {
            try
            {
                _type = load(new AssemblyName(Assembly))?.GetType(Namespace.Length > 0 ? $"{Namespace}.{Name}" : Name);
            }
            catch (Exception error) when (error is IOException or BadImageFormatException or TypeLoadException)
            {
                _type = null;
            }

            _tried = true;
        }

        return _type;
    }
}
