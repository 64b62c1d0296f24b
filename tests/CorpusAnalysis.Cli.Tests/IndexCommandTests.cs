namespace CorpusAnalysis.Cli.Tests;

public sealed class IndexCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public IndexCommandTests()
    {
        _folder.Write("articles/2024-11-29_a.txt", "POLITIK\nKlima\nBaku, 29. November, MUSTER\nDie Minen sind geräumt. Das Klima nicht.\n");
        _folder.Write("articles/2024-12-03_b.txt", "GESELLSCHAFT\nMinen\nGenf, 3. Dezember, BSP\nDie Mine lag im Feld.\n");
        _folder.Write("lemmas.tsv", "Minen\tMine\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_corpus_file_answers_as_its_folder_does()
    {
        CorpusCommand.Result index = await Run("index", "articles", "--out", "x.corpus");
        CorpusCommand.Result folder = await Run("terms", "articles", "--format", "csv"), file = await Run("terms", "x.corpus", "--format", "csv");

        Assert.Equal((0, "", 0, 0), (index.ExitCode, index.Output, folder.ExitCode, file.ExitCode));
        Assert.Contains("2 articles, 14 tokens in x.corpus", index.Error, StringComparison.Ordinal);
        Assert.Equal(folder.Output, file.Output);
        Assert.Contains("minen,2,", file.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_says_what_the_cache_knew()
    {
        await Run("info", "articles");

        Assert.Contains("2 of 2 files unchanged since the last time", (await Run("info", "articles")).Error, StringComparison.Ordinal);
        Assert.DoesNotContain("unchanged", (await Run("info", "articles", "--no-cache")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cache_that_cannot_be_written_is_not_said_to_be_kept()
    {
        CorpusCommand.Result info = await CorpusCommand.RunAsync(_folder.Path, ["info", "articles"], environment => environment["CORPUS_CACHE"] = Path.Combine(_folder.Path, "lemmas.tsv"));

        Assert.Equal(0, info.ExitCode);
        Assert.Contains("not kept for the next time (", info.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("(kept in", info.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_damaged_is_told_in_one_line()
    {
        await Run("index", "articles", "--out", "x.corpus");
        byte[] bytes = File.ReadAllBytes(Path.Combine(_folder.Path, "x.corpus"));
        File.WriteAllBytes(Path.Combine(_folder.Path, "cut.corpus"), bytes[..^100]);

        CorpusCommand.Result cut = await Run("terms", "cut.corpus");

        Assert.Equal((1, ""), (cut.ExitCode, cut.Output));
        Assert.Equal($"corpus: cut.corpus: expected {bytes.Length} bytes, found {bytes.Length - 100}: the file is cut off; index the articles anew", cut.Error.Trim());
    }

    [Fact]
    public async Task Terms_can_be_grouped_for_every_command()
    {
        Assert.Contains("mine,3,", (await Run("terms", "articles", "--group-terms", "lemmas=lemmas.tsv", "--format", "csv")).Output, StringComparison.Ordinal);
        Assert.Equal(4, (await Run("kwic", "articles", "Minen", "--group-terms", "stems=de", "--format", "csv")).Output.Trim().Split('\n').Length);
        CorpusCommand.Result wrong = await Run("terms", "articles", "--group-terms", "roots=de");
        Assert.Equal((2, true), (wrong.ExitCode, wrong.Error.Contains("knows no 'roots=de'", StringComparison.Ordinal)));
    }

    private Task<CorpusCommand.Result> Run(params string[] arguments) => CorpusCommand.RunAsync(_folder.Path, arguments);
}
