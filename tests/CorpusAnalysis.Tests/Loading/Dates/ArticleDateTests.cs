namespace CorpusAnalysis.Tests.Loading.Dates;

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
    [InlineData("--11-29", "", "20241129_a.txt", null, "2024-11-29")]
    [InlineData("--11-29", "", "2024_11_29.txt", null, "2024-11-29")]
    [InlineData("--11-29", "", "2024_11_a.txt", null, "2024-11-29")]
    [InlineData("--11-29", "", "12345678.txt", null, "--11-29")]
    [InlineData("--11-29", "", "202411290815_a.txt", null, "--11-29")]
    [InlineData("--05-01", "", "2024-11_a.txt", null, "2024-05-01", "the dateline says --05-01, the file name 2024-11")]
    [InlineData("--11-29", "", "2024/a.txt", 2023, "2024-11-29")]
    [InlineData("--11-29", "", "de/2024/politik/a.txt", null, "2024-11-29")]
    [InlineData("--11-29", "", "2024-11/a.txt", null, "2024-11-29")]
    [InlineData("--11-29", "", "2024/11/29/a.txt", null, "2024-11-29")]
    [InlineData("--11-29", "", "2022/2024/a.txt", null, "2024-11-29")]
    [InlineData("--11-29", "", "2022/2024-11-29_a.txt", null, "2024-11-29")]
    [InlineData("--12-31", "", "2025/01/01/a.txt", null, "2024-12-31")]
    [InlineData("--12-31", "", "2025-01/a.txt", null, "2024-12-31")]
    [InlineData("--01-01", "", "2024/12/a.txt", null, "2025-01-01")]
    [InlineData("--12-31", "", "2025/a.txt", null, "2025-12-31")]
    [InlineData("--05-01", "", "2024/11/29/a.txt", null, "2024-05-01", "the dateline says --05-01, the folder 2024-11-29")]
    [InlineData("2022-11-29", "", "2024/a.txt", null, "2022-11-29")]
    [InlineData("--11-29", "", "band 2024/0815/a.txt", null, "--11-29")]
    [InlineData("--11-29", "--11-29", "2024/a.txt", null, "2024-11-29")]
    [InlineData("", "--12-31", "2025/01/a.txt", null, "2024-12-31")]
    [InlineData("", "", "2024/11/29/a.txt", 2023, "2024-11-29")]
    [InlineData("", "", "2024-11-29_a.txt", null, "2024-11-29")]
    [InlineData("", "", "a.txt", 2023, "2023")]
    [InlineData("", "", "a.txt", null, "")]
    [InlineData("--11-29", "2021-11-29", "2024-11-29_a.txt", 2023, "2021-11-29")]
    [InlineData("--11-29", "2021", "a.txt", null, "2021-11-29")]
    [InlineData("--11-29", "2021-11", "a.txt", null, "2021-11-29")]
    [InlineData("--11-29", "2021-11-30", "a.txt", null, "2021-11-30", "the dateline says --11-29, the metadata 2021-11-30")]
    [InlineData("--11-29", "2021-10", "a.txt", null, "2021-10", "the dateline says --11-29, the metadata 2021-10")]
    [InlineData("2022-11-29", "2021-11-29", "a.txt", null, "2021-11-29", "the dateline says 2022-11-29, the metadata 2021-11-29")]
    public void Resolve_takes_the_year_from_metadata_dateline_file_name_folder_and_option(
        string dateline, string metadata, string path, int? year, string expected, string? conflict = null)
    {
        (PartialDate date, string? found) = ArticleDate.Resolve(Date(dateline), Date(metadata), path, year);

        Assert.Equal((expected, conflict), (date.ToString(), found));
    }

    [Fact]
    public void Resolve_refuses_29_February_in_a_year_without_it() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ArticleDate.Resolve(Date("--02-29"), default, "a.txt", 2023));

    [Theory]
    [InlineData("a.txt", "")]
    [InlineData("2024/a.txt", "2024")]
    [InlineData("2024/11/a.txt", "2024-11")]
    [InlineData("2024/11/31/a.txt", "2024-11")]
    [InlineData("2024/13/a.txt", "2024")]
    [InlineData("2024-11/29/a.txt", "2024-11-29")]
    [InlineData("2024_11_29/a.txt", "2024-11-29")]
    [InlineData("20241129/a.txt", "2024-11-29")]
    [InlineData("2024/politik/11/a.txt", "2024")]
    [InlineData("1024/a.txt", "")]
    public void Folders_say_a_year_and_what_lies_in_it(string path, string expected) =>
        Assert.Equal(expected, ArticleDate.FromFolders(path).ToString());

    private static PartialDate Date(string text) => PartialDate.TryParse(text, out PartialDate date) ? date : default;
}
