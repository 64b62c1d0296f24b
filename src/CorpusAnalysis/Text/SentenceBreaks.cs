using System.Buffers;
using System.Text;

namespace CorpusAnalysis;

/// <summary>Finds the ends of sentences and paragraphs in UTF-8 text by the rules of <see cref="SentenceSplitter"/>.</summary>
internal static class SentenceBreaks
{
    // What may end a sentence, and the first byte of …
    private static readonly SearchValues<byte> Candidates = SearchValues.Create([.. ".!?\n\r"u8, Ellipsis[0]]);
    private const string WideClosing = "”“’‘»«›‹";

    private static ReadOnlySpan<byte> Ellipsis => "…"u8;

    /// <summary>Adds the breaks of a text in ascending order, none at its end.</summary>
    public static void Find(ReadOnlySpan<byte> text, GrowingList<SentenceBreak> breaks)
    {
        var signs = default(SignRun);
        for (int start = 0; start < text.Length;)
        {
            int next = text[start..].IndexOfAny(Candidates);
            if (next < 0)
            {
                return;
            }

            int stop = start + next;
            start = text[stop] is (byte)'\n' or (byte)'\r' ? EndLine(text, stop, breaks) : EndSentence(text, stop, breaks, ref signs);
        }
    }

    // All blanks from a line end on; two lines ended with nothing between them end a paragraph.
    private static int EndLine(ReadOnlySpan<byte> text, int stop, GrowingList<SentenceBreak> breaks)
    {
        int lines = 0, place = stop;
        for (; place < text.Length && text[place] is (byte)'\n' or (byte)'\r' or (byte)' ' or (byte)'\t'; place++)
        {
            lines += text[place] == '\n' || (text[place] == '\r' && (place + 1 == text.Length || text[place + 1] != '\n')) ? 1 : 0;
        }

        if (place < text.Length)
        {
            breaks.Add(new SentenceBreak(place, lines > 1));
        }

        return place;
    }

    private static int EndSentence(ReadOnlySpan<byte> text, int stop, GrowingList<SentenceBreak> breaks, ref SignRun signs)
    {
        int place = stop;
        while (place < text.Length && StopLength(text[place..]) is > 0 and int length)
        {
            place += length;
        }

        if (place == stop)
        {
            return stop + 1; // a sign that only begins as … does
        }

        while (place < text.Length && ClosingLength(text[place..]) is > 0 and int length)
        {
            place += length;
        }

        if (IsEnd(text, stop, place, ref signs))
        {
            breaks.Add(new SentenceBreak(place, Paragraph: false));
        }

        return place;
    }

    private static bool IsEnd(ReadOnlySpan<byte> text, int stop, int place, ref SignRun signs)
    {
        if (place == text.Length || !IsBlank(text[place..]))
        {
            return false;
        }

        int next = place >= signs.Start && place < signs.End ? signs.End : place;
        while (next < text.Length && IsBlankOrPunctuation(text[next..], out int length))
        {
            next += length;
        }

        signs = new SignRun(place, next);
        return (next == text.Length || !IsLower(text[next..])) && (text[stop] != '.' || !ShortenedWords.EndAt(text[..stop]));
    }

    /// <summary>Blanks and punctuation without a letter between, kept so that a row of dots is not looked through again for each of them.</summary>
    private readonly record struct SignRun(int Start, int End);

    private static int StopLength(ReadOnlySpan<byte> text) => text[0] is (byte)'.' or (byte)'!' or (byte)'?' ? 1 : text.StartsWith(Ellipsis) ? Ellipsis.Length : 0;

    private static int ClosingLength(ReadOnlySpan<byte> text)
    {
        if (text[0] < 0x80)
        {
            return text[0] is (byte)'\'' or (byte)'"' or (byte)')' or (byte)']' ? 1 : 0;
        }

        return Rune.DecodeFromUtf8(text, out Rune rune, out int length) == OperationStatus.Done && rune.IsBmp && WideClosing.Contains((char)rune.Value, StringComparison.Ordinal) ? length : 0;
    }

    private static bool IsBlank(ReadOnlySpan<byte> text)
    {
        if (text[0] < 0x80)
        {
            return char.IsWhiteSpace((char)text[0]);
        }

        Rune.DecodeFromUtf8(text, out Rune rune, out _);
        return Rune.IsWhiteSpace(rune);
    }

    private static bool IsBlankOrPunctuation(ReadOnlySpan<byte> text, out int length)
    {
        if (text[0] < 0x80)
        {
            length = 1;
            return !char.IsAsciiLetterOrDigit((char)text[0]) && (char.IsWhiteSpace((char)text[0]) || char.IsPunctuation((char)text[0]));
        }

        Rune.DecodeFromUtf8(text, out Rune rune, out length);
        return Rune.IsWhiteSpace(rune) || Rune.IsPunctuation(rune);
    }

    private static bool IsLower(ReadOnlySpan<byte> text)
    {
        if (text[0] < 0x80)
        {
            return char.IsAsciiLetterLower((char)text[0]);
        }

        Rune.DecodeFromUtf8(text, out Rune rune, out _);
        return Rune.IsLower(rune);
    }
}
