namespace CorpusAnalysis.Tests;

public class CorpusTests
{
    private static readonly Corpus Three = Corpus.From([New("a", "de", "eins zwei"), New("b", "en", "one"), New("c", "de", "drei")]);

    [Fact]
    public void Where_is_a_view_on_the_same_index()
    {
        Corpus german = Three.Where(article => article.Language == "de");

        Assert.Equal(["a", "c"], german.Articles.Select(article => article.Id));
        Assert.Equal([0, 2], german.Members);
        Assert.Equal((3L, 4L), (german.TokenCount, Three.TokenCount));
        Assert.Same(Three.Index, german.Index);
        Assert.Same(Three.Report, german.Report);
        Assert.True(german.Contains(2) && !german.Contains(1));
        Assert.Equal("b", german[1].Id);
    }

    [Fact]
    public void Where_narrows_a_view_further()
    {
        Corpus none = Three.Where(article => article.Language == "de").Where(article => article.Id == "b");

        Assert.Empty(none.Articles);
        Assert.Equal(0, none.TokenCount);
        Assert.Equal([2], Three.Where(article => article.Language == "de").Where(article => article.Id == "c").Members);
    }

    [Fact]
    public void From_takes_no_articles_and_one_word()
    {
        Assert.Equal(0, Corpus.From([]).TokenCount);
        Assert.Equal(1, Corpus.From([New("a", "de", "Baku")]).TokenCount);
        Assert.Equal(1, Corpus.From([New("a", "de", "Baku")]).Report.ArticleCount);
    }

    [Fact]
    public void From_refuses_an_id_twice() => Assert.Throws<ArgumentException>(() => Corpus.From([New("a", "de", "x"), New("a", "en", "y")]));

    [Fact]
    public void From_tokenises_as_it_is_told()
    {
        var plain = new Tokenizer(new() { JoinHyphenated = false });
        var corpus = Corpus.From([New("a", "de", "US-Dollar")], plain);

        Assert.Equal(2, corpus.TokenCount);
        Assert.Same(plain, corpus.Tokenizer);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void Articles_have_numbers_from_0(int number) => Assert.Throws<ArgumentOutOfRangeException>(() => Three[number]);

    private static Article New(string id, string language, string text) => new() { Id = id, Headline = text, Paragraphs = [], Language = language };
}
