using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CorpusAnalysis;

/// <summary>Samples of articles to be coded by hand.</summary>
/// <remarks>
/// <para>
/// Every article has a random number of its own: the first eight bytes, as a big-endian integer, of SHA-256 over the seed in decimal
/// digits, a line feed, and the article's id, in UTF-8. The articles with the smallest numbers are the sample, in ascending order. So the
/// same seed draws the same articles on every machine and in every language of programming, whatever the order of the files; a larger
/// sample holds the smaller one; and articles that are added to the corpus later only push some out. (Permanent random numbers: Ohlsson
/// 1995, in Cox and others, Business Survey Methods, 153–169.)
/// </para>
/// <para>
/// Strata get their articles one by one. The next one goes to the stratum, not yet drawn out, with the largest N/√(n(n + 1)), N being its
/// articles, or 1 for <see cref="SampleAllocation.Equal"/>, and n those it has got; so each gets one at first. Of equals the first in
/// ordinal order gets it. (Equal proportions: Huntington 1928, Transactions of the American Mathematical Society 30, 85–110; the least
/// variance of all allocations with at least one article each, where strata vary alike: Wright 2012, The American Statistician 66,
/// 217–224.)
/// </para>
/// </remarks>
public static class CorpusSampling
{
    /// <summary>The stratum of a simple sample.</summary>
    public const string AllArticles = "all articles";

    /// <summary>The stratum of articles with a hit of the theme.</summary>
    public const string WithHits = "with hits";

    /// <summary>The stratum of articles without one.</summary>
    public const string WithoutHits = "without hits";

    /// <summary>Draws articles without replacement.</summary>
    /// <param name="corpus">The articles to draw from.</param>
    /// <param name="count">How many, from 1 to all.</param>
    /// <param name="seed">Any number; the same draws the same articles.</param>
    /// <param name="by">What articles of a stratum share, such as their section; null for a simple sample, in which all sets of articles are equally likely. Articles for which it is null or empty are the stratum "–".</param>
    /// <param name="allocation">How many articles each stratum gets.</param>
    /// <exception cref="ArgumentOutOfRangeException">The corpus has fewer articles.</exception>
    public static CorpusSample Sample(this Corpus corpus, int count, int seed, Func<Article, string?>? by = null, SampleAllocation allocation = SampleAllocation.Proportional)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return Draw(corpus, count, seed, article => by is null ? AllArticles : by(corpus[article]) is { Length: > 0 } name ? name : "–", allocation);
    }

    /// <summary>Draws articles with and without a hit of a theme, as two strata.</summary>
    /// <param name="corpus">The articles to draw from.</param>
    /// <param name="count">How many, from 1 to all.</param>
    /// <param name="seed">Any number; the same draws the same articles.</param>
    /// <param name="by">The theme.</param>
    /// <param name="allocation">How many articles each of the two gets.</param>
    /// <remarks>
    /// Drawn in equal parts, a rare theme's precision is measured well. But recall, F1, κ and α are then those of the sample and not of the
    /// corpus, as misses are among the many articles of which few were drawn.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The corpus has fewer articles.</exception>
    public static CorpusSample Sample(this Corpus corpus, int count, int seed, Theme by, SampleAllocation allocation = SampleAllocation.Proportional)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        Corpus matching = corpus.Matching(by);
        return Draw(corpus, count, seed, article => matching.Contains(article) ? WithHits : WithoutHits, allocation);
    }

    private static CorpusSample Draw(Corpus corpus, int count, int seed, Func<int, string> stratumOf, SampleAllocation allocation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, corpus.Members.Count);
        var strata = corpus.Members
            .GroupBy(stratumOf, StringComparer.Ordinal)
            .OrderBy(stratum => stratum.Key, StringComparer.Ordinal)
            .Select(stratum => (Name: stratum.Key, Articles: stratum.Select(article => (Number: RandomNumber(seed, corpus[article].Id), Article: article)).Order().ToArray()))
            .ToArray();
        int[] counts = Allocate(Array.ConvertAll(strata, stratum => stratum.Articles.Length), count, allocation);
        (ulong, int Article)[] drawn = [.. strata.Zip(counts).SelectMany(stratum => stratum.First.Articles.Take(stratum.Second)).Order()];
        return new CorpusSample(
            corpus.Where(ArticleSet.Of(corpus.Index.ArticleCount, drawn.Select(each => each.Article))),
            [.. drawn.Select(each => corpus[each.Article])],
            [.. strata.Zip(counts, (stratum, sampled) => new SampleStratum(stratum.Name, stratum.Articles.Length, sampled, sampled == 0 ? null : (double)stratum.Articles.Length / sampled))]);
    }

    /// <summary>The random number of an article.</summary>
    internal static ulong RandomNumber(int seed, string id)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}\n{id}")), hash);
        return BinaryPrimitives.ReadUInt64BigEndian(hash);
    }

    /// <summary>How many articles each stratum gets.</summary>
    /// <param name="sizes">The articles of the strata, each at least 1, together at least <paramref name="count"/>.</param>
    /// <param name="count">The articles to share out.</param>
    /// <param name="allocation">By which rule.</param>
    internal static int[] Allocate(int[] sizes, int count, SampleAllocation allocation)
    {
        int[] counts = new int[sizes.Length];
        var next = new PriorityQueue<int, (UInt128 Size, UInt128 Drawn, int Stratum)>(Comparer<(UInt128 Size, UInt128 Drawn, int Stratum)>.Create(Compare));
        for (int stratum = 0; stratum < sizes.Length; stratum++)
        {
            next.Enqueue(stratum, Claim(stratum));
        }

        for (int i = 0; i < count; i++)
        {
            int stratum = next.Dequeue();
            if (++counts[stratum] < sizes[stratum])
            {
                next.Enqueue(stratum, Claim(stratum));
            }
        }

        return counts;

        // N² and n(n + 1), whose quotient is compared without rounding.
        (UInt128, UInt128, int) Claim(int stratum)
        {
            UInt128 size = allocation == SampleAllocation.Equal ? 1 : (UInt128)sizes[stratum];
            return (size * size, (UInt128)counts[stratum] * ((UInt128)counts[stratum] + 1), stratum);
        }

        // The strongest claim first; without an article yet it is infinite, and the larger stratum has the stronger.
        static int Compare((UInt128 Size, UInt128 Drawn, int Stratum) a, (UInt128 Size, UInt128 Drawn, int Stratum) b)
        {
            int order = (b.Size * a.Drawn).CompareTo(a.Size * b.Drawn);
            order = order == 0 && a.Drawn == 0 && b.Drawn == 0 ? b.Size.CompareTo(a.Size) : order;
            return order != 0 ? order : a.Stratum.CompareTo(b.Stratum);
        }
    }
}
