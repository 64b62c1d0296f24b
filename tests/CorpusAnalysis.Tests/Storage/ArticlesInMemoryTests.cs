using System.Text;
using CsCheck;

namespace CorpusAnalysis.Tests.Storage;

public class ArticlesInMemoryTests
{
    [Fact]
    public void Text_in_UTF8_is_that_of_the_article() =>
        Gen.Select(Texts.Any, Texts.Any.Where(text => !string.IsNullOrWhiteSpace(text)).Array[0, 4]).Sample((headline, paragraphs) =>
        {
            var article = new Article { Id = "a", Headline = headline, Paragraphs = [.. paragraphs] };

            Assert.Equal(Encoding.UTF8.GetBytes(article.Text), new ArticlesInMemory([article]).Utf8(0).ToArray());
        });
}
