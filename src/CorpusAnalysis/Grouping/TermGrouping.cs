using System.Collections.Immutable;

namespace CorpusAnalysis;

/// <summary>Terms of a vocabulary that count as one: by stem, by lemma, by the head of a compound, or by any rule of one's own.</summary>
/// <remarks>
/// Every term belongs to one group. Group ids run from 0 without gaps in the order of the groups' first terms, so that arrays can
/// hold what is counted per group. One grouping serves counts, concordances and themes alike: <see cref="Members(string)"/> gives the
/// term ids that a word stands for. A vocabulary knows no languages: group the vocabulary of a corpus in one language, or mind
/// that the rules of one language are put to the words of all.
/// </remarks>
public sealed class TermGrouping
{
    private readonly int[] _groups;
    private readonly List<string> _names = [];
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Lazy<ImmutableArray<int>[]> _members;
    private readonly Func<string, string> _groupOf;
    private readonly Lock _grouping = new();
    private (TermIndex Of, TermIndex Grouped)? _index;

    private TermGrouping(Vocabulary vocabulary, Func<string, string> groupOf)
    {
        (Vocabulary, _groupOf, _groups) = (vocabulary, groupOf, new int[vocabulary.Count]);
        for (int term = 0; term < _groups.Length; term++)
        {
            string name = groupOf(vocabulary[term]);
            string key = TermFolding.Fold(name);
            if (!_ids.TryGetValue(key, out int group))
            {
                group = _names.Count;
                _ids.Add(key, group);
                _names.Add(name);
            }

            _groups[term] = group;
        }

        _members = new(CollectMembers);
    }

    /// <summary>The terms that are grouped.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>The number of groups; at most one per term.</summary>
    public int Count => _names.Count;

    /// <summary>The name of a group: its stem, lemma or head.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such group.</exception>
    public string this[int group] => _names[group];

    /// <summary>Groups terms by a rule of one's own.</summary>
    /// <param name="vocabulary">The terms.</param>
    /// <param name="groupOf">Gives the name of a term's group; the term as it is shown goes in. Names that fold to the same key are one group.</param>
    public static TermGrouping By(Vocabulary vocabulary, Func<string, string> groupOf)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        ArgumentNullException.ThrowIfNull(groupOf);
        return new(vocabulary, groupOf);
    }

    /// <summary>Groups terms that have the same stem.</summary>
    public static TermGrouping ByStem(Vocabulary vocabulary, Stemmer stemmer)
    {
        ArgumentNullException.ThrowIfNull(stemmer);
        return By(vocabulary, stemmer.Stem);
    }

    /// <summary>Groups terms that have the same lemma; a term that the list does not have is its own.</summary>
    public static TermGrouping ByLemma(Vocabulary vocabulary, LemmaList lemmas)
    {
        ArgumentNullException.ThrowIfNull(lemmas);
        return By(vocabulary, lemmas.Lemma);
    }

    /// <summary>Groups compounds with the word that they end in: <c>Klimafonds</c> and <c>Anpassungsfonds</c> with <c>Fonds</c>; other words by their base form, where the splitter knows it.</summary>
    /// <remarks>The last part of a German compound says what it is, those before it which one.</remarks>
    public static TermGrouping ByCompoundHead(Vocabulary vocabulary, CompoundSplitter splitter)
    {
        ArgumentNullException.ThrowIfNull(splitter);
        return By(vocabulary, term => splitter.Split(term) is { Length: > 1 } parts ? parts[^1].Base : splitter.Base(term));
    }

    /// <summary>An index of these terms by groups; made once, so that all views share it.</summary>
    internal TermIndex Index(TermIndex index)
    {
        lock (_grouping)
        {
            if (_index is not { } known || known.Of != index)
            {
                _index = known = (index, GroupedIndex.Of(index, this));
            }

            return known.Grouped;
        }
    }

    /// <summary>The group of a term.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such term.</exception>
    public int GroupOf(int term) => _groups[term];

    /// <summary>The group of a name, or -1.</summary>
    public int Find(string group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return _ids.GetValueOrDefault(TermFolding.Fold(group), -1);
    }

    /// <summary>The ids of the terms of a group, ascending.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such group.</exception>
    public IReadOnlyList<int> Members(int group) => _members.Value[group];

    /// <summary>The ids of the terms that a word stands for, ascending.</summary>
    /// <param name="group">The name of a group, or any word of it: <c>min</c>, <c>Mine</c> and <c>Minen</c> give the same terms by stem.</param>
    /// <returns>None where no term belongs to such a group.</returns>
    public IReadOnlyList<int> Members(string group)
    {
        int found = Find(group);
        found = found >= 0 ? found : Find(_groupOf(TermFolding.Display(group)));
        return found >= 0 ? Members(found) : ImmutableArray<int>.Empty;
    }

    private ImmutableArray<int>[] CollectMembers()
    {
        var members = new ImmutableArray<int>.Builder[Count];
        for (int term = 0; term < _groups.Length; term++)
        {
            (members[_groups[term]] ??= ImmutableArray.CreateBuilder<int>()).Add(term);
        }

        return [.. members.Select(terms => terms.ToImmutable())];
    }
}
