using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace CorpusAnalysis;

/// <summary>A number for each spelling, found by its UTF-8 bytes: open addressing, spellings of up to 16 bytes within the table.</summary>
/// <param name="capacity">How many spellings are expected, so that the table need not grow for them.</param>
/// <param name="most">How many spellings it takes.</param>
internal sealed class SpellingTable(int capacity = 0, int most = SpellingTable.MostSpellings)
{
    /// <summary>The spellings of half the largest table: of places it has a power of two, and an array no more than 2³¹.</summary>
    public const int MostSpellings = MostEntries / 2;

    /// <summary>Bytes that must be readable from the begin of a spelling on, however short it is.</summary>
    public const int Readable = 16;

    private const int MostEntries = 1 << 30;

    private const int Growth = 4;

    // Drawn anew in each process, so that no text can be made whose words all meet in one place. Numbers do not depend on it.
    private static readonly ulong Seed = BitConverter.ToUInt64(System.Security.Cryptography.RandomNumberGenerator.GetBytes(sizeof(ulong)));

    private readonly Utf8List _long = new();
    private Entry[] _entries = new Entry[Math.Max(1 << 14, (int)BitOperations.RoundUpToPowerOf2((uint)Math.Min(capacity, MostSpellings) * 2))];
    private int _count;

    /// <summary>Makes a spelling ready to be found, and has the memory fetched in which it will be looked for.</summary>
    /// <remarks>The table is larger than the processor's caches: several spellings made ready at once wait for memory together, not one by one.</remarks>
    /// <param name="text">Begins with the spelling, and reaches at least <see cref="Readable"/> bytes from there.</param>
    /// <param name="length">The spelling's bytes, at least 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public SpellingKey Prepare(ReadOnlySpan<byte> text, int length)
    {
        SpellingKey key;
        if (length > SpellingKey.ShortBytes)
        {
            ulong hash = HashLong(text[..length]);
            key = new SpellingKey(hash, 0, length, (uint)hash);
        }
        else
        {
            // Both halves are always read, and what is too much masked away: a branch on the length is mispredicted too often.
            ref byte first = ref MemoryMarshal.GetReference(text[..Readable]);
            ulong low = Unsafe.ReadUnaligned<ulong>(ref first) & (ulong.MaxValue >> (Math.Max(0, 8 - length) * 8));
            ulong high = length <= 8 ? 0 : Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref first, 8)) & (ulong.MaxValue >> ((16 - length) * 8));
            key = new SpellingKey(low, high, length, (uint)Hash(low, high, length));
        }

        if (Sse.IsSupported)
        {
            // A hint without effect on results; the address need not even be valid.
            unsafe
            {
                Sse.Prefetch0(Unsafe.AsPointer(ref _entries[(int)key.Hash & (_entries.Length - 1)]));
            }
        }

        return key;
    }

    /// <summary>The place of a spelling; a new one has the number -1, which the caller is to set before the next call.</summary>
    /// <param name="key">The spelling, made ready.</param>
    /// <param name="text">Begins with the spelling.</param>
    /// <exception cref="NotSupportedException">The table is full.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref int Find(scoped in SpellingKey key, ReadOnlySpan<byte> text)
    {
        return ref key.IsShort ? ref Find(key) : ref FindLong(key, text[..key.Length]);
    }

    /// <summary>The place of a short spelling.</summary>
    /// <param name="key">The spelling, made ready.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref int Find(scoped in SpellingKey key)
    {
        Entry[] entries = _entries;
        for (int i = (int)key.Hash & (entries.Length - 1); ; i = (i + 1) & (entries.Length - 1))
        {
            ref Entry entry = ref entries[i];
            if (entry.Low == key.Low && entry.High == key.High && entry.Length == key.Length)
            {
                return ref entry.Number;
            }

            if (entry.Length == 0)
            {
                return ref Add(i, key);
            }
        }
    }

    private ref int FindLong(scoped in SpellingKey key, ReadOnlySpan<byte> spelling)
    {
        for (int i = (int)key.Hash & (_entries.Length - 1); ; i = (i + 1) & (_entries.Length - 1))
        {
            ref Entry entry = ref _entries[i];
            if (entry.Length == spelling.Length && entry.Low == key.Low && spelling.SequenceEqual(_long[(int)entry.High]))
            {
                return ref entry.Number;
            }

            if (entry.Length == 0)
            {
                _long.Add(spelling);
                return ref Add(i, key with { High = (ulong)(_long.Count - 1) });
            }
        }
    }

    private ref int Add(int place, scoped in SpellingKey key)
    {
        if (_count == most)
        {
            throw new NotSupportedException(string.Create(CultureInfo.InvariantCulture, $"A vocabulary holds up to {most:N0} different spellings; index fewer articles at once."));
        }

        // At most half full, so that the next free place is near.
        if (++_count * 2 > _entries.Length)
        {
            Grow();
            place = Free(key.Hash);
        }

        _entries[place] = new Entry { Low = key.Low, High = key.High, Length = key.Length, Number = -1 };
        return ref _entries[place].Number;
    }

    private void Grow()
    {
        Entry[] old = _entries;
        _entries = new Entry[old.Length * (old.Length < 1 << 20 ? Growth : 2)];
        foreach (Entry entry in old)
        {
            if (entry.Length > 0)
            {
                _entries[Free((uint)(entry.Length > SpellingKey.ShortBytes ? entry.Low : Hash(entry.Low, entry.High, entry.Length)))] = entry;
            }
        }
    }

    private int Free(uint hash)
    {
        int i = (int)hash & (_entries.Length - 1);
        while (_entries[i].Length > 0)
        {
            i = (i + 1) & (_entries.Length - 1);
        }

        return i;
    }

    // The two halves of the product are folded into one; the constant has no pattern.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Hash(ulong low, ulong high, int length)
    {
        ulong top = Math.BigMul(low ^ Seed, high ^ 0xD6E8_FEB8_6659_FD93 ^ (ulong)length, out ulong bottom);
        return top ^ bottom;
    }

    private static ulong HashLong(ReadOnlySpan<byte> spelling)
    {
        ulong hash = (ulong)spelling.Length;
        for (int i = 0; i + 8 < spelling.Length; i += 8)
        {
            hash = Hash(hash, MemoryMarshal.Read<ulong>(spelling[i..]), 8);
        }

        return Hash(hash, MemoryMarshal.Read<ulong>(spelling[^8..]), 8);
    }

    /// <summary>A spelling of up to 16 bytes in <see cref="Low"/> and <see cref="High"/>; of a longer one the hash and where it is kept.</summary>
    private struct Entry
    {
        public ulong Low;
        public ulong High;
        public int Length;
        public int Number;
    }
}
