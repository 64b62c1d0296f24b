namespace CorpusAnalysis;

/// <summary>The terms of a vocabulary and the parts of its hyphenated compounds, in ordinal order, so that those with a prefix stand together.</summary>
internal sealed class SortedTerms
{
    private readonly Entry[] _entries;

    public SortedTerms(Vocabulary vocabulary)
    {
        IEnumerable<int> ids = Enumerable.Range(0, vocabulary.Count);
        _entries =
        [
            .. ids.Select(id => new Entry(vocabulary.Key(id), id, IsPart: false)),
            .. ids.SelectMany(id => vocabulary.Parts(id).Select(part => new Entry(part, id, IsPart: true))),
        ];
        Array.Sort(_entries, (a, b) => string.CompareOrdinal(a.Text, b.Text));
    }

    /// <summary>A folded term or part of a term.</summary>
    /// <param name="Text">The folded text.</param>
    /// <param name="Id">The term.</param>
    /// <param name="IsPart">Whether the text is only a part of it.</param>
    public readonly record struct Entry(string Text, int Id, bool IsPart);

    /// <summary>The entries that begin with a prefix; all for an empty one.</summary>
    public ReadOnlySpan<Entry> StartingWith(ReadOnlySpan<char> prefix)
    {
        int first = 0, end = _entries.Length;
        while (first < end)
        {
            int middle = first + ((end - first) / 2);
            if (_entries[middle].Text.AsSpan().SequenceCompareTo(prefix) < 0)
            {
                first = middle + 1;
            }
            else
            {
                end = middle;
            }
        }

        while (end < _entries.Length && _entries[end].Text.AsSpan().StartsWith(prefix))
        {
            end++;
        }

        return _entries.AsSpan(first..end);
    }
}
