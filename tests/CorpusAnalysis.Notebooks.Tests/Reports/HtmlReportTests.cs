using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Reports;

namespace CorpusAnalysis.Notebooks.Tests.Reports;

public partial class HtmlReportTests
{
    [Fact]
    public void Render_gives_the_approved_page() =>
        Approved.Matches("everything.html", Normalised(HtmlReport.Render(Sample.Everything, Sample.Options)));

    [Fact]
    public void Render_gives_the_same_page_twice() =>
        Assert.Equal(HtmlReport.Render(Sample.Everything, Sample.Options), HtmlReport.Render(Sample.Everything, Sample.Options));

    [Fact]
    public void Render_takes_the_first_h1_as_title_or_else_the_file_name()
    {
        Assert.Contains("<title>A &amp; B</title>", Sample.Render(Sample.Markdown("Text first.\n\n# A & *B*\n\n# C")));
        Assert.Single(Regex.Matches(Sample.Render(Sample.Markdown("# A")), "<h1"));
        Assert.Contains("<title>01-sample</title>", Sample.Render(Sample.Markdown("No heading.")));
        Assert.Contains("<title>Notebook</title>", HtmlReport.Render(Sample.Notebook()));
    }

    [Fact]
    public void Render_states_where_the_report_comes_from()
    {
        string html = Sample.Render(Sample.Code("1"), Sample.Code(" "), Sample.Markdown("x"));

        Assert.Contains("<span class=\"file\">01-sample.ipynb</span>", html);
        Assert.Contains("<time datetime=\"2024-03-14T09:26:00+01:00\">14 March 2024, 09:26 UTC+01:00</time>", html);
        Assert.Contains("<li>1 code cell</li><li>3.1 s</li>", html);
        Assert.Contains("<a href=\"index.html\">", html);
    }

    [Fact]
    public void Render_lists_headings_in_the_contents_with_anchors_that_are_unique()
    {
        string html = Sample.Body(Sample.Markdown("# T\n\n## Größe & Ort\n\n### Sub\n\n#### Deep"), Sample.Markdown("## Größe & Ort"));

        Assert.Contains("<li><a href=\"#größe-ort\">Größe &amp; Ort</a><ol>\n<li><a href=\"#sub\">Sub</a></li></ol></li>", html);
        Assert.Contains("<li><a href=\"#größe-ort-2\">", html);
        Assert.DoesNotContain("<li><a href=\"#deep\"", html);
        Assert.Contains("<h4 id=\"deep\">Deep</h4>\n<a class=\"anchor\" href=\"#deep\" aria-label=\"Link to this section: Deep\">#</a>", html);
        Assert.Contains("id=\"größe-ort-2\"", html);
    }

    [Fact]
    public void Render_leaves_the_contents_out_when_there_is_little_to_list() =>
        Assert.DoesNotContain("<nav", Sample.Render(Sample.Markdown("# T\n\n## Only one")));

    [Fact]
    public void Render_gives_each_id_once_also_for_footnotes_of_several_cells()
    {
        string html = HtmlReport.Render(Sample.Notebook(
            Sample.Markdown("a[^1]\n\n[^1]: b\n\n## cell 3"), Sample.Markdown("c[^1]\n\n[^1]: d"), Sample.Code("1")), Sample.Options);
        var ids = Ids().Matches(html).Select(match => match.Groups[1].Value).ToList();

        Assert.Equal(ids.Distinct(), ids);
        Assert.All(InternalLinks().Matches(html).Select(match => match.Groups[1].Value), target => Assert.Contains(target, ids));
    }

    [Fact]
    public void Render_folds_code_when_asked_to()
    {
        string folded = HtmlReport.Render(Sample.Notebook(Sample.Code("1")), Sample.Options with { ShowCode = false });

        Assert.Contains("<details class=\"source\"><summary>Cell 1 · C# <span>1 line</span>", folded);
        Assert.Contains("<details class=\"source\" open>", Sample.Body(Sample.Code("1")));
    }

    [Theory]
    [InlineData("remove-cell", false, false, false)]
    [InlineData("remove-input", false, false, true)]
    [InlineData("remove-output", true, true, false)]
    [InlineData("hide-input", true, false, true)]
    [InlineData("other", true, true, true)]
    public void Render_respects_the_tag(string tag, bool hasSource, bool isOpen, bool hasOutput)
    {
        string html = Sample.Body(Sample.Code("theSource()", new StreamOutput("stdout", "theOutput")).Tagged(tag));

        Assert.Equal(hasSource, html.Contains("theSource()"));
        Assert.Equal(isOpen, html.Contains("<details class=\"source\" open>"));
        Assert.Equal(hasOutput, html.Contains("theOutput"));
    }

    [Fact]
    public void Render_folds_the_output_of_the_tag_hide_output_but_not_an_error()
    {
        Assert.Contains("<details class=\"outputs-fold\"><summary>Output</summary>\n<div class=\"outputs\">", Sample.Body(Sample.Code("1", new StreamOutput("stdout", "x")).Tagged("hide-output")));
        Assert.DoesNotContain("<details class=\"outputs-fold\">", Sample.Body(Sample.Code("1", Sample.Error).Tagged("hide-output")));
    }

    [Theory]
    [InlineData("parameters", "Cell 1 · C# · parameters <span>")]
    [InlineData("injected-parameters", "Cell 1 · C# · parameters given <span>")]
    public void Render_names_parameters(string tag, string expected) => Assert.Contains(expected, Sample.Body(Sample.Code("1").Tagged(tag)));

    [Fact]
    public void Render_leaves_out_raw_cells_blank_cells_and_removed_markdown()
    {
        string html = Sample.Body(new Cell("", CellKind.Raw, "raw", "rawText"), Sample.Code("  \n"), Sample.Markdown("removedText", "remove-cell"));

        Assert.DoesNotContain("rawText", html);
        Assert.DoesNotContain("removedText", html);
        Assert.DoesNotContain("<section", html);
    }

    [Fact]
    public void Render_marks_a_failed_notebook_and_links_to_the_cell()
    {
        string html = Sample.Body(Sample.Markdown("x"), Sample.Code("1"), Sample.Code("a\nb", Sample.Error).Tagged("remove-cell", "hide-input"), Sample.NotRun("c"));

        Assert.Contains("<strong>This notebook failed.</strong> <a href=\"#cell-3\"><bdi>FormatException</bdi> in cell 2</a>. 1 code cell was not run.", html);
        Assert.Contains("<section class=\"cell code failed\" id=\"cell-3\">\n<details class=\"source\" open>", html);
        Assert.Contains("aria-hidden=\"true\">\n1\n2</pre>", html);
        Assert.Contains("no number: &#39;x&#39;", html);
        Assert.Contains("cell 3, line 2: int.Parse(&quot;x&quot;)", html);
        Assert.Contains("<section class=\"cell code not-run\" id=\"cell-4\">", html);
        Assert.Contains("This cell was not run.", html);
    }

    [Fact]
    public void Render_does_not_call_an_expected_error_or_a_skipped_cell_a_failure()
    {
        string html = Sample.Body(Sample.Code("a", Sample.Error).Tagged("raises-exception"), Sample.NotRun("b").Tagged("skip-execution"));

        Assert.DoesNotContain("class=\"banner", html);
        Assert.Contains("cell code expects-error", html);
        Assert.Contains("skipped by its tag", html);
    }

    [Fact]
    public void Render_says_when_nothing_was_run() =>
        Assert.Contains("<strong>Not run.</strong>", Sample.Body(Sample.NotRun("1")));

    [Fact]
    public void Render_holds_nothing_that_would_load_from_elsewhere()
    {
        string html = HtmlReport.Render(Sample.Everything, Sample.Options);

        Assert.DoesNotMatch(@"<(?:script|img|iframe|source|video|audio|embed|object|input)\b[^>]*\b(?:src|srcset|data|poster)\s*=\s*[""']?(?!data:)", html);
        Assert.DoesNotMatch(@"<link\b", html);
        Assert.DoesNotMatch(@"@import|url\(\s*[""']?(?!data:|#)", html);
        Assert.Contains("default-src 'none'", html);
    }

    [Fact]
    public void The_policy_lets_the_pages_own_scripts_run_and_no_other()
    {
        string html = HtmlReport.Render(Sample.Everything, Sample.Options with { Evidence = "{}" });

        string policy = Policy().Match(html).Groups[1].Value;
        string[] hashes = [.. Scripts().Matches(html).Select(match => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(match.Groups[1].Value)))}'")];
        Assert.Equal(7, hashes.Length);
        Assert.Equal($"default-src 'none'; script-src {string.Join(' ', hashes)}; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; media-src data:; form-action 'none'; base-uri 'none'", policy);
        Assert.Contains("script-src 'none';", ReportIndex.Render([]));
        Assert.Contains("script-src 'unsafe-inline';", HtmlReport.Render(Sample.Everything, Sample.Options with { RunOutputScripts = true }));
    }

    [Fact]
    public void Scripts_keep_the_line_ends_that_only_their_strings_can_hold() =>
        Assert.Equal("<script>\na\nb\nc '\u2028\u2029\u0085\f'</script>\n", ReportAssets.Script("a\r\nb\rc '\u2028\u2029\u0085\f'"));

    [Fact]
    public void Evidence_is_one_element_that_its_text_cannot_leave()
    {
        const string json = """{"sets":[{"title":"</script><!--<script>"}]}""";

        string html = HtmlReport.Render(Sample.Everything, Sample.Options with { Evidence = json });

        Assert.Contains("""<script type="application/json" id="evidence" data-culture="">{"sets":[{"title":"\u003c/script>\u003c!--\u003cscript>"}]}</script>""", html);
        Assert.DoesNotContain("corpusEvidence", Sample.Render(Sample.Code("1")));
    }

    private static string Normalised(string html)
    {
        html = Contents().Replace(html, "$1 … $2");
        html = Hashes().Replace(html, "script-src …;");
        return Generator().Replace(html, "content=\"CorpusAnalysis VERSION\"");
    }

    [GeneratedRegex("(<style>|<script>).*?(</style>|</script>)", RegexOptions.Singleline)]
    private static partial Regex Contents();

    [GeneratedRegex("script-src '[^;]*;")]
    private static partial Regex Hashes();

    [GeneratedRegex("Content-Security-Policy\" content=\"([^\"]*)\"")]
    private static partial Regex Policy();

    [GeneratedRegex("<script>(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Scripts();

    [GeneratedRegex("content=\"CorpusAnalysis [^\"]+\"")]
    private static partial Regex Generator();

    [GeneratedRegex("\\bid=\"([^\"]+)\"")]
    private static partial Regex Ids();

    [GeneratedRegex("href=\"#([^\"]+)\"")]
    private static partial Regex InternalLinks();
}
