using System.Reflection;
using CorpusAnalysis.Notebooks.Execution;

namespace CorpusAnalysis.Notebooks.Completion;

/// <summary>What names of types mean at the cursor: the cell's own types, those of earlier cells, those of imported namespaces.</summary>
internal sealed class TypeScope
{
    private readonly CellSurface _surface;
    private readonly TypeIndex _index;
    private readonly Dictionary<string, Type> _own = [];
    private readonly Dictionary<string, string> _aliases = [];
    private readonly List<string> _spaces = [""];
    private readonly List<string> _statics = [];
    private readonly Lazy<Dictionary<string, Type>> _ofCells;
    private ILookup<string, MethodInfo>? _extensions;
    private IReadOnlyList<Type>? _importedStatics;
    private int _aliasesInUse;

    public TypeScope(CellSurface surface, TypeIndex index, EmittedTypes emitted)
    {
        (_surface, _index, Emitted) = (surface, index, emitted);
        _ofCells = new(() => _surface.Cells.Reverse().SelectMany(cell => cell.Class.Assembly.GetExportedTypes())
            .Where(type => !type.IsNested && !typeof(CellGlobals).IsAssignableFrom(type) && type.Name[0] != '<')
            .DistinctBy(type => type.Name)
            .ToDictionary(type => type.Name));
        foreach (string directive in surface.Usings)
        {
            Import(directive["using".Length..].TrimEnd(';').Trim());
        }
    }

    /// <summary>Where types that exist nowhere yet are made.</summary>
    public EmittedTypes Emitted { get; }

    /// <summary>The namespaces whose types need no prefix.</summary>
    public IReadOnlyList<string> Imported => _spaces;

    /// <summary>The types whose static members need no prefix.</summary>
    public IReadOnlyList<Type> ImportedStatics
    {
        get
        {
            if (_importedStatics is null)
            {
                _importedStatics = []; // while they are found they import nothing into each other
                _importedStatics = [.. _statics.Select(written => SyntaxReader.ReadType(written) is { } type ? Resolve(type) : null).OfType<Type>()];
            }

            return _importedStatics;
        }
    }

    /// <summary>The types that this cell defines.</summary>
    public IEnumerable<Type> Own => _own.Values.Where(type => !type.IsGenericParameter);

    /// <summary>Types of earlier cells; of one name, the latest.</summary>
    public IEnumerable<Type> OfCells => _ofCells.Value.Values;

    /// <summary>Adds a using directive, written without the word.</summary>
    public void Import(string directive)
    {
        directive = directive.Trim();
        if (directive.StartsWith("static ", StringComparison.Ordinal))
        {
            _statics.Add(directive["static ".Length..].Trim());
        }
        else if (directive.IndexOf('=', StringComparison.Ordinal) is > 0 and int equals)
        {
            _aliases[directive[..equals].Trim()] = directive[(equals + 1)..].Trim();
        }
        else if (directive.Length > 0 && !_spaces.Contains(directive))
        {
            _spaces.Add(directive);
        }

        (_extensions, _importedStatics) = (null, null);
    }

    /// <summary>Adds a type of the cell itself, or a type parameter.</summary>
    public void Add(string name, Type type) => _own[name] = type;

    /// <summary>Whether a name begins or is a namespace.</summary>
    public bool IsNamespace(string name) => _index.Namespaces.Contains(name);

    /// <summary>The types and namespaces right below a namespace.</summary>
    public (IEnumerable<IndexedType> Types, IEnumerable<string> Namespaces) Below(string space)
    {
        string prefix = space.Length > 0 ? space + "." : "";
        return (
            space.Length > 0 ? _index.In(space) : [],
            _index.Namespaces.Where(name => name.StartsWith(prefix, StringComparison.Ordinal) && name.Length > prefix.Length && !name.AsSpan(prefix.Length).Contains('.')));
    }

    /// <summary>The types of an imported namespace, loaded.</summary>
    public Type? Load(IndexedType type) => type.Load(_surface.Load);

    /// <summary>The file that an assembly's types were indexed from, for its documentation.</summary>
    public string? PathOf(Type type) => _index.PathOf(type);

    /// <summary>The extension methods in reach, by name.</summary>
    public ILookup<string, MethodInfo> Extensions => _extensions ??= _surface.Cells.SelectMany(cell => cell.Class.Assembly.GetExportedTypes()).Concat(_own.Values)
        .SelectMany(IndexedType.ExtensionsOf)
        .Concat(_spaces.SelectMany(_index.In).Where(type => type.HasExtensions).SelectMany(type => type.Extensions(_surface.Load)))
        .ToLookup(method => method.Name);

    /// <summary>The type of a name in reach, or null.</summary>
    public Type? Find(string name, int arity = 0)
    {
        string full = arity > 0 ? $"{name}`{arity}" : name;
        if (arity == 0 && CSharpNames.TypeOf(name) is { } predefined)
        {
            return predefined;
        }

        if (_own.TryGetValue(full, out Type? own))
        {
            return own;
        }

        if (_ofCells.Value.TryGetValue(full, out Type? defined))
        {
            return defined;
        }

        if (arity == 0 && _aliases.TryGetValue(name, out string? written))
        {
            _aliasesInUse++;
            Type? meant = _aliasesInUse < 8 && SyntaxReader.ReadType(written) is { } alias ? Resolve(alias) : null; // aliases may go round in a circle
            _aliasesInUse--;
            return meant;
        }

        IReadOnlyList<IndexedType> named = _index.Named(full);
        return _spaces.Select(space => named.FirstOrDefault(type => type.Namespace == space)).OfType<IndexedType>().Select(Load).FirstOrDefault(type => type is not null)
            ?? (_statics.Count == 0 ? null : ImportedStatics.Select(type => type.GetNestedType(full)).FirstOrDefault(type => type is not null));
    }

    /// <summary>The type of a name in a namespace, or null.</summary>
    public Type? Find(string space, string name, int arity)
    {
        string full = arity > 0 ? $"{name}`{arity}" : name;
        return _index.Named(full).FirstOrDefault(type => type.Namespace == space) is { } indexed ? Load(indexed) : null;
    }

    /// <summary>The type that is written, or null when it is not known.</summary>
    public Type? Resolve(TypeSyntax written)
    {
        switch (written)
        {
            case TypeSyntax.Array array:
                return Resolve(array.Element) is { IsByRefLike: false } element && element != typeof(void)
                    ? array.Rank == 1 ? element.MakeArrayType() : element.MakeArrayType(Math.Min(array.Rank, 32))
                    : null;
            case TypeSyntax.Nullable nullable:
                Type? underlying = Resolve(nullable.Underlying);
                return underlying is { IsValueType: true, IsByRefLike: false } && Nullable.GetUnderlyingType(underlying) is null && underlying != typeof(void)
                    ? typeof(Nullable<>).MakeGenericType(underlying)
                    : underlying;
            case TypeSyntax.Tuple tuple:
                return Emitted.Tuple([.. tuple.Parts.Select(part => Resolve(part.Written))], [.. tuple.Parts.Select(part => part.Name)]);
            case TypeSyntax.Named named:
                return Resolve(named);
            default:
                return null;
        }
    }

    private Type? Resolve(TypeSyntax.Named named)
    {
        Type? type = null;
        string space = "";
        foreach ((string name, var arguments) in named.Parts)
        {
            Type? next = type is not null
                ? type.GetNestedType(arguments.IsEmpty ? name : $"{name}`{arguments.Length}")
                : space.Length > 0 ? Find(space, name, arguments.Length) : Find(name, arguments.Length);
            if (next is null && (type is not null || name == "var"))
            {
                return null;
            }

            if (next is null)
            {
                space = name == "global" && space.Length == 0 ? "" : space.Length > 0 ? $"{space}.{name}" : _aliases.GetValueOrDefault(name, name);
                continue;
            }

            type = arguments.IsEmpty ? next : TypeInference.Make(next, [.. arguments.Select(Resolve)]);
            if (type is null)
            {
                return null;
            }
        }

        return type;
    }
}
