using CorpusAnalysis.Tests.Loading.Formats;

namespace CorpusAnalysis.Formats.Tests.Web;

public class WebFormatsTests
{
    [Fact]
    public void Every_fixture_is_known_for_certain_to_its_format_and_to_no_other()
    {
        foreach ((string format, string path, byte[] bytes) in WebFixtures.All)
        {
            foreach (string name in new[] { path, "without-ending", "wrong.txt", "wrong.json" })
            {
                DocumentHead head = ReadDocument.Document(name, bytes, []).Head;
                (string, FormatMatch)[] matches = [.. FurtherFormats.All.Articles.Select(known => (known.Name, known.Match(head))), .. FurtherFormats.All.Containers.Select(known => (known.Name, known.Match(head)))];

                Assert.Equal([(format, FormatMatch.Certain)], matches.Where(match => match.Item2 == FormatMatch.Certain));
            }
        }
    }

    [Fact]
    public void Folder_of_all_fixtures_is_a_corpus()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("corpus-web-");
        try
        {
            foreach ((string format, string path, byte[] bytes) in WebFixtures.All)
            {
                File.WriteAllBytes(Path.Combine(folder.FullName, $"{format}-{path}"), bytes);
            }

            var corpus = Corpus.Load(folder.FullName);

            // Three pages, two feeds of two items, a text, an article, a message of two items, two archives of two pages.
            Assert.Equal(3 + 4 + 1 + 1 + 2 + 4, corpus.Articles.Count);
            Assert.All(corpus.Articles, article => Assert.NotEmpty(article.Headline));
            Assert.All(corpus.Articles.Where(article => article.Headline.StartsWith("Stadtrat", StringComparison.Ordinal)), article => Assert.Equal((2025, 11, 18), (article.Date.Year, article.Date.Month, article.Date.Day)));
            Assert.Contains(corpus.Articles, article => article.Metadata.TryGetValue("crawled", out string? crawled) && crawled.StartsWith("2025-11-20", StringComparison.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Damaged_documents_give_articles_or_an_error_and_nothing_else()
    {
        var random = new Random(20251126);
        foreach ((string format, string path, byte[] bytes) in WebFixtures.All)
        {
            for (int round = 0; round < 60; round++)
            {
                byte[] damaged = Damaged(bytes, random);
                try
                {
                    Read(format, path, damaged);
                }
                catch (CorpusFormatException exception)
                {
                    Assert.StartsWith(path, exception.Problem.Path, StringComparison.Ordinal);
                }
            }
        }
    }

    private static void Read(string format, string path, byte[] bytes)
    {
        SourceDocument document = ReadDocument.Document(path, bytes, []);
        if (FurtherFormats.All.Containers.FirstOrDefault(known => known.Name == format) is not { } container)
        {
            Assert.All(FurtherFormats.All.Articles.First(known => known.Name == format).Read(document), draft => Assert.DoesNotContain("", draft.Paragraphs));
            return;
        }

        foreach (SourceDocument page in container.Open(document))
        {
            try
            {
                Assert.All(new HtmlFormat().Read(page), draft => Assert.DoesNotContain("", draft.Paragraphs));
            }
            catch (CorpusFormatException)
            {
                // A page that is damaged does not end the archive.
            }
        }
    }

    private static byte[] Damaged(byte[] bytes, Random random)
    {
        byte[] damaged = [.. bytes];
        for (int i = random.Next(1, 8); i > 0; i--)
        {
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
        }

        return random.Next(3) switch
        {
            0 => damaged[..random.Next(damaged.Length)],
            1 => [.. damaged[..random.Next(damaged.Length)], .. damaged[random.Next(damaged.Length)..]],
            _ => damaged,
        };
    }
}
