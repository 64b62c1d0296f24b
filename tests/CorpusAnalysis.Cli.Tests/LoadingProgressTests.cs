namespace CorpusAnalysis.Cli.Tests;

public class LoadingProgressTests
{
    private TimeSpan _now;

    [Fact]
    public void Terminal_shows_one_line_that_is_written_over_and_taken_away()
    {
        string shown = Shown(isTerminal: true, [0.5, 1, 1.1, 1.3]);

        Assert.Equal("\r\e[Kcorpus: 100 articles from 1 of 4 files, 100 a second, 3 s left\r\e[Kcorpus: 100 articles from 1 of 4 files, 77 a second, 4 s left\r\e[K", shown);
    }

    [Fact]
    public void Logs_get_a_whole_line_every_ten_seconds_without_control_characters()
    {
        string shown = Shown(isTerminal: false, [1, 9, 11, 12, 20, 22]);

        Assert.Equal(
            ["corpus: 100 articles from 1 of 4 files, 9 a second, 33 s left", "corpus: 100 articles from 1 of 4 files, 5 a second, 66 s left", ""],
            shown.Split(Environment.NewLine));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Short_loading_shows_nothing(bool isTerminal) => Assert.Empty(Shown(isTerminal, [0.1, 0.5, 0.9]));

    [Fact]
    public void Line_tells_no_time_left_before_anything_is_read_and_none_below_zero_for_a_file_that_grew()
    {
        Assert.Equal("corpus: 0 articles from 0 of 1 files, 0 a second", LoadingProgress.Line(new(0, 1, "a.txt", 0, 0, 100), TimeSpan.FromSeconds(2)));
        Assert.Equal("corpus: 2,000 articles from 0 of 1 files, 1,000 a second, 0 s left", LoadingProgress.Line(new(0, 1, "a.txt", 2000, 150, 100), TimeSpan.FromSeconds(2)));
    }

    private string Shown(bool isTerminal, double[] seconds)
    {
        using var target = new StringWriter();
        var progress = new LoadingProgress(target, isTerminal, () => _now);
        foreach (double second in seconds)
        {
            _now = TimeSpan.FromSeconds(second);
            progress.Report(new(1, 4, "a\r.txt", 100, 25, 100));
        }

        progress.Clear();
        return target.ToString();
    }
}
