using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace CorpusAnalysis.Benchmarks;

/// <summary>The live kernel as Jupyter's own client meets it; every round starts a kernel anew.</summary>
internal static class KernelBenchmark
{
    private const string Python = "/usr/bin/python3";

    // First with the first cell at once, then two seconds after the kernel was ready, as a reader is.
    private static readonly string[] Pauses = ["0", "2"];

    /// <summary>Installs a built program's kernel in a folder of its own, runs 200 cells in it in every round, and prints medians.</summary>
    /// <param name="program">The program, <c>corpus.dll</c>.</param>
    /// <param name="rounds">How many kernels to start for each pause.</param>
    public static void Run(string program, int rounds)
    {
        string folder = Directory.CreateTempSubdirectory("kernel-").FullName;
        try
        {
            Start("dotnet", [Path.GetFullPath(program), "kernel", "install"], folder);
            string script = Path.Combine(AppContext.BaseDirectory, "Peers", "kernel.py");
            var runs = Pauses.ToDictionary(pause => pause, _ => new List<Dictionary<string, double>>());
            for (int round = 0; round < rounds; round++)
            {
                foreach (string pause in Pauses)
                {
                    runs[pause].Add(JsonSerializer.Deserialize<Dictionary<string, double>>(Start(Python, [script, pause], folder))!);
                }
            }

            Console.WriteLine($"medians of {rounds} kernels\n\n| first cell after | ready | first cell | cells to 50 | cells to 200 | memory at 50 | at 200 | compiler |\n|---|---|---|---|---|---|---|---|");
            foreach (string pause in Pauses)
            {
                double Of(string name) => runs[pause].Select(run => run[name]).Order().ElementAt(rounds / 2);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {pause} s | {Of("ready"):F2} s | {1000 * Of("first"):F0} ms | {1000 * Of("median50"):F0} ms | {1000 * Of("median200"):F0} ms | {Of("memory50"):F0} MB | {Of("memory200"):F0} MB | {Of("compiler"):F0} MB |"));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Start(string program, IEnumerable<string> arguments, string folder)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        start.Environment["JUPYTER_DATA_DIR"] = folder;
        start.Environment["JUPYTER_RUNTIME_DIR"] = folder;
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {output}");
    }
}
