namespace CorpusAnalysis;

/// <summary>Collects strings.</summary>
internal sealed class CollectedStrings : StringTable
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _strings = [];

    /// <inheritdoc/>
    public override int Count => _strings.Count;

    /// <inheritdoc/>
    public override string this[int number] => _strings[number];

    /// <summary>The number of a string.</summary>
    public int Add(string text)
    {
        if (!_numbers.TryGetValue(text, out int number))
        {
            number = _strings.Count;
            _numbers.Add(text, number);
            _strings.Add(text);
        }

        return number;
    }
}
