namespace CorpusAnalysis.Tests.Loading.Formats;

public sealed class PlainRecognitionTests
{
    [Fact]
    public void Each_fixture_is_recognised_by_its_format_with_and_without_its_ending() => Assert.All(PlainFixtures.Articles, fixture =>
    {
        Assert.Equal(fixture.Format, Best(fixture.Path, fixture.Bytes));
        if (fixture.Format != "plain text")
        {
            Assert.Equal(fixture.Format, Best("renamed.txt", fixture.Bytes));
            Assert.Equal(fixture.Format, Best("download", fixture.Bytes));
        }
    });

    [Fact]
    public void Each_fixture_gives_its_articles() => Assert.All(PlainFixtures.Articles, fixture =>
    {
        IArticleFormat format = ArticleFormats.Plain.Articles.Single(one => one.Name == fixture.Format);
        var read = ReadDocument.Of(format, fixture.Path, fixture.Bytes);

        Assert.NotEmpty(read.Articles);
        Assert.DoesNotContain(read.Problems, problem => problem.Severity != LoadSeverity.Note);
    });

    [Theory]
    [InlineData("a.html", "<!DOCTYPE html><html><body><p>a, b; c</p></body></html>")]
    [InlineData("a.xml", "<?xml version=\"1.0\"?><news><item>a</item></news>")]
    [InlineData("a.pdf", "%PDF-1.7\n")]
    public void Other_formats_are_left_to_others(string path, string text) => Assert.Null(Best(path, PlainFixtures.Bytes(text)));

    [Fact]
    public void Random_damage_fails_cleanly() => Assert.All(PlainFixtures.Articles, fixture =>
    {
        var random = new Random(4);
        IArticleFormat format = ArticleFormats.Plain.Articles.Single(one => one.Name == fixture.Format);
        for (int i = 0; i < 300; i++)
        {
            byte[] bytes = fixture.Bytes[..random.Next(1, fixture.Bytes.Length + 1)];
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            Exception? thrown = Record.Exception(() => ReadDocument.Of(format, fixture.Path, bytes));
            Assert.True(thrown is null or CorpusFormatException, $"{thrown}");
        }
    });

    private static string? Best(string path, byte[] bytes)
    {
        DocumentHead head = ReadDocument.Document(path, bytes, []).Head;
        IArticleFormat best = ArticleFormats.Plain.Articles.MaxBy(format => format.Match(head))!;
        return best.Match(head) == FormatMatch.None ? null : best.Name;
    }
}
