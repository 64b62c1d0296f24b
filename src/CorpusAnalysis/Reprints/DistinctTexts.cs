namespace CorpusAnalysis;

/// <summary>The different texts among articles, a text being all tokens in their order; numbered by a hash of them, so that their order is not that of the articles.</summary>
/// <param name="OfMember">The text of each article, by its place in the view; -1 for an article without tokens.</param>
/// <param name="Articles">An article that has the text, for each text.</param>
/// <param name="Comparisons">How often two texts were compared.</param>
internal sealed record DistinctTexts(int[] OfMember, int[] Articles, long Comparisons)
{
    /// <summary>Finds them.</summary>
    public static DistinctTexts Of(Corpus corpus, ShingleHasher hasher, ParallelOptions threads)
    {
        int[] members = corpus.Members.Numbers.ToArray(), places = [.. Enumerable.Range(0, members.Length)], ofMember = new int[members.Length];
        ulong[] hashes = new ulong[members.Length];
        InParallel.Run(() => Parallel.For(0, members.Length, threads, place => hashes[place] = hasher.Text(corpus.Index.Tokens(members[place]))));
        Array.Sort(hashes, places);
        var articles = new List<int>();
        long comparisons = 0;
        int first = 0;
        for (int i = 0; i < places.Length; i++)
        {
            first = i > 0 && hashes[i] == hashes[i - 1] ? first : articles.Count;
            int article = members[places[i]];
            ReadOnlySpan<int> tokens = corpus.Index.Tokens(article);
            int text = tokens.IsEmpty ? -1 : first;

            // Of one hash there is more than one text only by a rare chance.
            while (text >= 0 && text < articles.Count && !IsText(text, tokens))
            {
                text++;
            }

            if (text == articles.Count)
            {
                articles.Add(article);
            }

            ofMember[places[i]] = text;
        }

        return new DistinctTexts(ofMember, [.. articles], comparisons);

        bool IsText(int text, ReadOnlySpan<int> tokens)
        {
            comparisons++;
            return corpus.Index.Tokens(articles[text]).SequenceEqual(tokens);
        }
    }
}
