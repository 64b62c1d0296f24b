using CorpusAnalysis.Tests.Shared;

namespace CorpusAnalysis.Cli.Tests;

/// <summary>With <c>SOURCE_DATE_EPOCH</c> two renders of the same input are the same bytes.</summary>
public sealed class ReproducibleRenderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task All_bundled_notebooks_render_to_the_same_bytes_elsewhere_and_from_the_cache()
    {
        // The second process has another current folder, temporary folder, time zone, cores, and of course other hashes of texts; the third runs nothing.
        await RenderAsync("one", Repository.Root, "notebooks", "off", _ => { });
        await RenderAsync("two", _folder.Path, Repository.Path("notebooks"), Path.Combine(_folder.Path, "cache"), variables =>
        {
            variables["TMPDIR"] = Directory.CreateDirectory(Path.Combine(_folder.Path, "other temporary")).FullName;
            variables["TZ"] = "Pacific/Auckland";
            variables["DOTNET_PROCESSOR_COUNT"] = "1";
            variables["DOTNET_TieredPGO"] = "0";
        });
        string third = await RenderAsync("three", _folder.Path, Repository.Path("notebooks"), Path.Combine(_folder.Path, "cache"), variables => variables["TZ"] = "Pacific/Auckland");

        string[] names = [.. Directory.GetFiles(Path.Combine(_folder.Path, "one")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
        Assert.Equal(15, names.Length);
        Assert.Equal(7, third.Split("unchanged since").Length - 1);
        foreach (string name in names)
        {
            byte[] first = Bytes("one", name);
            Assert.True(first.AsSpan().SequenceEqual(Bytes("two", name)), $"{name} is another in another process.");
            Assert.True(first.AsSpan().SequenceEqual(Bytes("three", name)), $"{name} is another from the cache.");
            string text = System.Text.Encoding.UTF8.GetString(first);
            Assert.DoesNotContain(Repository.Root, text, StringComparison.Ordinal);
            Assert.DoesNotContain(_folder.Path, text, StringComparison.Ordinal);
        }

        Assert.Contains("<time datetime=\"2024-11-24T00:00:00+00:00\">", _folder.Read("one/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paper_pictures_and_files_of_tables_are_the_same_bytes_too()
    {
        _folder.Write("articles/de/2024-03-14_a.txt", "POLITIK\nEin Wort\nBaku, 14. März, MUSTER\nEin Wort gibt das andere.\n");
        _folder.WriteNotebook("notebooks/one.ipynb", "using CorpusAnalysis;\nvar words = Corpus.Load(\"../articles\").Frequencies();\ndisplay(Charts.TopTerms(words));\nwords");

        foreach (string output in new[] { "one", "two" })
        {
            await RenderAsync(output, _folder.Path, "notebooks", "off", _ => { }, "--to", "html,ipynb,md,pdf", "--charts", "svg,png", "--data", "csv,parquet");
        }

        string[] names = [.. Directory.GetFiles(Path.Combine(_folder.Path, "one"), "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Path.Combine(_folder.Path, "one"), path))];
        Assert.Superset(new HashSet<string> { ".pdf", ".svg", ".png", ".csv", ".parquet", ".md", ".html", ".ipynb" }, names.Select(name => Path.GetExtension(name)!).ToHashSet());
        Assert.All(names, name => Assert.True(Bytes("one", name).AsSpan().SequenceEqual(Bytes("two", name)), $"{name} is another."));
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(Bytes("one", "one.pdf"));
        Assert.Equal("D:20241124000000", pdf.Information.CreationDate?[..16]);
    }

    [Fact]
    public async Task A_time_that_is_none_is_wrong_usage()
    {
        _folder.WriteNotebook("notebooks/one.ipynb", "1");

        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["render"], variables => variables["SOURCE_DATE_EPOCH"] = "yesterday");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("SOURCE_DATE_EPOCH must be a number of seconds since 1970, and is 'yesterday'", run.Error, StringComparison.Ordinal);
    }

    private byte[] Bytes(string folder, string name) => File.ReadAllBytes(Path.Combine(_folder.Path, folder, name));

    private async Task<string> RenderAsync(string output, string from, string notebooks, string cache, Action<IDictionary<string, string?>> environment, params string[] options)
    {
        CorpusCommand.Result run = await CorpusCommand.RunAsync(from, ["render", notebooks, "--output", Path.Combine(_folder.Path, output), .. options], variables =>
        {
            variables["SOURCE_DATE_EPOCH"] = "1732406400";
            variables["CORPUS_CACHE"] = cache;
            environment(variables);
        });
        Assert.True(run.ExitCode == 0, run.Error);
        return run.Output;
    }
}
