using System.Diagnostics;
using CorpusAnalysis.Notebooks.Completion;
using CorpusAnalysis.Notebooks.Execution;
using static System.FormattableString;

namespace CorpusAnalysis.Benchmarks;

/// <summary>Completes at places of a notebook's kind.</summary>
internal static class CompletionBenchmark
{
    private const string Earlier = """
        using CorpusAnalysis;
        var corpus = Corpus.From([new Article { Id = "a", Headline = "Minen", Paragraphs = ["Minen und Felder."] }]);
        var words = corpus.Frequencies();
        """;

    private static readonly string[] Places =
    [
        "corpus.|", "wor|", "corpus.Where(a => a.|", "words.Where(w => w.Frequency > 1).Select(w => new { w.Term, w.PerMillion }).OrderByDescending(t => t.|",
        "record Row(string Term, long N);\nwords.Select(w => new Row(w.Term, w.Frequency)).GroupBy(r => r.Term).Select(g => g.First().|", "Keyness.Rank(corpus, corpus, new() { |", "Con|",
    ];

    /// <summary>Prints the first completion after the start of a session, then the median and the longest of all places, warm.</summary>
    public static async Task RunAsync(int rounds)
    {
        using var compiler = new SdkCompiler(DotnetSdk.Find());
        await using var session = new CellSession(compiler);
        CellRun run = await session.RunAsync(Earlier, "cell", _ => { }).ConfigureAwait(false);
        if (!run.Succeeded)
        {
            throw new InvalidOperationException(run.Error!.Message);
        }

        var completer = new Completer(session);
        Console.WriteLine(Invariant($"first: {Milliseconds(completer, Places[0]):0.0} ms, the index of types with it"));
        Console.WriteLine(Invariant($"other places, once each: {string.Join(", ", Places.Skip(1).Select(place => Invariant($"{Milliseconds(completer, place):0.0}")))} ms"));
        double[] warm = [.. Enumerable.Range(0, rounds * 10).SelectMany(_ => Places).Select(place => Milliseconds(completer, place)).Order()];
        Console.WriteLine(Invariant($"warm: median {warm[warm.Length / 2]:0.0} ms, 95 % {warm[warm.Length * 95 / 100]:0.0} ms, longest {warm[^1]:0.0} ms"));
    }

    private static double Milliseconds(Completer completer, string place)
    {
        int cursor = place.IndexOf('|', StringComparison.Ordinal);
        string code = place.Remove(cursor, 1);
        long start = Stopwatch.GetTimestamp();
        int found = completer.Complete(code, cursor).Items.Length;
        double elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return found > 0 ? elapsed : throw new InvalidOperationException($"nothing at {place}");
    }
}
