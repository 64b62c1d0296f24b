using System.Text;

namespace CorpusAnalysis;

/// <summary>Cuts text into sentences.</summary>
/// <remarks>
/// A sentence ends with <c>.</c>, <c>!</c>, <c>?</c> or <c>…</c> and what closes behind it (quotation marks, brackets), before a blank and a
/// word that does not begin in lower case, and at every blank line or line end. A full stop ends none behind an abbreviation ("Mio.",
/// "Nov."), any single letter ("J. Becker", "z. B."), or, where a word follows, an ordinal number ("29. November"): a sentence that
/// really ends so is not cut from the next, which is the price.
/// </remarks>
public static class SentenceSplitter
{
    /// <summary>The sentences in order, without the blanks around them; none for a text without letters and signs.</summary>
    public static IReadOnlyList<Range> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        var breaks = new GrowingList<SentenceBreak>();
        SentenceBreaks.Find(utf8, breaks);
        var sentences = new List<Range>();
        int start = 0, counted = 0;
        foreach (SentenceBreak next in breaks.Items)
        {
            int end = start + CharCount(text.AsSpan(start), next.Place - counted);
            Add(text, start, end, sentences);
            (start, counted) = (end, next.Place);
        }

        Add(text, start, text.Length, sentences);
        return sentences;
    }

    // The characters that so many bytes of UTF-8 are; a surrogate alone is three bytes, as U+FFFD is.
    private static int CharCount(ReadOnlySpan<char> text, int bytes)
    {
        int count = 0;
        while (bytes > 0)
        {
            Rune.DecodeFromUtf16(text[count..], out Rune rune, out int length);
            bytes -= rune.Utf8SequenceLength;
            count += length;
        }

        return count;
    }

    private static void Add(string text, int start, int end, List<Range> sentences)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            sentences.Add(start..end);
        }
    }
}
