using CorpusAnalysis.Tests.Loading.Formats;

namespace CorpusAnalysis.Formats.Tests.Markdown;

public sealed class MarkdownFormatTests
{
    private const string Good = """
        ---
        title: Streik endet
        date: 2024-11-29
        author: Eva Lind
        tags: [Bahn, Tarif]
        lang: de
        ---

        Die Züge **fahren** wieder, sagt die [Bahn](https://example.org "Seite") am
        *Freitag* &ndash; ![ein Bild](bild.png) mit `Rabatt`.<br>

        ## Was nun?

        - Erstens
        - Zweitens[^1]

        > Ein Zitat.

        | Ort | Zahl |
        |-----|------|
        | Ulm | 3    |

        <div>HTML</div>

            Code bleibt

        [^1]: Eine Fußnote.
        """;

    private static readonly MarkdownFormat Format = new();

    [Fact]
    public void Fields_and_the_plain_text_of_all_blocks_are_read()
    {
        var read = ReadDocument.Of(Format, "a.md", Good);

        Assert.Equal(("Streik endet", "2024-11-29", "de"), (read.Article.Headline, read.Article.DateText, read.Article.Language));
        Assert.Equal(["author=Eva Lind", "tags=Bahn; Tarif"], read.Article.Metadata.Select(field => $"{field.Key}={field.Value}"));
        Assert.Equal(
            ["Die Züge fahren wieder, sagt die Bahn am Freitag –  mit Rabatt.", "Was nun?", "Erstens", "Zweitens", "Ein Zitat.", "Ort Zahl", "Ulm 3", "Code bleibt", "Eine Fußnote."],
            read.Article.Paragraphs);
        Assert.Empty(read.Problems);
    }

    [Theory]
    [InlineData("# Streik\n\nText.\n", "Streik", "Text.")]
    [InlineData("Vorspann.\n\nStreik\n======\n\nText.\n", "Streik", "Vorspann.|Text.")]
    [InlineData("---\ntitle: Streik\n---\n# Streik\n\nText.\n", "Streik", "Text.")]
    [InlineData("---\ntitle: Streik\n---\n# Anders\n\nText.\n", "Streik", "Anders|Text.")]
    [InlineData("---\ndate: 2024\n---\n# Streik\n\nText.\n", "Streik", "Text.")]
    [InlineData("Nur Text.\n", "", "Nur Text.")]
    public void First_heading_is_the_headline_where_the_fields_have_none(string text, string headline, string paragraphs)
    {
        ArticleDraft article = ReadDocument.Of(Format, "a.md", text).Article;

        Assert.Equal((headline, paragraphs), (article.Headline, string.Join('|', article.Paragraphs)));
    }

    [Fact]
    public void Scripts_are_no_text() =>
        Assert.Equal(["Text."], ReadDocument.Of(Format, "a.md", "<script>alert(1)</script>\n\nText.<!-- note -->\n").Article.Paragraphs);

    [Fact]
    public void Empty_file_is_warned_of() => Assert.Single(ReadDocument.Of(Format, "a.md", "\n").Problems);

    [Theory]
    [InlineData('>')]
    [InlineData('[')]
    [InlineData('*')]
    public void Nesting_without_end_fails_cleanly_or_is_text(char letter)
    {
        Exception? thrown = Record.Exception(() => ReadDocument.Of(Format, "a.md", new string(letter, 20_000) + "a"));

        Assert.True(thrown is null or CorpusFormatException, $"{thrown}");
    }

    [Theory]
    [InlineData("a.md", "Text", FormatMatch.NamedAndLikely)]
    [InlineData("a.MARKDOWN", "---\ntitle: a\n---\nText", FormatMatch.Certain)]
    [InlineData("a.txt", "# Text", FormatMatch.None)]
    [InlineData("a.md", "\0\0\u0001", FormatMatch.None)]
    public void Match_goes_by_the_ending(string path, string text, FormatMatch expected) =>
        Assert.Equal(expected, ReadDocument.Match(Format, path, text));
}
