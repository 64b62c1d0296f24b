using CsCheck;
using MathNet.Numerics.Distributions;

namespace CorpusAnalysis.Tests.Reprints;

public class ReprintSearchTests
{
    // So sure that no pair of any run is missed.
    private const double Always = 1 - 1e-9;

    private const int Length = 3;

    // Few words, so that texts share shingles by chance too; each text is new, or another one with a piece of it replaced.
    private static readonly Gen<string[]> Articles = Gen.Select(Gen.Int[0, 11].Array[0, 30], Gen.Int, Gen.Int[0, 5].Array[0, 4])
        .Array[1, 25]
        .Select(recipes =>
        {
            var texts = new List<int[]>();
            foreach ((int[] fresh, int from, int[] piece) in recipes)
            {
                int[] before = texts.Count == 0 || from % 3 == 0 ? fresh : texts[(int)((uint)from % texts.Count)];
                int at = before.Length == 0 ? 0 : (int)((uint)from % before.Length), end = Math.Min(before.Length, at + (from & 3));
                texts.Add([.. before[..at], .. piece, .. before[end..]]);
            }

            return texts.Select(text => text.Length == 0 ? "…" : string.Join(' ', text.Select(word => $"wort{word}"))).ToArray();
        });

    private static readonly Gen<double> Thresholds = Gen.OneOf(0.1, 0.3, 0.5, 0.6, 0.8, 1);

    [Fact]
    public void Groups_are_the_connected_components_of_all_pairs_at_the_threshold() => Gen.Select(Articles, Thresholds).Sample((articles, threshold) =>
    {
        Corpus corpus = Corpus.From(articles.Select((text, i) => TestCorpus.Article($"{i:00}", text)));
        HashSet<string>[] sets = [.. articles.Select(Shingles)];

        IReadOnlyList<ReprintGroup> groups = corpus.Reprints(new ReprintOptions { Threshold = threshold, ShingleLength = Length, Recall = Always });

        Assert.Equal(Components(articles, sets, threshold), groups.Select(group => string.Join(' ', group.Members.Select(member => member.ArticleId))));
        foreach (ReprintGroup group in groups)
        {
            int[] numbers = [.. group.Members.Select(member => int.Parse(member.ArticleId, null))];
            foreach (ReprintMember member in group.Members)
            {
                int number = int.Parse(member.ArticleId, null);
                double nearest = numbers.Where(other => other != number).Max(other => Jaccard(sets[number], sets[other]));
                Assert.Equal(Jaccard(sets[numbers[0]], sets[number]), member.Similarity);
                Assert.Equal(nearest, member.NearestSimilarity);
                Assert.Equal(nearest, Jaccard(sets[number], sets[int.Parse(member.NearestId, null)]));
                Assert.Equal(articles[number] == articles[numbers[0]], member.IsExact);
                Assert.True(member.NearestSimilarity >= threshold);
            }
        }
    });

    [Fact]
    public void Lower_threshold_only_merges_groups() => Gen.Select(Articles, Thresholds, Thresholds).Sample((articles, one, other) =>
    {
        Corpus corpus = Corpus.From(articles.Select((text, i) => TestCorpus.Article($"{i:00}", text)));
        IReadOnlyList<ReprintGroup> fine = Groups(Math.Max(one, other)), coarse = Groups(Math.Min(one, other));

        Assert.All(fine, group => Assert.Contains(coarse, larger => Ids(group).All(Ids(larger).Contains)));

        IReadOnlyList<ReprintGroup> Groups(double threshold) => corpus.Reprints(new ReprintOptions { Threshold = threshold, ShingleLength = Length, Recall = Always });
    });

    [Fact]
    public void Order_of_articles_and_number_of_threads_change_nothing() => Gen.Select(Articles, Thresholds, Gen.Int).Sample((articles, threshold, seed) =>
    {
        var options = new ReprintOptions { Threshold = threshold, ShingleLength = Length, Seed = seed };
        Article[] all = [.. articles.Select((text, i) => TestCorpus.Article($"{i:00}", text))];
        Corpus corpus = Corpus.From(all), other = Corpus.From([TestCorpus.Article("x", "ganz anderes"), .. all.OrderBy(article => article.Text.GetHashCode(StringComparison.Ordinal))]);
        ReprintSearch one = ReprintSearch.Of(corpus, options, threads: 1), four = ReprintSearch.Of(other, options, threads: 4);

        Assert.Equal(Rows(corpus, one, 1), Rows(other, four, 4));
        Assert.Equal(one.Comparisons, four.Comparisons);

        // Without the numbers of the articles, which are other ones.
        IEnumerable<ReprintMember> Rows(Corpus articles, ReprintSearch search, int threads) =>
            ReprintGroups.Of(articles, search, options, threads).Members().Select(member => member with { Article = 0 });
    });

    // Each pair shares 40 words of 80, and no word with any other pair: exactly at the threshold.
    [Theory]
    [InlineData(0.999)]
    [InlineData(0.9)]
    public void Pairs_at_the_threshold_are_found_as_often_as_promised(double recall)
    {
        const int Pairs = 3000;
        Corpus corpus = Corpus.From(Enumerable.Range(0, Pairs).SelectMany(pair => new[] { 0, 20 }.Select(from =>
            TestCorpus.Article($"{pair}-{from}", string.Join(' ', Enumerable.Range(from, 60).Select(word => $"w{pair}x{word}"))))));
        var options = new ReprintOptions { Threshold = 0.5, ShingleLength = 1, Recall = recall };
        var bands = MinHashBands.For(options.Threshold, recall);

        int found = corpus.Reprints(options).Count;

        // Exact binomial tails: neither fewer nor more than the curve says, but for a chance of one in a million.
        var expected = new Binomial(bands.Probability(0.5), Pairs);
        Assert.True(expected.CumulativeDistribution(found) > 1e-6 && 1 - expected.CumulativeDistribution(found - 1) > 1e-6, $"{found} of {Pairs}, expected {expected.Mean:F1}");
    }

    [Theory]
    [InlineData("identical", 0)]
    [InlineData("nearly identical", 3)]
    [InlineData("unrelated", 0.1)]
    [InlineData("with the same boilerplate", 17 * ReprintSearch.Neighbours)]
    public void Comparisons_grow_with_the_articles_and_no_faster(string kind, double most)
    {
        long[] comparisons = [.. new[] { 400, 800, 1600 }.Select(count =>
        {
            Corpus corpus = Corpus.From(Enumerable.Range(0, count).Select(i => TestCorpus.Article($"{i}", kind switch
            {
                "identical" => Words("same", 0, 60),
                "nearly identical" => $"{Words("same", 0, 30)} w{i} {Words("same", 30, 30)}",
                "unrelated" => Words($"w{i}x", 0, 60),
                _ => $"{Words("same", 0, 27)} {Words($"w{i}x", 0, 3)}", // 27 / 33: below the threshold, and in one bucket by the hundred
            })));
            var options = kind == "with the same boilerplate" ? new ReprintOptions { Threshold = 0.9, ShingleLength = 1 } : new ReprintOptions();
            ReprintSearch search = ReprintSearch.Of(corpus, options);
            Assert.InRange(search.Comparisons, 0, most * count);
            Assert.Equal(kind == "identical" ? count - 1 : 0, search.Texts.Comparisons);
            Assert.Equal(kind.Contains("identical", StringComparison.Ordinal) ? 1 : count, Enumerable.Range(0, search.Texts.Articles.Length).Select(search.Joined.Find).Distinct().Count());
            return search.Comparisons;
        })];

        // All pairs would be four times as many.
        Assert.True(comparisons[2] <= 2.5 * comparisons[1], string.Join(", ", comparisons));

        static string Words(string stem, int from, int count) => string.Join(' ', Enumerable.Range(from, count).Select(i => stem + i));
    }

    // More texts than are compared with one another: each still has a near one, and all are in one group.
    [Fact]
    public void Large_group_is_found_whole_and_every_member_has_one_near_it()
    {
        Corpus corpus = Corpus.From(Enumerable.Range(0, 300).Select(i => TestCorpus.Article($"{i:000}", string.Join(' ', Enumerable.Range(i, 40).Select(word => $"w{word}")))));

        ReprintGroup group = Assert.Single(corpus.Reprints(new ReprintOptions { Threshold = 0.7, Recall = Always }));

        Assert.Equal(300, group.Articles);
        Assert.Equal(0, group.LowestSimilarity);
        Assert.All(group.Members, member => Assert.InRange(member.NearestSimilarity, 0.7, 1));
    }

    private static string[] Ids(ReprintGroup group) => [.. group.Members.Select(member => member.ArticleId)];

    // What stands in the definition, by strings: a text shorter than a shingle is one, and "…" has no token.
    private static HashSet<string> Shingles(string text)
    {
        string[] words = text == "…" ? [] : text.Split(' ');
        return words.Length == 0 ? []
            : words.Length < Length ? [text]
            : [.. Enumerable.Range(0, words.Length - Length + 1).Select(i => string.Join(' ', words[i..(i + Length)]))];
    }

    private static double Jaccard(HashSet<string> one, HashSet<string> other) =>
        one.Count + other.Count == 0 ? 0 : (double)one.Intersect(other).Count() / one.Union(other).Count();

    // Groups of two or more, by walking from article to article.
    private static List<string> Components(string[] articles, HashSet<string>[] sets, double threshold)
    {
        var groups = new List<string>();
        var seen = new HashSet<int>();
        for (int i = 0; i < articles.Length; i++)
        {
            var group = new SortedSet<int>();
            var open = new Stack<int>([i]);
            while (open.TryPop(out int one))
            {
                if (seen.Add(one))
                {
                    group.Add(one);
                    foreach (int other in Enumerable.Range(0, articles.Length).Where(other => Jaccard(sets[one], sets[other]) >= threshold))
                    {
                        open.Push(other);
                    }
                }
            }

            if (group.Count > 1)
            {
                groups.Add(string.Join(' ', group.Select(number => $"{number:00}")));
            }
        }

        return groups;
    }
}
