namespace CorpusAnalysis.Notebooks.Parameters;

/// <summary>Takes a parameter's type apart.</summary>
internal static class ParameterType
{
    private static readonly HashSet<Type> Interfaces =
    [
        typeof(IEnumerable<>), typeof(IReadOnlyCollection<>), typeof(IReadOnlyList<>), typeof(ICollection<>), typeof(IList<>),
    ];

    /// <summary>The type of the items of a list or array; null for any other type.</summary>
    public static Type? ItemOf(Type type) => type is { IsArray: true } && type.GetArrayRank() == 1 ? type.GetElementType()
        : type.IsGenericType && (type.GetGenericTypeDefinition() is var open) && (open == typeof(List<>) || Interfaces.Contains(open)) ? type.GetGenericArguments()[0]
        : null;

    /// <summary>Whether a list has to be a <see cref="List{T}"/>; else an array does.</summary>
    public static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>);

    /// <summary>Whether null is a value of the type.</summary>
    public static bool AllowsNull(Type type) => !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;
}
