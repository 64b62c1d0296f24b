using System.Text;

namespace CorpusAnalysis;

/// <summary>An article cut into its tokens again, which tells in which paragraph each of them stands, and where.</summary>
internal sealed class OpenedArticle
{
    private readonly ReadOnlyMemory<byte> _text;
    private readonly Token[] _tokens;
    private readonly (int Block, int Start, int End)[] _blocks;

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
        int start = Characters(blockStart, first);
        return new Occurrence(Number, block, start, Characters(first, Math.Min(end, blockEnd)));
    }

    private int Characters(int start, int end) => Encoding.UTF8.GetCharCount(_text.Span[start..end]);
}
