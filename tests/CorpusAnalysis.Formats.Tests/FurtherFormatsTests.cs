namespace CorpusAnalysis.Formats.Tests;

public class FurtherFormatsTests
{
    [Fact]
    public void All_formats_of_the_assembly_are_known_to_loading_where_it_lies_beside_the_library()
    {
        Assert.Equal(ArticleFormats.Plain.Articles.Length + FurtherFormats.All.Articles.Length, ArticleFormats.All.Articles.Length);
        Assert.All(FurtherFormats.All.Articles, format => Assert.Contains(format, ArticleFormats.All.Articles));
        Assert.All(FurtherFormats.All.Containers, format => Assert.Contains(format, ArticleFormats.All.Containers));
    }

    [Fact]
    public void Formats_have_names_of_their_own()
    {
        IEnumerable<string> names = [.. ArticleFormats.All.Articles.Select(format => format.Name), .. ArticleFormats.All.Containers.Select(format => format.Name)];

        Assert.Distinct(names);
        Assert.All(names, name => Assert.NotEmpty(name));
    }
}
