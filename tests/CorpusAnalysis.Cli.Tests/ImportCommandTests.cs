namespace CorpusAnalysis.Cli.Tests;

public sealed class ImportCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ImportCommandTests()
    {
        _folder.Write("articles/2024-11-29_a.txt", "POLITIK\nKlima\nBaku, 29. November, MUSTER\nDie Minen sind geräumt.\nDas Klima nicht.\n");
        _folder.Write("articles/2024-12-03_b.txt", "GESELLSCHAFT\nMinen\nGenf, 3. Dezember, BSP\nDie Mine lag im Feld.\n");
        _folder.Write("articles/c.txt", "POLITIK\nKlima\nBaku, 31. November, MUSTER\nText.\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Articles_go_from_format_to_format_and_count_the_same()
    {
        string expected = (await Run("info", "articles", "--articles", "--format", "csv")).Output, source = "articles";
        foreach (string target in (string[])["a.jsonl", "b.parquet", "c", "d.csv"])
        {
            CorpusCommand.Result import = await Run("import", source, "--to", target);
            Assert.Equal((0, ""), (import.ExitCode, import.Output));
            Assert.EndsWith(
                source == "articles" ? "corpus: 2 articles from 3 files written to a.jsonl; 1 skipped: 1 could not be read; 1 problem" : $"corpus: 2 articles from {(source == "c" ? "2 files" : "1 file")} written to {target}; 0 problems",
                import.Error.Trim(),
                StringComparison.Ordinal);
            Assert.Equal(expected, (await Run("info", target, "--articles", "--format", "csv")).Output);
            source = target;
        }

        Assert.Equal(["2024-11-29_a.txt", "2024-12-03_b.txt", "metadata.csv"], Directory.GetFiles(Path.Combine(_folder.Path, "c")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Several_sources_become_one_and_conditions_choose()
    {
        _folder.Write("more.jsonl", "{\"id\":\"x1\",\"text\":\"Eins zwei.\",\"date\":\"2025-01-02\"}\n");

        CorpusCommand.Result import = await Run("import", "articles", "more.jsonl", "--to", "all.csv");
        CorpusCommand.Result chosen = await Run("import", "articles", "--to", "chosen.jsonl", "--only", "section=POLITIK");

        Assert.EndsWith("3 articles from 4 files written to all.csv; 1 skipped: 1 could not be read; 1 problem", import.Error.Trim(), StringComparison.Ordinal);
        Assert.Contains("corpus: left out: articles/c.txt(3)", import.Error, StringComparison.Ordinal);
        Assert.EndsWith("1 of 2 articles from 3 files written to chosen.jsonl; 1 skipped: 1 could not be read; 1 problem", chosen.Error.Trim(), StringComparison.Ordinal);
        Assert.Single(_folder.Read("chosen.jsonl").Trim().Split('\n'));
        Assert.Equal(2, (await Run("import", "articles", "--to", "x.jsonl", "--only", "gone=1")).ExitCode);
    }

    [Theory]
    [InlineData(1, "'there.jsonl' is there already; give another file, or write --force to have it replaced.", "--to", "there.jsonl")]
    [InlineData(1, "'articles' is there already, and not empty; give another folder, or write --force to have it replaced.", "--to", "articles")]
    [InlineData(1, "'mine' holds more than articles and their metadata, such as 'notes.docx'", "--to", "mine", "--force")]
    [InlineData(1, "There is no folder to write 'gone/x.csv' into", "--to", "gone/x.csv")]
    [InlineData(2, "--to writes no .xlsx file, only .jsonl, .ndjson, .parquet, .csv; write x.xlsx/ if it is to be a folder.", "--to", "x.xlsx")]
    [InlineData(2, "--to writes no .corpus file; corpus index does.", "--to", "x.corpus")]
    [InlineData(2, "Unknown option '--unique'", "--to", "x.csv", "--unique")]
    [InlineData(2, "Option '--to' is required", "--force")]
    [InlineData(1, "c.txt(3)", "--to", "x.csv", "--strict")]
    public async Task What_cannot_be_written_is_refused_and_nothing_changed(int exitCode, string message, params string[] arguments)
    {
        _folder.Write("there.jsonl", "old");
        _folder.Write("mine/notes.docx", "old");

        CorpusCommand.Result import = await Run(["import", "articles", .. arguments]);

        Assert.Equal((exitCode, ""), (import.ExitCode, import.Output));
        Assert.Contains(message, import.Error, StringComparison.Ordinal);
        Assert.Equal(["articles", "mine", "there.jsonl"], Directory.GetFileSystemEntries(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal("old", _folder.Read("there.jsonl"));
    }

    [Fact]
    public async Task Force_replaces_a_file_and_a_folder_of_articles_also_with_what_was_in_it()
    {
        await Run("import", "articles", "--to", "out");
        await Run("import", "articles", "--to", "a.csv");

        Assert.Equal(0, (await Run("import", "out", "--to", "out", "--force")).ExitCode);
        Assert.Equal(0, (await Run("import", "a.csv", "--to", "a.csv", "--force")).ExitCode);

        Assert.Equal(3, Directory.GetFiles(Path.Combine(_folder.Path, "out")).Length);
        Assert.Equal(["a.csv", "articles", "out"], Directory.GetFileSystemEntries(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal((await Run("info", "articles", "--format", "csv")).Output, (await Run("info", "a.csv", "--format", "csv")).Output);
    }

    private Task<CorpusCommand.Result> Run(params string[] arguments) => CorpusCommand.RunAsync(_folder.Path, arguments);
}
