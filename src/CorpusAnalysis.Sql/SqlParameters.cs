using System.Collections;
using System.Globalization;
using System.Numerics;
using DuckDB.NET.Data;

namespace CorpusAnalysis;

/// <summary>Values of C# as parameters of a query; they are never part of its text.</summary>
internal static class SqlParameters
{
    /// <summary>The parameters of a statement.</summary>
    /// <exception cref="SqlException">One is not known, or its value is none that SQL has.</exception>
    public static IEnumerable<DuckDBParameter> Of(SqlStatement statement, IReadOnlyDictionary<string, object?> values) => statement.Parameters.Select((written, number) =>
    {
        string name = written[1..];
        if (!values.TryGetValue(name, out object? value))
        {
            string[] known = [.. values.Where(each => IsParameter(each.Value)).Select(each => "@" + each.Key).Order(StringComparer.Ordinal)];
            throw At(statement, number, $"there is no variable '{name}' for {written}{(known.Length > 0 ? $"; there are {string.Join(", ", known)}" : "")}.");
        }

        if (!IsParameter(value))
        {
            throw At(statement, number, $"'{name}' is a {value!.GetType().Name}, which cannot be a parameter; texts, numbers, truth values, dates and lists of them can{(FrameTable.IsTable(value) ? $", and FROM {name} reads it as a table" : "")}.");
        }

        object? plain = Plain(value);
        return IsCut(plain)
            ? throw At(statement, number, $"'{name}' holds the character U+0000, which ends a parameter of SQL; take it out.")
            : new DuckDBParameter(statement.Name(number), plain);
    });

    private static SqlException At(SqlStatement statement, int number, string problem)
    {
        string before = statement.AsWritten(statement.Placed[..statement.Placed.IndexOf("$" + statement.Name(number), StringComparison.Ordinal)]);
        int line = 1 + before.Count(letter => letter == '\n');
        return new SqlException(problem, line, before.Length - before.LastIndexOf('\n'));
    }

    private static bool IsParameter(object? value) => value is null || IsScalar(value) || (value is IEnumerable list and not IDictionary && IsList(list));

    private static bool IsList(IEnumerable list) => ElementType(list) is { } type ? IsScalarType(type) : list.Cast<object?>().All(each => each is null || IsScalar(each));

    private static bool IsScalar(object value) => IsScalarType(value.GetType());

    /// <summary>Whether values of a type are no rows, but may be parameters.</summary>
    public static bool IsScalarType(Type type)
    {
        Type plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain.IsPrimitive || plain.IsEnum || plain == typeof(string) || plain == typeof(decimal) || plain == typeof(DateTime) || plain == typeof(DateOnly)
            || plain == typeof(TimeOnly) || plain == typeof(TimeSpan) || plain == typeof(Guid) || plain == typeof(BigInteger) || plain == typeof(PartialDate) || plain == typeof(YearMonth);
    }

    private static Type? ElementType(IEnumerable list) => list.GetType().GetInterfaces()
        .Where(each => each.IsGenericType && each.GetGenericTypeDefinition() == typeof(IEnumerable<>))
        .Select(each => each.GetGenericArguments()[0])
        .FirstOrDefault(each => each != typeof(object));

    private static bool IsCut(object? plain) => plain is string text ? text.Contains('\0', StringComparison.Ordinal) : plain is IEnumerable<string?> texts && texts.Any(IsCut);

    private static object? Plain(object? value) => value switch
    {
        null or string => value,
        IEnumerable list => List([.. list.Cast<object?>().Select(Plain)], list),
        char or Enum or PartialDate or YearMonth => value.ToString(),
        _ => value,
    };

    // One type for all of a list: numbers of several types become floating-point numbers, and anything else texts; null stays null.
    private static object List(object?[] items, IEnumerable from)
    {
        Type[] types = [.. items.OfType<object>().Select(each => each.GetType()).Distinct()];
        if (types.Length == 0)
        {
            Type declared = ElementType(from) is { } type ? Nullable.GetUnderlyingType(type) ?? type : typeof(string);
            types = [declared.IsPrimitive && declared != typeof(char) ? declared : typeof(string)];
        }

        if (types.Length > 1)
        {
            return items.All(each => each is null or decimal || each.GetType().IsPrimitive)
                ? items.Select(each => each is null ? (double?)null : Convert.ToDouble(each, CultureInfo.InvariantCulture)).ToList()
                : items.Select(each => each is null ? null : Convert.ToString(each, CultureInfo.InvariantCulture)).ToList();
        }

        Type element = types[0].IsValueType && items.Contains(null) ? typeof(Nullable<>).MakeGenericType(types[0]) : types[0];
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
        foreach (object? item in items)
        {
            list.Add(item);
        }

        return list;
    }
}
