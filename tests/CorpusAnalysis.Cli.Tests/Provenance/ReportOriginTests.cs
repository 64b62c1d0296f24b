using System.Text.Json.Nodes;
using CorpusAnalysis.Cli.Provenance;
using CorpusAnalysis.Cli.Reports;
using CorpusAnalysis.Cli.Runs;
using CorpusAnalysis.Cli.Tests.Runs;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Parameters;

namespace CorpusAnalysis.Cli.Tests.Provenance;

public sealed class ReportOriginTests(CellCompiler compiler) : IDisposable
{
    private static readonly string Hash = new('a', 64);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static ReportOrigin Hostile { get; } = new()
    {
        Sources = new(
            [new CorpusSource("../<b>\"corpus\"", new CorpusFingerprint(Hash, 1234, 56789))],
            [new FileSource("themes", "../<i>themes.yml", Hash, 21), new FileSource("hand codes", "codes.csv", Hash, 120), new FileSource("file", "a&b.txt", Hash, null)],
            ["Humanizer.Core 2.14.1"]),
        Version = "1.2.3",
        Engine = Hash,
        Dotnet = "10.0.1",
        Sdk = "10.0.100",
        Source = new(Hash[..40], true, new Uri("https://github.com/owner/name/blob/aaa/x.ipynb?a=\"b\"")),
        RanAt = new DateTimeOffset(2026, 11, 25, 9, 30, 0, TimeSpan.FromHours(1)),
        Duration = TimeSpan.FromSeconds(3.25),
        IsKept = true,
        NotKept = "cell 3 reads </footer> the clock",
        Parameters = new ReportOrigin().Parameters.Add("agency", "<MUSTER>"),
        Command = ReportOrigin.CommandOf(["render", "notebooks/it's.ipynb"], new Dictionary<string, ParameterInput> { ["agency"] = ParameterInput.OfText("<MUSTER> & more") }),
    };

    [Fact]
    public void The_page_says_all_and_escapes_it()
    {
        string html = OriginHtml.Of(Hostile).Html;

        foreach (string part in (string[])[
            "Run on <time datetime=\"2026-11-25T08:30:00Z\">2026-11-25</time>, unchanged since.",
            "<code>../&lt;b&gt;&quot;corpus&quot;</code>: 1,234 articles, 56,789 tokens, fingerprint <code class=\"origin-hash\" title=\"" + Hash + "\">" + Hash + "</code>",
            "<dt>Themes</dt><dd><code>../&lt;i&gt;themes.yml</code>: 21 themes, SHA-256",
            "<dt>Hand codes</dt><dd><code>codes.csv</code>: 120 codes, SHA-256",
            "<dt>File</dt><dd><code>a&amp;b.txt</code>: SHA-256",
            "CorpusAnalysis 1.2.3 (with Charts, Formats, Notebooks, Sql), build", "<dt>Packages</dt><dd>Plotly.NET 6.0.0, Microsoft.Data.Analysis 0.", ", DuckDB.NET.Data 1.", ".NET 10.0.1, SDK 10.0.100", "Humanizer.Core 2.14.1",
            "commit aaaaaaaaaaaa</a>, with changes that are not committed",
            "2026-11-25 08:30:00 UTC</time>, 3.3 s",
            "<code>agency</code> = <code>&lt;MUSTER&gt;</code>",
            "run again: cell 3 reads &lt;/footer&gt; the clock",
            "corpus render &#39;notebooks/it&#39;\\&#39;&#39;s.ipynb&#39; -p &#39;agency=&lt;MUSTER&gt; &amp; more&#39;",
        ])
        {
            Assert.Contains(part, html, StringComparison.Ordinal);
        }

        Assert.Equal(html.LastIndexOf("</footer>", StringComparison.Ordinal), html.IndexOf("</footer>", StringComparison.Ordinal));
        Assert.Contains(".origin-hash", OriginHtml.Of(Hostile).Assets.Single().Content(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_executed_notebook_says_it_in_its_metadata()
    {
        var notebook = new NotebookDocument([new Cell("a", CellKind.Code, "csharp", "1")]);

        NotebookDocument read = IpynbFormat.Read(IpynbFormat.Write(OriginJson.AddTo(notebook, Hostile)), "a.ipynb");

        JsonObject origin = read.Metadata["corpus_analysis"]!.AsObject();
        Assert.Equal((Hash, 1234, 56789L), ((string)origin["corpora"]![0]!["fingerprint"]!, (int)origin["corpora"]![0]!["articles"]!, (long)origin["corpora"]![0]!["tokens"]!));
        Assert.Equal(("themes", Hash, 21), ((string)origin["files"]![0]!["kind"]!, (string)origin["files"]![0]!["sha256"]!, (int)origin["files"]![0]!["count"]!));
        Assert.Equal(("2026-11-25T08:30:00Z", 3.25, true), ((string)origin["ran_at"]!, (double)origin["seconds"]!, (bool)origin["has_changes"]!));
        Assert.Equal("<MUSTER>", (string)origin["parameters"]!["agency"]!);
        Assert.NotNull(read.Metadata["kernelspec"]);
        Assert.Null(notebook.Metadata["corpus_analysis"]);
    }

    [Fact]
    public async Task A_run_knows_what_it_loaded_by_paths_that_tell_nothing_of_the_machine()
    {
        _folder.Write("corpus/2024-03-14_a.txt", "POLITIK\nEin Wort\nBaku, 14. März, MUSTER\nEin Wort gibt das andere.\n");
        string themes = _folder.Write("corpus/themes.yml", "themes:\n  words:\n    patterns: [wort]\n");
        using var elsewhere = new TemporaryFolder();
        string away = elsewhere.Write("away.txt", "abc");

        KeptNotebook.Outcome outcome = await new KeptNotebook(compiler, _folder).RunAsync(
            $"using CorpusAnalysis; var corpus = Corpus.Load(@\"{_folder.Path}/corpus\"); var german = corpus.Where(a => a.Language == \"de\");",
            $"ThemeDictionary.Load(@\"{themes}\").Count + File.ReadAllText(@\"{away}\").Length");

        CorpusSource corpus = Assert.Single(outcome.Origin.Sources.Corpora);
        Assert.Equal(("../corpus", CorpusFingerprint.Of(Corpus.Load(Path.Combine(_folder.Path, "corpus")))), (corpus.Path, corpus.Fingerprint));
        string sha = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(await File.ReadAllBytesAsync(themes, TestContext.Current.CancellationToken)));
        Assert.Equal([new FileSource("themes", "../corpus/themes.yml", sha, 1), new FileSource("file", "away.txt", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", null)], outcome.Origin.Sources.Files);
        Assert.Equal("corpus render notebooks/one.ipynb", outcome.Origin.Command);
        Assert.DoesNotContain(_folder.Path, OriginHtml.Of(outcome.Origin).Html + OriginJson.Of(outcome.Origin).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_command_gives_no_text_for_a_value_that_is_none() => Assert.Equal(
        "corpus render a.ipynb -p b=x -p 'c=1,2\\,3' --parameters FILE # a: ~, d: [1, null]",
        ReportOrigin.CommandOf(["render", "a.ipynb"], new Dictionary<string, ParameterInput>
        {
            ["a"] = ParameterInput.Null,
            ["b"] = ParameterInput.OfText("x"),
            ["c"] = ParameterInput.OfItems(["1", "2,3"]),
            ["d"] = ParameterInput.OfItems(["1", null]),
        }));

    [Fact]
    public async Task The_command_has_the_culture_and_the_evidence_that_were_asked_for()
    {
        var notebook = new KeptNotebook(compiler, _folder) { Options = new RenderOptions { Culture = System.Globalization.CultureInfo.GetCultureInfo("de-DE"), Evidence = new EvidenceOptions { Mode = EvidenceMode.None, Budget = 4_100_000 } } };

        Assert.Equal("corpus render notebooks/one.ipynb --culture de-DE --evidence none --evidence-budget 4.1", (await notebook.RunAsync("1")).Origin.Command);
    }

    [Fact]
    public async Task Errors_name_no_path_of_the_machine()
    {
        KeptNotebook.Outcome outcome = await new KeptNotebook(compiler, _folder).RunAsync($"File.ReadAllText(@\"{_folder.Path}/notebooks/no.txt\")");

        Assert.False(outcome.Run.Succeeded);
        Assert.Equal("Could not find file 'no.txt'.", outcome.Run.Error!.Message);
        Assert.DoesNotContain(_folder.Path, string.Join("\n", outcome.Run.Cells.SelectMany(cell => cell.Outputs).OfType<ErrorOutput>().SelectMany(error => error.Traceback.Where(line => !line.Contains("at cell", StringComparison.Ordinal)))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/a/b/notebooks/x.txt", "x.txt")]
    [InlineData("at /a/b/notebooks: and /a/b/corpus/y", "at .: and ../corpus/y")]
    [InlineData("/a/other", "/a/other")]
    [InlineData("/a/bc", "/a/bc")]
    [InlineData("/x/a/b/notebooks/y and /x/a/b", "/x/a/b/notebooks/y and /x/a/b")]
    [InlineData("'/a/b/notebooks/x.txt' file:///a/b/corpus", "'x.txt' file://../corpus")]
    public void Paths_in_a_text_become_relative(string text, string expected)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Paths are written otherwise there.");
        Assert.Equal(expected, new ShownPaths("/a/b/notebooks").Without(text));
    }
}
