namespace CorpusAnalysis;

/// <summary>Gives ids to tokens. A spelling is folded once; then its id is found by the span alone.</summary>
internal sealed class VocabularyBuilder
{
    private readonly List<string> _keys = [];
    private readonly List<string> _terms = [];
    private readonly Dictionary<string, int> _idsByKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _idsBySpelling =
        new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public int Add(ReadOnlySpan<char> token)
    {
        if (!_idsBySpelling.TryGetValue(token, out int id))
        {
            id = AddKey(token);
            _idsBySpelling[token] = id;
        }

        return id;
    }

    public Vocabulary Build() => new(_keys, _terms, _idsByKey);

    private int AddKey(ReadOnlySpan<char> token)
    {
        string key = TermFolding.Fold(token);
        if (_idsByKey.TryGetValue(key, out int id))
        {
            return id;
        }

        _keys.Add(key);
        _terms.Add(TermFolding.Display(token));
        return _idsByKey[key] = _keys.Count - 1;
    }
}
