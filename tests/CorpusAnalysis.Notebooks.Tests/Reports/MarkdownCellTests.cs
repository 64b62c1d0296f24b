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
    [InlineData("- [x] done", "type=\"checkbox\"")]
    public void Markdown_becomes(string markdown, string expected) => Assert.Contains(expected, Sample.Body(Sample.Markdown(markdown)));
}
