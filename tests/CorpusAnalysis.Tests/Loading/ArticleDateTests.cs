namespace CorpusAnalysis.Tests.Loading;

public class ArticleDateTests
{
    [Theory]
    [InlineData("--11-29", "", "a.txt", null, "--11-29")]
    [InlineData("--11-29", "", "a.txt", 2023, "2023-11-29")]
    [InlineData("2022-11-29", "", "2024-11-29_a.txt", 2023, "2022-11-29", "the dateline says 2022-11-29, the file name 2024-11-29")]
    [InlineData("--11-29", "", "2024-11-29_a.txt", 2023, "2024-11-29")]
    [InlineData("--11-28", "", "2024-11-29_a.txt", null, "2024-11-28")]
    [InlineData("--12-31", "", "2025-01-01_a.txt", null, "2024-12-31")]
    [InlineData("--01-01", "", "2024-12-31.txt", null, "2025-01-01")]
    [InlineData("--05-01", "", "2024-11-29_a.txt", null, "2024-05-01", "the dateline says --05-01, the file name 2024-11-29")]
    [InlineData("--11-29", "", "2024-11_a.txt", null, "2024-11-29")]
    [InlineData("--11-29", "", "2024-13-99_a.txt", null, "--11-29")]
    [InlineData("--11-29", "", "20241129_a.txt", null, "--11-29")]
    [InlineData("--11-29", "2021-11-29", "2024-11-29_a.txt", 2023, "2021-11-29")]
    [InlineData("--11-29", "2021", "a.txt", null, "2021-11-29")]
    [InlineData("--11-29", "2021-11", "a.txt", null, "2021-11-29")]
    [InlineData("--11-29", "2021-11-30", "a.txt", null, "2021-11-30", "the dateline says --11-29, the metadata 2021-11-30")]
    [InlineData("--11-29", "2021-10", "a.txt", null, "2021-10", "the dateline says --11-29, the metadata 2021-10")]
    [InlineData("2022-11-29", "2021-11-29", "a.txt", null, "2021-11-29", "the dateline says 2022-11-29, the metadata 2021-11-29")]
    public void Resolve_takes_the_year_from_metadata_dateline_file_name_and_option(
        string dateline, string metadata, string fileName, int? year, string expected, string? conflict = null)
    {
        (PartialDate date, string? found) = ArticleDate.Resolve(Date(dateline), Date(metadata), fileName, year);

        Assert.Equal((expected, conflict), (date.ToString(), found));
    }

    [Fact]
    public void Resolve_refuses_29_February_in_a_year_without_it() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ArticleDate.Resolve(Date("--02-29"), default, "a.txt", 2023));

    private static PartialDate Date(string text) => PartialDate.TryParse(text, out PartialDate date) ? date : default;
}
