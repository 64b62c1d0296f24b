using System.Collections.Immutable;
using System.Text;

namespace CorpusAnalysis;

/// <summary>Articles that are objects already.</summary>
internal sealed class ArticlesInMemory(ImmutableArray<Article> articles) : ArticleStore
{
    /// <inheritdoc/>
    public override int Count => articles.Length;

    /// <inheritdoc/>
    public override Article this[int number] => articles[number];

    /// <inheritdoc/>
    public override ReadOnlyMemory<byte> Utf8(int number)
    {
        // As Article.Text, without making one string of it first.
        Article article = articles[number];
        ImmutableArray<string> paragraphs = article.Paragraphs;
        int letters = article.Headline.Length + paragraphs.Sum(paragraph => paragraph.Length + 2);
        byte[] utf8 = GC.AllocateUninitializedArray<byte>(letters + (letters / 16) + 16);
        int length = Add(ref utf8, 0, article.Headline);
        foreach (string paragraph in paragraphs)
        {
            length = length == 0 ? 0 : Add(ref utf8, length, "\n\n");
            length = Add(ref utf8, length, paragraph);
        }

        return utf8.AsMemory(0, length);
    }

    // Most text has few letters of several bytes, so that counting them first would cost more than making room now and then.
    private static int Add(ref byte[] utf8, int length, ReadOnlySpan<char> text)
    {
        if (!Encoding.UTF8.TryGetBytes(text, utf8.AsSpan(length), out int written))
        {
            Array.Resize(ref utf8, checked(length + Encoding.UTF8.GetMaxByteCount(text.Length)));
            written = Encoding.UTF8.GetBytes(text, utf8.AsSpan(length));
        }

        return length + written;
    }
}
