using System.Text;

namespace CorpusAnalysis;

/// <summary>The named values of a record in the order of the document; a name that comes again adds a value.</summary>
/// <param name="line">The line on which it begins, from 1.</param>
internal sealed class FieldRecord(int line)
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private readonly List<string> _values = [];
    private Dictionary<int, StringBuilder>? _several;

    /// <summary>The line on which it begins, from 1.</summary>
    public int Line => line;

    /// <summary>The names.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>All characters, about.</summary>
    public long Length { get; private set; }

    /// <summary>Adds a value.</summary>
    public void Add(string name, string value)
    {
        Length += value.Length;
        if (_places.TryAdd(name, _names.Count))
        {
            _names.Add(name);
            _values.Add(value);
            return;
        }

        int place = _places[name];
        _several ??= [];
        if (!_several.TryGetValue(place, out StringBuilder? all))
        {
            _several[place] = all = new(_values[place]);
        }

        all.Append(ArticleColumns.Between).Append(value);
    }

    /// <summary>The value of a name by its place; several are divided by <see cref="ArticleColumns.Between"/>.</summary>
    public string Value(int place) => _several is not null && _several.TryGetValue(place, out StringBuilder? all) ? all.ToString() : _values[place];

    /// <summary>The value of a name; null: there is none.</summary>
    public string? Value(string name) => _places.TryGetValue(name, out int place) ? Value(place) : null;
}
