using System.Globalization;
using System.Reflection;
using System.Reflection.Emit;

namespace CorpusAnalysis.Notebooks.Completion;

/// <summary>Types that exist nowhere yet, made so that all types are of one kind: tuples with names, anonymous types, types of the cell itself.</summary>
/// <remarks>They have members and no code.</remarks>
internal sealed class EmittedTypes
{
    /// <summary>Stands for a dot in the names of types, where a dot would end a namespace.</summary>
    public const char Dot = '\u2024';

    private readonly ModuleBuilder _module = AssemblyBuilder
        .DefineDynamicAssembly(new AssemblyName("notebook-completion"), AssemblyBuilderAccess.RunAndCollect)
        .DefineDynamicModule("notebook-completion");

    private readonly Dictionary<string, Type> _made = [];
    private int _count;

    /// <summary>Whether a type is a tuple with names that was made here.</summary>
    public static bool IsTuple(Type type) => type.Name.Length > 0 && type.Name[0] == '(' && type.Assembly.IsDynamic;

    /// <summary>The types of a tuple's elements, whether made here or of the framework; null for any other type.</summary>
    public static Type[]? TupleElements(Type type)
    {
        if (IsTuple(type))
        {
            return [.. Enumerable.Range(1, 7).Select(i => type.GetField($"Item{i}")?.FieldType).TakeWhile(element => element is not null).OfType<Type>()];
        }

        return type is { IsGenericType: true, IsGenericTypeDefinition: false, Namespace: "System" } && type.Name.StartsWith("ValueTuple`", StringComparison.Ordinal)
            ? type.GetGenericArguments()
            : null;
    }

    /// <summary>The tuple of the framework without its names; other types as they are.</summary>
    public static Type WithoutNames(Type type) => IsTuple(type) ? Plain(TupleElements(type)!) : type;

    /// <summary>A tuple; with names where there are any.</summary>
    public Type Tuple(IReadOnlyList<Type?> elements, IReadOnlyList<string?> names)
    {
        Type[] types = [.. elements.Select(element => element ?? typeof(object))];
        if (types.Length is < 2 or > 7 || names.All(string.IsNullOrEmpty) || types.Any(type => type.IsByRefLike || type == typeof(void)))
        {
            return types.Length is < 2 or > 7 || types.Any(type => type.IsByRefLike || type == typeof(void)) ? typeof(object) : Plain(types);
        }

        string shown = $"({string.Join(", ", types.Select((type, i) => names[i] is { Length: > 0 } name ? $"{CSharpNames.Of(type)} {name}" : CSharpNames.Of(type)))})";
        return Once("tuple" + Key(types, names), shown.Replace('.', Dot), type =>
        {
            for (int i = 0; i < types.Length; i++)
            {
                type.DefineField(string.Create(CultureInfo.InvariantCulture, $"Item{i + 1}"), types[i], FieldAttributes.Public);
                if (names[i] is { Length: > 0 } name && !(name.StartsWith("Item", StringComparison.Ordinal) && name.Length == 5))
                {
                    type.DefineField(name, types[i], FieldAttributes.Public);
                }
            }
        });
    }

    /// <summary>An anonymous type.</summary>
    public Type Anonymous(IReadOnlyList<(string Name, Type? Type)> parts)
    {
        Type[] types = [.. parts.Select(part => part.Type is null or { IsByRefLike: true } || part.Type == typeof(void) ? typeof(object) : part.Type)];
        return Once("anonymous" + Key(types, [.. parts.Select(part => part.Name)]), "<>f__AnonymousType", type =>
        {
            for (int i = 0; i < types.Length; i++)
            {
                Property(type, parts[i].Name, types[i]);
            }
        });
    }

    /// <summary>A class to define members in; a class whatever it stands for, so that its layout asks for nothing.</summary>
    public TypeBuilder Define(string name, TypeAttributes attributes) =>
        _module.DefineType(string.Create(CultureInfo.InvariantCulture, $"made{++_count}.{name}"), TypeAttributes.Public | attributes);

    /// <summary>An enumeration to define values in.</summary>
    public EnumBuilder DefineEnum(string name) =>
        _module.DefineEnum(string.Create(CultureInfo.InvariantCulture, $"made{++_count}.{name}"), TypeAttributes.Public, typeof(int));

    /// <summary>Adds a property.</summary>
    public static void Property(TypeBuilder type, string name, Type of, bool isStatic = false)
    {
        PropertyBuilder property = type.DefineProperty(name, PropertyAttributes.None, of, null);
        MethodAttributes attributes = MethodAttributes.Public | MethodAttributes.SpecialName | MethodAttributes.HideBySig | (isStatic ? MethodAttributes.Static : 0);
        MethodBuilder getter = type.DefineMethod($"get_{name}", attributes, of, null);
        NoBody(getter.GetILGenerator());
        property.SetGetMethod(getter);
        MethodBuilder setter = type.DefineMethod($"set_{name}", attributes, typeof(void), [of]);
        NoBody(setter.GetILGenerator());
        property.SetSetMethod(setter);
    }

    /// <summary>A body that nothing may call.</summary>
    public static void NoBody(ILGenerator code)
    {
        code.Emit(OpCodes.Ldnull);
        code.Emit(OpCodes.Throw);
    }

    private Type Once(string key, string name, Action<TypeBuilder> define)
    {
        if (!_made.TryGetValue(key, out Type? made))
        {
            TypeBuilder type = Define(name, TypeAttributes.Sealed);
            define(type);
            _made.Add(key, made = type.CreateType());
        }

        return made;
    }

    private static string Key(IReadOnlyList<Type> types, IReadOnlyList<string?> names) =>
        string.Join('|', types.Select((type, i) => string.Create(CultureInfo.InvariantCulture, $"{type.TypeHandle.Value:x} {names[i]}")));

    private static Type Plain(Type[] types) => (types.Length switch
    {
        2 => typeof(ValueTuple<,>),
        3 => typeof(ValueTuple<,,>),
        4 => typeof(ValueTuple<,,,>),
        5 => typeof(ValueTuple<,,,,>),
        6 => typeof(ValueTuple<,,,,,>),
        _ => typeof(ValueTuple<,,,,,,>),
    }).MakeGenericType(types);
}
