using System.Diagnostics;
using System.Globalization;

namespace CorpusAnalysis.Benchmarks;

/// <summary>Queries on an index in memory, warm, on one thread.</summary>
internal static class QueryBenchmark
{
    /// <summary>Builds a corpus of a file's lines, and prints the median time of each query.</summary>
    public static void Run(string path, int rounds)
    {
        var corpus = Corpus.From(File.ReadLines(path).Select((line, i) => new Article { Id = i.ToString(CultureInfo.InvariantCulture), Headline = "", Paragraphs = line.Length == 0 ? [] : [line] }));
        TermIndex index = corpus.Index;
        int[] byFrequency = [.. Enumerable.Range(0, index.Vocabulary.Count).OrderByDescending(index.Frequency)];
        string Word(long frequency) => index.Vocabulary[byFrequency.MinBy(term => Math.Abs(index.Frequency(term) - frequency))];
        string node = Word(7_000), first = index.Vocabulary[byFrequency[0]], second = index.Vocabulary[byFrequency[1]];
        string[] globs = [.. byFrequency.Skip(100).Where((_, i) => i % 20 == 0).Select(term => index.Vocabulary[term]).Select(word => word[..Math.Min(4, word.Length)] + "*").Distinct().Take(200)];
        Corpus half = corpus.Where(article => article.Id.Length % 2 == 0);
        ThemeDictionary themes = ThemeDictionary.Parse("themes:\n  all:\n    patterns:\n" + string.Concat(globs.Select(glob => $"      - \"{glob}\"\n")));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{index.ArticleCount:N0} articles, {index.TokenCount:N0} tokens, {index.Vocabulary.Count:N0} terms; medians of {rounds}, in ms\n"));
        Time($"KWIC of \"{node}\", {corpus.Concordance(node).Count():N0} hits: 100 lines", () => corpus.Concordance(node).Take(100).Count());
        Time("the same, all lines", () => corpus.Concordance(node).Count());
        Time($"{node[..3]}*: its terms", () => PatternTerms.Resolve(node[..3] + "*", index.Vocabulary).Count);
        Time($"\"{first} {second}\", two common words", () => PatternMatcher.Find(TermPattern.Parse($"{first} {second}", corpus.Tokenizer), index).Count);
        Time($"\"{first}\", all places", () => PatternMatcher.Find(index.Vocabulary.Find(first), index).Count);
        Time($"\"{node}\", all places", () => PatternMatcher.Find(index.Vocabulary.Find(node), index).Count);
        Time($"*{node[..3]}*: its terms", () => PatternTerms.Resolve($"*{node[..3]}*", index.Vocabulary).Count);
        Time($"/{node[..2]}.*[aeiou]/: its terms", () => PatternTerms.Resolve(TermPattern.Parse($"/{node[..2]}.*[aeiou]/", corpus.Tokenizer).Elements[0], index.Vocabulary).Count);
        Time($"/.*{node[..3]}.*/: its terms", () => PatternTerms.Resolve(TermPattern.Parse($"/.*{node[..3]}.*/", corpus.Tokenizer).Elements[0], index.Vocabulary).Count);
        Time($"\"{node[..3]}* {first}\"", () => PatternMatcher.Find(TermPattern.Parse($"{node[..3]}* {first}", corpus.Tokenizer), index).Count);
        Time($"{first} NEAR/5 {second}", () => PatternMatcher.Find(TermPattern.Parse($"{first} NEAR/5 {second}", corpus.Tokenizer), index).Count);
        Time($"[\"{node}\"] []{{0,3}} [\"{first}\"] within s", () => QueryMatcher.Stream(TokenQuery.Parse($"\"{node}\" []{{0,3}} \"{first}\" within s"), index).Count());
        Time($"[\"{first}\"] []{{0,3}} [\"{second}\"]", () => QueryMatcher.Stream(TokenQuery.Parse($"\"{first}\" []{{0,3}} \"{second}\""), index).Count());
        Time($"KWIC of \"{node}\" by R1, L1, all lines", () => corpus.Concordance(node, new ConcordanceOptions { Sort = [ConcordanceKey.R1, ConcordanceKey.L1] }).Count());
        Time($"collocates of \"{node}\", ± 5", () => corpus.Collocates(node).Count);
        Time($"collocates of \"{first}\", {index.Frequency(index.Vocabulary.Find(first)):N0} hits", () => corpus.Collocates(first).Count);
        Time($"{globs.Length} theme globs", () => corpus.Themes(themes).Frequencies().Count);
        ThemeDictionary single = ThemeDictionary.Parse("themes:\n" + string.Concat(globs.Select((glob, i) => $"  t{i}:\n    patterns: [\"{glob}\"]\n")));
        Time("the same as a theme each", () => corpus.Themes(single).Frequencies().Count);
        Time("… and what each pattern brings", () => corpus.Themes(single).Patterns().Count);
        Time($"articles with a theme of one glob", () => corpus.Matching(single[100]).Articles.Count);
        Time("frequencies of all terms", () => corpus.Frequencies().Count);
        Time("keyness of the whole vocabulary", () => Keyness.Rank(half, corpus, new KeynessOptions { MinFrequency = 1, MinDocumentFrequency = 1 }).Count);
        Time("keyness by all measures", () => Keyness.Measures(half, corpus, new KeynessOptions { MinFrequency = 1, MinDocumentFrequency = 1 }).Count(row => row.TargetFrequency > 0));
        Time("keyness of the whole vocabulary, all rows read", () => Keyness.Rank(half, corpus, new KeynessOptions { MinFrequency = 1, MinDocumentFrequency = 1 }).Count(row => row.TargetFrequency > 0));
        Time("key bigrams, all rows unread", () => Keyness.RankNGrams(half, corpus, 2).Count);
        Time("key bigrams, 50 rows", () => Keyness.RankNGrams(half, corpus, 2).Take(50).Count(row => row.TargetDP > 0));

        Corpus tokens2Million = corpus.Where(ArticleSet.Of(index.ArticleCount, Enumerable.Range(0, (int)(index.ArticleCount * Math.Min(1, 2e6 / index.TokenCount)))));
        Time("all bigrams", () => NGramCounts.Of(corpus, 2, new NGramOptions { MinFrequency = 1, MinDocumentFrequency = 1 }).Count);
        Time("bigrams of 5 or more, 50 rows", () => corpus.NGrams(2, new NGramOptions { MinFrequency = 5, Top = 50 }).Count);
        Time("all trigrams", () => NGramCounts.Of(corpus, 3, new NGramOptions { MinFrequency = 1, MinDocumentFrequency = 1 }).Count);
        Time("5-grams of 5 or more, 50 rows", () => corpus.NGrams(5, new NGramOptions { MinFrequency = 5, Top = 50 }).Count);
        Time("skip-grams of 2 words, 0 to 2 left out, of 5 or more, 50 rows", () => corpus.NGrams(2, new NGramOptions { Skip = 2, MinFrequency = 5, Top = 50 }).Count);
        Time($"multi-word candidates of {tokens2Million.TokenCount:N0} tokens", () => tokens2Million.MultiWordCandidates(2, new NGramOptions { MinFrequency = 5 }).Count);
        Time("the same of 3 words", () => tokens2Million.MultiWordCandidates(3, new NGramOptions { MinFrequency = 5 }).Count);
        Time("co-occurrences within 5 tokens, of 5 or more, 50 rows", () => corpus.Cooccurrences(5, new NGramOptions { MinFrequency = 5, Top = 50 }).Count);

        string stored = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.corpus");
        try
        {
            long began = Stopwatch.GetTimestamp();
            corpus.Save(stored);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| write the corpus file, {new FileInfo(stored).Length / 1e6:F0} MB, once | {Stopwatch.GetElapsedTime(began).TotalMilliseconds:F0} |"));
            Time("open the corpus file", () => Corpus.Load(stored).Articles.Count);
            Time("open it, and the first KWIC line of the same word", () => Corpus.Load(stored).Concordance(node).Take(1).Count());
        }
        finally
        {
            File.Delete(stored);
        }

        void Time(string name, Func<int> query)
        {
            query();
            double[] times = [.. Enumerable.Range(0, rounds).Select(_ =>
            {
                long began = Stopwatch.GetTimestamp();
                query();
                return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            }).Order()];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {times[rounds / 2]:F2} |"));
        }
    }
}
