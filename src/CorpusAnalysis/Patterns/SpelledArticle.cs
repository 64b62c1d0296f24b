namespace CorpusAnalysis;

/// <summary>An article cut into tokens again, so that matches can be shown as they are spelled.</summary>
internal sealed class SpelledArticle
{
    private readonly string _text;
    private readonly Token[] _tokens;
    private readonly Lazy<Range[]> _sentences;

    public SpelledArticle(Article article, Tokenizer tokenizer)
    {
        _text = article.Text;
        _tokens = [.. tokenizer.Tokenize(_text)];
        _sentences = new Lazy<Range[]>(() => [.. SentenceSplitter.Split(_text)]);
    }

    /// <summary>The text from the first to the last of some tokens, with all between; blanks and line ends as one blank.</summary>
    public string Text(int position, int length) => length == 0 ? "" : Flat(Start(position), End(position + length - 1));

    /// <summary>Up to so many tokens before a position, with the signs between them and the position.</summary>
    public string Left(int position, int context)
    {
        int first = Math.Max(0, position - context);
        return first == position ? "" : Flat(Start(first), Start(position));
    }

    /// <summary>Up to so many tokens after a match, with the signs between them and the match, and those that close the last one.</summary>
    public string Right(int position, int length, int context)
    {
        int next = position + length;
        int last = Math.Min(_tokens.Length, next + context);
        int end = last < _tokens.Length ? Start(last) : _text.Length;
        return Flat(End(next - 1), end);
    }

    /// <summary>The sentence that holds the token.</summary>
    public string Sentence(int position)
    {
        int at = Start(position);
        Range sentence = Array.Find(_sentences.Value, range => range.Start.Value <= at && at < range.End.Value);
        return Flat(sentence.Start.Value, sentence.End.Value);
    }

    private int Start(int position) => _tokens[position].Start;

    private int End(int position) => _tokens[position].Start + _tokens[position].Length;

    private string Flat(int start, int end) =>
        string.Join(' ', _text[start..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
