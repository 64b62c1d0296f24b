using CorpusAnalysis.Notebooks.Reports;

namespace CorpusAnalysis.Notebooks.Tests.Reports;

public class MarkdownCellTests
{
    [Fact]
    public void An_image_beside_the_notebook_is_embedded()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.PathOf("ein bild.png"), [1, 2, 3]);
        var options = Sample.Options with { NotebookPath = folder.PathOf("x.ipynb") };

        string html = HtmlReport.Render(Sample.Notebook(Sample.Markdown("![Karte](ein%20bild.png) ![weg](none.png)")), options);

        Assert.Contains("<img src=\"data:image/png;base64,AQID\" alt=\"Karte\" />", html);
        Assert.Contains("[image not found: none.png]", html);
    }

    [Fact]
    public void What_is_nested_too_deep_is_shown_as_it_is()
    {
        string deep = new('[', 3000);

        Assert.Contains($"<p>{deep}</p>", Sample.Body(Sample.Markdown(deep)));
        Assert.Contains($"<p>{deep}</p>", Sample.Body(Sample.Code("1", Sample.Display("text/markdown", deep))));
    }

    [Theory]
    [InlineData("![Map](https://example.org/map.png)", "<a href=\"https://example.org/map.png\">Map</a>")]
    [InlineData("[next](02-x.ipynb#größe)", "<a href=\"02-x.html#gr")]
    [InlineData("[next](sub/a.dib)", "<a href=\"sub/a.html\">")]
    [InlineData("[file](data.csv)", "<a href=\"data.csv\">")]
    [InlineData("[away](https://example.org/a.ipynb)", "<a href=\"https://example.org/a.ipynb\">")]
    [InlineData("<details><summary>x</summary>y</details>", "<details><summary>x</summary>y</details>")]
    [InlineData("|a|\n|-|\n|1|", "<div class=\"scroll\">")]
    [InlineData("```C#\nvar x = \"<\";\n```", "<span class=\"tok-keyword\">var</span> x = <span class=\"tok-string\">&quot;&lt;&quot;</span>;")]
    [InlineData("```unknown\n<a>\n```", "<pre class=\"listing\"><code>&lt;a&gt;</code></pre>")]
    [InlineData("- [x] a\n- [ ] b", "<input type=\"checkbox\" disabled checked aria-label=\"done\">")]
    [InlineData("- [x] a\n- [ ] b", "<input type=\"checkbox\" disabled aria-label=\"to do\">")]
    [InlineData("[code](javascript:x) text", "<p>code text</p>")]
    [InlineData("[code](data:text/html,x) text", "<p>code text</p>")]
    public void Markdown_becomes(string markdown, string expected) => Assert.Contains(expected, Sample.Body(Sample.Markdown(markdown)));
}
