using System.Runtime.CompilerServices;
using System.Text;

namespace CorpusAnalysis;

/// <summary>Gives ids to tokens. A spelling is folded once; then its id is found by its bytes alone.</summary>
/// <param name="capacity">How many terms are expected.</param>
internal sealed class VocabularyBuilder(int capacity = 0)
{
    private readonly SpellingTable _spellings = new(capacity);
    private readonly Utf8List _keys = new();
    private readonly Dictionary<int, string> _shown = [];
    private byte[] _padded = new byte[64];

    /// <summary>The terms so far.</summary>
    public int Count => _keys.Count;

    /// <summary>The id of a token's term.</summary>
    /// <param name="text">Begins with the token, its ASCII letters small, and reaches at least <see cref="SpellingTable.Readable"/> bytes.</param>
    /// <param name="length">The token's bytes, at least 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Add(ReadOnlySpan<byte> text, int length)
    {
        ref int id = ref _spellings.Find(text, length);
        if (id < 0)
        {
            // A spelling that is its own key, as most are, needs no folding; the place in the table is still the right one.
            if (TermFolding.IsFolded(text[..length]))
            {
                id = AddKey(text[..length]);
            }
            else
            {
                return AddSpelling(text[..length]);
            }
        }

        return id;
    }

    /// <summary>The id of a term of another vocabulary, which is shown as it is there if it is new here.</summary>
    public int AddTerm(VocabularyBuilder other, int term)
    {
        ReadOnlySpan<byte> key = other._keys.From(term, out int length);
        ref int id = ref _spellings.Find(key, length);
        if (id < 0)
        {
            id = AddKey(key[..length]);
            if (other._shown.TryGetValue(term, out string? shown))
            {
                _shown.Add(id, shown);
            }
        }

        return id;
    }

    /// <summary>The vocabulary; nothing may be added after.</summary>
    public Vocabulary Build() => new(_keys, _shown);

    private int AddSpelling(ReadOnlySpan<byte> spelling)
    {
        string token = Encoding.UTF8.GetString(spelling);
        byte[] key = Encoding.UTF8.GetBytes(TermFolding.Fold(token));
        int id = key.AsSpan().SequenceEqual(spelling) ? -1 : Number(key);
        if (id < 0)
        {
            id = AddKey(key);
            Number(key) = id;
            string shown = TermFolding.Display(token);
            if (!Encoding.UTF8.GetBytes(shown).AsSpan().SequenceEqual(key))
            {
                _shown.Add(id, shown);
            }
        }

        // The table may have grown since the spelling was looked for.
        Number(spelling) = id;
        return id;
    }

    private int AddKey(ReadOnlySpan<byte> key)
    {
        _keys.Add(key);
        return _keys.Count - 1;
    }

    // The table reads whole words of memory, for which a spelling of its own is too short.
    private ref int Number(ReadOnlySpan<byte> spelling)
    {
        if (_padded.Length < spelling.Length + SpellingTable.Readable)
        {
            _padded = new byte[(spelling.Length * 2) + SpellingTable.Readable];
        }

        spelling.CopyTo(_padded);
        return ref _spellings.Find(_padded, spelling.Length);
    }
}
