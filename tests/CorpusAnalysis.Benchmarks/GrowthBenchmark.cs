using System.Diagnostics;
using System.Globalization;

namespace CorpusAnalysis.Benchmarks;

/// <summary>Whether time and memory of an index grow as its tokens do: the begins of one file, of different lengths, in a warm process.</summary>
internal static class GrowthBenchmark
{
    /// <summary>Indexes the first megabytes of a file, each length so many times in turn, and prints medians per token and their slope.</summary>
    public static void Run(string path, int[] megabytes, int rounds, int threads)
    {
        string folder = Directory.CreateTempSubdirectory("growth-").FullName;
        try
        {
            (int Megabytes, string Path)[] parts = [.. megabytes.Select(size => (size, Cut(path, folder, size)))];
            TermIndex.BuildLines(parts[0].Path, threads: threads);
            var runs = parts.ToDictionary(part => part.Megabytes, _ => new List<(double Nanoseconds, double Bytes)>());
            for (int round = 0; round < rounds; round++)
            {
                foreach ((int size, string part) in parts)
                {
                    runs[size].Add(Measure(part, threads));
                }
            }

            Console.WriteLine($"{threads} thread(s), medians of {rounds} rounds\n\n| MB | ns a token | bytes a token |\n|---|---|---|");
            (double Size, double Nanoseconds, double Bytes)[] medians = [.. parts.Select(part => ((double)part.Megabytes, Median(runs[part.Megabytes].Select(run => run.Nanoseconds)), Median(runs[part.Megabytes].Select(run => run.Bytes))))];
            foreach ((double size, double nanoseconds, double bytes) in medians)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {size} | {nanoseconds:F1} | {bytes:F2} |"));
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"\nper tenfold text: time {Slope(medians.Select(m => (m.Size, m.Nanoseconds))):+0.0;-0.0} %, memory {Slope(medians.Select(m => (m.Size, m.Bytes))):+0.0;-0.0} %; from {medians[0].Size} to {medians[^1].Size} MB: time {(100 * medians[^1].Nanoseconds / medians[0].Nanoseconds) - 100:+0.0;-0.0} %, memory {(100 * medians[^1].Bytes / medians[0].Bytes) - 100:+0.0;-0.0} %"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (double Nanoseconds, double Bytes) Measure(string path, int threads)
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long began = Stopwatch.GetTimestamp();
        var index = TermIndex.BuildLines(path, threads: threads);
        double seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        long bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        return (seconds * 1e9 / index.TokenCount, (double)bytes / index.TokenCount);
    }

    // The first lines of a file, so many megabytes of them.
    private static string Cut(string path, string folder, int megabytes)
    {
        string part = Path.Combine(folder, $"{megabytes}.txt");
        using var lines = new StreamReader(path);
        using var file = new StreamWriter(part);
        for (long written = 0; written < megabytes * 1_000_000L && lines.ReadLine() is { } line; written += System.Text.Encoding.UTF8.GetByteCount(line) + 1)
        {
            file.Write(line + "\n");
        }

        return part;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ToArray() is var sorted ? sorted[sorted.Length / 2] : 0;

    // Of a straight line through the logarithms: by how much the value changes where the text is ten times as long, in per cent.
    private static double Slope(IEnumerable<(double X, double Y)> points)
    {
        (double X, double Y)[] logs = [.. points.Select(point => (Math.Log10(point.X), Math.Log10(point.Y)))];
        double x = logs.Average(point => point.X), y = logs.Average(point => point.Y);
        double slope = logs.Sum(point => (point.X - x) * (point.Y - y)) / logs.Sum(point => (point.X - x) * (point.X - x));
        return (100 * Math.Pow(10, slope)) - 100;
    }
}
