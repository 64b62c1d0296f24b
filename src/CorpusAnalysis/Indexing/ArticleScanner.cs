using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace CorpusAnalysis;

/// <summary>Cuts UTF-8 text into tokens and numbers their terms: the same tokens as <see cref="Tokenizer"/> finds, many times as fast.</summary>
/// <remarks>
/// Blocks of 64 bytes are looked at as a whole (<see cref="TextBlock"/>). Between two blanks there is nearly always one plain word, whose
/// bytes are looked up as they are; the rest, about one stretch in a hundred, goes through the tokenizer itself.
/// <para>
/// The same code either numbers terms or notes where tokens stand; which of the two is a type argument, so that each gets code of its own.
/// </para>
/// </remarks>
internal sealed class ArticleScanner(Tokenizer tokenizer)
{
    private const int ManyWaiting = 64;

    private readonly byte[] _lower = new byte[TextBlock.Size + SpellingTable.Readable];
    private readonly byte[] _tail = new byte[TextBlock.Size];
    private readonly SpellingKey[] _waiting = new SpellingKey[ManyWaiting + (TextBlock.Size / 2) + 1];
    private readonly List<Token> _words = [];
    private readonly GrowingList<SentenceBreak> _breaks = new();
    private readonly GrowingList<SentenceStart> _starts = new();
    private readonly bool _joinHyphens = tokenizer.Options.JoinHyphenated;
    private char[] _characters = new char[256];
    private byte[] _spelling = new byte[256];
    private VocabularyBuilder _vocabulary = null!;
    private int[] _terms = new int[1 << 10];
    private Token[] _tokens = new Token[1];
    private int _count;
    private int _waitingCount;
    private int _breaksPassed;

    /// <summary>The terms of the tokens of the article that was scanned last, in order; valid until the next scan.</summary>
    public ReadOnlySpan<int> Terms => _terms.AsSpan(0, _count);

    /// <summary>Where the sentences and paragraphs of that article begin, ascending; the first token always begins both.</summary>
    public ReadOnlySpan<SentenceStart> Starts => _starts.Items;

    /// <summary>Cuts an article, and numbers its terms.</summary>
    /// <param name="text">UTF-8; what is no valid UTF-8 is read as U+FFFD.</param>
    /// <param name="vocabulary">Gives the terms their ids.</param>
    public void Scan(ReadOnlySpan<byte> text, VocabularyBuilder vocabulary)
    {
        _vocabulary = vocabulary;
        _breaks.Clear();
        _starts.Clear();
        _breaks.Add(new SentenceBreak(0, Paragraph: true));
        SentenceBreaks.Find(text, _breaks);
        _breaksPassed = 0;
        Scan<NumberTerms>(text);
        NumberWaiting();
    }

    /// <summary>Cuts an article into tokens.</summary>
    /// <param name="text">Valid UTF-8.</param>
    /// <param name="limit">How many tokens are wanted at the most; the first ones are found.</param>
    /// <returns>Where each token stands, in bytes; valid until the next scan.</returns>
    public ReadOnlySpan<Token> Cut(ReadOnlySpan<byte> text, int limit = int.MaxValue)
    {
        Scan<NotePlaces>(text, limit);
        return _tokens.AsSpan(0, Math.Min(limit, _count));
    }

    private void Scan<TMode>(ReadOnlySpan<byte> text, int limit = int.MaxValue)
        where TMode : struct
    {
        _count = 0;
        int position = 0;
        while (text.Length - position >= TextBlock.Size && _count < limit)
        {
            position += ScanBlock<TMode>(text, position, text[position..]);
        }

        while (position < text.Length && _count < limit)
        {
            // The rest is filled up with blanks, which also end its last stretch.
            _tail.AsSpan().Fill((byte)' ');
            text[position..].CopyTo(_tail);
            position += ScanBlock<TMode>(text, position, _tail);
        }
    }

    // Scans a block up to its last blank, and tells how many bytes these are.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int ScanBlock<TMode>(ReadOnlySpan<byte> text, int position, ReadOnlySpan<byte> block)
        where TMode : struct
    {
        var bits = TextBlock.Read(block, _lower, _joinHyphens);
        if (bits.Blank == 0)
        {
            return ScanOdd<TMode>(text, position, position + text[position..].IndexOfAnyInRange((byte)0, (byte)' ')) - position;
        }

        int end = TextBlock.Size - BitOperations.LeadingZeroCount(bits.Blank);
        ulong used = ulong.MaxValue >> (TextBlock.Size - end);
        Reserve<TMode>(TextBlock.Size);
        if ((bits.Odd & used) != 0)
        {
            return ScanStretches<TMode>(text, position, bits, end);
        }

        AddRuns<TMode>(position, bits.Word & used);
        return end;
    }

    private int ScanStretches<TMode>(ReadOnlySpan<byte> text, int position, TextBlock bits, int end)
        where TMode : struct
    {
        for (int start = 0; start < end;)
        {
            int length = BitOperations.TrailingZeroCount(bits.Blank >> start);
            ulong stretch = ((1UL << length) - 1) << start;
            if ((bits.Odd & stretch) != 0)
            {
                int next = ScanOdd<TMode>(text, position + start, Math.Min(text.Length, position + start + length)) - position;
                if (next > end)
                {
                    return next;
                }

                Reserve<TMode>(TextBlock.Size);
                start = next;
            }
            else
            {
                AddRuns<TMode>(position, bits.Word & stretch);
                start += length + 1;
            }
        }

        return end;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddRuns<TMode>(int position, ulong runs)
        where TMode : struct
    {
        if (typeof(TMode) == typeof(NumberTerms))
        {
            if (_breaksPassed < _breaks.Count && _breaks.Items[_breaksPassed].Place < position + TextBlock.Size)
            {
                MarkStarts(position, runs);
            }

            NumberRuns(runs);
            return;
        }

        int count = _count;
        Token[] tokens = _tokens;
        for (; runs != 0; runs = WithoutFirst(runs))
        {
            int start = BitOperations.TrailingZeroCount(runs);
            tokens[count++] = new Token(position + start, BitOperations.TrailingZeroCount(~(runs >> start)));
        }

        _count = count;
    }

    // The first word behind a break begins a sentence; where no word of the runs does, one that comes later will.
    private void MarkStarts(int position, ulong runs)
    {
        ulong starts = runs & ~(runs << 1);
        int first = _count + _waitingCount, words = BitOperations.PopCount(starts);
        ReadOnlySpan<SentenceBreak> breaks = _breaks.Items;
        for (; _breaksPassed < breaks.Length && breaks[_breaksPassed].Place < position + TextBlock.Size; _breaksPassed++)
        {
            int place = Math.Max(0, breaks[_breaksPassed].Place - position);
            int before = BitOperations.PopCount(starts & ((1UL << place) - 1));
            if (before == words)
            {
                return;
            }

            _starts.Add(new SentenceStart(first + before, breaks[_breaksPassed].Paragraph));
        }
    }

    // Words are only made ready here, so that many of them wait for memory together; a long one needs its bytes at once.
    private void NumberRuns(ulong runs)
    {
        Span<byte> lower = _lower;
        SpellingKey[] waiting = _waiting;
        int count = _waitingCount;
        for (; runs != 0; runs = WithoutFirst(runs))
        {
            int start = BitOperations.TrailingZeroCount(runs);
            SpellingKey key = _vocabulary.Prepare(lower[start..], BitOperations.TrailingZeroCount(~(runs >> start)));
            if (key.IsShort)
            {
                waiting[count++] = key;
            }
            else
            {
                _waitingCount = count;
                NumberWaiting();
                _terms[_count++] = _vocabulary.Add(key, lower[start..]);
                count = 0;
            }
        }

        _waitingCount = count;
        if (count > ManyWaiting)
        {
            NumberWaiting();
        }
    }

    private void NumberWaiting()
    {
        Span<int> terms = _terms.AsSpan(_count, _waitingCount);
        SpellingKey[] waiting = _waiting;
        for (int i = 0; i < terms.Length; i++)
        {
            terms[i] = _vocabulary.Add(waiting[i]);
        }

        _count += terms.Length;
        _waitingCount = 0;
    }

    // Adding the lowest bit of the first run carries through the whole of it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong WithoutFirst(ulong runs) => runs & (runs + (runs & (0 - runs)));

    // A stretch that the bits cannot cut: the tokenizer does. Tells where the next one begins.
    private int ScanOdd<TMode>(ReadOnlySpan<byte> text, int start, int end)
        where TMode : struct
    {
        end = end < start ? text.Length : WithAbbreviation(text, start, end);
        ReadOnlySpan<byte> stretch = text[start..end];
        if (_characters.Length < stretch.Length)
        {
            _characters = new char[stretch.Length * 2];
        }

        if (typeof(TMode) == typeof(NumberTerms))
        {
            NumberWaiting();
        }

        Span<char> characters = _characters.AsSpan(0, Encoding.UTF8.GetChars(stretch, _characters));
        _words.Clear();
        tokenizer.Tokenize(characters, _words);
        Reserve<TMode>(_words.Count);
        int counted = 0, place = start;

        // What is no UTF-8 has become signs of another length: all words stand at the begin of the stretch then.
        bool isExact = Utf8.IsValid(stretch);
        foreach (Token word in _words)
        {
            place += isExact ? Encoding.UTF8.GetByteCount(characters[counted..word.Start]) : 0;
            counted = word.Start;
            if (typeof(TMode) == typeof(NumberTerms))
            {
                for (; _breaksPassed < _breaks.Count && _breaks.Items[_breaksPassed].Place <= place; _breaksPassed++)
                {
                    _starts.Add(new SentenceStart(_count, _breaks.Items[_breaksPassed].Paragraph));
                }

                _terms[_count++] = AddWord(characters.Slice(word.Start, word.Length));
            }
            else
            {
                _tokens[_count++] = new Token(place, Encoding.UTF8.GetByteCount(characters.Slice(word.Start, word.Length)));
            }
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

    private int AddWord(Span<char> word)
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

        return _vocabulary.Add(_spelling, length);
    }

    private void Reserve<TMode>(int count)
        where TMode : struct
    {
        if (typeof(TMode) == typeof(NumberTerms) && _terms.Length - _count - _waitingCount < count)
        {
            Array.Resize(ref _terms, Math.Max(_terms.Length * 2, _count + _waitingCount + count));
        }
        else if (typeof(TMode) == typeof(NotePlaces) && _tokens.Length - _count < count)
        {
            Array.Resize(ref _tokens, Math.Max(_tokens.Length * 2, _count + count));
        }
    }

    private readonly struct NumberTerms;

    private readonly struct NotePlaces;
}
