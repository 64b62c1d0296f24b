using System.Globalization;
using System.Runtime.CompilerServices;

namespace CorpusAnalysis;

/// <summary>A growing list of byte strings in one array.</summary>
internal sealed class Utf8List
{
    private byte[] _bytes;
    private int[] _ends;

    /// <summary>An empty list.</summary>
    public Utf8List() => (_bytes, _ends) = (new byte[1 << 12], new int[1 << 8]);

    /// <summary>A list of strings that stand one behind the other.</summary>
    /// <param name="bytes">The strings.</param>
    /// <param name="ends">Where each of them ends.</param>
    public Utf8List(ReadOnlySpan<byte> bytes, ReadOnlySpan<int> ends)
    {
        (_bytes, _ends, Count) = (new byte[bytes.Length + SpellingTable.Readable], ends.ToArray(), ends.Length);
        bytes.CopyTo(_bytes);
    }

    /// <summary>All strings, one behind the other.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Length);

    /// <summary>Where each string ends.</summary>
    public ReadOnlySpan<int> Ends => _ends.AsSpan(0, Count);

    /// <summary>The number of strings.</summary>
    public int Count { get; private set; }

    /// <summary>The bytes of all strings together.</summary>
    public int Length => Count == 0 ? 0 : _ends[Count - 1];

    /// <summary>A string.</summary>
    public ReadOnlySpan<byte> this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            int start = index == 0 ? 0 : _ends[index - 1];
            return _bytes.AsSpan(start, _ends[index] - start);
        }
    }

    /// <summary>The list from a string on, with at least <see cref="SpellingTable.Readable"/> bytes; and the string's length.</summary>
    public ReadOnlySpan<byte> From(int index, out int length)
    {
        int start = index == 0 ? 0 : _ends[index - 1];
        length = _ends[index] - start;
        return _bytes.AsSpan(start);
    }

    /// <summary>Adds a string at the end.</summary>
    /// <exception cref="NotSupportedException">All strings together would take more than about 2,147,483,000 bytes, or there are as many.</exception>
    public void Add(ReadOnlySpan<byte> text)
    {
        int length = Length;
        if (text.Length > Array.MaxLength - SpellingTable.Readable - length)
        {
            throw new NotSupportedException($"The spellings of a vocabulary take {Array.MaxLength} bytes at most; index fewer articles at once.");
        }

        if (length + text.Length > _bytes.Length - SpellingTable.Readable)
        {
            Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, Math.Max(length + (long)text.Length + SpellingTable.Readable, _bytes.Length * 2L)));
        }

        if (Count == _ends.Length)
        {
            Array.Resize(ref _ends, Longer(_ends.Length));
        }

        text.CopyTo(_bytes.AsSpan(length));
        _ends[Count++] = length + text.Length;
    }

    /// <summary>The room for strings that a full list takes next.</summary>
    /// <exception cref="NotSupportedException">There is no more.</exception>
    internal static int Longer(int room) => room < Array.MaxLength
        ? (int)Math.Clamp(room * 2L, 1 << 8, Array.MaxLength)
        : throw new NotSupportedException(string.Create(CultureInfo.InvariantCulture, $"A list holds up to {Array.MaxLength:N0} spellings; index fewer articles at once."));
}
