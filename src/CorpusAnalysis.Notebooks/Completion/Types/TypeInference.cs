using System.Reflection;

namespace CorpusAnalysis.Notebooks.Completion;

/// <summary>Binds type parameters and says what converts to what, as far as choosing between overloads needs it.</summary>
internal static class TypeInference
{
    private static readonly Type[] Numbers =
    [
        typeof(sbyte), typeof(byte), typeof(short), typeof(ushort), typeof(int), typeof(uint), typeof(long), typeof(ulong), typeof(float), typeof(double), typeof(decimal),
    ];

    /// <summary>A generic type with arguments; unknown ones are <see cref="object"/>; null where they do not fit.</summary>
    public static Type? Make(Type definition, IReadOnlyList<Type?> arguments)
    {
        try
        {
            return definition.MakeGenericType([.. arguments.Select(argument => argument ?? typeof(object))]);
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or NotSupportedException or TypeLoadException)
        {
            return null;
        }
    }

    /// <summary>Binds the type parameters in <paramref name="parameter"/> so that it becomes <paramref name="argument"/>; whether it can.</summary>
    public static bool Unify(Type parameter, Type argument, Dictionary<Type, Type> bound)
    {
        if (parameter.IsGenericParameter)
        {
            if (argument == typeof(void) || argument.IsByRef)
            {
                return false;
            }

            if (!bound.TryGetValue(parameter, out Type? before) || (before != argument && Converts(before, argument)))
            {
                bound[parameter] = argument;
            }

            return true;
        }

        if (!parameter.ContainsGenericParameters)
        {
            return Converts(argument, parameter);
        }

        if (parameter.IsByRef)
        {
            return Unify(parameter.GetElementType()!, argument, bound);
        }

        if (parameter.IsArray)
        {
            return argument.IsArray && Unify(parameter.GetElementType()!, argument.GetElementType()!, bound);
        }

        if (Nullable.GetUnderlyingType(parameter) is { } underlying)
        {
            return Unify(underlying, Nullable.GetUnderlyingType(argument) ?? argument, bound);
        }

        return parameter.IsGenericType && UnifyGeneric(parameter, argument, bound);
    }

    private static bool UnifyGeneric(Type parameter, Type argument, Dictionary<Type, Type> bound)
    {
        Type definition = parameter.GetGenericTypeDefinition();
        if (Like(EmittedTypes.IsTuple(argument) && definition.Name.StartsWith("ValueTuple`", StringComparison.Ordinal) ? EmittedTypes.WithoutNames(argument) : argument, definition) is not { } like)
        {
            return argument.IsArray && definition.Name is "ReadOnlySpan`1" or "Span`1" or "Memory`1" or "ReadOnlyMemory`1"
                && argument.GetElementType() is { } element && Unify(parameter.GetGenericArguments()[0], element, bound);
        }

        Type[] wanted = parameter.GetGenericArguments(), given = like.GetGenericArguments();
        for (int i = 0; i < wanted.Length; i++)
        {
            if (!Unify(wanted[i], given[i], bound))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The type, or what it inherits or implements, that is made of a generic definition; null when none is.</summary>
    public static Type? Like(Type type, Type definition)
    {
        if (definition.IsInterface)
        {
            return IsOf(type, definition) ? type : type.GetInterfaces().FirstOrDefault(implemented => IsOf(implemented, definition));
        }

        for (Type? at = type; at is not null; at = at.BaseType)
        {
            if (IsOf(at, definition))
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>What enumerating a value gives, or null when it cannot be.</summary>
    public static Type? ElementOf(Type type)
    {
        if (type.IsArray)
        {
            return type.GetElementType();
        }

        if ((Like(type, typeof(IEnumerable<>)) ?? Like(type, typeof(IAsyncEnumerable<>))) is { } sequence)
        {
            return sequence.GetGenericArguments()[0];
        }

        return type.GetMethod("GetEnumerator", Type.EmptyTypes)?.ReturnType.GetProperty("Current")?.PropertyType is { } current
            ? current.IsByRef ? current.GetElementType() : current
            : null;
    }

    /// <summary>What awaiting a value gives; null when nothing or when it cannot be awaited.</summary>
    public static Type? Awaited(Type type) => type.GetMethod("GetAwaiter", Type.EmptyTypes)?.ReturnType.GetMethod("GetResult")?.ReturnType;

    private static bool IsOf(Type type, Type definition) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;

    /// <summary>Puts what is bound in the place of type parameters; null where a made type would not fit its constraints.</summary>
    public static Type? Substitute(Type type, Dictionary<Type, Type> bound)
    {
        if (type.IsGenericParameter)
        {
            return bound.GetValueOrDefault(type, type);
        }

        if (!type.ContainsGenericParameters)
        {
            return type;
        }

        if (type.HasElementType)
        {
            Type? element = Substitute(type.GetElementType()!, bound);
            return element is null || !type.IsArray || element.IsByRefLike ? element : type.GetArrayRank() == 1 ? element.MakeArrayType() : element.MakeArrayType(type.GetArrayRank());
        }

        Type?[] arguments = [.. type.GetGenericArguments().Select(argument => Substitute(argument, bound))];
        return arguments.Contains(null) ? null : Make(type.GetGenericTypeDefinition(), arguments);
    }

    /// <summary>The parameters and result of a delegate type, also inside an expression tree; null for any other type.</summary>
    public static MethodInfo? Invoke(Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition().FullName == "System.Linq.Expressions.Expression`1")
        {
            type = type.GetGenericArguments()[0];
        }

        return typeof(Delegate).IsAssignableFrom(type) ? type.GetMethod("Invoke") : null;
    }

    /// <summary>Whether a value of one type can be given where another is expected.</summary>
    public static bool Converts(Type from, Type to)
    {
        if (from == to || to.IsAssignableFrom(from) || to.IsGenericParameter || from.IsGenericParameter)
        {
            return true;
        }

        if (EmittedTypes.TupleElements(from) is { } elements && EmittedTypes.TupleElements(to) is { } others)
        {
            return elements.Length == others.Length && elements.Zip(others).All(pair => Converts(pair.First, pair.Second));
        }

        if (EmittedTypes.IsTuple(from))
        {
            return to == typeof(object) || to == typeof(ValueType) || to.IsInterface;
        }

        if (Nullable.GetUnderlyingType(to) is { } underlying)
        {
            return Converts(Nullable.GetUnderlyingType(from) ?? from, underlying);
        }

        int low = Array.IndexOf(Numbers, from), high = Array.IndexOf(Numbers, to);
        if (low >= 0 && high >= 0)
        {
            return low < high && !(to == typeof(decimal) && (from == typeof(double) || from == typeof(float)));
        }

        return from == typeof(char) ? high > 3 : Operator(from, from, to) || Operator(to, from, to) || Alike(from, to);
    }

    // List<(int, int)> made with names and without are one type to the compiler.
    private static bool Alike(Type from, Type to)
    {
        if (!to.IsGenericType || to.ContainsGenericParameters || Like(from, to.GetGenericTypeDefinition()) is not { } like)
        {
            return false;
        }

        Type[] given = like.GetGenericArguments(), wanted = to.GetGenericArguments();
        return given.Zip(wanted).All(pair => pair.First == pair.Second || EmittedTypes.WithoutNames(pair.First) == EmittedTypes.WithoutNames(pair.Second) || (!pair.First.IsValueType && pair.Second.IsAssignableFrom(pair.First)));
    }

    private static bool Operator(Type owner, Type from, Type to) => !owner.IsPrimitive && owner != typeof(string) && !owner.IsInterface
        && owner.GetMethods(BindingFlags.Public | BindingFlags.Static).Any(method =>
            method.Name == "op_Implicit" && method.ReturnType == to && method.GetParameters()[0].ParameterType.IsAssignableFrom(from));
}
