using System.Diagnostics;
using System.Globalization;

namespace CorpusAnalysis.Benchmarks;

/// <summary>How many articles a second are searched for reprints, with a fifth of them copies in which some words are changed.</summary>
internal static class ReprintBenchmark
{
    private const int CopyEvery = 5;

    /// <summary>Takes so many articles of a file, copies among them, and prints the median times of the search on one thread and on all.</summary>
    public static void Run(string path, IEnumerable<int> sizes, int rounds)
    {
        Console.WriteLine("\n| articles | tokens | groups | reprints | comparisons | s, 1 thread | articles/s | s, all threads |\n|---|---|---|---|---|---|---|---|");
        foreach (int size in sizes)
        {
            var corpus = Corpus.From(Texts(path, size).Select((text, i) => new Article { Id = i.ToString(CultureInfo.InvariantCulture), Headline = "", Paragraphs = text.Length == 0 ? [] : [text] }));
            var options = new ReprintOptions();
            IReadOnlyList<ReprintGroup> groups = corpus.Reprints(options);
            double one = Median(1), all = Median(0);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {corpus.Articles.Count:N0} | {corpus.TokenCount:N0} | {groups.Count:N0} | {groups.Sum(group => group.Articles - 1):N0} | {ReprintSearch.Of(corpus, options).Comparisons:N0} | {one:F2} | {corpus.Articles.Count / one:N0} | {all:F2} |"));

            double Median(int threads) => Enumerable.Range(0, rounds).Select(_ =>
            {
                long began = Stopwatch.GetTimestamp();
                ReprintGroups.Of(corpus, ReprintSearch.Of(corpus, options, threads), options, threads);
                return Stopwatch.GetElapsedTime(began).TotalSeconds;
            }).Order().ElementAt(rounds / 2);
        }
    }

    // Every fifth article is the one before it, with each twentieth word replaced: 0.6 of the shingles of both are left.
    private static IEnumerable<string> Texts(string path, int size)
    {
        string before = "";
        foreach ((int i, string line) in File.ReadLines(path).Take(size).Index())
        {
            before = i % CopyEvery == CopyEvery - 1
                ? string.Join(' ', before.Split(' ').Select((word, at) => at % 20 == i % 20 ? $"ersatz{i}" : word))
                : line;
            yield return before;
        }
    }
}
