using System.Buffers;
using System.Text;

namespace CorpusAnalysis;

/// <summary>An article cut into tokens again, so that matches can be shown as they are spelled.</summary>
internal sealed class SpelledArticle
{
    private static readonly SearchValues<char> OtherBlanks =
        SearchValues.Create([.. Enumerable.Range(0, char.MaxValue).Select(code => (char)code).Where(character => character != ' ' && char.IsWhiteSpace(character))]);

    private readonly ReadOnlyMemory<byte> _text;
    private readonly Token[] _tokens;
    private readonly Lazy<SentenceBreak[]> _breaks;

    /// <summary>Cuts an article.</summary>
    /// <param name="text">The text as it was indexed.</param>
    /// <param name="scanner">Cuts it as it was cut when it was indexed.</param>
    /// <param name="tokens">The tokens that will be asked for at the most.</param>
    public SpelledArticle(ReadOnlyMemory<byte> text, ArticleScanner scanner, int tokens = int.MaxValue)
    {
        _text = text;
        _tokens = scanner.Cut(text.Span, tokens).ToArray();
        _breaks = new(() =>
        {
            var breaks = new GrowingList<SentenceBreak>();
            SentenceBreaks.Find(text.Span, breaks);
            return breaks.Items.ToArray();
        });
    }

    /// <summary>The text from the first to the last of some tokens, with all between; blanks and line ends as one blank.</summary>
    public string Text(int position, int length) => length == 0 ? "" : Flat(_tokens[position].Start, _tokens[position + length - 1].End);

    /// <summary>Up to so many tokens before a position, with the signs between them and the position.</summary>
    public string Left(int position, int context)
    {
        int first = Math.Max(0, position - context);
        return first == position ? "" : Flat(_tokens[first].Start, _tokens[position].Start);
    }

    /// <summary>Up to so many tokens after a match, with the signs between them and the match, and those that close the last one.</summary>
    public string Right(int position, int length, int context)
    {
        int next = position + length;
        int last = (int)Math.Min(_tokens.Length, (long)next + context);
        return Flat(_tokens[next - 1].End, last < _tokens.Length ? _tokens[last].Start : _text.Length);
    }

    /// <summary>The sentence that holds the token.</summary>
    public string Sentence(int position)
    {
        (int start, int end) = SentenceOf(_tokens[position].Start);
        return Flat(start, end);
    }

    /// <summary>What stands before and behind a match in its sentence, or in the sentences that it goes through.</summary>
    public (string Left, string Right) RestOfSentences(int position, int length)
    {
        (Token first, Token last) = (_tokens[position], _tokens[position + length - 1]);
        return (Flat(SentenceOf(first.Start).Start, first.Start), Flat(last.End, SentenceOf(last.Start).End));
    }

    private (int Start, int End) SentenceOf(int place)
    {
        SentenceBreak[] breaks = _breaks.Value;
        int next = Array.FindIndex(breaks, each => each.Place > place);
        return (next == 0 || breaks.Length == 0 ? 0 : breaks[next < 0 ? ^1 : next - 1].Place, next < 0 ? _text.Length : breaks[next].Place);
    }

    private string Flat(int start, int end) => Flat(Encoding.UTF8.GetString(_text.Span[start..end]));

    // Most text has single blanks only, and is returned as it is.
    private static string Flat(string text) => !text.AsSpan().ContainsAny(OtherBlanks) && !text.Contains("  ", StringComparison.Ordinal)
        ? text.Trim(' ')
        : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
