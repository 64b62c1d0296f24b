using System.Numerics;

namespace CorpusAnalysis;

/// <summary>Buckets of texts that are probably alike: those that meet in a band of their minima.</summary>
internal sealed class LikeTexts(Corpus corpus, DistinctTexts texts, ShingleHasher hasher, ReprintOptions options, ParallelOptions threads)
{
    // As many as are held at once: 256 bytes for each text, however many bands there are.
    private const int BandsAtOnce = 32;

    private readonly MinHashBands _bands = MinHashBands.For(options.Threshold, options.Recall);

    /// <summary>The buckets of each band that hold two texts or more, as lists of texts.</summary>
    /// <remarks>In a bucket those that meet in the next band too stand together, and are probably the most alike.</remarks>
    public IEnumerable<int[][]> Buckets()
    {
        var hashes = new MinHash(_bands.Hashes, options.Seed);
        for (int first = 0; first < _bands.Bands; first += BandsAtOnce)
        {
            int count = Math.Min(BandsAtOnce, _bands.Bands - first);
            ulong[][] keys = Keys(hashes, first, count);
            int[][][] buckets = new int[count][][];
            InParallel.Run(() => Parallel.For(0, count, threads, band => buckets[band] = Buckets(keys[band], keys[(band + 1) % count])));
            foreach (int[][] ofBand in buckets)
            {
                yield return ofBand;
            }
        }
    }

    // A number for the minima of each band and text.
    private ulong[][] Keys(MinHash hashes, int first, int count)
    {
        ulong[][] keys = [.. Enumerable.Range(0, count).Select(_ => new ulong[texts.Articles.Length])];
        int rows = _bands.Rows;
        InParallel.Run(() => Parallel.For(0, texts.Articles.Length, threads, () => (Shingles: Array.Empty<ulong>(), Minima: MinHash.Room(count * rows)), (text, _, room) =>
        {
            ReadOnlySpan<ulong> shingles = hasher.All(corpus.Index.Tokens(texts.Articles[text]), ref room.Shingles);
            hashes.Fill(shingles, first * rows, room.Minima, count * rows);
            for (int band = 0; band < count; band++)
            {
                ulong key = 0;
                foreach (uint least in room.Minima.AsSpan(band * rows, rows))
                {
                    key = Mixing.Mix(BitOperations.RotateLeft(key, 32) ^ least);
                }

                keys[band][text] = key;
            }

            return room;
        }, _ => { }));
        return keys;
    }

    private static int[][] Buckets(ulong[] keys, ulong[] next)
    {
        int[] order = [.. Enumerable.Range(0, keys.Length)];
        ulong[] sorted = [.. keys];
        Array.Sort(sorted, order);
        var buckets = new List<int[]>();
        for (int start = 0, end; start < order.Length; start = end)
        {
            for (end = start + 1; end < order.Length && sorted[end] == sorted[start];)
            {
                end++;
            }

            if (end - start > 1)
            {
                int[] bucket = order[start..end];
                Array.Sort(bucket, (one, other) => (next[one], one).CompareTo((next[other], other)));
                buckets.Add(bucket);
            }
        }

        return [.. buckets];
    }
}
