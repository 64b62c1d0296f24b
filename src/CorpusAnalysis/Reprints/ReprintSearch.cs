using System.Collections.Concurrent;

namespace CorpusAnalysis;

/// <summary>Finds the texts that are alike: candidates by their minima, each compared by all its shingles.</summary>
/// <remarks>
/// The work grows with the texts and no faster, whatever they are: in a bucket a text is compared with at most <see cref="Neighbours"/>
/// that stand before it, and with none that it is joined to already. In buckets of no more than one above that, no pair is left out.
/// Pairs, comparisons and result are the same for any number of threads and any order of the articles.
/// </remarks>
internal sealed class ReprintSearch
{
    /// <summary>The texts before it in a bucket that a text is compared with.</summary>
    public const int Neighbours = 32;

    private const int PairsAtOnce = 64;

    // Nearest first: most of a bucket is joined after the first round, and later rounds have little to compare.
    private static readonly (int From, int To)[] Rounds = [(1, 1), (2, 4), (5, 12), (13, Neighbours)];

    private readonly Corpus _corpus;
    private readonly ParallelOptions _threads;
    private readonly double _threshold;
    private readonly HashSet<(int, int)> _compared = [];

    private ReprintSearch(Corpus corpus, ReprintOptions options, int threads)
    {
        (_corpus, _threshold) = (corpus, options.Threshold);
        _threads = new ParallelOptions { MaxDegreeOfParallelism = threads == 0 ? Environment.ProcessorCount : threads };
        Hasher = new ShingleHasher(corpus.Index.Vocabulary, options.ShingleLength);
        Texts = DistinctTexts.Of(corpus, Hasher, _threads);
        Joined = new DisjointSets(Texts.Articles.Length);
    }

    /// <summary>The shingles of articles.</summary>
    public ShingleHasher Hasher { get; }

    /// <summary>The different texts of the articles.</summary>
    public DistinctTexts Texts { get; }

    /// <summary>The texts that belong together.</summary>
    public DisjointSets Joined { get; }

    /// <summary>The pairs of texts that were found alike.</summary>
    public List<(int One, int Other, double Similarity)> Pairs { get; } = [];

    /// <summary>How often two texts were compared by all their shingles.</summary>
    public long Comparisons => _compared.Count;

    /// <summary>Searches.</summary>
    /// <param name="corpus">The articles.</param>
    /// <param name="options">What counts as alike.</param>
    /// <param name="threads">The threads to use; 0 for one per processor.</param>
    public static ReprintSearch Of(Corpus corpus, ReprintOptions options, int threads = 0)
    {
        var search = new ReprintSearch(corpus, options, threads);
        foreach (int[][] buckets in new LikeTexts(corpus, search.Texts, search.Hasher, options, search._threads).Buckets())
        {
            foreach ((int from, int to) in Rounds)
            {
                search.Compare(search.NewPairs(buckets, from, to));
            }
        }

        return search;
    }

    // The pairs of texts so far apart in a bucket that are neither joined nor compared yet.
    private List<(int One, int Other)> NewPairs(int[][] buckets, int from, int to)
    {
        var pairs = new List<(int One, int Other)>();
        foreach (int[] bucket in buckets)
        {
            for (int i = from; i < bucket.Length; i++)
            {
                for (int distance = from; distance <= Math.Min(to, i); distance++)
                {
                    (int one, int other) = (Math.Min(bucket[i], bucket[i - distance]), Math.Max(bucket[i], bucket[i - distance]));
                    if (Joined.Find(one) != Joined.Find(other) && _compared.Add((one, other)))
                    {
                        pairs.Add((one, other));
                    }
                }
            }
        }

        pairs.Sort();
        return pairs;
    }

    private void Compare(List<(int One, int Other)> pairs)
    {
        double[] similarities = new double[pairs.Count];
        if (pairs.Count > 0)
        {
            InParallel.Run(() => Parallel.ForEach(Partitioner.Create(0, pairs.Count, PairsAtOnce), _threads, range => Compare(pairs, range.Item1, range.Item2, similarities)));
        }

        for (int i = 0; i < similarities.Length; i++)
        {
            if (similarities[i] >= _threshold)
            {
                Joined.Join(pairs[i].One, pairs[i].Other);
                Pairs.Add((pairs[i].One, pairs[i].Other, similarities[i]));
            }
        }
    }

    private void Compare(List<(int One, int Other)> pairs, int from, int to, double[] similarities)
    {
        ulong[] one = [], other = [];
        int shingles = 0;
        for (int i = from; i < to; i++)
        {
            if (i == from || pairs[i].One != pairs[i - 1].One)
            {
                shingles = Hasher.Set(Tokens(pairs[i].One), ref one).Length;
            }

            similarities[i] = Overlap.Of(one.AsSpan(0, shingles), Hasher.Set(Tokens(pairs[i].Other), ref other)).Jaccard;
        }
    }

    private ReadOnlySpan<int> Tokens(int text) => _corpus.Index.Tokens(Texts.Articles[text]);
}
