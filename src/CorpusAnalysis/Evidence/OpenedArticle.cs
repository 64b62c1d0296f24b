using System.Text;

namespace CorpusAnalysis;

/// <summary>An article cut into its tokens again, which tells in which paragraph each of them stands, and where.</summary>
internal sealed class OpenedArticle
{
    private readonly ReadOnlyMemory<byte> _text;
    private readonly Token[] _tokens;
    private readonly (int Block, int Start, int End)[] _blocks;

    // Places are mostly asked for in their order: so no text is counted twice. Replaced as a whole, since several threads may read.
    private Counted _last = new(0, 0, 0);

    /// <summary>Opens an article by its number in the index.</summary>
    public OpenedArticle(Corpus corpus, int number)
    {
        (Number, _text) = (number, corpus.Utf8(number));
        _tokens = new ArticleScanner(corpus.Tokenizer).Cut(_text.Span).ToArray();
        Article article = corpus[number];
        int end = -2;
        _blocks = [.. article.Paragraphs.Prepend(article.Headline).Select((text, block) => (text, block)).Where(each => each.text.Length > 0).Select(each =>
        {
            // As Article.Text puts them together: two line ends between one and the next.
            int start = end + 2;
            end = start + Encoding.UTF8.GetByteCount(each.text);
            return (each.block, start, end);
        })];
    }

    /// <summary>The number of the article.</summary>
    public int Number { get; }

    /// <summary>A match as a stretch of the headline or of a paragraph; what goes beyond it is left out.</summary>
    public Occurrence Occurrence(TermMatch match)
    {
        (int first, int end) = (_tokens[match.Position].Start, _tokens[match.Position + match.Length - 1].End);
        (int block, int blockStart, int blockEnd) = Array.FindLast(_blocks, each => each.Start <= first);
        int start = Start(blockStart, first);
        return new Occurrence(Number, block, start, Characters(first, Math.Min(end, blockEnd)));
    }

    private int Start(int block, int start)
    {
        Counted last = _last;
        int characters = last.Block == block && last.Byte <= start ? last.Characters + Characters(last.Byte, start) : Characters(block, start);
        _last = new Counted(block, start, characters);
        return characters;
    }

    private int Characters(int start, int end) => Encoding.UTF8.GetCharCount(_text.Span[start..end]);

    /// <summary>How many characters of UTF-16 there are from the beginning of a block to a byte of it.</summary>
    private sealed record Counted(int Block, int Byte, int Characters);
}
