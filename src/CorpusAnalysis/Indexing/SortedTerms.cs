using System.Buffers.Binary;

namespace CorpusAnalysis;

/// <summary>The terms of a vocabulary and the parts of its hyphenated compounds, in the order of their bytes, so that those with a prefix stand together.</summary>
internal sealed class SortedTerms
{
    private readonly Utf8List _keys;
    private readonly Entry[] _entries;

    /// <summary>Entries that are sorted already.</summary>
    public SortedTerms(Utf8List keys, Entry[] entries) => (_keys, _entries) = (keys, entries);

    /// <summary>Sorts the terms of a vocabulary.</summary>
    public SortedTerms(Utf8List keys)
    {
        _keys = keys;
        var entries = new List<Entry>(keys.Count);
        for (int id = 0; id < keys.Count; id++)
        {
            ReadOnlySpan<byte> key = keys[id];
            entries.Add(new Entry(id, 0, key.Length));
            if (HasParts(key))
            {
                AddParts(entries, id, key);
            }
        }

        // The first eight bytes decide nearly always; numbers are compared faster than spans.
        _entries = [.. entries];
        ulong[] prefixes = [.. _entries.Select(entry => Prefix(Text(entry)))];
        Array.Sort(prefixes, _entries);
        for (int start = 0; start < _entries.Length;)
        {
            int end = start + 1;
            while (end < _entries.Length && prefixes[end] == prefixes[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                _entries.AsSpan(start..end).Sort((a, b) => Compare(a, b));
            }

            start = end;
        }
    }

    /// <summary>A folded term or part of a term.</summary>
    /// <param name="Id">The term.</param>
    /// <param name="Start">Where the part begins in the term, in bytes.</param>
    /// <param name="Length">The bytes of the part; those of the term where it is whole.</param>
    public readonly record struct Entry(int Id, int Start, int Length);

    /// <summary>All entries in order.</summary>
    public ReadOnlySpan<Entry> Entries => _entries;

    /// <summary>The text of an entry.</summary>
    public ReadOnlySpan<byte> Text(Entry entry) => _keys[entry.Id].Slice(entry.Start, entry.Length);

    /// <summary>Whether a term has parts: a hyphen, and no sign of a web or e-mail address, where a hyphen joins no words.</summary>
    /// <remarks>A mention begins with <c>@</c> and may be part of a compound: <c>@bmz-konto</c>.</remarks>
    public static bool HasParts(ReadOnlySpan<byte> key) =>
        key.Contains((byte)'-') && !key.Contains((byte)'/') && !key[1..].Contains((byte)'@') && !key.StartsWith("www."u8);

    /// <summary>Whether an entry is only a part of its term.</summary>
    public bool IsPart(Entry entry) => entry.Length < _keys[entry.Id].Length;

    /// <summary>All terms in the order of their keys.</summary>
    public int[] Terms()
    {
        int[] terms = new int[_keys.Count];
        int count = 0;
        foreach (Entry entry in _entries)
        {
            if (!IsPart(entry))
            {
                terms[count++] = entry.Id;
            }
        }

        return terms;
    }

    /// <summary>The place of each term among all terms, by its id.</summary>
    public int[] Ranks()
    {
        int[] terms = Terms(), ranks = new int[terms.Length];
        for (int rank = 0; rank < terms.Length; rank++)
        {
            ranks[terms[rank]] = rank;
        }

        return ranks;
    }

    /// <summary>The entries that begin with a prefix; all for an empty one.</summary>
    public ReadOnlySpan<Entry> StartingWith(ReadOnlySpan<byte> prefix)
    {
        int first = Boundary(prefix, begins: false);
        return _entries.AsSpan(first..Math.Max(first, Boundary(prefix, begins: true)));
    }

    // Where the entries before a prefix end, or those that begin with it too.
    private int Boundary(ReadOnlySpan<byte> prefix, bool begins)
    {
        int first = 0, end = _entries.Length;
        while (first < end)
        {
            int middle = first + ((end - first) / 2);
            ReadOnlySpan<byte> text = Text(_entries[middle]);
            bool before = begins ? text.StartsWith(prefix) || text.SequenceCompareTo(prefix) < 0 : text.SequenceCompareTo(prefix) < 0;
            (first, end) = before ? (middle + 1, end) : (first, middle);
        }

        return first;
    }

    private static void AddParts(List<Entry> entries, int id, ReadOnlySpan<byte> key)
    {
        foreach (Range part in key.Split((byte)'-'))
        {
            (int start, int length) = part.GetOffsetAndLength(key.Length);
            entries.Add(new Entry(id, start, length));
        }
    }

    private int Compare(Entry a, Entry b) => Text(a).SequenceCompareTo(Text(b)) is not 0 and int order ? order : (a.Id, a.Start).CompareTo((b.Id, b.Start));

    private static ulong Prefix(ReadOnlySpan<byte> text)
    {
        Span<byte> first = stackalloc byte[sizeof(ulong)];
        text[..Math.Min(text.Length, first.Length)].CopyTo(first);
        return BinaryPrimitives.ReadUInt64BigEndian(first);
    }
}
