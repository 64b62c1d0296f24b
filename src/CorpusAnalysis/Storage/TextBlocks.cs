using System.Buffers.Binary;
using ZstdSharp;

namespace CorpusAnalysis;

/// <summary>Unpacks the texts of articles from their blocks, and keeps the last ones unpacked. Safe for several threads.</summary>
internal sealed class TextBlocks(TextBlockSource source)
{
    private const int Kept = 64;

    private readonly Block?[] _kept = new Block?[Kept];

    /// <summary>The text of an article as it is indexed, in UTF-8.</summary>
    /// <param name="block">The block.</param>
    /// <param name="start">Where the article begins in it.</param>
    /// <param name="paragraphs">Where each paragraph stands in the text.</param>
    /// <exception cref="CorpusFormatException">The block is damaged.</exception>
    public ReadOnlyMemory<byte> Read(int block, int start, out Range[] paragraphs)
    {
        ReadOnlyMemory<byte> bytes = Unpacked(block).AsMemory(start);
        ReadOnlySpan<byte> numbers = bytes.Span;
        int count = BinaryPrimitives.ReadInt32LittleEndian(numbers);
        int length = BinaryPrimitives.ReadInt32LittleEndian(numbers[((count + 1) * sizeof(int))..]);

        // The paragraphs end with the text, and two line ends stand between them.
        paragraphs = new Range[count];
        int end = length;
        for (int i = count - 1; i >= 0; i--)
        {
            int begin = end - BinaryPrimitives.ReadInt32LittleEndian(numbers[((i + 1) * sizeof(int))..]);
            paragraphs[i] = begin..end;
            end = begin - 2;
        }

        return bytes.Slice((count + 2) * sizeof(int), length);
    }

    private byte[] Unpacked(int number)
    {
        ref Block? kept = ref _kept[number % Kept];
        if (Volatile.Read(ref kept) is { } block && block.Number == number)
        {
            return block.Bytes;
        }

        byte[] bytes = new byte[source.Record(number).TextLength];
        using var decompressor = new Decompressor();
        decompressor.Unwrap(source.Packed(number).Span, bytes);
        Volatile.Write(ref kept, new Block(number, bytes));
        return bytes;
    }

    private sealed record Block(int Number, byte[] Bytes);
}
