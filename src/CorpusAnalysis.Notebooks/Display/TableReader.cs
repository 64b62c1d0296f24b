using System.Collections;
using System.Runtime.CompilerServices;

namespace CorpusAnalysis.Notebooks.Display;

/// <summary>Sees tables in sequences of objects, tuples and dictionaries, and in a dictionary or tuple alone.</summary>
internal static class TableReader
{
    /// <summary>A sequence is counted up to here; one that goes on is said to have more.</summary>
    public const int MostCounted = 100_000;

    /// <summary>The value as a table, or null when it is none.</summary>
    public static DisplayTable? Read(object value, FormatOptions options) => value switch
    {
        string => null,
        IDictionary pairs => Pairs(pairs.Keys.Cast<object>(), pairs.Keys.Cast<object>().Select(key => pairs[key]), options),
        ITuple tuple => Items(tuple),
        IEnumerable items => Sequence(items, options),
        _ => null,
    };

    private static DisplayTable? Sequence(IEnumerable items, FormatOptions options)
    {
        Type? declared = ElementType(items.GetType());
        if (declared is not null && ValueText.IsScalar(declared) && declared != typeof(object))
        {
            return null;
        }

        (List<object?> first, long? count) = Take(items, options.MostRows);
        if (declared is { IsGenericType: true } && declared.GetGenericTypeDefinition() == typeof(KeyValuePair<,>))
        {
            IReadOnlyList<ValueMember> pair = ValueMember.Of(declared);
            return Pairs(first.Select(item => pair[0].Read(item!)!), first.Select(item => pair[1].Read(item!)), options) with { RowCount = count };
        }

        if (first.Count > 0 && first.All(item => item is IDictionary))
        {
            return Dictionaries([.. first.Cast<IDictionary>()]) with { RowCount = count };
        }

        IReadOnlyList<ValueMember> members = Members(declared, first);
        return members.Count == 0 ? null : new DisplayTable(
            [.. members.Select(member => DisplayColumn.Of(member.Name, ValueText.IsNumber(member.Type)))],
            [.. first.Select(item => (IReadOnlyList<object?>)[.. members.Select(member => item is null ? null : member.Read(item))])])
        {
            RowCount = count,
        };
    }

    // What all have in common: the declared type's members, or, where it has none (object, an interface), those of the type all are of.
    private static IReadOnlyList<ValueMember> Members(Type? declared, List<object?> first)
    {
        Type[] types = [.. first.OfType<object>().Select(item => item.GetType()).Distinct().Take(2)];
        Type? type = types is [var only] ? only : declared;
        return type is null || ValueText.IsScalar(type) || (typeof(IEnumerable).IsAssignableFrom(type)) ? [] : ValueMember.Of(type);
    }

    private static DisplayTable Pairs(IEnumerable<object> keys, IEnumerable<object?> values, FormatOptions options)
    {
        object[] names = [.. keys];
        object?[] all = [.. values];
        IReadOnlyList<ValueMember> members = Members(null, [.. all.Take(options.MostRows)]);
        bool numbers = names.Length > 0 && names.All(name => ValueText.IsNumber(name.GetType()));
        if (members.Count > 0)
        {
            return new DisplayTable(
                [new("key", numbers), .. members.Select(member => DisplayColumn.Of(member.Name, ValueText.IsNumber(member.Type)))],
                [.. names.Zip(all, (name, item) => (IReadOnlyList<object?>)[name, .. members.Select(member => item is null ? null : member.Read(item))])]);
        }

        return new DisplayTable(
            [new("key", numbers), new("value", AreNumbers(all))],
            [.. names.Zip(all, (name, item) => (IReadOnlyList<object?>)[name, item])]);
    }

    private static DisplayTable Dictionaries(IReadOnlyList<IDictionary> rows)
    {
        object[] keys = [.. rows.SelectMany(row => row.Keys.Cast<object>()).Distinct()];
        return new DisplayTable(
            [.. keys.Select(key => new DisplayColumn(key.ToString() ?? "", AreNumbers(rows.Select(row => row.Contains(key) ? row[key] : null))))],
            [.. rows.Select(row => (IReadOnlyList<object?>)[.. keys.Select(key => row.Contains(key) ? row[key] : null)])]);
    }

    private static DisplayTable Items(ITuple tuple) => new(
        [.. Enumerable.Range(0, tuple.Length).Select(i => new DisplayColumn($"item {i + 1}", tuple[i] is { } item && ValueText.IsNumber(item.GetType())))],
        [[.. Enumerable.Range(0, tuple.Length).Select(i => tuple[i])]]);

    private static bool AreNumbers(IEnumerable<object?> values)
    {
        object[] there = [.. values.OfType<object>()];
        return there.Length > 0 && there.All(value => ValueText.IsNumber(value.GetType()));
    }

    private static (List<object?> First, long? Count) Take(IEnumerable items, int limit)
    {
        var first = new List<object?>();
        long count = 0;
        foreach (object? item in items)
        {
            if (first.Count < limit)
            {
                first.Add(item);
            }

            count++;
            if (items is ICollection all && first.Count == limit)
            {
                return (first, all.Count);
            }

            if (count > Math.Max(MostCounted, limit))
            {
                return (first, null);
            }
        }

        return (first, count);
    }

    private static Type? ElementType(Type type) => type.GetInterfaces().Append(type)
        .Where(each => each.IsGenericType && each.GetGenericTypeDefinition() == typeof(IEnumerable<>))
        .Select(each => each.GetGenericArguments()[0])
        .FirstOrDefault();
}
