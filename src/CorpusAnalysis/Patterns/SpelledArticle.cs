using System.Buffers;
using System.Text;

namespace CorpusAnalysis;

/// <summary>An article cut into tokens again, so that matches can be shown as they are spelled.</summary>
internal sealed class SpelledArticle
{
    private static readonly SearchValues<char> OtherBlanks =
        SearchValues.Create([.. Enumerable.Range(0, char.MaxValue).Select(code => (char)code).Where(character => character != ' ' && char.IsWhiteSpace(character))]);

    private readonly byte[] _text;
    private readonly Token[] _tokens;
    private readonly Lazy<(string Text, Range[] Sentences)> _sentences;

    public SpelledArticle(Article article, ArticleScanner scanner)
    {
        string text = article.Text;
        _text = Encoding.UTF8.GetBytes(text);
        _tokens = scanner.Cut(_text).ToArray();

        // Read back, so that a surrogate alone, which UTF-8 does not know, counts as one character here and there.
        _sentences = new Lazy<(string, Range[])>(() => Encoding.UTF8.GetString(_text) is var read ? (read, [.. SentenceSplitter.Split(read)]) : default);
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
        int last = Math.Min(_tokens.Length, next + context);
        return Flat(_tokens[next - 1].End, last < _tokens.Length ? _tokens[last].Start : _text.Length);
    }

    /// <summary>The sentence that holds the token.</summary>
    public string Sentence(int position)
    {
        int at = Encoding.UTF8.GetCharCount(_text, 0, _tokens[position].Start);
        (string text, Range[] sentences) = _sentences.Value;
        Range sentence = Array.Find(sentences, range => range.Start.Value <= at && at < range.End.Value);
        return Flat(text[sentence]);
    }

    private string Flat(int start, int end) => Flat(Encoding.UTF8.GetString(_text, start, end - start));

    // Most text has single blanks only, and is returned as it is.
    private static string Flat(string text) => !text.AsSpan().ContainsAny(OtherBlanks) && !text.Contains("  ", StringComparison.Ordinal)
        ? text.Trim(' ')
        : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
