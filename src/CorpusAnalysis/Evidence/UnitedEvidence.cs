using System.Collections.Immutable;

namespace CorpusAnalysis;

/// <summary>The places of several pieces of evidence together.</summary>
/// <param name="title">What they are of.</param>
/// <param name="all">At least one, all of one index.</param>
internal sealed class UnitedEvidence(string title, ImmutableArray<Evidence> all) : EvidenceSource(all[0].Corpus!)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Theme> Themes => [.. all.SelectMany(each => each.Themes).Distinct()];

    /// <inheritdoc/>
    public override Corpus Corpus(long key) => all.Select(each => each.Corpus!).Distinct().Aggregate((one, other) => one.Whole.Where(one.Members.Or(other.Members)));

    /// <inheritdoc/>
    public override string Title(long key) => title;

    /// <inheritdoc/>
    public override IEnumerable<TermMatch> Find(long key) => throw new NotSupportedException("What is put together is no match of tokens.");

    /// <inheritdoc/>
    public override (long Places, int Articles) Count(long key)
    {
        Occurrence[] places = [.. Occurrences(key)];
        return (places.Length, places.Select(place => place.Article).Distinct().Count());
    }

    /// <inheritdoc/>
    public override IEnumerable<Occurrence> Occurrences(long key) => all.SelectMany(each => each.Occurrences).Distinct()
        .OrderBy(place => place.Article).ThenBy(place => place.Block).ThenBy(place => place.Start).ThenBy(place => place.Length);
}
