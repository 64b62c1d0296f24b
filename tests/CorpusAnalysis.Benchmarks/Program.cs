using System.CommandLine;
using CorpusAnalysis.Benchmarks;
using CorpusAnalysis.Benchmarks.Peers;

var path = new Argument<string>("FILE") { Description = "A text file with one article per line." };
var megabytes = new Option<int>("--megabytes") { Description = "The size of the text.", DefaultValueFactory = _ => 200 };
var seed = new Option<int>("--seed") { Description = "Starts the random numbers.", DefaultValueFactory = _ => 1 };
var generate = new Command("generate", "Writes made-up articles.") { path, megabytes, seed };
generate.SetAction(parsed => TextGenerator.Write(parsed.GetRequiredValue(path), parsed.GetValue(megabytes) * 1_000_000L, parsed.GetValue(seed)));

var with = new Option<string>("--with") { Description = "ours, load (ours as a user calls it, of any file of articles), lucene or duckdb.", DefaultValueFactory = _ => "ours" }.AcceptOnlyFromAmong("ours", "load", "lucene", "duckdb");
var threads = new Option<int>("--threads") { Description = "The threads to use.", DefaultValueFactory = _ => 1 };
var build = new Command("build", "One peer, once: from the file to counts.") { path, with, threads };
build.SetAction(parsed => Console.WriteLine(parsed.GetValue(with) switch
{
    "load" => OurIndex.Load(parsed.GetRequiredValue(path)),
    "lucene" => LuceneIndex.Build(parsed.GetRequiredValue(path), parsed.GetValue(threads)),
    "duckdb" => DuckDbCounts.Build(parsed.GetRequiredValue(path), parsed.GetValue(threads)),
    _ => OurIndex.Build(parsed.GetRequiredValue(path), parsed.GetValue(threads)),
}));

var rounds = new Option<int>("--rounds") { Description = "How often each is run.", DefaultValueFactory = _ => 5 };
var index = new Command("index", "All peers in turn: from the file to counts.") { path, rounds };
index.SetAction(parsed => IndexBenchmark.Run(parsed.GetRequiredValue(path), parsed.GetValue(rounds)));

var growth = new Command("growth", "Time and memory a token, from 10 to 400 MB of a file.") { path, rounds, threads };
growth.SetAction(parsed => GrowthBenchmark.Run(parsed.GetRequiredValue(path), [10, 20, 50, 100, 200, 400], parsed.GetValue(rounds), parsed.GetValue(threads)));

var queries = new Command("queries", "Queries on an index in memory.") { path, rounds };
queries.SetAction(parsed => QueryBenchmark.Run(parsed.GetRequiredValue(path), parsed.GetValue(rounds)));

var reprints = new Command("reprints", "Reprints among 20,000 and 100,000 articles of a file, a fifth of them copies.") { path, rounds };
reprints.SetAction(parsed => ReprintBenchmark.Run(parsed.GetRequiredValue(path), [20_000, 100_000], parsed.GetValue(rounds)));

var program = new Argument<string>("CORPUS") { Description = "The built program, corpus.dll." };
var kernel = new Command("kernel", "The live kernel with Jupyter's own client, which Python has to have: ready, first cell, later cells, memory.") { program, rounds };
kernel.SetAction(parsed => KernelBenchmark.Run(parsed.GetRequiredValue(program), parsed.GetValue(rounds)));

var completion = new Command("completion", "Completions in a live session: the first one, and the same places again.") { rounds };
completion.SetAction(parsed => CompletionBenchmark.RunAsync(parsed.GetValue(rounds)));

var all = new Command("all", "Everything: made-up articles of 200 and 400 MB, all peers in turn, queries, growth; takes about half an hour.") { rounds };
all.SetAction(parsed =>
{
    string folder = Directory.CreateTempSubdirectory("corpus-benchmarks-").FullName;
    try
    {
        string articles = Path.Combine(folder, "200.txt"), more = Path.Combine(folder, "400.txt");
        TextGenerator.Write(articles, 200_000_000, seed: 1);
        IndexBenchmark.Run(articles, parsed.GetValue(rounds));
        QueryBenchmark.Run(articles, parsed.GetValue(rounds));
        ReprintBenchmark.Run(articles, [20_000, 100_000], parsed.GetValue(rounds));
        TextGenerator.Write(more, 400_000_000, seed: 1);
        GrowthBenchmark.Run(more, [10, 20, 50, 100, 200, 400], parsed.GetValue(rounds), threads: 1);
    }
    finally
    {
        Directory.Delete(folder, recursive: true);
    }
});

return await new RootCommand("Measures CorpusAnalysis beside its peers.") { all, generate, build, index, growth, queries, reprints, kernel, completion }.Parse(args).InvokeAsync().ConfigureAwait(false);
