namespace CorpusAnalysis.Tests.Loading.Formats;

public sealed class FrontMatterTextFormatTests
{
    private static readonly FrontMatterTextFormat Format = new();

    [Fact]
    public void Fields_above_a_text_are_read_and_the_others_are_metadata()
    {
        var read = ReadDocument.Of(Format, "a.txt", """
            ---
            # as the editor saved it
            title: "Streik: die Züge stehen"
            date: 2024-11-29
            lang: de
            category: Politik
            source: dpa
            description: Kurz gesagt
            tags:
              - Bahn
              - Tarif
            author: {name: Eva Lind, mail: ~}
            ---

            Die Züge stehen.

            Bis Montag.
            """);

        ArticleDraft article = read.Article;
        Assert.Equal(("Streik: die Züge stehen", "2024-11-29", "de", "Politik", "dpa"), (article.Headline, article.DateText, article.Language, article.Section, article.Agency));
        Assert.Equal(["Die Züge stehen.", "Bis Montag."], article.Paragraphs);
        Assert.Equal(["author.name=Eva Lind", "description=Kurz gesagt", "tags=Bahn; Tarif"], article.Metadata.Select(field => $"{field.Key}={field.Value}"));
        Assert.Empty(read.Problems);
    }

    [Fact]
    public void First_line_is_the_headline_where_the_fields_have_none() =>
        Assert.Equal("Streik", ReadDocument.Of(Format, "a.txt", "---\r\ndate: 2024\r\n---\r\nStreik\r\n\r\nText.\r\n").Article.Headline);

    [Theory]
    [InlineData("---\ntitle: a: b\n---\nText\n", 2)]
    [InlineData("---\ntitle: a\ntags: [a\n---\nText\n", 0)]
    [InlineData("---\ntitle: a\nText\n", 1)]
    [InlineData("---\na: &x [1, 2]\nb: *x\n---\nText\n", 3)]
    [InlineData("---\na: &a [x,x,x]\nb: &b [*a,*a,*a]\nc: &c [*b,*b,*b]\n---\nText\n", 3)]
    public void Fields_that_are_no_YAML_or_use_aliases_are_told_with_their_line(string text, int line)
    {
        var thrown = Assert.Throws<CorpusFormatException>(() => ReadDocument.Of(Format, "a.txt", text));

        Assert.True(line == 0 || thrown.Problem.Line == line, thrown.Message);
    }

    [Fact]
    public void Nesting_without_end_fails_cleanly() =>
        Assert.Throws<CorpusFormatException>(() => ReadDocument.Of(Format, "a.txt", "---\na: " + new string('[', 10_000) + "\n---\nText\n"));

    [Theory]
    [InlineData("a.txt", "---\ntitle: a\n---\nText\n", FormatMatch.NamedAndLikely)]
    [InlineData("a", "---\ntitle: a\n---\nText\n", FormatMatch.Likely)]
    [InlineData("a.txt", "---\nProse.\n---\n", FormatMatch.None)]
    [InlineData("a.txt", "---\n", FormatMatch.None)]
    [InlineData("a.txt", "Prose: yes.\n---\n", FormatMatch.None)]
    public void Match_needs_a_field_between_the_hyphens(string path, string text, FormatMatch expected) =>
        Assert.Equal(expected, ReadDocument.Match(Format, path, text));
}
