namespace CorpusAnalysis;

/// <summary>The places of every term in a stream, sorted by counting: one pass, no comparison, no hash table.</summary>
internal sealed class TermPlaces
{
    /// <summary>Marks a place that is the first of its term, or of its n-gram, in an article.</summary>
    public const int FirstOfArticle = int.MinValue;

    private readonly int[] _places;
    private readonly Bucket[] _buckets;

    private TermPlaces(int[] places, Bucket[] buckets) => (_places, _buckets) = (places, buckets);

    /// <summary>The places of a term, ascending; the first in each article is marked with <see cref="FirstOfArticle"/>.</summary>
    public ReadOnlySpan<int> Of(int term) => _buckets[term].IsWanted ? _places.AsSpan(_buckets[term].Start.._buckets[term].Next) : [];

    /// <summary>Sorts the places of some terms.</summary>
    /// <param name="stream">The tokens.</param>
    /// <param name="frequencies">By term, at least its tokens in the stream.</param>
    /// <param name="wanted">By term, whether it is asked for.</param>
    /// <param name="before">Tokens that the unit must have before a place.</param>
    public static TermPlaces Of(TokenStream stream, ReadOnlySpan<long> frequencies, ReadOnlySpan<bool> wanted, int before = 0)
    {
        TermPlaces places = Empty(frequencies, wanted);
        places.Fill(stream.Tokens, before);
        return places;
    }

    /// <summary>Sorts, by some terms, the terms of the tokens that follow them at once; those of a mark or a hole are left out.</summary>
    /// <inheritdoc cref="Of(TokenStream, ReadOnlySpan{long}, ReadOnlySpan{bool}, int)"/>
    public static TermPlaces Followers(TokenStream stream, ReadOnlySpan<long> frequencies, ReadOnlySpan<bool> wanted)
    {
        TermPlaces places = Empty(frequencies, wanted);
        places.FillFollowers(stream.Tokens);
        return places;
    }

    private static TermPlaces Empty(ReadOnlySpan<long> frequencies, ReadOnlySpan<bool> wanted)
    {
        var buckets = new Bucket[frequencies.Length];
        int size = 0;
        for (int term = 0; term < buckets.Length; term++)
        {
            buckets[term] = new Bucket { IsWanted = wanted[term], Start = size, Next = size, LastArticle = -1 };
            size += wanted[term] ? (int)frequencies[term] : 0;
        }

        return new TermPlaces(GC.AllocateUninitializedArray<int>(size), buckets);
    }

    private void FillFollowers(ReadOnlySpan<int> tokens)
    {
        Bucket[] buckets = _buckets;
        int[] followers = _places;
        int article = 0;
        for (int place = 1; place < tokens.Length; place++)
        {
            int term = tokens[place - 1], follower = tokens[place];
            if ((term | follower) >= 0)
            {
                ref Bucket bucket = ref buckets[term];
                if (bucket.IsWanted)
                {
                    followers[bucket.Next++] = bucket.LastArticle == article ? follower : follower | FirstOfArticle;
                    bucket.LastArticle = article;
                }
            }
            else if (follower == TokenStream.ArticleEnd)
            {
                article++;
            }
        }
    }

    private void Fill(ReadOnlySpan<int> tokens, int before)
    {
        Bucket[] buckets = _buckets;
        int[] places = _places;
        int article = 0, first = before;
        for (int place = 0; place < tokens.Length; place++)
        {
            int term = tokens[place];
            if (term >= 0)
            {
                ref Bucket bucket = ref buckets[term];
                if (bucket.IsWanted && place >= first)
                {
                    places[bucket.Next++] = bucket.LastArticle == article ? place : place | FirstOfArticle;
                    bucket.LastArticle = article;
                }
            }
            else if (term != TokenStream.Hole)
            {
                article += term == TokenStream.ArticleEnd ? 1 : 0;
                first = place + 1 + before;
            }
        }
    }

    private struct Bucket
    {
        public int Start;
        public int Next;
        public int LastArticle;
        public bool IsWanted;
    }
}
