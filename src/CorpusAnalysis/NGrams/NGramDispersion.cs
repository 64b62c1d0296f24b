namespace CorpusAnalysis;

/// <summary>The dispersion of n-grams over the articles of a view, one at a time: of many thousands counted, most people read the first.</summary>
/// <param name="corpus">The view; its articles are the parts, measured in tokens as for terms and themes.</param>
/// <param name="options">The skips and the unit by which the n-grams were counted.</param>
internal sealed class NGramDispersion(Corpus corpus, NGramOptions options)
{
    /// <summary>DP of an n-gram; see <see cref="Dispersion.DeviationOfProportions(ReadOnlySpan{long}, ReadOnlySpan{long})"/>.</summary>
    /// <param name="words">Its term ids.</param>
    /// <param name="frequency">Its places in the view.</param>
    /// <returns>0 … 1; null where it has no place.</returns>
    public double? DeviationOfProportions(ReadOnlySpan<int> words, long frequency)
    {
        if (frequency == 0)
        {
            return null;
        }

        // Over all parts ½ Σ |v/f − s|; a part without the n-gram adds s, and all s add up to 1. Once all places are found, no other part has any.
        double sum = 1;
        long rest = frequency;
        foreach (int article in corpus.Index.Articles(Rarest(words)))
        {
            if (rest == 0)
            {
                break;
            }

            if (corpus.Members.Contains(article) && Places(article, words) is > 0 and long places)
            {
                double size = corpus.Index.Tokens(article).Length / (double)corpus.TokenCount;
                sum += Math.Abs((places / (double)frequency) - size) - size;
                rest -= places;
            }
        }

        return Math.Clamp(sum / 2, 0, 1);
    }

    private int Rarest(ReadOnlySpan<int> words)
    {
        int rarest = words[0];
        foreach (int word in words)
        {
            rarest = corpus.Index.DocumentFrequency(word) < corpus.Index.DocumentFrequency(rarest) ? word : rarest;
        }

        return rarest;
    }

    private long Places(int article, ReadOnlySpan<int> words)
    {
        ReadOnlySpan<int> tokens = corpus.Index.Tokens(article);
        long places = 0;
        for (int start = tokens.IndexOf(words[0]), next = start; next >= 0; start += next + 1)
        {
            int end = options.Within == TextUnit.Article ? tokens.Length : TokenStream.Starts(corpus.Index, article, options.Within).EndOf(start);
            places += Continuations(tokens[(start + 1)..end], words[1..]);
            next = tokens[(start + 1)..].IndexOf(words[0]);
        }

        return places;
    }

    // In how many ways the other words of an n-gram follow.
    private long Continuations(ReadOnlySpan<int> tokens, ReadOnlySpan<int> words)
    {
        long ways = 0;
        for (int place = 0; place <= options.Skip && place < tokens.Length; place++)
        {
            if (tokens[place] == words[0])
            {
                ways += words.Length == 1 ? 1 : Continuations(tokens[(place + 1)..], words[1..]);
            }
        }

        return ways;
    }
}
