using System.Collections.Immutable;

namespace CorpusAnalysis.Formats;

/// <summary>Collects the fields of an article that have no property of their own.</summary>
internal sealed class Metadata
{
    private readonly ImmutableSortedDictionary<string, string>.Builder _fields = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);

    /// <summary>Sets a field, unless it is set or the value is empty.</summary>
    public Metadata Add(string name, string? value)
    {
        if (WhiteSpace.Single(value ?? "") is { Length: > 0 } text)
        {
            _fields.TryAdd(name, text);
        }

        return this;
    }

    /// <summary>Sets a field to several values, each once, joined by <c>; </c>.</summary>
    public Metadata Add(string name, IEnumerable<string?> values) => Add(name, Join(values));

    /// <summary>Several values, each once, joined by <c>; </c>.</summary>
    public static string Join(IEnumerable<string?> values) =>
        string.Join("; ", values.Select(value => WhiteSpace.Single(value ?? "")).Where(value => value.Length > 0).Distinct(StringComparer.Ordinal));

    /// <summary>All fields.</summary>
    public ImmutableSortedDictionary<string, string> ToFields() => _fields.ToImmutable();
}
