using System.Diagnostics;
using System.Text;
using CorpusAnalysis.Tests.Loading.Formats;

namespace CorpusAnalysis.Formats.Tests.Fuzz;

/// <summary>Reads damaged documents one after the other, on a thread of its own that is watched.</summary>
internal sealed class FuzzRun(IReadOnlyList<(string Format, string Path, byte[] Bytes)> fixtures, IReadOnlyList<byte[]> others, int firstSeed)
{
    private const int MostFailures = 20;

    // What reading one damaged document may take; the fixtures are small.
    private const long MostAllocated = 2_000_000_000;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(300);

    private static readonly LoadLimits Limits = new() { DocumentBytes = 20_000_000, LineLength = 1_000_000, ArchiveBytes = 200_000_000, ArchiveEntries = 10_000 };
    private static readonly Encoding Strict = new UTF8Encoding(false, throwOnInvalidBytes: true);

    private readonly Dictionary<string, Count> _counts = [];
    private readonly List<string> _failures = [];
    private volatile Current? _current;
    private volatile bool _isOver;

    /// <summary>What went wrong, each with the document and the seed.</summary>
    public IReadOnlyList<string> Failures => _failures;

    /// <summary>How many cases were read.</summary>
    public int Cases => _counts.Values.Sum(count => count.Cases);

    /// <summary>A line for each document.</summary>
    public string Summary => string.Join('\n', _counts.Select(count => FormattableString.Invariant(
        $"{count.Key}: {count.Value.Cases:N0} cases, {count.Value.Articles:N0} articles, {count.Value.Problems:N0} problems, {count.Value.Skipped:N0} skipped; at most {count.Value.Allocated / 1e6:N0} MB (seed {count.Value.AllocatedSeed}), {count.Value.Longest.TotalSeconds:N2} s (seed {count.Value.LongestSeed})")));

    /// <summary>Goes round the documents until the time is over, at least once.</summary>
    public void Go(TimeSpan time)
    {
        var thread = new Thread(() => Loop(time)) { IsBackground = true };
        thread.Start();
        while (!thread.Join(TimeSpan.FromMilliseconds(200)))
        {
            if (_current is { } current && current.Time.Elapsed > Longest)
            {
                lock (_failures)
                {
                    _failures.Add($"{current.Path} with seed {current.Seed} took longer than {Longest.TotalSeconds} seconds");
                }

                _isOver = true;
                return;
            }
        }
    }

    private void Loop(TimeSpan time)
    {
        var whole = Stopwatch.StartNew();
        for (int seed = firstSeed; !_isOver && (seed == firstSeed || whole.Elapsed < time) && _failures.Count < MostFailures; seed++)
        {
            foreach ((string format, string path, byte[] bytes) in fixtures)
            {
                byte[] damaged = Mutation.Of(bytes, others[(int)((uint)seed % others.Count)], HashCode(path, seed));
                Case(format, path, damaged, seed);
            }
        }
    }

    // Not that of the system, which differs from run to run.
    private static int HashCode(string path, int seed) => path.Aggregate(seed * 31, (hash, letter) => unchecked((hash * 31) + letter));

    private void Case(string format, string path, byte[] bytes, int seed)
    {
        _current = new(path, seed, Stopwatch.StartNew());
        List<LoadProblem> problems = [];
        int articles = 0, skipped = 0;
        long before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            SourceDocument file = ReadDocument.Document(path, bytes, problems, limits: Limits);
            var builder = new ArticleBuilder("/", new CorpusOptions { IdentifyLanguages = false }, problems);
            foreach ((SourceDocument document, IArticleFormat used, ArticleDraft draft) in new DocumentReader(ArticleFormats.All, problems).Read(file))
            {
                articles += IsArticle(builder, document, used, draft, problems) ? 1 : 0;
            }

            skipped = file.Skipped.Count;
            if (articles + problems.Count + skipped == 0)
            {
                Fail(path, seed, "gave neither an article nor a problem");
            }
        }
        catch (Exception exception)
        {
            Fail(path, seed, exception.ToString());
        }

        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        if (allocated > MostAllocated)
        {
            Fail(path, seed, $"allocated {allocated / 1_000_000} MB for {bytes.Length} bytes");
        }

        Take($"{format} ({path})", articles, problems.Count, skipped, allocated, seed);
        _current = null;
    }

    private static bool IsArticle(ArticleBuilder builder, SourceDocument document, IArticleFormat format, ArticleDraft draft, List<LoadProblem> problems)
    {
        try
        {
            Article? article = builder.Build(document, format, draft, row: null);
            foreach (string text in article is null ? [] : new[] { article.Headline, article.Section, article.Agency, article.Place }.Concat(article.Paragraphs).Concat(article.Metadata.Values))
            {
                // Half a character has no UTF-8, in which the index is.
                Strict.GetByteCount(text);
            }

            return article is not null;
        }
        catch (CorpusFormatException exception)
        {
            problems.Add(exception.Problem);
            return false;
        }
    }

    private void Take(string name, int articles, int problems, int skipped, long allocated, int seed)
    {
        if (!_counts.TryGetValue(name, out Count? count))
        {
            _counts[name] = count = new();
        }

        count.Cases++;
        count.Articles += articles;
        count.Problems += problems;
        count.Skipped += skipped;
        (count.Allocated, count.AllocatedSeed) = allocated > count.Allocated ? (allocated, seed) : (count.Allocated, count.AllocatedSeed);
        TimeSpan took = _current!.Time.Elapsed;
        (count.Longest, count.LongestSeed) = took > count.Longest ? (took, seed) : (count.Longest, count.LongestSeed);
    }

    private void Fail(string path, int seed, string what)
    {
        lock (_failures)
        {
            _failures.Add($"{path} with seed {seed}: {what}");
        }
    }

    private sealed record Current(string Path, int Seed, Stopwatch Time);

    private sealed class Count
    {
        public int Cases { get; set; }

        public int Articles { get; set; }

        public int Problems { get; set; }

        public int Skipped { get; set; }

        public long Allocated { get; set; }

        public int AllocatedSeed { get; set; }

        public TimeSpan Longest { get; set; }

        public int LongestSeed { get; set; }
    }
}
