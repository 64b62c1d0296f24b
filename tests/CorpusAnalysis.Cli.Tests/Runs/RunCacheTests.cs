using System.Collections.Immutable;
using System.Globalization;
using CorpusAnalysis.Cli.Reports;
using CorpusAnalysis.Cli.Runs;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Execution;
using CorpusAnalysis.Notebooks.Parameters;

namespace CorpusAnalysis.Cli.Tests.Runs;

/// <summary>An unchanged notebook is not run again, and one is as soon as anything it stands on is another.</summary>
public sealed class RunCacheTests : IDisposable
{
    private const string Article = "POLITIK\nEin Wort\nBaku, 14. März, MUSTER\nEin Wort gibt das andere.\n";

    private readonly TemporaryFolder _folder = new();
    private readonly CellCompiler _compiler;
    private readonly KeptNotebook _notebook;

    public RunCacheTests(CellCompiler compiler)
    {
        (_compiler, _notebook) = (compiler, new KeptNotebook(compiler, _folder));
        // As old as a file is that nobody doubts, so that only its bytes tell.
        File.SetLastWriteTimeUtc(_folder.Write("corpus/de/2024-03-14_a.txt", Article), DateTime.UtcNow.AddDays(-1));
        _folder.Write("corpus/de/2024-03-15_b.txt", Article.Replace("andere", "nächste", StringComparison.Ordinal));
        _folder.Write("corpus/metadata.csv", "file,desk\n2024-03-14_a,one\n");
        _folder.Write("corpus/themes.yml", "themes:\n  words:\n    patterns: [wort]\n");
        _folder.Write("text.txt", "abc");
        _folder.Write("notebooks/other.ipynb", IpynbFormat.Write(new NotebookDocument([new Cell("o", CellKind.Code, "csharp", "var imported = 1;")])));
    }

    public void Dispose() => _folder.Dispose();

    private string[] Cells =>
    [
        "#r \"nuget: CorpusAnalysis\"\nusing CorpusAnalysis;\n#!import other.ipynb",
        $"var root = @\"{_folder.Path}\" + \"/\"; var corpus = Corpus.Load(root + \"corp\" + \"us\");",
        "var themes = ThemeDictionary.Load(root + \"corpus/themes\" + \".yml\");",
        "Console.WriteLine($\"{corpus.Articles[0].Text} {corpus.Articles[0].Metadata[\"desk\"]} {themes[0].Path} {imported}\");",
        "Console.WriteLine(File.ReadAllText(root + \"tex\" + \"t.txt\"));",
        "Console.WriteLine(File.Exists(root + \"la\" + \"ter.txt\"));",
        "corpus.Themes(themes).Frequencies()",
    ];

    public static TheoryData<string> Changes =>
    [
        "nothing", "code", "tag", "an article of the same size and time", "an article more", "an article less", "metadata", "themes", "the imported notebook", "a file",
        "a file that was missing", "an article renamed", "an option",
    ];

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_notebook_is_run_again_when_something_changed_and_not_before(string change)
    {
        KeptNotebook.Outcome first = await _notebook.RunAsync(Cells);
        Assert.True(first.WasRun);
        Assert.Null(first.Origin.NotKept);
        Assert.True(first.Run.Succeeded, first.Text);

        string[] cells = Cells;
        NotebookDocument? document = null;
        KeptNotebook notebook = _notebook;
        switch (change)
        {
            case "code":
                cells[3] += " // changed";
                break;
            case "tag":
                document = new NotebookDocument(cells.Select((source, i) => new Cell($"c{i}", CellKind.Code, "csharp", source) { Tags = i == 3 ? ["hide-input"] : [] }));
                break;
            case "an article of the same size and time":
                Rewrite("corpus/de/2024-03-14_a.txt", "andere", "ANDERE");
                break;
            case "an article more":
                _folder.Write("corpus/de/2024-03-16_c.txt", Article);
                break;
            case "an article less":
                File.Delete(Path.Combine(_folder.Path, "corpus/de/2024-03-15_b.txt"));
                break;
            case "an article renamed":
                File.Move(Path.Combine(_folder.Path, "corpus/de/2024-03-15_b.txt"), Path.Combine(_folder.Path, "corpus/de/2024-03-17_b.txt"));
                break;
            case "metadata":
                Rewrite("corpus/metadata.csv", "one", "two");
                break;
            case "themes":
                Rewrite("corpus/themes.yml", "[wort]", "[gibt]");
                break;
            case "the imported notebook":
                Rewrite("notebooks/other.ipynb", "imported = 1", "imported = 2");
                break;
            case "a file":
                Rewrite("text.txt", "abc", "abd");
                break;
            case "a file that was missing":
                _folder.Write("later.txt", "");
                break;
            case "an option":
                notebook = new KeptNotebook(_compiler, _folder) { Options = new RenderOptions { Culture = CultureInfo.GetCultureInfo("de-DE") } };
                break;
            default:
                break;
        }

        KeptNotebook.Outcome second = document is null ? await notebook.RunAsync(cells) : await notebook.RunAsync(document);

        Assert.Equal(change != "nothing", second.WasRun);
        Assert.Equal(change == "nothing", second.Origin.IsKept);
        Assert.Equal(change is "nothing" or "code" or "tag" or "an option" or "an article renamed", first.Text == second.Text);
        Assert.False((document is null ? await notebook.RunAsync(cells) : await notebook.RunAsync(document)).WasRun);
    }

    [Fact]
    public async Task What_is_kept_is_shown_as_it_was()
    {
        _folder.Write("corpus/de/2024-03-16_c.txt", Article.Replace("andere", "<b>\"&\u00a0ä€😀", StringComparison.Ordinal));
        string[] cells = [.. Cells, "display(\"<i>\", \"text/html\"); Console.Error.Write(\"\\u001b[31mred\\n\\nlast\"); 1.5", "#!markdown\n**x**"];

        KeptNotebook.Outcome first = await _notebook.RunAsync(cells), second = await _notebook.RunAsync(cells);

        Assert.False(second.WasRun);
        Assert.Equal(Html(first), Html(second));
        Assert.Equal(first.Run.Duration, second.Run.Duration);
        Assert.Equal(first.Origin.RanAt, second.Origin.RanAt);
        Assert.Equal(first.Origin.Sources.Corpora, second.Origin.Sources.Corpora);
        Assert.Equal(first.Origin.Sources.Files, second.Origin.Sources.Files);
    }

    [Fact]
    public async Task Each_value_of_a_parameter_has_a_run_of_its_own()
    {
        var document = new NotebookDocument(
        [
            new Cell("p", CellKind.Code, "csharp", "var agency = \"ALL\"; var limit = 3;") { Tags = ["parameters"] },
            new Cell("c", CellKind.Code, "csharp", "$\"{agency} {limit}\""),
        ]);
        KeptNotebook With(string value) => new(_compiler, _folder) { Parameters = ImmutableDictionary<string, ParameterInput>.Empty.Add("agency", ParameterInput.OfText(value)) };

        KeptNotebook.Outcome none = await _notebook.RunAsync(document), one = await With("it's").RunAsync(document), other = await With("BSP").RunAsync(document), again = await With("it's").RunAsync(document);

        Assert.Equal(["ALL 3", "it's 3", "BSP 3", "it's 3"], [none.Text, one.Text, other.Text, again.Text]);
        Assert.Equal([true, true, true, false], [none.WasRun, one.WasRun, other.WasRun, again.WasRun]);
        Assert.Equal(Html(one), Html(again));
        Assert.Equal("it's", again.Origin.Parameters["agency"]);
        Assert.Equal("corpus render notebooks/one.ipynb -p 'agency=it'\\''s'", again.Origin.Command);
        Assert.Equal("corpus render notebooks/one.ipynb", none.Origin.Command);
    }

    [Fact]
    public async Task Text_may_be_edited_without_a_new_run_and_is_the_new_one()
    {
        NotebookDocument With(string text) => new([new Cell("t", CellKind.Markdown, "markdown", text), new Cell("c", CellKind.Code, "csharp", "1 + 1")]);
        await _notebook.RunAsync(With("before"));

        KeptNotebook.Outcome second = await _notebook.RunAsync(With("after"));

        Assert.False(second.WasRun);
        Assert.Equal("after", second.Run.Cells[0].Source);
        Assert.Equal("2", second.Text);
    }

    [Theory]
    [InlineData("DateTime.Now", "cell 2 reads the clock (DateTime.Now)")]
    [InlineData("MathNet.Numerics.Generate.Standard(3).Length", "cell 2 makes random numbers (Generate.Standard)")]
    [InlineData("MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.Random(2, 2).RowCount", "cell 2 makes random numbers (MatrixBuilder.Random)")]
    [InlineData("MathNet.Numerics.Combinatorics.GeneratePermutation(3).Length", "cell 2 makes random numbers (Combinatorics.GeneratePermutation)")]
    [InlineData("Plotly.NET.Defaults.DefaultWidth = 600;", "cell 2 changes the defaults of all charts (Defaults.DefaultWidth)")]
    [InlineData("throw new Exception(\"no\");", "it failed")]
    [InlineData("#!sql --into rows\nSELECT random() AS x", "cell 2 asks SQL for what is not the same each time (random)")]
    [InlineData("#!sql --allow-files\nSELECT 1", "cell 2 may read any file from SQL (--allow-files)")]
    [InlineData("CorpusAnalysis.Corpus.From([]).Save(System.IO.Path.Combine(@\"{folder}\", \"x.corpus\"));", "cell 2 writes the file 'x.corpus'")]
    public async Task A_run_that_may_give_another_result_is_not_kept_and_says_why(string cell, string reason)
    {
        string[] cells = ["1", cell.Replace("{folder}", _folder.Path, StringComparison.Ordinal)];

        KeptNotebook.Outcome first = await _notebook.RunAsync(cells), second = await _notebook.RunAsync(cells);

        Assert.Equal(reason, first.Origin.NotKept);
        Assert.True(second.WasRun);
    }

    [Fact]
    public async Task SQL_over_the_corpus_is_kept()
    {
        string[] cells = [.. Cells[..2], "#!sql\nSELECT count(*) AS n FROM articles"];

        KeptNotebook.Outcome first = await _notebook.RunAsync(cells), second = await _notebook.RunAsync(cells);

        Assert.Null(first.Origin.NotKept);
        Assert.False(second.WasRun);
        Assert.Equal(first.Text, second.Text);
    }

    [Fact]
    public async Task A_file_that_SQL_reads_by_way_of_a_variable_counts()
    {
        string[] cells =
        [
            $"record Row(string Text); var root = @\"{_folder.Path}\"; var name = root + \"/te\" + \"xt.txt\";",
            "var rows = Enumerable.Range(0, 1).Select(_ => new Row(File.ReadAllText(name)));",
            "#!sql\nSELECT * FROM rows",
        ];
        KeptNotebook.Outcome first = await _notebook.RunAsync(cells);
        Rewrite("text.txt", "abc", "xyz");
        KeptNotebook.Outcome second = await _notebook.RunAsync(cells);

        Assert.Null(first.Origin.NotKept);
        Assert.True(second.WasRun);
        Assert.Contains("xyz", second.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("first")]
    [InlineData("behind the parameters")]
    public async Task A_cell_that_gave_parameters_to_an_earlier_run_is_a_cell_as_any_other(string place)
    {
        var given = new Cell("i", CellKind.Code, "csharp", "Console.Write(\"given \");") { Tags = [ParameterCell.InjectedTag] };
        Cell[] others = [new Cell("p", CellKind.Code, "csharp", "Console.Write(\"parameters \");") { Tags = [ParameterCell.Tag] }, new Cell("e", CellKind.Code, "csharp", ""), new Cell("c", CellKind.Code, "csharp", "Console.Write(\"last\");")];
        var document = new NotebookDocument(place == "first" ? [given, .. others] : [others[0], given, .. others[1..]]);

        KeptNotebook.Outcome first = await _notebook.RunAsync(document), second = await _notebook.RunAsync(document);

        Assert.Equal((true, false), (first.WasRun, second.WasRun));
        Assert.Equal(document.Cells.Select(cell => cell.Id), second.Run.Cells.Select(cell => cell.Id));
        Assert.Equal(Html(first), Html(second));
        Assert.Equal(first.Text, second.Text);
    }

    [Fact]
    public async Task The_executed_notebook_of_a_kept_run_is_the_same_bytes()
    {
        _folder.Write("notebooks/foreign.ipynb", """
            {"cells":[{"cell_type":"code","execution_count":null,"id":"a","metadata":{"b":1,"collapsed":false},"outputs":[],"source":["1 + 1"]},
             {"cell_type":"code","execution_count":null,"id":"p","metadata":{"tags":["parameters"]},"outputs":[],"source":["var x = 1;"]},
             {"cell_type":"code","execution_count":null,"id":"c","metadata":{},"outputs":[],"source":["#!markdown\n","*a*"]}],
             "metadata":{"kernelspec":{"display_name":".NET (C#)","language":"C#","name":".net-csharp"}},"nbformat":4,"nbformat_minor":5}
            """);
        Task<CorpusCommand.Result> Render(string output, params string[] more) => CorpusCommand.RunAsync(_folder.Path, ["render", "notebooks/foreign.ipynb", "-o", output, .. more], variables =>
            (variables["CORPUS_CACHE"], variables["SOURCE_DATE_EPOCH"]) = (Path.Combine(_folder.Path, "cache"), "1732406400"));

        foreach (string[] more in new[] { Array.Empty<string>(), ["-p", "x=2"] })
        {
            await Render("fresh", more);
            CorpusCommand.Result kept = await Render("kept", more);

            Assert.Contains("unchanged since", kept.Output, StringComparison.Ordinal);
            Assert.Equal(_folder.Read("fresh/foreign.ipynb"), _folder.Read("kept/foreign.ipynb"));
        }
    }

    [Fact]
    public async Task The_script_for_a_diagram_that_was_added_to_the_text_is_fetched()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("The program that fetches is written for a shell of Unix.");
            return;
        }

        string npm = _folder.Write("bin/npm", $"#!/bin/sh\ntouch '{_folder.Path}/asked'\nexit 1\n");
        File.SetUnixFileMode(npm, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Task<CorpusCommand.Result> Render(string text)
        {
            _folder.Write("notebooks/d.ipynb", IpynbFormat.Write(new NotebookDocument([new Cell("t", CellKind.Markdown, "markdown", text), new Cell("c", CellKind.Code, "csharp", "1")])));
            return CorpusCommand.RunAsync(_folder.Path, ["render", "notebooks/d.ipynb"], variables =>
            {
                variables["CORPUS_CACHE"] = Path.Combine(_folder.Path, "cache");
                variables["PATH"] = Path.Combine(_folder.Path, "bin") + Path.PathSeparator + variables["PATH"];
                variables["XDG_DATA_HOME"] = Path.Combine(_folder.Path, "data");
                variables.Remove("CORPUS_MERMAID");
            });
        }

        await Render("before");
        Assert.False(_folder.Has("asked"));
        CorpusCommand.Result kept = await Render("```mermaid\ngraph TD; a-->b\n```");

        Assert.Contains("unchanged since", kept.Output, StringComparison.Ordinal);
        Assert.True(_folder.Has("asked"));
    }

    [Fact]
    public async Task A_file_that_changes_while_the_notebook_runs_is_a_reason_not_to_keep_it()
    {
        string path = Path.Combine(_folder.Path, "text.txt");
        var cache = new RunCache(_notebook.CacheFolder);
        var record = new RunRecord();
        record.Read(path, ReadKind.File);
        await File.WriteAllTextAsync(path, "changed", TestContext.Current.CancellationToken);
        var run = new NotebookRun([], null, null, TimeSpan.Zero);

        string? reason = cache.Keep(new RunKey(new string('a', 64)), run, record, new KeptRun(DateTimeOffset.UnixEpoch, TimeSpan.Zero, [], RunSources.None));

        Assert.Equal("'text.txt' changed while the notebook ran", reason);
        Assert.Null(cache.Find(new RunKey(new string('a', 64))));
    }

    [Theory]
    [InlineData("cut off")]
    [InlineData("a bit changed")]
    [InlineData("another version")]
    [InlineData("empty")]
    public async Task A_damaged_entry_is_ignored_and_made_anew(string damage)
    {
        await _notebook.RunAsync("1 + 1");
        string entry = Assert.Single(Directory.GetFiles(_notebook.CacheFolder));
        byte[] bytes = await File.ReadAllBytesAsync(entry, TestContext.Current.CancellationToken);
        byte[] damaged = damage switch
        {
            "cut off" => bytes[..^7],
            "empty" => [],
            _ => [.. bytes.Select((each, i) => i == (damage == "another version" ? 11 : bytes.Length - 20) ? (byte)(each ^ 1) : each)],
        };
        await File.WriteAllBytesAsync(entry, damaged, TestContext.Current.CancellationToken);

        Assert.True((await _notebook.RunAsync("1 + 1")).WasRun);
        Assert.False((await _notebook.RunAsync("1 + 1")).WasRun);
    }

    [Fact]
    public void Entries_that_were_not_used_for_long_go_first()
    {
        string folder = Path.Combine(_folder.Path, "small");
        var cache = new RunCache(folder, largest: 40_000);
        RunKey Key(int number) => new(new string((char)('a' + number), 64));
        void Keep(int number) => Assert.Null(cache.Keep(
            Key(number),
            new NotebookRun([], null, null, TimeSpan.Zero),
            new RunRecord(),
            new KeptRun(DateTimeOffset.UnixEpoch, TimeSpan.Zero, [new Cell("c", CellKind.Code, "csharp", new string('x', 8000))], RunSources.None)));
        for (int i = 0; i < 4; i++)
        {
            Keep(i);
            File.SetLastWriteTimeUtc(Directory.GetFiles(folder, $"{Key(i).Hash}*").Single(), new DateTime(2024, 1, 1 + i, 0, 0, 0, DateTimeKind.Utc));
        }

        _folder.Write("small/note.txt", "not ours");
        Assert.NotNull(cache.Find(Key(0)));
        Keep(4);

        Assert.NotNull(cache.Find(Key(0)));
        Assert.Null(cache.Find(Key(1)));
        Assert.NotNull(cache.Find(Key(3)));
        Assert.True(_folder.Has("small/note.txt"));
    }

    [Fact]
    public void A_key_is_another_with_another_engine_culture_folder_or_SDK()
    {
        DotnetSdk sdk = _compiler.Sdk.Sdk;
        var document = new NotebookDocument([new Cell("c", CellKind.Code, "csharp", "1")]);
        RunKey key = RunKey.Of(document, "/a", sdk, []);
        CultureInfo before = CultureInfo.CurrentCulture;

        Assert.Equal(key, RunKey.Of(document, "/a", sdk, []));
        Assert.NotEqual(key, RunKey.Of(document, "/b", sdk, []));
        Assert.NotEqual(key, RunKey.Of(document, "/a", sdk, [], engine: "another"));
        Assert.NotEqual(key, RunKey.Of(document, "/a", sdk with { Compiler = "/another" }, []));
        Assert.NotEqual(key, RunKey.Of(document, "/a", sdk, [KeyValuePair.Create("agency", "MUSTER")]));
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.NotEqual(key, RunKey.Of(document, "/a", sdk, []));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task Relative_paths_are_followed_and_the_command_says_what_it_did()
    {
        _folder.WriteNotebook("notebooks/two.ipynb", "Console.WriteLine(File.ReadAllText(\"../te\" + \"xt.txt\"));", "1 + 1");
        _folder.WriteNotebook("notebooks/three.ipynb", "DateTime.Now.Year");
        string cache = Path.Combine(_folder.Path, "cache");
        Task<CorpusCommand.Result> Render(params string[] more) => CorpusCommand.RunAsync(_folder.Path, ["render", "notebooks/two.ipynb", "notebooks/three.ipynb", .. more], variables => variables["CORPUS_CACHE"] = cache);

        CorpusCommand.Result first = await Render(), second = await Render("--json", "out.json", "--junit", "out.xml"), without = await Render("--no-cache");
        Rewrite("text.txt", "abc", "xyz");
        CorpusCommand.Result changed = await Render();

        Assert.Matches(@"ok +two\.ipynb: 2 cells, \d+\.\d s", first.Output);
        Assert.Matches(@"ok +two\.ipynb: 2 cells, unchanged since \d{4}-\d\d-\d\d", second.Output);
        Assert.Contains("not kept: cell 1 reads the clock (DateTime.Now)", second.Output, StringComparison.Ordinal);
        Assert.Equal([true, false], System.Text.Json.Nodes.JsonNode.Parse(_folder.Read("out.json"))!["notebooks"]!.AsArray().Select(each => each!["kept"]!.GetValue<bool>()));
        Assert.Single(System.Xml.Linq.XDocument.Parse(_folder.Read("out.xml")).Descendants("property"), each => each.Attribute("name")!.Value == "corpus:kept");
        Assert.Matches(@"ok +two\.ipynb: 2 cells, \d+\.\d s", without.Output);
        Assert.DoesNotContain("not kept", without.Output, StringComparison.Ordinal);
        Assert.Matches(@"ok +two\.ipynb: 2 cells, \d+\.\d s", changed.Output);
        Assert.Contains("xyz", _folder.Read("reports/two.html"), StringComparison.Ordinal);
    }

    private static string Html(KeptNotebook.Outcome outcome) => Notebooks.Reports.HtmlReport.Render(new NotebookDocument(outcome.Run.Cells));

    // The same size and time, as by a tool that puts the time back.
    private void Rewrite(string name, string before, string after)
    {
        string path = Path.Combine(_folder.Path, name);
        DateTime time = File.GetLastWriteTimeUtc(path);
        string text = File.ReadAllText(path);
        Assert.Contains(before, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(before, after, StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(path, time);
    }
}
