using CorpusAnalysis.Notebooks.Reports.Text;

namespace CorpusAnalysis.Notebooks.Tests.Reports;

public class HtmlTests
{
    // Attributes cannot hold halves of characters, so these are no theory.
    [Fact]
    public void WellFormed_replaces_halves_of_characters()
    {
        Assert.Equal("plain", Html.WellFormed("plain"));
        Assert.Equal("", Html.WellFormed(""));
        Assert.Equal("\uD83D\uDE00 whole \uD83D\uDE00", Html.WellFormed("\uD83D\uDE00 whole \uD83D\uDE00"));
        Assert.Equal("\uFFFD", Html.WellFormed("\uD83D"));
        Assert.Equal("\uFFFD\uFFFD", Html.WellFormed("\uDE00\uD83D"));
        Assert.Equal("a\uFFFD\uD83D\uDE00b\uFFFD", Html.WellFormed("a\uD83D\uD83D\uDE00b\uDE00"));
    }
}
