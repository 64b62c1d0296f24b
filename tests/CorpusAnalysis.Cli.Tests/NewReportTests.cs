using System.Collections.Concurrent;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Tests.Shared;
using Microsoft.Playwright;

namespace CorpusAnalysis.Cli.Tests;

/// <summary><c>corpus new report</c> and <c>corpus report</c>.</summary>
public sealed class NewReportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_new_notebook_runs_at_once_on_the_bundled_corpus_and_on_any_folder()
    {
        _folder.Write("mine/a.txt", "NEWS\nKort nytt\nOslo, 3. December, ABC\nDet snør i dag.\n");
        string bundled = Repository.Path("corpus");

        CorpusCommand.Result made = await CorpusCommand.RunAsync(_folder.Path, ["new", "report", "08-sea_level", "--corpus", bundled]);
        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["render", "--json", "out.json"]);
        CorpusCommand.Result own = await CorpusCommand.RunAsync(_folder.Path, ["render", "--path", "path=mine", "-o", "own"]);
        CorpusCommand.Result nothing = await CorpusCommand.RunAsync(_folder.Path, ["render", "-p", "pattern=Quastenflosser", "-p", "language=de", "-o", "none"]);

        Assert.True(made.ExitCode == 0, made.Error);
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.True(own.ExitCode == 0, own.Error);
        Assert.True(nothing.ExitCode == 0, nothing.Error);
        NotebookDocument notebook = NotebookDocument.Load(Path.Combine(_folder.Path, "notebooks/08-sea_level.ipynb"));
        Assert.StartsWith("# Sea level\n", notebook.Cells[0].Source, StringComparison.Ordinal);
        Assert.All(notebook.Cells, cell => Assert.Empty(cell.Outputs));
        string index = _folder.Read("reports/index.html");
        Assert.Contains("<svg viewBox", index, StringComparison.Ordinal);
        Assert.Contains("<span>articles (de)</span>", index, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_with_a_line_break_stays_a_text() => Assert.Contains(
        Reports.BundledNotebooks.New("x", "a\n\"b\\c").Cells, cell => cell.Source.Contains("\"a\\n\\\"b\\\\c\"", StringComparison.Ordinal));

    [Fact]
    public async Task A_report_of_a_folder_is_named_after_the_whole_name_and_says_its_own_command()
    {
        _folder.Write("news.2023/a.txt", "NEWS\nKort nytt\nOslo, 3. December, ABC\nDet snør i dag.\n");
        _folder.Write("themes.yml", "themes:\n  snow:\n    patterns: [snør]\n");

        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["report", "news.2023", "--themes", "themes.yml"], variables => variables["CORPUS_CACHE"] = "off");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("<code>corpus report news.2023 --themes themes.yml</code>", _folder.Read("reports/news.2023.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_notebook_without_articles_says_where_it_looks_and_how_to_name_others()
    {
        _folder.Write("mine/a.txt", "NEWS\nKort nytt\nOslo, 3. December, ABC\nDet snør i dag.\n");

        CorpusCommand.Result bare = await CorpusCommand.RunAsync(_folder.Path, ["new", "report", "x"]);
        CorpusCommand.Result named = await CorpusCommand.RunAsync(_folder.Path, ["new", "report", "y", "--corpus", "mine"]);

        Assert.True(bare.ExitCode == 0, bare.Error);
        Assert.Contains("render notebooks/x.ipynb --path path=FOLDER\nThere are no articles at '../corpus'", bare.Output, StringComparison.Ordinal);
        Assert.Contains("--corpus FOLDER", bare.Output, StringComparison.Ordinal);
        Assert.EndsWith("render notebooks/y.ipynb\n", named.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_of_a_folder_is_summed_up_exported_and_compared_as_others_are()
    {
        _folder.Write("mine/a.txt", "NEWS\nKort nytt\nOslo, 3. December, ABC\nDet snør i dag.\n");

        CorpusCommand.Result first = await CorpusCommand.RunAsync(_folder.Path, ["report", "mine", "-o", "before", "--to", "html,ipynb,md", "--data", "--json", "out.json", "--junit", "out.xml"]);
        _folder.Write("mine/b.txt", "NEWS\nMer nytt\nOslo, 4. December, ABC\nDet regner.\n");
        CorpusCommand.Result second = await CorpusCommand.RunAsync(_folder.Path, ["report", "mine", "--compare", "before", "--fail-on-change"]);
        CorpusCommand.Result over = await CorpusCommand.RunAsync(_folder.Path, ["report", "mine", "-o", "x.html", "--json", "x.html"]);

        Assert.True(first.ExitCode == 0, first.Error);
        Assert.All(new[] { "before/mine.html", "before/mine.ipynb", "before/mine.md", "before/mine_data/index.csv", "out.json", "out.xml" }, file => Assert.True(_folder.Has(file), file));
        Assert.False(_folder.Has("before/index.html"));
        Assert.DoesNotContain("<li>themes = ", _folder.Read("before/mine.html"), StringComparison.Ordinal);
        Assert.Equal(3, second.ExitCode);
        Assert.True(_folder.Has("reports/changes.html"));
        Assert.Equal(2, over.ExitCode);
        Assert.False(_folder.Has("x.html"));
    }

    [Fact]
    public async Task A_notebook_that_is_there_is_never_written_over()
    {
        _folder.Write("notebooks/x.ipynb", "mine");

        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["new", "report", "x.ipynb"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("There is already a notebook", run.Error, StringComparison.Ordinal);
        Assert.Equal("mine", _folder.Read("notebooks/x.ipynb"));
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("a/b")]
    [InlineData(".hidden")]
    [InlineData("")]
    [InlineData("a b")]
    public async Task A_name_that_is_none_is_refused(string name)
    {
        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["new", "report", name]);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Theory]
    [InlineData("# {{title}}", "\\# \\{\\{title\\}\\}")]
    [InlineData("<b>*Sea*</b>", "\\<b\\>\\*Sea\\*\\<\\/b\\>")]
    public void A_title_is_text_and_a_path_is_a_string(string title, string heading)
    {
        NotebookDocument notebook = Reports.BundledNotebooks.New(title, "a\"b\\c");

        Assert.StartsWith($"# {heading}\n", notebook.Cells[0].Source, StringComparison.Ordinal);
        Assert.StartsWith("var path = \"a\\\"b\\\\c\";", notebook.Cells[1].Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_of_any_folder_writes_one_page_and_no_notebook()
    {
        _folder.Write("mine/a.txt", "POLITIK\nMinen\nGenf, 3. Dezember 2024, ABC\nDie Mine lag im Feld.\n");
        _folder.Write("themes/mine.yml", "themes:\n  mines:\n    patterns: [\"*mine*\"]\n");

        CorpusCommand.Result bare = await CorpusCommand.RunAsync(_folder.Path, ["report", "mine"]);
        CorpusCommand.Result asked = await CorpusCommand.RunAsync(_folder.Path, ["report", "mine/a.txt", "--themes", "themes/mine.yml", "-o", "out/r.html"]);
        _folder.Write("mine/themes.yml", _folder.Read("themes/mine.yml"));
        CorpusCommand.Result beside = await CorpusCommand.RunAsync(_folder.Path, ["report", "mine", "-o", "out", "--quiet"]);

        Assert.True(bare.ExitCode == 0, bare.Error);
        Assert.Contains("no chapters about themes", bare.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("about each theme", _folder.Read("reports/mine.html"), StringComparison.Ordinal);
        Assert.True(asked.ExitCode == 0, asked.Error);
        Assert.Contains("about each theme", _folder.Read("out/r.html"), StringComparison.Ordinal);
        Assert.Equal((0, ""), (beside.ExitCode, beside.Output));
        Assert.Contains("about each theme", _folder.Read("out/mine.html"), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.Path, "*.ipynb", SearchOption.AllDirectories));
        Assert.DoesNotContain("index.html", _folder.Read("out/mine.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("report nowhere", "No corpus 'nowhere'")]
    [InlineData("report . --themes nowhere.yml", "No theme dictionary 'nowhere.yml'")]
    public async Task A_report_of_nothing_says_what_is_missing(string command, string message)
    {
        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, command.Split(' '));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_index_of_a_set_fits_a_phone_and_asks_for_nothing()
    {
        await CorpusCommand.RunAsync(_folder.Path, ["new", "report", "set", "--corpus", Repository.Path("corpus")]);
        CorpusCommand.Result run = await CorpusCommand.RunAsync(_folder.Path, ["render", "--for", $"pattern=Klima*,*mine*,{new string('x', 200)}"]);
        await using Browser browser = await Browser.StartAsync();

        Assert.True(run.ExitCode == 0, run.Error);
        foreach (ColorScheme scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            (IPage page, ConcurrentQueue<string> faults) = await browser.OpenAsync(Path.Combine(_folder.Path, "reports/index.html"), width: 390, scheme: scheme);

            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 390);
            Assert.Equal(3, await page.Locator(".thumbnail svg[aria-hidden=true]").CountAsync());
            Assert.Equal(3, await page.Locator(".variants h3 a").CountAsync());
            Assert.Empty(faults);
        }
    }
}
