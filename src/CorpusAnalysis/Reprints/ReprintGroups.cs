namespace CorpusAnalysis;

/// <summary>Makes groups, with all that is told of their articles, of what a search has found.</summary>
internal sealed class ReprintGroups
{
    private const int EstimateHashes = 256;

    private readonly Corpus _corpus;
    private readonly ReprintSearch _search;
    private readonly MinHash _hashes;
    private readonly ILookup<int, (int Other, double Similarity)> _found;

    private ReprintGroups(Corpus corpus, ReprintSearch search, ReprintOptions options)
    {
        (_corpus, _search, _hashes) = (corpus, search, new MinHash(EstimateHashes, options.Seed));
        _found = search.Pairs
            .SelectMany(pair => new[] { (pair.One, pair.Other, pair.Similarity), (One: pair.Other, Other: pair.One, pair.Similarity) })
            .ToLookup(pair => pair.One, pair => (pair.Other, pair.Similarity));
    }

    /// <summary>The groups, in the order of their representatives.</summary>
    public static IReadOnlyList<ReprintGroup> Of(Corpus corpus, ReprintSearch search, ReprintOptions options, int threads = 0)
    {
        var maker = new ReprintGroups(corpus, search, options);
        Copy[][] groups =
        [
            .. ReprintOrder.Sort(
                maker.Together().Select(group => ReprintOrder.Sort(group, copy => copy.Article.Date, copy => copy.Article.Id).ToArray()),
                group => group[0].Article.Date,
                group => group[0].Article.Id),
        ];
        var made = new ReprintGroup[groups.Length];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads == 0 ? Environment.ProcessorCount : threads };
        InParallel.Run(() => Parallel.For(0, groups.Length, parallel, i => made[i] = maker.Group(i + 1, groups[i])));
        return made;
    }

    // Articles with a text that is joined to another or that another has too; most articles are in no group and are not opened.
    private IEnumerable<Copy[]> Together()
    {
        int[] ofMember = _search.Texts.OfMember, counts = new int[_search.Texts.Articles.Length];
        foreach (int text in ofMember.Where(text => text >= 0))
        {
            counts[_search.Joined.Find(text)]++;
        }

        return Enumerable.Range(0, ofMember.Length)
            .Where(place => ofMember[place] >= 0 && counts[_search.Joined.Find(ofMember[place])] > 1)
            .GroupBy(place => _search.Joined.Find(ofMember[place]), place => new Copy(_corpus.Members[place], ofMember[place], _corpus[_corpus.Members[place]]))
            .Select(group => group.ToArray());
    }

    private ReprintGroup Group(int number, Copy[] copies)
    {
        ILookup<int, Copy> byText = copies.ToLookup(copy => copy.Text);
        int[] texts = [.. byText.Select(text => text.Key)];
        Dictionary<int, Likeness> likenesses = Likenesses(texts);
        Dictionary<int, (int Text, double Similarity)> nearest = texts.Length <= ReprintSearch.Neighbours + 1 ? NearestOfAll(texts) : NearestFound(texts, likenesses);
        ReprintMember[] members = [.. copies.Select((copy, i) =>
        {
            Likeness like = likenesses[copy.Text];
            (Copy near, double similarity) = byText[copy.Text].FirstOrDefault(other => other != copy) is { } same
                ? (same, 1)
                : (byText[nearest[copy.Text].Text].First(), nearest[copy.Text].Similarity);
            return new ReprintMember(
                number, copy.Article.Id, copy.Article.Date, copy.Article.Headline, i == 0, like.Shared.Jaccard, like.Estimate, like.Shared.OfOther, like.Shared.OfOne,
                copy.Text == texts[0], near.Article.Id, similarity, _corpus.Index.Tokens(copy.Number).Length) { Article = copy.Number };
        })];
        Article first = copies[0].Article;
        return new ReprintGroup(number, first.Id, first.Date, first.Headline, members.Length, members.Count(member => member.IsExact) - 1, members.Min(member => member.Similarity)) { Members = members };
    }

    // How like the first text each of them is.
    private Dictionary<int, Likeness> Likenesses(int[] texts)
    {
        ulong[] one = [], other = [];
        uint[] minima = MinHash.Room(EstimateHashes), others = MinHash.Room(EstimateHashes);
        ReadOnlySpan<ulong> first = Set(texts[0], ref one);
        _hashes.Fill(first, 0, minima, EstimateHashes);
        var likenesses = new Dictionary<int, Likeness>();
        foreach (int text in texts)
        {
            ReadOnlySpan<ulong> shingles = Set(text, ref other);
            _hashes.Fill(shingles, 0, others, EstimateHashes);
            likenesses.Add(text, new Likeness(Overlap.Of(first, shingles), MinHash.Estimate(minima.AsSpan(0, EstimateHashes), others.AsSpan(0, EstimateHashes))));
        }

        return likenesses;
    }

    // Every text is compared with every other one.
    private Dictionary<int, (int Text, double Similarity)> NearestOfAll(int[] texts)
    {
        ulong[][] sets = Array.ConvertAll(texts, text =>
        {
            ulong[] room = [];
            return Set(text, ref room).ToArray();
        });
        double[][] similarities = Array.ConvertAll(sets, one => Array.ConvertAll(sets, other => one == other ? -1 : Overlap.Of(one, other).Jaccard));
        return Enumerable.Range(0, texts.Length).ToDictionary(i => texts[i], i =>
        {
            double most = similarities[i].Max();
            return (texts[Array.IndexOf(similarities[i], most)], most);
        });
    }

    // In a large group that would take too long; each of its texts was joined to one that it was compared with.
    private Dictionary<int, (int Text, double Similarity)> NearestFound(int[] texts, Dictionary<int, Likeness> likenesses)
    {
        Dictionary<int, int> places = texts.Index().ToDictionary(text => text.Item, text => text.Index);
        return texts.ToDictionary(text => text, text => _found[text]
            .Concat(text == texts[0] ? [] : [(Other: texts[0], Similarity: likenesses[text].Shared.Jaccard)])
            .OrderByDescending(pair => pair.Similarity)
            .ThenBy(pair => places[pair.Other])
            .First());
    }

    private ReadOnlySpan<ulong> Set(int text, ref ulong[] room) => _search.Hasher.Set(_corpus.Index.Tokens(_search.Texts.Articles[text]), ref room);

    /// <summary>An article and the text that it is a copy of.</summary>
    private sealed record Copy(int Number, int Text, Article Article);

    /// <summary>What a text shares with the representative's.</summary>
    private sealed record Likeness(Overlap Shared, double Estimate);
}
