using System.Buffers.Binary;
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
    private byte[] _folded = new byte[64];

    /// <summary>The terms so far.</summary>
    public int Count => _keys.Count;

    /// <summary>Makes a token ready for <see cref="Add(in SpellingKey, ReadOnlySpan{byte})"/>.</summary>
    /// <inheritdoc cref="Add(ReadOnlySpan{byte}, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public SpellingKey Prepare(ReadOnlySpan<byte> text, int length) => _spellings.Prepare(text, length);

    /// <summary>The id of a token's term.</summary>
    /// <param name="text">Begins with the token, its ASCII letters small, and reaches at least <see cref="SpellingTable.Readable"/> bytes.</param>
    /// <param name="length">The token's bytes, at least 1.</param>
    public int Add(ReadOnlySpan<byte> text, int length) => Add(Prepare(text, length), text);

    /// <summary>The id of a token's term.</summary>
    /// <param name="key">The token, made ready.</param>
    /// <param name="text">Begins with the token, its ASCII letters small.</param>
    public int Add(in SpellingKey key, ReadOnlySpan<byte> text)
    {
        ref int id = ref _spellings.Find(key, text);
        return id < 0 ? AddNew(ref id, text[..key.Length]) : id;
    }

    /// <summary>The id of the term of a short token.</summary>
    /// <param name="key">The token, made ready.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Add(in SpellingKey key)
    {
        ref int id = ref _spellings.Find(key);
        return id < 0 ? AddShort(ref id, key) : id;
    }

    /// <summary>Finds the ids of some terms of another vocabulary; those that are new here are shown as they are there.</summary>
    /// <param name="other">The other vocabulary.</param>
    /// <param name="first">The first of the terms, by its id there; the others follow it.</param>
    /// <param name="ids">Gets the ids, one for each term.</param>
    public void AddTerms(VocabularyBuilder other, int first, Span<int> ids) => AddTerms(other._keys, other._shown, [.. Enumerable.Range(first, ids.Length)], ids);

    /// <summary>Finds the ids of some terms of another vocabulary; those that are new here are shown as they are there.</summary>
    /// <param name="keys">The keys of the other vocabulary.</param>
    /// <param name="shown">Its terms that are shown otherwise than their keys.</param>
    /// <param name="terms">The terms, by their ids there.</param>
    /// <param name="ids">Gets the ids, one for each term.</param>
    public void AddTerms(Utf8List keys, IReadOnlyDictionary<int, string> shown, ReadOnlySpan<int> terms, Span<int> ids)
    {
        Span<SpellingKey> waiting = stackalloc SpellingKey[64];
        for (int done = 0; done < ids.Length; done += waiting.Length)
        {
            Span<int> some = ids[done..Math.Min(ids.Length, done + waiting.Length)];
            for (int i = 0; i < some.Length; i++)
            {
                ReadOnlySpan<byte> text = keys.From(terms[done + i], out int length);
                waiting[i] = _spellings.Prepare(text, length);
            }

            for (int i = 0; i < some.Length; i++)
            {
                some[i] = AddTerm(keys, shown, terms[done + i], waiting[i]);
            }
        }
    }

    /// <summary>Has a term shown as a token of it is spelled.</summary>
    public void Show(int id, string token)
    {
        _shown.Remove(id);
        AddShown(id, _keys[id], TermFolding.Display(token));
    }

    /// <summary>The vocabulary; nothing may be added after.</summary>
    public Vocabulary Build() => new(_keys, _shown);

    private int AddTerm(Utf8List keys, IReadOnlyDictionary<int, string> shown, int term, in SpellingKey key)
    {
        ReadOnlySpan<byte> text = keys[term];
        ref int id = ref _spellings.Find(key, text);
        if (id < 0)
        {
            id = AddKey(text);
            if (shown.TryGetValue(term, out string? spelling))
            {
                _shown.Add(id, spelling);
            }
        }

        return id;
    }

    private int AddShort(ref int id, in SpellingKey key)
    {
        Span<byte> bytes = stackalloc byte[SpellingKey.ShortBytes];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, key.Low);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[sizeof(ulong)..], key.High);
        return AddNew(ref id, bytes[..key.Length]);
    }

    // A spelling that is its own key, as most are, needs no folding; the place in the table is still the right one.
    private int AddNew(ref int id, ReadOnlySpan<byte> spelling) => TermFolding.IsFolded(spelling) ? id = AddKey(spelling) : AddSpelling(spelling);

    private int AddSpelling(ReadOnlySpan<byte> spelling)
    {
        if (_folded.Length < spelling.Length)
        {
            _folded = new byte[spelling.Length * 2];
        }

        bool latin = TermFolding.TryFoldLatin(spelling, _folded);
        ReadOnlySpan<byte> key = latin ? _folded.AsSpan(0, spelling.Length) : Encoding.UTF8.GetBytes(TermFolding.Fold(Encoding.UTF8.GetString(spelling)));
        int id = key.SequenceEqual(spelling) ? -1 : Number(key);
        if (id < 0)
        {
            id = AddKey(key);
            Number(key) = id;

            // Of Latin letters only ß is shown otherwise than it is folded.
            if (!latin || spelling.Contains(TermFolding.SharpS))
            {
                AddShown(id, key, TermFolding.Display(Encoding.UTF8.GetString(spelling)));
            }
        }

        // The table may have grown since the spelling was looked for.
        Number(spelling) = id;
        return id;
    }

    private void AddShown(int id, ReadOnlySpan<byte> key, string shown)
    {
        if (!Encoding.UTF8.GetBytes(shown).AsSpan().SequenceEqual(key))
        {
            _shown.Add(id, shown);
        }
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
        return ref _spellings.Find(_spellings.Prepare(_padded, spelling.Length), _padded);
    }
}
