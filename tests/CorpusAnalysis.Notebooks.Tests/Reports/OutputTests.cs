using System.Text.Json.Nodes;
using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Reports;

namespace CorpusAnalysis.Notebooks.Tests.Reports;

public class OutputTests
{
    public static TheoryData<string> HostileKinds => ["stdout", "error", "text/plain", "text/markdown", "application/json", "image/svg+xml", "image/png", "unknown/type", "source", "file"];

    [Theory]
    [MemberData(nameof(HostileKinds))]
    public void Render_escapes_hostile_text(string kind)
    {
        const string hostile = Sample.Hostile;
        var cell = kind switch
        {
            "stdout" => Sample.Code("1", new StreamOutput("stdout", hostile)),
            "error" => Sample.Code("1", new ErrorOutput(hostile, hostile, [hostile])),
            "unknown/type" => Sample.Code("1", Sample.Display($"unknown/{hostile}", hostile)),
            "source" => Sample.Code(hostile),
            "file" => Sample.Code("1"),
            _ => Sample.Code("1", Sample.Display(kind, hostile)),
        };
        var options = kind == "file" ? Sample.Options with { NotebookPath = $"{hostile.Replace("/", "")}.ipynb", IndexHref = hostile, Language = hostile } : Sample.Options;

        string html = HtmlReport.Render(Sample.Notebook(cell), options);

        Assert.DoesNotContain("<script>hacked", html);
        Assert.DoesNotContain("<img src=x", html);
        Assert.DoesNotContain("\"'>", html);
    }

    [Fact]
    public void Render_escapes_a_hostile_cell_id()
    {
        var cell = Sample.Code("1") with { Id = Sample.Hostile };

        Assert.DoesNotContain("<script>hacked", HtmlReport.Render(new NotebookDocument([cell]), Sample.Options));
    }

    [Fact]
    public void Render_gives_html_as_it_is_but_without_the_formatters_style()
    {
        string html = Sample.Body(Sample.Code("1", Sample.Display("text/html", "<b>x</b><style>\n.dni-treeview { color: red; }\n</style><style>.own{}</style>")));

        Assert.Contains("<div class=\"output html scroll\"><b>x</b><style>.own{}</style></div>", html);
    }

    [Fact]
    public void Render_takes_the_richest_representation()
    {
        var value = new ResultOutput(new([new("text/plain", "plain"), new("image/png", "iVBO\nRw0="), new("text/markdown", "*md*")]), 1);

        string html = Sample.Body(Sample.Code("1", value));

        Assert.Contains("src=\"data:image/png;base64,iVBORw0=\"", html);
        Assert.DoesNotContain("plain</pre>", html);
    }

    [Theory]
    [InlineData("[a](javascript:x)", "<p>a</p>")]
    [InlineData("b [a *c*](javascript:x) d", "<p>b a <em>c</em> d</p>")]
    [InlineData("[a](java&#10;script:x)", "<p>a</p>")]
    [InlineData("[a](JavaScript:x)", "<p>a</p>")]
    [InlineData("<javascript:x>", "<p>javascript:x</p>")]
    [InlineData("[a](data:text/html,x)", "<p>a</p>")]
    [InlineData("[a](https://example.org/x?y=1:2)", "<p><a href=\"https://example.org/x?y=1:2\">a</a></p>")]
    [InlineData("[a](mailto:x@example.org)", "<p><a href=\"mailto:x@example.org\">a</a></p>")]
    [InlineData("[a](../x:y)", "<p><a href=\"../x:y\">a</a></p>")]
    [InlineData("![a *b*](file:///etc/x.png)", "<p>a <em>b</em></p>")]
    [InlineData("![a](https://example.org/x.png)", "<p>a</p>")]
    [InlineData("![a](data:image/png;base64,iVBO)", "<p><img src=\"data:image/png;base64,iVBO\" alt=\"a\" /></p>")]
    [InlineData("<b>x</b>", "<p>&lt;b&gt;x&lt;/b&gt;</p>")]
    public void Markdown_of_an_output_keeps_only_safe_targets(string markdown, string expected) =>
        Assert.Contains($"<div class=\"output markdown prose\">{expected}\n</div>", Sample.Body(Sample.Code("1", Sample.Display("text/markdown", markdown))));

    [Theory]
    [InlineData("\u001b[31mred\u001b[0m plain", "<span class=\"ansi-red\">red</span> plain")]
    [InlineData("\u001b[1;92mok\u001b[22m no\u001b[39m", "<span class=\"ansi-bold ansi-green\">ok</span><span class=\"ansi-green\"> no</span>")]
    [InlineData("\u001b[38;5;1mx\u001b[38;2;1;31;4my", "xy")]
    [InlineData("\u001b[2K\u001b]0;title\u0007a\u001b[?25l", "a")]
    [InlineData("1 %\r50 %\r100 %\nnext\r\n", "100 %\nnext")]
    [InlineData("\u0007bell", "\uFFFDbell")]
    public void Console_text_keeps_its_colours_and_loses_other_escapes(string text, string expected) =>
        Assert.Contains($"<pre class=\"output stream stdout\">\n{expected}</pre>", Sample.Body(Sample.Code("1", new StreamOutput("stdout", text))));

    [Fact]
    public void Json_is_indented_and_folded_when_it_is_long()
    {
        var shortJson = new DisplayOutput(new([new("application/json", new JsonObject { ["größe"] = 1 })]));
        var longJson = new DisplayOutput(new([new("application/json", new JsonArray([.. Enumerable.Range(0, 40).Select(i => (JsonNode)i)]))]));

        Assert.Contains("<span class=\"tok-name\">&quot;größe&quot;</span>", Sample.Body(Sample.Code("1", shortJson)));
        Assert.Contains("<summary>JSON, 42 lines</summary>", Sample.Body(Sample.Code("1", longJson)));
    }

    [Fact]
    public void A_renderer_from_outside_comes_first_and_its_assets_come_once()
    {
        var options = Sample.Options with { Renderers = [new StarRenderer(), .. HtmlReport.Renderers] };
        var star = new DisplayOutput(new([new("application/x-star", "*"), new("text/html", "<b>no</b>")]));

        string html = HtmlReport.Render(Sample.Notebook(Sample.Code("1", star, star)), options);

        Assert.Equal(3, html.Split("<i>star</i>").Length);
        Assert.Equal(2, html.Split("twinkle(\"<\\/script>\")").Length);
        Assert.Equal(2, html.Split("i { color: gold }").Length);
        Assert.DoesNotContain("<b>no</b>", html);
        Assert.DoesNotContain("twinkle", HtmlReport.Render(Sample.Notebook(Sample.Code("1")), options));
    }

    private sealed class StarRenderer() : MimeOutputRenderer("application/x-star")
    {
        protected override HtmlFragment Render(JsonNode content) => new("<i>star</i>")
        {
            Assets =
            [
                new("star.js", ReportAssetKind.Script, () => "twinkle(\"</script>\")"),
                new("star.css", ReportAssetKind.Style, () => "i { color: gold }"),
            ],
        };
    }
}
