using System.Globalization;

namespace CorpusAnalysis.Benchmarks;

/// <summary>From a file to counts, ours and its peers in turn, each in a cold process.</summary>
internal static class IndexBenchmark
{
    /// <summary>Runs all peers so many times, one after the other in each round, and prints medians and ratios.</summary>
    public static void Run(string path, int rounds)
    {
        string folder = Directory.CreateTempSubdirectory("corpus-benchmarks-").FullName;
        try
        {
            string articles = Path.Combine(folder, "articles.jsonl");
            OurIndex.WriteJsonLines(path, articles);
            Run(path, articles, rounds);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Run(string path, string articles, int rounds)
    {
        string self = Environment.ProcessPath!;
        string script = Path.Combine(AppContext.BaseDirectory, "Peers", "count_vectorizer.py");
        (string Name, string Program, string[] Arguments)[] commands =
        [
            ("ours, 1 thread", self, ["build", path, "--with", "ours", "--threads", "1"]),
            ("ours, 2 threads", self, ["build", path, "--with", "ours", "--threads", "2"]),
            ("ours, Corpus.Load of the same", self, ["build", articles, "--with", "load"]),
            ("CountVectorizer", "/usr/bin/python3", [script, path]),
            ("Lucene.NET, 1 thread", self, ["build", path, "--with", "lucene", "--threads", "1"]),
            ("Lucene.NET, 2 threads", self, ["build", path, "--with", "lucene", "--threads", "2"]),
            ("DuckDB, 1 thread", self, ["build", path, "--with", "duckdb", "--threads", "1"]),
            ("DuckDB, 2 threads", self, ["build", path, "--with", "duckdb", "--threads", "2"]),
            ("wc -w", "wc", ["-w", path]),
        ];
        var runs = commands.ToDictionary(command => command.Name, _ => new List<Measurement>());
        for (int round = 0; round < rounds; round++)
        {
            foreach ((string name, string program, string[] arguments) in commands)
            {
                var run = Measurement.Of(program, arguments);
                runs[name].Add(run);
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round + 1}: {name}: {run.Seconds:F2} s, {run.PeakBytes / 1e6:F0} MB; {run.Output}"));
            }
        }

        double megabytes = new FileInfo(path).Length / 1e6;
        double one = Median(runs["ours, 1 thread"]), two = Median(runs["ours, 2 threads"]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{megabytes:F0} MB, medians of {rounds} rounds\n\n| | s | MB/s | peak memory / text | ours 1 thread is faster by | ours 2 threads |\n|---|---|---|---|---|---|"));
        foreach ((string name, List<Measurement> measured) in runs)
        {
            double seconds = Median(measured);
            double peak = measured.Select(run => run.PeakBytes).Order().ElementAt(measured.Count / 2);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {seconds:F2} | {megabytes / seconds:F1} | {peak / 1e6 / megabytes:F2} | {seconds / one:F2} | {seconds / two:F2} |"));
        }
    }

    private static double Median(List<Measurement> runs) => runs.Select(run => run.Seconds).Order().ElementAt(runs.Count / 2);
}
