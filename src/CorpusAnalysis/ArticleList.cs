using System.Collections;

namespace CorpusAnalysis;

/// <summary>The articles of a corpus or of a view of it, in the order of their numbers; opened as they are asked for.</summary>
public sealed class ArticleList : IReadOnlyList<Article>
{
    private readonly ArticleStore _store;
    private readonly ArticleSet _members;

    internal ArticleList(ArticleStore store, ArticleSet members) => (_store, _members) = (store, members);

    /// <inheritdoc/>
    public int Count => _members.Count;

    /// <summary>The article at a place of the list, from 0.</summary>
    /// <exception cref="IndexOutOfRangeException">The place is outside the list.</exception>
    public Article this[int index] => _store[_members[index]];

    /// <inheritdoc/>
    public IEnumerator<Article> GetEnumerator()
    {
        foreach (int number in _members)
        {
            yield return _store[number];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
