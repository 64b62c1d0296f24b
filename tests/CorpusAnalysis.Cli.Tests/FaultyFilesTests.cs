namespace CorpusAnalysis.Cli.Tests;

/// <summary>What is wrong with files is told on standard error, each once with its reason; with --strict it is fatal.</summary>
public sealed class FaultyFilesTests : IDisposable
{
    private const string Article = "POLITIK\nKlimafonds\nBaku, 29. November 2024, MUSTER\nDer Klimafonds wächst.\n";

    private readonly TemporaryFolder _folder = new();

    public FaultyFilesTests() => _folder.Write("articles/a.txt", Article);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_fault_is_listed_once_with_its_reason_and_the_rest_is_read()
    {
        Write("binary.dat", [0, 1, 2, 3, 0, 0, 9]);
        Write("cut.zip", "PK\u0003\u0004 cut off"u8.ToArray());
        Write("empty.csv", []);
        Write("empty.xyz", []);
        Write("lines.jsonl", "{\"text\":\"Eins.\",\"title\":\"A\",\"language\":\"de\"}\n{\"text\":\n"u8.ToArray());

        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["terms", "articles", "--no-cache"]);

        Assert.Equal(0, run.ExitCode);
        string[] lines = [.. run.Error.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0)];
        foreach (string begin in new[] { "corpus: left out: cut.zip: the zip archive is damaged", "corpus: left out: empty.csv: ", "corpus: left out: lines.jsonl(2): ", "corpus: skipped: binary.dat: of no known format", "corpus: skipped: empty.xyz: empty" })
        {
            Assert.Single(lines, line => line.StartsWith(begin, StringComparison.Ordinal));
        }

        Assert.Equal("corpus: 2 articles from 4 files; 4 skipped: 2 could not be read, 1 empty, 1 of no known format; 3 problems", lines[^1]);
        Assert.DoesNotContain('\r', run.Error.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("binary.dat", "of no known format")]
    [InlineData("empty.xyz", "empty")]
    [InlineData("cut.zip", "damaged or cut off")]
    public async Task Strict_makes_any_fault_fatal(string name, string reason)
    {
        Write(name, name == "empty.xyz" ? [] : name == "cut.zip" ? "PK\u0003\u0004 cut off"u8.ToArray() : [0, 1, 2, 3]);

        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["terms", "articles", "--no-cache", "--strict"]);

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(name, run.Error, StringComparison.Ordinal);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_with_control_characters_are_shown_escaped()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such names.");
        Write("a\n\e[31mb.dat", [0, 1, 2, 3]);

        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["terms", "articles", "--no-cache"]);

        Assert.Contains("""corpus: skipped: a\u000A\u001B[31mb.dat: of no known format""", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', run.Error);
    }

    private void Write(string name, byte[] bytes) => File.WriteAllBytes(Path.Combine(_folder.Path, "articles", name), bytes);
}
