namespace CorpusAnalysis;

/// <summary>The dispersion of n-grams over the articles of a view: of the first that are asked for one at a time, then of all in one pass.</summary>
/// <remarks>Of many thousands that are counted most people read the first, and for these looking into the articles of their rarest word is quicker.</remarks>
internal sealed class NGramDispersion
{
    private readonly Corpus _corpus;
    private readonly NGramCounts _counts;
    private readonly NGramOptions _options;
    private readonly int _single;
    private readonly Lazy<double[]> _all;
    private int _asked;

    /// <summary>Prepares the dispersions; nothing is computed before it is asked for.</summary>
    /// <param name="corpus">The view; its articles are the parts, measured in tokens as for terms and themes.</param>
    /// <param name="counts">The n-grams, as counted in the view.</param>
    /// <param name="options">The skips and the unit by which they were counted.</param>
    /// <param name="single">How many are computed by themselves.</param>
    public NGramDispersion(Corpus corpus, NGramCounts counts, NGramOptions options, int single = 1000) =>
        (_corpus, _counts, _options, _single, _all) = (corpus, counts, options, single, new(All));

    /// <summary>DP of an n-gram; see <see cref="Dispersion.DeviationOfProportions(ReadOnlySpan{long}, ReadOnlySpan{long})"/>.</summary>
    /// <param name="number">Its number.</param>
    /// <returns>0 … 1; null where it has no place in the view.</returns>
    public double? DeviationOfProportions(int number) => _counts.Frequencies[number] == 0 ? null
        : _asked >= _single || Interlocked.Increment(ref _asked) > _single ? _all.Value[number]
        : One(_counts[number], _counts.Frequencies[number]);

    // Over all parts ½ Σ |v/f − s|; a part without the n-gram adds s, and all s add up to 1.
    private static double Change(long places, long frequency, double size) => Math.Abs((places / (double)frequency) - size) - size;

    private double[] All()
    {
        double[] sums = new double[_counts.Count];
        Array.Fill(sums, 1);
        var counter = new KnownNGramCounter(_counts, _options.Skip, _corpus.Index.Vocabulary.Count);
        foreach (int article in _corpus.Members.Numbers)
        {
            ReadOnlySpan<int> tokens = _corpus.Index.Tokens(article);
            for (int start = 0, end; start < tokens.Length; start = end)
            {
                end = EndOfUnit(article, start);
                counter.Add(tokens[start..end]);
            }

            foreach (int number in counter.Touched)
            {
                sums[number] += Change(counter[number], _counts.Frequencies[number], Size(article));
            }

            counter.Clear();
        }

        return Array.ConvertAll(sums, sum => Math.Clamp(sum / 2, 0, 1));
    }

    private double One(ReadOnlySpan<int> words, long frequency)
    {
        // Once all places are found, no other article has any.
        double sum = 1;
        long rest = frequency;
        foreach (int article in _corpus.Index.Articles(Rarest(words)))
        {
            if (rest == 0)
            {
                break;
            }

            if (_corpus.Members.Contains(article) && Places(article, words) is > 0 and long places)
            {
                sum += Change(places, frequency, Size(article));
                rest -= places;
            }
        }

        return Math.Clamp(sum / 2, 0, 1);
    }

    private double Size(int article) => _corpus.Index.Tokens(article).Length / (double)_corpus.TokenCount;

    private int EndOfUnit(int article, int start) => _options.Within == TextUnit.Article
        ? _corpus.Index.Tokens(article).Length
        : TokenStream.Starts(_corpus.Index, article, _options.Within).EndOf(start);

    private int Rarest(ReadOnlySpan<int> words)
    {
        int rarest = words[0];
        foreach (int word in words)
        {
            rarest = _corpus.Index.DocumentFrequency(word) < _corpus.Index.DocumentFrequency(rarest) ? word : rarest;
        }

        return rarest;
    }

    private long Places(int article, ReadOnlySpan<int> words)
    {
        ReadOnlySpan<int> tokens = _corpus.Index.Tokens(article);
        long places = 0;
        for (int start = tokens.IndexOf(words[0]), next = start; next >= 0; start += next + 1)
        {
            places += Continuations(tokens[(start + 1)..EndOfUnit(article, start)], words[1..]);
            next = tokens[(start + 1)..].IndexOf(words[0]);
        }

        return places;
    }

    // In how many ways the other words of an n-gram follow.
    private long Continuations(ReadOnlySpan<int> tokens, ReadOnlySpan<int> words)
    {
        long ways = 0;
        for (int place = 0; place <= _options.Skip && place < tokens.Length; place++)
        {
            if (tokens[place] == words[0])
            {
                ways += words.Length == 1 ? 1 : Continuations(tokens[(place + 1)..], words[1..]);
            }
        }

        return ways;
    }
}
