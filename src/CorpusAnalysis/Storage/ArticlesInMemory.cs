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
    public override ReadOnlyMemory<byte> Utf8(int number) => Encoding.UTF8.GetBytes(articles[number].Text);
}
