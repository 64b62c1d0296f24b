using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace CorpusAnalysis;

/// <summary>Cuts UTF-8 text into tokens and numbers their terms: the same tokens as <see cref="Tokenizer"/> finds, many times as fast.</summary>
/// <remarks>
/// Blocks of 64 bytes are looked at as a whole (<see cref="TextBlock"/>). Between two blanks there is nearly always one plain word, whose
/// bytes are looked up as they are; the rest, about one stretch in a hundred, goes through the tokenizer itself.
/// </remarks>
internal sealed class ArticleScanner(Tokenizer tokenizer)
{
    private readonly byte[] _lower = new byte[TextBlock.Size + SpellingTable.Readable];
    private readonly byte[] _tail = new byte[TextBlock.Size];
    private readonly List<Token> _words = [];
    private readonly bool _joinHyphens = tokenizer.Options.JoinHyphenated;
    private char[] _characters = new char[256];
    private byte[] _spelling = new byte[256];
    private int[] _terms = new int[1 << 10];

    /// <summary>The terms of the tokens scanned last, in order; valid until the next scan.</summary>
    public ReadOnlySpan<int> Terms => _terms.AsSpan(0, TermCount);

    /// <summary>The number of tokens scanned last.</summary>
    public int TermCount { get; private set; }

    /// <summary>Scans an article.</summary>
    /// <param name="text">UTF-8; what is no valid UTF-8 is read as U+FFFD.</param>
    /// <param name="vocabulary">Gives the terms their ids.</param>
    public void Scan(ReadOnlySpan<byte> text, VocabularyBuilder vocabulary)
    {
        TermCount = 0;
        int position = 0;
        while (text.Length - position >= TextBlock.Size)
        {
            position += ScanBlock(text, position, text[position..], vocabulary);
        }

        while (position < text.Length)
        {
            // The rest is filled up with blanks, which also end its last stretch.
            _tail.AsSpan().Fill((byte)' ');
            text[position..].CopyTo(_tail);
            position += ScanBlock(text, position, _tail, vocabulary);
        }
    }

    // Scans a block up to its last blank, and tells how many bytes these are.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int ScanBlock(ReadOnlySpan<byte> text, int position, ReadOnlySpan<byte> block, VocabularyBuilder vocabulary)
    {
        var bits = TextBlock.Read(block, _lower, _joinHyphens);
        if (bits.Blank == 0)
        {
            return ScanOdd(text, position, position + text[position..].IndexOfAnyInRange((byte)0, (byte)' '), vocabulary) - position;
        }

        int end = TextBlock.Size - BitOperations.LeadingZeroCount(bits.Blank);
        ulong used = ulong.MaxValue >> (TextBlock.Size - end);
        Reserve(TextBlock.Size);
        if ((bits.Odd & used) != 0)
        {
            return ScanStretches(text, position, bits, end, vocabulary);
        }

        AddRuns(bits.Word & used, vocabulary);
        return end;
    }

    private int ScanStretches(ReadOnlySpan<byte> text, int position, TextBlock bits, int end, VocabularyBuilder vocabulary)
    {
        for (int start = 0; start < end;)
        {
            int length = BitOperations.TrailingZeroCount(bits.Blank >> start);
            ulong stretch = ((1UL << length) - 1) << start;
            if ((bits.Odd & stretch) != 0)
            {
                int next = ScanOdd(text, position + start, Math.Min(text.Length, position + start + length), vocabulary) - position;
                if (next > end)
                {
                    return next;
                }

                Reserve(TextBlock.Size);
                start = next;
            }
            else
            {
                AddRuns(bits.Word & stretch, vocabulary);
                start += length + 1;
            }
        }

        return end;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddRuns(ulong runs, VocabularyBuilder vocabulary)
    {
        int count = TermCount;
        int[] terms = _terms;
        while (runs != 0)
        {
            int start = BitOperations.TrailingZeroCount(runs);
            int length = BitOperations.TrailingZeroCount(~(runs >> start));
            terms[count++] = vocabulary.Add(_lower.AsSpan(start), length);

            // Adding the lowest bit of the run carries through the whole of it.
            runs &= runs + (runs & (0 - runs));
        }

        TermCount = count;
    }

    // A stretch that the bits cannot cut: the tokenizer does. Tells where the next one begins.
    private int ScanOdd(ReadOnlySpan<byte> text, int start, int end, VocabularyBuilder vocabulary)
    {
        end = end < start ? text.Length : WithAbbreviation(text, start, end);
        ReadOnlySpan<byte> stretch = text[start..end];
        if (_characters.Length < stretch.Length)
        {
            _characters = new char[stretch.Length * 2];
        }

        Span<char> characters = _characters.AsSpan(0, Encoding.UTF8.GetChars(stretch, _characters));
        _words.Clear();
        tokenizer.Tokenize(characters, _words);
        Reserve(_words.Count);
        foreach (Token word in _words)
        {
            _terms[TermCount++] = AddWord(characters.Slice(word.Start, word.Length), vocabulary);
        }

        return end;
    }

    // "z. B." goes on behind the blank: while a stretch ends with a full stop the next one belongs to it, but for another line.
    private static int WithAbbreviation(ReadOnlySpan<byte> text, int start, int end)
    {
        while (end > start && text[end - 1] == '.' && end < text.Length && text[end] == ' ')
        {
            start = end + 1;
            int length = text[start..].IndexOfAnyInRange((byte)0, (byte)' ');
            end = length < 0 ? text.Length : start + length;
        }

        return end;
    }

    private int AddWord(Span<char> word, VocabularyBuilder vocabulary)
    {
        int length = Encoding.UTF8.GetByteCount(word);
        if (_spelling.Length < length + SpellingTable.Readable)
        {
            _spelling = new byte[(length * 2) + SpellingTable.Readable];
        }

        Encoding.UTF8.GetBytes(word, _spelling);
        foreach (ref byte value in _spelling.AsSpan(0, length))
        {
            value = value is >= (byte)'A' and <= (byte)'Z' ? (byte)(value + 0x20) : value;
        }

        return vocabulary.Add(_spelling, length);
    }

    private void Reserve(int count)
    {
        if (_terms.Length - TermCount < count)
        {
            Array.Resize(ref _terms, Math.Max(_terms.Length * 2, TermCount + count));
        }
    }
}
