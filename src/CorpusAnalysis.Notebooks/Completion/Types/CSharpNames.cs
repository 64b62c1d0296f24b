using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace CorpusAnalysis.Notebooks.Completion;

/// <summary>Writes types and members as C# does.</summary>
internal static class CSharpNames
{
    private static readonly Dictionary<string, Type> Predefined = new()
    {
        ["bool"] = typeof(bool),
        ["byte"] = typeof(byte),
        ["sbyte"] = typeof(sbyte),
        ["char"] = typeof(char),
        ["decimal"] = typeof(decimal),
        ["double"] = typeof(double),
        ["float"] = typeof(float),
        ["int"] = typeof(int),
        ["uint"] = typeof(uint),
        ["long"] = typeof(long),
        ["ulong"] = typeof(ulong),
        ["short"] = typeof(short),
        ["ushort"] = typeof(ushort),
        ["object"] = typeof(object),
        ["string"] = typeof(string),
        ["void"] = typeof(void),
        ["nint"] = typeof(nint),
        ["nuint"] = typeof(nuint),
        ["dynamic"] = typeof(object),
    };

    private static readonly Dictionary<Type, string> Words =
        Predefined.Where(pair => pair.Key is not ("dynamic" or "nint" or "nuint")).ToDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>Whether a word is the language's own name of a type.</summary>
    public static bool IsPredefined(string word) => Predefined.ContainsKey(word);

    /// <summary>The type of such a word, or null.</summary>
    public static Type? TypeOf(string word) => Predefined.GetValueOrDefault(word);

    /// <summary>A type, with its arguments and without its namespace.</summary>
    public static string Of(Type type)
    {
        if (Words.TryGetValue(type, out string? word))
        {
            return word;
        }

        if (type.IsByRef || type.IsPointer)
        {
            return Of(type.GetElementType()!) + (type.IsPointer ? "*" : "");
        }

        if (type.IsArray)
        {
            return $"{Of(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        }

        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        if (EmittedTypes.IsTuple(type))
        {
            return type.Name.Replace("\\", "", StringComparison.Ordinal).Replace(EmittedTypes.Dot, '.');
        }

        if (type.Name.StartsWith("<>f__AnonymousType", StringComparison.Ordinal))
        {
            return $"new {{ {string.Join(", ", type.GetProperties().Select(property => $"{Of(property.PropertyType)} {property.Name}"))} }}";
        }

        return Nullable.GetUnderlyingType(type) is { } underlying ? Of(underlying) + "?" : Named(type);
    }

    private static string Named(Type type)
    {
        Type[] arguments = type.GetGenericArguments();
        if (EmittedTypes.TupleElements(type) is not null)
        {
            return $"({string.Join(", ", arguments.Select(Of))})";
        }

        int outer = type.DeclaringType?.GetGenericArguments().Length ?? 0;
        string prefix = type is { IsNested: true, DeclaringType: { } declaring } && !IsCell(declaring) ? $"{Plain(declaring)}." : "";
        return arguments.Length > outer ? $"{prefix}{Plain(type)}<{string.Join(", ", arguments.Skip(outer).Select(Of))}>" : prefix + Plain(type);
    }

    /// <summary>The name of a type alone.</summary>
    public static string Plain(Type type) => type.Name.Split('`')[0];

    /// <summary>A member with its type, parameters and where it comes from.</summary>
    public static string Signature(MemberInfo member, bool extension = false) => member switch
    {
        MethodInfo method => $"{Of(method.ReturnType)} {Owner(method, extension)}{method.Name}{TypeParameters(method)}({Parameters(method, extension)})",
        ConstructorInfo constructor => $"{Of(constructor.DeclaringType!)}({Parameters(constructor, extension: false)})",
        PropertyInfo property when property.GetIndexParameters().Length > 0 =>
            $"{Of(property.PropertyType)} {Of(property.DeclaringType!)}[{Parameters(property.GetMethod!, extension: false)}]",
        PropertyInfo property => $"{Of(property.PropertyType)} {Owner(property, false)}{property.Name} {{ {(property.CanRead ? "get; " : "")}{Setter(property)}}}",
        FieldInfo { IsLiteral: true, DeclaringType.IsEnum: true } field => $"{Of(field.DeclaringType!)}.{field.Name}",
        FieldInfo field => $"{Of(field.FieldType)} {Owner(field, false)}{field.Name}",
        EventInfo raised => $"event {Of(raised.EventHandlerType!)} {Owner(raised, false)}{raised.Name}",
        Type type => $"{KindOf(type)} {Of(type)}",
        _ => member.Name,
    };

    private static string Setter(PropertyInfo property) => property.SetMethod is not { IsPublic: true } setter
        ? ""
        : setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init; " : "set; ";

    private static string Owner(MemberInfo member, bool extension) => extension
        ? $"{Of(((MethodInfo)member).GetParameters()[0].ParameterType)}."
        : member.DeclaringType is { } type && !IsCell(type) && !type.Assembly.IsDynamic ? $"{Of(type)}." : "";

    /// <summary>The word for what a type is.</summary>
    public static string KindOf(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => "struct",
        _ when typeof(Delegate).IsAssignableFrom(type) => "delegate",
        _ when type.GetMethod("<Clone>$") is not null => "record",
        _ => "class",
    };

    private static string TypeParameters(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Of))}>" : "";

    private static string Parameters(MethodBase method, bool extension) =>
        string.Join(", ", method.GetParameters().Skip(extension ? 1 : 0).Select(Parameter));

    /// <summary>A parameter with its type and default.</summary>
    public static string Parameter(ParameterInfo parameter)
    {
        var text = new StringBuilder();
        bool collected = parameter.IsDefined(typeof(ParamArrayAttribute), false) || parameter.IsDefined(typeof(ParamCollectionAttribute), false);
        text.Append(collected ? "params " : !parameter.ParameterType.IsByRef ? "" : parameter.IsOut ? "out " : parameter.IsIn ? "in " : "ref ");
        text.Append(Of(parameter.ParameterType)).Append(' ').Append(parameter.Name);
        return parameter.HasDefaultValue ? text.Append(" = ").Append(Default(parameter)).ToString() : text.ToString();
    }

    private static string Default(ParameterInfo parameter)
    {
        Type type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return parameter.RawDefaultValue switch
        {
            null => type.IsValueType && type == parameter.ParameterType ? "default" : "null",
            string text => $"\"{text}\"",
            char c => $"'{c}'",
            bool flag => flag ? "true" : "false",
            var number when type.IsEnum => $"{Of(type)}.{Enum.GetName(type, number) ?? Convert.ToString(number, System.Globalization.CultureInfo.InvariantCulture)}",
            var other => Convert.ToString(other, System.Globalization.CultureInfo.InvariantCulture) ?? "",
        };
    }

    // The classes that cells are compiled to, and what stands beside them, are no names of the user's.
    private static bool IsCell(Type type) => typeof(Execution.CellGlobals).IsAssignableFrom(type);
}
