using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace CorpusAnalysis;

/// <summary>The places in articles that a number counts. Nothing is looked for before it is asked for.</summary>
/// <remarks>
/// Evidence belongs to a row without being part of its value: any two are equal, so that rows of the same numbers stay equal wherever
/// they come from, and tables have no column for it. <see cref="ByOrigin"/> tells two apart.
/// </remarks>
[Browsable(false)]
public readonly struct Evidence : IEquatable<Evidence>
{
    private readonly EvidenceSource? _source;
    private readonly long _key;

    internal Evidence(EvidenceSource source, long key) => (_source, _key) = (source, key);

    /// <summary>Equal only if made of the same by the same call, and so of the same places.</summary>
    public static IEqualityComparer<Evidence> ByOrigin { get; } = EqualityComparer<Evidence>.Create(
        (one, other) => ReferenceEquals(one._source, other._source) && one._key == other._key,
        evidence => HashCode.Combine(evidence._source, evidence._key));

    /// <summary>Whether there are no places, as behind the number 0; so it is for <c>default</c>.</summary>
    public bool IsNone => _source is null;

    /// <summary>What the places are of: a term, the words of an n-gram, the full name of a theme; empty for none.</summary>
    public string Title => _source?.Title(_key) ?? "";

    /// <summary>The articles that were looked in, as a view; null for none.</summary>
    public Corpus? Corpus => _source?.Corpus(_key);

    /// <summary>The themes that were looked for together with what this is evidence of; none where it is no theme.</summary>
    public IReadOnlyList<Theme> Themes => _source?.Themes ?? [];

    /// <summary>How many places there are; counted anew each time.</summary>
    public long Count => Counted().Places;

    /// <summary>In how many articles they are; counted anew each time.</summary>
    public int ArticleCount => Counted().Articles;

    /// <summary>How many places there are, and in how many articles, by one search.</summary>
    public (long Places, int Articles) Counted() => _source?.Count(_key) ?? default;

    /// <summary>The places in the order of articles and positions, found as they are read.</summary>
    /// <remarks>One that goes on into the next paragraph, as a row of words may, is given up to the end of the first.</remarks>
    public IEnumerable<Occurrence> Occurrences => _source?.Occurrences(_key) ?? [];

    /// <summary>The places where a pattern matches.</summary>
    /// <param name="corpus">The articles to look in.</param>
    /// <param name="pattern">A word, a glob, a phrase or NEAR; see <see cref="TermPattern"/>.</param>
    /// <exception cref="FormatException">The pattern is none.</exception>
    public static Evidence Of(Corpus corpus, string pattern)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return new(new PatternEvidence(corpus, TermPattern.Parse(pattern, corpus.Tokenizer)), 0);
    }

    /// <summary>The hits of a theme and of those below it.</summary>
    public static Evidence Of(Corpus corpus, Theme theme)
    {
        ArgumentNullException.ThrowIfNull(theme);
        return corpus.Themes(theme).Frequencies()[0].Evidence;
    }

    /// <summary>All places of several together, each once.</summary>
    /// <param name="title">What they are of.</param>
    /// <param name="some">What is put together; none, or only such of no places, gives evidence of none.</param>
    /// <exception cref="ArgumentException">They are of different corpora.</exception>
    public static Evidence Of(string title, IEnumerable<Evidence> some)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(some);
        ImmutableArray<Evidence> all = [.. some.Where(each => !each.IsNone)];
        return all.IsEmpty ? default
            : all.Any(each => !ReferenceEquals(each.Corpus!.Index, all[0].Corpus!.Index)) ? throw new ArgumentException("Evidence is put together from one corpus and its views only.", nameof(some))
            : new(new UnitedEvidence(title, all), 0);
    }

    /// <summary>All places of several rows together, each once.</summary>
    /// <inheritdoc cref="Of(string, IEnumerable{Evidence})"/>
    /// <param name="title">What they are of.</param>
    /// <param name="rows">The rows.</param>
    public static Evidence Of(string title, IEnumerable<ResultRow> rows) => Of(title, rows.Select(row => row.Evidence));

    /// <summary>Articles as evidence of their own number: the place of each is its headline, or its first paragraph where it has none.</summary>
    /// <param name="corpus">The articles.</param>
    /// <param name="title">What the articles have in common.</param>
    public static Evidence OfArticles(Corpus corpus, string title)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(title);
        return new(new ArticleEvidence(corpus, title), 0);
    }

    /// <summary>The places in some of the articles.</summary>
    /// <param name="articles">The numbers of the articles in the index.</param>
    /// <param name="part">What they have in common.</param>
    internal Evidence In(IEnumerable<int> articles, string part) =>
        _source is null ? default : new(new PartEvidence(_source, ArticleSet.Of(_source.Corpus(_key).Index.ArticleCount, articles), part), _key);

    /// <summary>Always true; see the remarks.</summary>
    public bool Equals(Evidence other) => true;

    /// <summary>Whether the other is evidence too; see the remarks.</summary>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Evidence;

    /// <summary>The same for all.</summary>
    public override int GetHashCode() => 0;

    /// <summary>The title.</summary>
    public override string ToString() => Title;

    /// <summary>Always true; see the remarks.</summary>
    public static bool operator ==(Evidence left, Evidence right) => left.Equals(right);

    /// <summary>Always false; see the remarks.</summary>
    public static bool operator !=(Evidence left, Evidence right) => !left.Equals(right);
}
