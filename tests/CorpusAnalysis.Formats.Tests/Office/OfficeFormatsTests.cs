using CorpusAnalysis.Tests.Loading.Formats;

namespace CorpusAnalysis.Formats.Tests.Office;

public class OfficeFormatsTests
{
    [Fact]
    public void Each_fixture_is_recognised_by_its_format_with_its_ending_and_without() => Assert.All(OfficeFixtures.All, fixture =>
    {
        Assert.Equal(fixture.Format, Best(fixture.Path, fixture.Bytes));
        Assert.Equal(fixture.Format, Best(Path.GetFileNameWithoutExtension(fixture.Path), fixture.Bytes));
    });

    [Fact]
    public void Each_fixture_gives_articles_with_headline_and_text() => Assert.All(OfficeFixtures.All, fixture =>
    {
        var read = ReadDocument.Of(Format(fixture.Format), fixture.Path, fixture.Bytes);

        Assert.NotEmpty(read.Articles);
        Assert.All(read.Articles, article => Assert.NotEqual("", article.Headline));
        Assert.DoesNotContain(read.Problems, problem => problem.Severity == LoadSeverity.Error);
    });

    [Fact]
    public void Documents_of_archives_that_cannot_be_searched_are_read_as_well() => Assert.All(OfficeFixtures.All, fixture =>
    {
        SourceDocument archive = ReadDocument.Document("a.zip", fixture.Bytes, []);
        SourceDocument inner = archive.Inner(fixture.Path, fixture.Bytes.Length, fixture.Bytes.Length, archive.Open);

        Assert.Equal(ReadDocument.Of(Format(fixture.Format), fixture.Path, fixture.Bytes).Articles.Count, Format(fixture.Format).Read(inner).Count());
    });

    [Fact]
    public void Random_damage_is_an_error_of_the_document_or_none() => Assert.All(OfficeFixtures.All, fixture =>
    {
        var random = new Random(7);
        for (int i = 0; i < 25; i++)
        {
            byte[] damaged = [.. fixture.Bytes];
            for (int j = 0; j <= i; j++)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            byte[] bytes = i % 5 == 0 ? damaged[..random.Next(damaged.Length)] : damaged;
            Exception? exception = Record.Exception(() => ReadDocument.Of(Format(fixture.Format), fixture.Path, bytes));
            Assert.True(exception is null or CorpusFormatException, $"{fixture.Path} {i}: {exception}");
        }
    });

    private static IArticleFormat Format(string name) => Assert.Single(FurtherFormats.All.Articles, format => format.Name == name);

    private static string? Best(string path, byte[] bytes)
    {
        DocumentHead head = ReadDocument.Document(path, bytes, []).Head;
        (string name, FormatMatch match) = ArticleFormats.All.Containers.Select(format => (format.Name, format.Match(head)))
            .Concat(ArticleFormats.All.Articles.Select(format => (format.Name, format.Match(head)))).MaxBy(found => found.Item2);
        return match == FormatMatch.None ? null : name;
    }
}
