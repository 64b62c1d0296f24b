using CorpusAnalysis.Notebooks.Documents;
using CorpusAnalysis.Notebooks.Reports;

namespace CorpusAnalysis.Notebooks.Tests.Reports;

public class ReportIndexTests
{
    [Fact]
    public void Render_shows_title_sentence_status_cells_and_time_of_each_report()
    {
        string html = ReportIndex.Render(
            [
                new("First & last", "What is it?", ReportStatus.Succeeded, 1, TimeSpan.FromSeconds(75), "01.html"),
                new(Sample.Hostile, Sample.Hostile, ReportStatus.Failed, 8, null, "a\"b.html"),
                new("Third", "", ReportStatus.NotRun, 0, TimeSpan.Zero, "03.html"),
            ],
            "Berichte",
            new DateTimeOffset(2024, 3, 14, 0, 5, 0, TimeSpan.Zero));

        Assert.Contains("<title>Berichte</title>", html);
        Assert.Contains("<li>3 reports</li><li class=\"failed\">1 failed</li><li>rendered <time datetime=\"2024-03-14T00:05:00+00:00\">14 March 2024, 00:05 UTC</time></li>", html);
        Assert.Contains(
            "<li class=\"succeeded\">\n<h2><a href=\"01.html\">First &amp; last</a></h2>\n<p class=\"sentence\">What is it?</p>\n"
            + "<ul class=\"provenance\"><li class=\"status\">Complete</li><li>1 code cell</li><li>75 s</li></ul>", html);
        Assert.Contains("<a href=\"a&quot;b.html\">", html);
        Assert.Contains("<li class=\"not-run\">", html);
        Assert.DoesNotContain("<script", html);
    }

    [Fact]
    public void Render_says_so_when_there_are_no_reports() => Assert.Contains("No notebook was rendered.", ReportIndex.Render([]));

    [Theory]
    [InlineData("remove-output")]
    [InlineData("remove-cell")]
    public void What_a_report_does_not_show_is_no_key_figure(string tag)
    {
        Cell hidden = Sample.Code("x", new StreamOutput("stdout", "hidden")), shown = Sample.Code("y", new StreamOutput("stdout", "shown"));

        Assert.Equal([new("", "shown")], KeyFigures.Of(Sample.Notebook(hidden.Tagged(tag), shown)));
        Assert.Equal([new("", "shown")], KeyFigures.Of(Sample.Notebook(hidden.Tagged(tag, KeyFigures.Tag), shown.Tagged(KeyFigures.Tag))));
    }

    [Theory]
    [InlineData("One. Two.", "One.")]
    [InlineData("In der Region, z. B. Ağdam, am 14. März geräumt. Danach", "In der Region, z. B. Ağdam, am 14. März geräumt.")]
    [InlineData("Is it so? Yes.", "Is it so?")]
    [InlineData("It is (so). Then", "It is (so).")]
    [InlineData("No end", "No end")]
    [InlineData("A share of 5 %. Rest", "A share of 5 %.")]
    [InlineData("See *this* [link](x) first. Then", "See this link first.")]
    [InlineData("", "")]
    public void Summary_takes_the_first_sentence(string text, string expected) =>
        Assert.Equal(expected, ReportSummary.Of(Sample.Notebook(Sample.Markdown($"# T\n\n{text}")), Sample.Options, "x.html").Sentence);

    [Fact]
    public void Summary_cuts_a_sentence_without_end() =>
        Assert.Equal(401, ReportSummary.Of(Sample.Notebook(Sample.Markdown(new string('x', 5000))), Sample.Options, "x.html").Sentence.Length);

    [Fact]
    public void Summary_tells_how_the_run_ended()
    {
        Assert.Equal(ReportStatus.Failed, Of(Sample.Code("1", Sample.Error)).Status);
        Assert.Equal(ReportStatus.Succeeded, Of(Sample.Code("1", Sample.Error).Tagged("raises-exception")).Status);
        Assert.Equal(ReportStatus.NotRun, Of(Sample.NotRun("1")).Status);
        Assert.Equal(ReportStatus.Succeeded, Of(Sample.Markdown("x")).Status);
        Assert.Equal(new ReportSummary("01-sample", "x", ReportStatus.Succeeded, 0, TimeSpan.FromSeconds(3.14), "x.html"), Of(Sample.Markdown("x")));
    }

    private static ReportSummary Of(params Cell[] cells) => ReportSummary.Of(Sample.Notebook(cells), Sample.Options, "x.html");
}
