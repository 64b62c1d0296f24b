using System.Collections.Immutable;
using System.Text;

namespace CorpusAnalysis;

/// <summary>The terms of an index. Ids run from 0 without gaps, in the order of the first occurrence.</summary>
public sealed class Vocabulary
{
    private readonly Lazy<Utf8List> _keys;
    private readonly Lazy<IReadOnlyDictionary<int, string>> _shown;
    private readonly Lazy<SortedTerms> _sorted;
    private readonly Lazy<int[]> _ranks;

    internal Vocabulary(Utf8List keys, IReadOnlyDictionary<int, string> shown, TermGrouping? grouping = null)
        : this(keys.Count, () => keys, () => shown, keys => new SortedTerms(keys)) => Grouping = grouping;

    /// <summary>A vocabulary that is read when it is first asked for.</summary>
    internal Vocabulary(int count, Func<Utf8List> keys, Func<IReadOnlyDictionary<int, string>> shown, Func<Utf8List, SortedTerms> sort)
    {
        (Count, _keys, _shown) = (count, new(keys), new(shown));
        _sorted = new(() => sort(Keys));
        _ranks = new(() => Sorted.Ranks());
    }

    /// <summary>The number of terms.</summary>
    public int Count { get; }

    /// <summary>
    /// The term as it is shown: the first occurrence in lower case, so <c>straße</c> stays <c>straße</c> though
    /// <c>STRASSE</c> counts with it (<see cref="TermFolding.Display"/>).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such id.</exception>
    public string this[int id] => _shown.Value.GetValueOrDefault(id) ?? Key(id);

    /// <summary>All terms and parts of terms in ordinal order; sorted when first asked for.</summary>
    internal SortedTerms Sorted => _sorted.Value;

    /// <summary>The grouping whose groups are the terms; null where terms are terms.</summary>
    public TermGrouping? Grouping { get; }

    /// <summary>Stems and parts of compounds for patterns that bring none; set once, by the corpus that the vocabulary is made for.</summary>
    internal Lazy<TermLookups>? Lookups { get; set; }

    /// <summary>The keys of all terms.</summary>
    internal Utf8List Keys => _keys.Value;

    /// <summary>The terms that are shown otherwise than their keys.</summary>
    internal IReadOnlyDictionary<int, string> ShownOtherwise => _shown.Value;

    /// <summary>The folded key, by which tokens are the same term (<see cref="TermFolding.Fold"/>).</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such id.</exception>
    public string Key(int id)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(id);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(id, Count);
        return Encoding.UTF8.GetString(Keys[id]);
    }

    /// <summary>The place of each term in the order of keys, by id; found when first asked for.</summary>
    internal int[] Ranks => _ranks.Value;

    /// <summary>The key in UTF-8.</summary>
    internal ReadOnlySpan<byte> Utf8Key(int id) => Keys[id];

    /// <summary>The id of a term in any spelling that folds to it, or -1. Where terms are groups, the words of a group find it too.</summary>
    public int Find(string term)
    {
        ArgumentNullException.ThrowIfNull(term);
        if (Grouping is not null && Grouping.Find(term) is var group and < 0)
        {
            return Grouping.Vocabulary.Find(term) is >= 0 and int word ? Grouping.GroupOf(word) : group;
        }

        byte[] key = Encoding.UTF8.GetBytes(TermFolding.Fold(term));
        foreach (SortedTerms.Entry entry in Sorted.StartingWith(key))
        {
            if (entry.Length > key.Length)
            {
                break;
            }

            if (!Sorted.IsPart(entry))
            {
                return entry.Id;
            }
        }

        return -1;
    }

    /// <summary>
    /// The folded parts of a hyphenated compound (<c>cop29-präsidentschaft</c> → <c>cop29</c>, <c>präsidentschaft</c>); none for other
    /// terms, such as URLs and e-mail addresses, whatever hyphens they hold.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such id.</exception>
    public ImmutableArray<string> Parts(int id) => Key(id) is var key && SortedTerms.HasParts(Utf8Key(id)) ? [.. key.Split('-')] : [];
}
