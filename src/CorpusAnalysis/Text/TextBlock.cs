using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CorpusAnalysis;

/// <summary>What the 64 bytes of a block of UTF-8 text are, one bit a byte, the first byte in the lowest bit.</summary>
/// <remarks>
/// The bits tell whether a stretch between two blanks is plain, that is whether its tokens are just its runs of <see cref="Word"/>. Where
/// any byte of it is <see cref="Odd"/>, UAX #29 and the project's rules decide instead (<see cref="Tokenizer"/>). A block begins at the
/// begin of such a stretch; what stands behind its last blank is not to be used.
/// </remarks>
/// <param name="Blank">U+0020 and all control characters below it.</param>
/// <param name="Word">Letters and digits that join all their neighbours of this kind, and hyphens between letters.</param>
/// <param name="Odd">Whatever may join or cut words by a rule that looks further.</param>
internal readonly record struct TextBlock(ulong Blank, ulong Word, ulong Odd)
{
    /// <summary>The bytes of a block.</summary>
    public const int Size = 64;

    /// <summary>Reads a block with vectors, and writes its bytes with ASCII capitals as small letters.</summary>
    /// <param name="text">At least <see cref="Size"/> bytes.</param>
    /// <param name="lower">At least <see cref="Size"/> bytes.</param>
    /// <param name="joinHyphens">Whether a hyphen between letters joins them.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TextBlock Read(ReadOnlySpan<byte> text, Span<byte> lower, bool joinHyphens)
    {
        // Where the machine has no vectors of 512 bits, the runtime takes two of 256 for each.
        Vector512<byte> bytes = Vector512.Create(text);
        Vector512<byte> small = bytes | (In(bytes, 'A', 'Z') & Vector512.Create((byte)0x20));
        small.CopyTo(lower);

        ulong letter = In(small, 'a', 'z').ExtractMostSignificantBits();
        ulong digit = In(bytes, '0', '9').ExtractMostSignificantBits();
        ulong high = bytes.ExtractMostSignificantBits();
        ulong blank = In(bytes, '\0', ' ').ExtractMostSignificantBits();
        ulong middle = (In(bytes, ',', '.') | In(bytes, ':', ';') | Is(bytes, '\'')).ExtractMostSignificantBits();
        ulong always = (Is(bytes, '_') | Is(bytes, '@') | Is(bytes, '#')).ExtractMostSignificantBits();
        ulong hyphen = Is(bytes, '-').ExtractMostSignificantBits();
        ulong stop = Is(bytes, '.').ExtractMostSignificantBits();
        ulong colon = Is(bytes, ':').ExtractMostSignificantBits();
        ulong slash = Is(bytes, '/').ExtractMostSignificantBits();

        // U+00C0 to U+027F and U+0400 to U+047F, two bytes each, are letters but for × and ÷.
        ulong lead = (In(bytes, '\u00C3', '\u00C9') | In(bytes, '\u00D0', '\u00D1')).ExtractMostSignificantBits();
        ulong following = In(bytes, '\u0080', '\u00BF').ExtractMostSignificantBits();
        ulong sign = (Is(bytes, '\u0097') | Is(bytes, '\u00B7')).ExtractMostSignificantBits() & (Is(bytes, '\u00C3').ExtractMostSignificantBits() << 1);
        return Combine(letter, digit, high, blank, middle, always, hyphen, stop, colon & (slash >> 1), lead, following, sign, joinHyphens);
    }

    /// <summary>Reads a block byte by byte: the same as <see cref="Read"/>, for tests to hold it against.</summary>
    public static TextBlock ReadScalar(ReadOnlySpan<byte> text, Span<byte> lower, bool joinHyphens)
    {
        ulong letter = 0, digit = 0, high = 0, blank = 0, middle = 0, always = 0, hyphen = 0, stop = 0, scheme = 0, lead = 0, following = 0, sign = 0;
        for (int i = 0; i < Size; i++)
        {
            byte value = text[i];
            ulong bit = 1UL << i;
            lower[i] = value is >= (byte)'A' and <= (byte)'Z' ? (byte)(value + 0x20) : value;
            letter |= char.IsAsciiLetter((char)value) ? bit : 0;
            digit |= char.IsAsciiDigit((char)value) ? bit : 0;
            high |= value >= 0x80 ? bit : 0;
            blank |= value <= 0x20 ? bit : 0;
            middle |= (char)value is ',' or '-' or '.' or ':' or ';' or '\'' ? bit : 0;
            always |= (char)value is '_' or '@' or '#' ? bit : 0;
            hyphen |= value == '-' ? bit : 0;
            stop |= value == '.' ? bit : 0;
            scheme |= value == ':' && i + 1 < Size && text[i + 1] == '/' ? bit : 0;
            lead |= value is (>= 0xC3 and <= 0xC9) or 0xD0 or 0xD1 ? bit : 0;
            following |= value is >= 0x80 and <= 0xBF ? bit : 0;
            sign |= value is 0x97 or 0xB7 && i > 0 && text[i - 1] == 0xC3 ? bit : 0;
        }

        return Combine(letter, digit, high, blank, middle, always, hyphen, stop, scheme, lead, following, sign, joinHyphens);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TextBlock Combine(
        ulong letter, ulong digit, ulong high, ulong blank, ulong middle, ulong always, ulong hyphen, ulong stop, ulong scheme,
        ulong lead, ulong following, ulong sign, bool joinHyphens)
    {
        ulong second = following & (lead << 1) & ~sign;
        ulong twoByteLetter = second | (second >> 1);
        ulong letters = letter | twoByteLetter;
        ulong word = letters | digit;
        ulong join = joinHyphens ? hyphen & (letters << 1) & (letters >> 1) : 0;

        // A single letter with a full stop may begin an abbreviation that goes on behind a blank: "z. B."
        ulong single = stop & (((letter << 1) & ~(word << 2)) | ((second << 1) & ~(word << 3)));
        ulong odd = (high & ~twoByteLetter) | always | scheme | single | (middle & ~join & (word << 1) & (word >> 1));
        return new TextBlock(blank, word | join, odd);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Is(Vector512<byte> bytes, char value) => Vector512.Equals(bytes, Vector512.Create((byte)value));

    // One comparison for both ends: what lies below the first wraps round to a large number.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> In(Vector512<byte> bytes, char first, char last) =>
        Vector512.LessThanOrEqual(bytes - Vector512.Create((byte)first), Vector512.Create((byte)(last - first)));
}
