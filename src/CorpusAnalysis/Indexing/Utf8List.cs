using System.Runtime.CompilerServices;

namespace CorpusAnalysis;

/// <summary>A growing list of byte strings in one array.</summary>
internal sealed class Utf8List
{
    private byte[] _bytes;
    private int[] _ends;

    public Utf8List()
        : this(new byte[1 << 12], new int[1 << 8], 0)
    {
    }

    private Utf8List(byte[] bytes, int[] ends, int count) => (_bytes, _ends, Count) = (bytes, ends, count);

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

    /// <summary>Adds a string at the end.</summary>
    /// <exception cref="InvalidOperationException">All strings together would take more than 2,147,483,591 bytes.</exception>
    public void Add(ReadOnlySpan<byte> text)
    {
        int length = Length;
        if (text.Length > Array.MaxLength - length)
        {
            throw new InvalidOperationException($"The spellings of a vocabulary take {Array.MaxLength} bytes at most; index fewer articles at once.");
        }

        if (length + text.Length > _bytes.Length)
        {
            Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, Math.Max(length + (long)text.Length, _bytes.Length * 2L)));
        }

        if (Count == _ends.Length)
        {
            Array.Resize(ref _ends, _ends.Length * 2);
        }

        text.CopyTo(_bytes.AsSpan(length));
        _ends[Count++] = length + text.Length;
    }
}
