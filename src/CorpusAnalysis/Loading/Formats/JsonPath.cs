using System.Text.Json;

namespace CorpusAnalysis;

/// <summary>Where in a JSON document reading stands: the names of the objects around.</summary>
internal sealed class JsonPath
{
    private readonly List<string> _names = [];
    private readonly List<bool> _areLists = [];
    private int _depth;

    /// <summary>Whether only objects are around, and no list.</summary>
    public bool IsNamed => !_areLists.Take(_depth).Contains(true);

    /// <summary>Takes note of a token.</summary>
    public void Follow(JsonDocumentReader reader)
    {
        _depth = reader.Depth;
        while (_names.Count <= _depth)
        {
            _names.Add("");
            _areLists.Add(false);
        }

        if (reader.Token == JsonTokenType.PropertyName)
        {
            _names[_depth] = reader.Name;
        }
        else if (reader.Token is JsonTokenType.StartArray or JsonTokenType.StartObject)
        {
            _areLists[_depth] = reader.Token == JsonTokenType.StartArray;
        }
    }

    /// <summary>The name at a depth, from 1.</summary>
    public string NameAt(int depth) => depth < _names.Count ? _names[depth] : "";

    /// <summary>The names down to a depth, with full stops.</summary>
    public string Of(int depth) => string.Join('.', _names.Skip(1).Take(depth));
}
