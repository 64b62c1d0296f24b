using System.Collections.Immutable;
using System.Dynamic;
using System.Reflection;

namespace CorpusAnalysis.Notebooks.Completion;

/// <summary>What can be written at the cursor.</summary>
internal sealed class Offers(CursorReading reading, MemberTable members, XmlDocumentation documentation)
{
    private static readonly string[] Keywords =
    [
        .. ("abstract as async await base bool break byte case catch char checked class const continue decimal default delegate do double dynamic else enum event " +
            "false finally float for foreach from get if in int interface is long nameof namespace new not null object or out override params private public " +
            "readonly record ref required return sbyte sealed select set short static string struct switch this throw true try typeof uint ulong using var " +
            "virtual void when where while with yield and").Split(' '),
    ];

    private readonly List<(int Rank, CompletionItem Item)> _found = [];

    /// <summary>The completions at a place, sorted.</summary>
    /// <param name="place">The place.</param>
    /// <param name="typed">The word that is there already.</param>
    public ImmutableArray<CompletionItem> At(Cursor place, string typed)
    {
        switch (place.Place)
        {
            case CursorPlace.Member when place.Target is { } target:
                Members(target);
                break;
            case CursorPlace.Initializer when place.Target is { Type: { } type }:
                Settable(type, place);
                break;
            case CursorPlace.Initializer or CursorPlace.Name:
                Names(place, typed);
                break;
            case CursorPlace.Type:
                Expected(place.Expected, asType: true);
                Types(typed);
                Namespaces("", typed);
                Words(typed, CSharpNames.IsPredefined);
                break;
            case CursorPlace.Using:
                string written = place.Prefix.Contains('=', StringComparison.Ordinal) ? place.Prefix[(place.Prefix.IndexOf('=', StringComparison.Ordinal) + 1)..] : place.Prefix;
                bool types = written.Length < place.Prefix.Length || written.StartsWith("static ", StringComparison.Ordinal);
                written = written.StartsWith("static ", StringComparison.Ordinal) ? written["static ".Length..] : written;
                Below(written[..(written.LastIndexOf('.') + 1)].TrimEnd('.'), types);
                break;
        }

        return
        [
            .. _found.Select(found => (found.Rank, Match: NameMatch.Rank(found.Item.Text, typed), found.Item))
                .Where(found => found.Match is not null)
                .OrderBy(found => found.Rank).ThenBy(found => found.Match)
                .ThenBy(found => found.Item.Text, StringComparer.OrdinalIgnoreCase).ThenBy(found => found.Item.Text, StringComparer.Ordinal)
                .Select(found => found.Item).DistinctBy(item => item.Text),
        ];
    }

    private void Members(Value target)
    {
        if (target.Namespace is { } space)
        {
            Below(space, types: true);
            return;
        }

        if (target.Type is not { } type)
        {
            return;
        }

        bool tuple = EmittedTypes.IsTuple(type);
        foreach (IGrouping<string, MemberInfo> named in members.Of(type, target.IsType).Where(member => member is not PropertyInfo indexer || indexer.GetIndexParameters().Length == 0).GroupBy(member => member.Name))
        {
            bool last = named.First().DeclaringType is { } owner && (owner == typeof(object) || owner == typeof(ValueType) || owner == typeof(Enum))
                || named.Key is "Equals" or "GetHashCode" or "ToString" or "GetType" or "Deconstruct" or "CompareTo"
                || (tuple && named.Key.StartsWith("Item", StringComparison.Ordinal) && named.Key.Length == 5);
            Add(last ? 3 : 0, named);
        }

        if (target.IsType)
        {
            foreach (Type nested in type.GetNestedTypes().Where(MemberTable.IsShown))
            {
                Add(1, nested);
            }

            return;
        }

        foreach (IGrouping<string, MethodInfo> named in reading.Types.Extensions)
        {
            MethodInfo[] fitting = [.. named.Where(method => MemberTable.IsShown(method) && Binder.Extends(method, type))];
            if (fitting.Length > 0)
            {
                Type first = fitting[0].GetParameters()[0].ParameterType;
                bool ofAll = first.IsGenericParameter || first == typeof(object);
                Add(ofAll ? 2 : fitting[0].DeclaringType?.Namespace?.StartsWith("System", StringComparison.Ordinal) == true ? 1 : 0, fitting, extension: true);
            }
        }

        if (target.Instance is ExpandoObject bag)
        {
            _found.AddRange(((IDictionary<string, object?>)bag).Keys.Select(key => (0, new CompletionItem(key, CompletionKind.Property))));
        }
    }

    private void Settable(Type type, Cursor place)
    {
        foreach (MemberInfo member in members.Of(type, isStatic: false))
        {
            bool settable = member is PropertyInfo { SetMethod.IsPublic: true } property ? property.GetIndexParameters().Length == 0 : member is FieldInfo { IsInitOnly: false };
            if ((settable || (member is PropertyInfo readable && readable.GetIndexParameters().Length == 0 && place.IsPattern)) && !place.Used.Contains(member.Name))
            {
                Add(0, [member]);
            }
        }
    }

    private void Names(Cursor place, string typed)
    {
        Expected(place.Expected, asType: false);
        if (place.BeginsArgument && reading.Binder.Call is { } call)
        {
            foreach (ParameterInfo parameter in call.Candidates.SelectMany(candidate => candidate.Method.GetParameters().Skip(candidate.Extension ? 1 : 0)).DistinctBy(parameter => parameter.Name))
            {
                _found.Add((2, new CompletionItem(parameter.Name + ":", CompletionKind.Argument, () => CSharpNames.Parameter(parameter))));
            }
        }

        foreach ((string name, Value value, int depth) in place.Scope.All())
        {
            if (value.Methods.Count > 0)
            {
                Add(2, value.Methods.Select(candidate => candidate.Method));
            }
            else
            {
                _found.Add((1, new CompletionItem(name, CompletionKind.Variable, () => value.Type is null ? name : $"{CSharpNames.Of(value.Type)} {name}")));
            }
        }

        if (place.Scope.This is { } own)
        {
            Members(own with { IsType = false });
        }

        foreach (Type imported in typed.Length > 0 ? reading.Types.ImportedStatics : [])
        {
            Members(new Value(imported) { IsType = true });
        }

        Types(typed);
        Namespaces("", typed);
        Words(typed, _ => true);
    }

    private void Expected(Type? expected, bool asType)
    {
        Type? type = expected is null ? null : Nullable.GetUnderlyingType(expected) ?? expected;
        if (type is { IsEnum: true } && !asType)
        {
            foreach (FieldInfo value in type.GetFields(BindingFlags.Public | BindingFlags.Static))
            {
                _found.Add((0, new CompletionItem($"{CSharpNames.Of(type)}.{value.Name}", CompletionKind.EnumMember, null, Documented(value))));
            }
        }
        else if (type is not null && asType && !type.IsGenericParameter && !type.IsInterface)
        {
            _found.Add((0, new CompletionItem(CSharpNames.Of(type), CompletionKind.Type, () => CSharpNames.Signature(type), Documented(type))));
        }
    }

    private void Types(string typed)
    {
        foreach (Type type in reading.Types.Own.Concat(reading.Types.OfCells).Where(type => !CSharpNames.Plain(type).StartsWith("Extensions", StringComparison.Ordinal) && type.Name != "Methods"))
        {
            Add(2, type);
        }

        foreach (string space in reading.Types.Imported.Where(space => typed.Length > 0 || !space.StartsWith("System", StringComparison.Ordinal)))
        {
            AddTypes(reading.Types.Below(space).Types, typed, 4);
        }
    }

    private void AddTypes(IEnumerable<IndexedType> types, string typed, int rank)
    {
        foreach (IGrouping<string, IndexedType> named in types.GroupBy(type => type.Name.Split('`')[0]).Where(named => NameMatch.Rank(named.Key, typed) is not null))
        {
            if (named.Select(reading.Types.Load).FirstOrDefault(type => type is not null) is { } type && MemberTable.IsShown(type))
            {
                Add(rank, type);
            }
        }
    }

    private void Below(string space, bool types)
    {
        Namespaces(space, " ");
        if (types)
        {
            AddTypes(reading.Types.Below(space).Types, "", 1);
        }
    }

    private void Namespaces(string space, string typed)
    {
        foreach (string name in typed.Length > 0 ? reading.Types.Below(space).Namespaces : [])
        {
            _found.Add((5, new CompletionItem(name[(name.LastIndexOf('.') + 1)..], CompletionKind.Namespace, () => $"namespace {name}")));
        }
    }

    private void Words(string typed, Func<string, bool> wanted)
    {
        if (typed.Length > 0)
        {
            _found.AddRange(Keywords.Where(wanted).Select(word => (3, new CompletionItem(word, CompletionKind.Keyword))));
        }
    }

    private void Add(int rank, Type type) =>
        _found.Add((rank, new CompletionItem(CSharpNames.Plain(type), CompletionKind.Type, () => CSharpNames.Signature(type), Documented(type))));

    private void Add(int rank, IEnumerable<MemberInfo> named, bool extension = false)
    {
        MemberInfo[] all = [.. named];
        MemberInfo first = all[0];
        string more = all.Length > 1 ? $" (+ {all.Length - 1} {(all.Length == 2 ? "overload" : "overloads")})" : "";
        _found.Add((rank, new CompletionItem(first.Name, KindOf(first), () => CSharpNames.Signature(first, extension) + more, Documented(first), all.Length)));
    }

    private Func<string> Documented(MemberInfo member) => () => documentation.Of(member) is { } said ? DocumentationText.Write(said, markdown: true) : "";

    private static CompletionKind KindOf(MemberInfo member) => member switch
    {
        MethodBase => CompletionKind.Method,
        PropertyInfo => CompletionKind.Property,
        FieldInfo { DeclaringType.IsEnum: true } => CompletionKind.EnumMember,
        FieldInfo => CompletionKind.Field,
        EventInfo => CompletionKind.Event,
        _ => CompletionKind.Type,
    };
}
