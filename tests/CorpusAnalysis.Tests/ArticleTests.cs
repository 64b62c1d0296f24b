namespace CorpusAnalysis.Tests;

public class ArticleTests
{
    [Fact]
    public void Articles_are_equal_by_value()
    {
        Assert.Equal(New(), New());
        Assert.Equal(New().GetHashCode(), New().GetHashCode());
        Assert.NotEqual(New(), New() with { Paragraphs = ["Eins.", "Drei."] });
        Assert.NotEqual(New(), New() with { Metadata = new Dictionary<string, string> { ["note"] = "b" } });
        Assert.NotEqual(New(), New() with { Date = new(2024, 11, 29) });
        Assert.NotEqual(New(), New() with { Language = "en" });
    }

    [Fact]
    public void Text_is_headline_and_paragraphs_without_section_and_dateline()
    {
        Assert.Equal("Titel\n\nEins.\n\nZwei.", New().Text);
        Assert.Equal("Eins.\n\nZwei.", (New() with { Headline = "" }).Text);
        Assert.Equal("Titel", (New() with { Paragraphs = [] }).Text);
    }

    [Fact]
    public void Metadata_do_not_change_with_the_dictionary_they_came_from()
    {
        var source = new Dictionary<string, string> { ["note"] = "a" };
        Article article = New() with { Metadata = source };
        source["note"] = "b";

        Assert.Equal("a", article.Metadata["note"]);
    }

    [Fact]
    public void Article_refuses_what_it_cannot_be()
    {
        Assert.Throws<ArgumentException>(() => New() with { Id = " " });
        Assert.Throws<ArgumentException>(() => New() with { Language = "" });
        Assert.Throws<ArgumentException>(() => New() with { Paragraphs = ["Eins.", " "] });
        Assert.Throws<ArgumentException>(() => New() with { Paragraphs = default });
        Assert.Throws<ArgumentNullException>(() => New() with { Headline = null! });
        Assert.Throws<ArgumentNullException>(() => New() with { Metadata = null! });
    }

    private static Article New() => new()
    {
        Id = "a",
        Headline = "Titel",
        Paragraphs = ["Eins.", "Zwei."],
        Metadata = new Dictionary<string, string> { ["note"] = "a" },
    };
}
