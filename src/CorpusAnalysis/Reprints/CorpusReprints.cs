namespace CorpusAnalysis;

/// <summary>Articles that are printed more than once, word for word or nearly.</summary>
/// <remarks>
/// An article is the set of its shingles, which are so many tokens in a row of headline and text. Two articles are reprints of each other
/// when their tokens are the same in the same order, or when the Jaccard coefficient of the sets is at the threshold or above: an exact
/// number, so no unlike articles are taken for reprints. Which pairs are compared is chosen by the minima of hash functions
/// (<see cref="MinHashBands"/>), with work that grows with the articles and no faster. What it misses is a pair at the threshold once in a
/// thousand times, and seldom more where so much boilerplate recurs that more than 33 different texts meet.
/// <para>
/// Reprints of reprints belong together: where A is one of B and B of C, all three are one group, also when A and C are less alike
/// (single linkage). An article of fewer tokens than a shingle is a reprint only of one with the same tokens, and an article without
/// tokens of none.
/// </para>
/// <para>
/// Broder (1997), On the resemblance and containment of documents; Leskovec, Rajaraman and Ullman, Mining of massive datasets, chapter 3.
/// Where terms are grouped (<see cref="Corpus.Grouped"/>), tokens are equal when their groups are.
/// </para>
/// </remarks>
public static class CorpusReprints
{
    /// <summary>Finds the groups of articles that are reprints of one another.</summary>
    /// <param name="corpus">The articles; what lies outside a view takes no part.</param>
    /// <param name="options">By default half of all shingles of five tokens.</param>
    /// <returns>
    /// Groups of two articles or more in the order of their representatives; none where nothing is printed twice. They depend neither on
    /// the order of the articles nor on the number of processors.
    /// </returns>
    public static IReadOnlyList<ReprintGroup> Reprints(this Corpus corpus, ReprintOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        options ??= new ReprintOptions();
        return ReprintGroups.Of(corpus, ReprintSearch.Of(corpus, options), options);
    }

    /// <summary>The articles of all groups, group by group, a row each.</summary>
    public static IReadOnlyList<ReprintMember> Members(this IEnumerable<ReprintGroup> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        return [.. groups.SelectMany(group => group.Members)];
    }

    /// <summary>The articles with each group of reprints counted once, as a view that shares the index.</summary>
    /// <param name="corpus">The articles.</param>
    /// <param name="options">By default half of all shingles of five tokens.</param>
    /// <returns>The articles that are in no group, and the one that stands for each.</returns>
    public static Corpus Unique(this Corpus corpus, ReprintOptions? options = null) => Unique(corpus, Reprints(corpus, options));

    /// <summary>The articles with each of some groups counted once, as a view that shares the index.</summary>
    /// <param name="corpus">The articles from which the groups were made, or a view of some of them.</param>
    /// <param name="groups">The groups.</param>
    /// <returns>The articles that are in no group, and the earliest one of each group: where that lies outside the view, the earliest within it.</returns>
    /// <exception cref="ArgumentException">The groups are of another corpus.</exception>
    public static Corpus Unique(this Corpus corpus, IEnumerable<ReprintGroup> groups)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(groups);
        var repeated = new List<int>();
        foreach (ReprintGroup group in groups)
        {
            if (group.Members.FirstOrDefault(member => member.Article >= corpus.Index.ArticleCount || corpus[member.Article].Id != member.ArticleId) is { } foreign)
            {
                throw new ArgumentException($"The groups are of another corpus: '{foreign.ArticleId}' is not the article of its number in this one.", nameof(groups));
            }

            repeated.AddRange(group.Members.Select(member => member.Article).Where(corpus.Contains).Skip(1));
        }

        return corpus.Where(corpus.Members.Except(ArticleSet.Of(corpus.Index.ArticleCount, repeated)));
    }
}
