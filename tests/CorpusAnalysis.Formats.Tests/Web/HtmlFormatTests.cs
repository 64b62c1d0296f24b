using System.Text;
using CorpusAnalysis.Tests.Loading.Formats;

namespace CorpusAnalysis.Formats.Tests.Web;

public class HtmlFormatTests
{
    private static readonly HtmlFormat Format = new();

    [Fact]
    public void News_page_gives_its_article_without_navigation_comments_and_footer()
    {
        ReadDocument read = ReadDocument.Of(Format, "haushalt.html", Pages.News);

        Assert.Equal(Pages.Council, read.Article.Paragraphs);
        Assert.Equal("Stadtrat beschließt Haushalt", read.Article.Headline);
        Assert.Equal("Lokales", read.Article.Section);
        Assert.Equal("2025-11-18T21:40:00+01:00", read.Article.DateText);
        Assert.Equal("Lindauer Bote", read.Article.Agency);
        Assert.Equal("de", read.Article.Language);
        Assert.Equal("Jana Reuter", read.Article.Metadata["author"]);
        Assert.Equal("https://bote.example/politik/haushalt-2026", read.Article.Metadata["url"]);
        Assert.Equal("Haushalt; Stadtrat; Lindau", read.Article.Metadata["keywords"]);
        Assert.Equal("28 zu 11 für den Haushalt.", read.Article.Metadata["description"]);
        Assert.Empty(read.Problems);
    }

    [Fact]
    public void Page_that_is_empty_without_scripts_gives_the_text_of_its_json_ld()
    {
        ArticleDraft article = ReadDocument.Of(Format, "app.html", Pages.JsonLd).Article;

        Assert.Equal(Pages.Council, article.Paragraphs);
        Assert.Equal("Stadtrat beschließt Haushalt", article.Headline);
        Assert.Equal("Lokales; Politik", article.Section);
        Assert.Equal("Lindau", article.Place);
        Assert.Equal("2025-11-18", article.DateText);
        Assert.Equal("Lindauer Bote", article.Agency);
        Assert.Equal("de-DE", article.Language);
        Assert.Equal("Jana Reuter; Ole Brandt", article.Metadata["author"]);
        Assert.Equal("Haushalt; Stadtrat", article.Metadata["keywords"]);
        Assert.Equal("2025-11-19", article.Metadata["modified"]);
    }

    [Fact]
    public void Page_of_tables_and_line_breaks_gives_paragraphs()
    {
        ArticleDraft article = ReadDocument.Of(Format, "alt.htm", Pages.Tables).Article;

        Assert.Equal(Pages.Council, article.Paragraphs);
        Assert.Equal("Stadtrat beschließt Haushalt", article.Headline);
        Assert.Equal("1999-11-18", article.DateText);
        Assert.Equal("de", article.Language);
        Assert.Equal("Jana Reuter", article.Metadata["author"]);
    }

    [Fact]
    public void Captions_pull_quotes_and_advertisements_are_left_out_and_headings_and_lists_kept()
    {
        ArticleDraft article = ReadDocument.Of(Format, "bilder.html", Pages.Figures).Article;

        Assert.Equal(
            [Pages.Council[0], Pages.Council[1], "Rücklagen schrumpfen", Pages.Council[2], "Schwimmhalle: 14 Millionen Euro", "Schulen: 9 Millionen Euro", Pages.Council[3]],
            article.Paragraphs);
        Assert.Equal("Stadtrat beschließt Haushalt", article.Headline);
        Assert.Equal("2025-11-18", article.DateText);
        Assert.Equal("Jana Reuter", article.Metadata["author"]);
        Assert.Equal("Der Bote", article.Agency);
        Assert.Equal("de-AT", article.Language);
    }

    [Fact]
    public void Encoding_is_the_one_that_the_page_declares()
    {
        ReadDocument read = ReadDocument.Of(Format, "1251.html", Pages.InWindows1251(Pages.Cyrillic));

        Assert.Equal(Pages.Russian, read.Article.Paragraphs);
        Assert.Equal("Совет утвердил бюджет", read.Article.Headline);
        Assert.Equal("ru", read.Article.Language);
        Assert.Equal("2025-11-19", read.Article.DateText);
        Assert.Empty(read.Problems);
    }

    [Fact]
    public void Live_blog_is_one_article_of_all_its_entries_without_their_times()
    {
        ArticleDraft article = ReadDocument.Of(Format, "live.html", Pages.LiveBlog).Article;

        Assert.Equal(Pages.Live, article.Paragraphs);
        Assert.Equal("Live: Die Sitzung des Stadtrats", article.Headline);
        Assert.Equal("2025-11-18T15:00:00+01:00", article.DateText);
    }

    [Fact]
    public void Short_page_without_an_article_is_read_as_a_whole_with_a_warning()
    {
        ReadDocument read = ReadDocument.Of(Format, "short.html", Pages.Short);

        Assert.Equal(["The morning ferry to Bregenz is cancelled on Sunday.", "Buses run instead."], read.Article.Paragraphs);
        Assert.Equal("Ferry cancelled", read.Article.Headline);
        Assert.Equal("en", read.Article.Language);
        LoadProblem problem = Assert.Single(read.Problems);
        Assert.Equal(LoadSeverity.Warning, problem.Severity);
    }

    [Fact]
    public void Declared_text_comes_before_what_is_guessed()
    {
        string page = $"""<html><body><div><p>{Pages.Live[0]}</p><p>{Pages.Live[1]}</p></div><div itemprop="articleBody"><p>{Pages.Council[0]}</p><p>{Pages.Council[1]}</p></div></body></html>""";

        Assert.Equal(Pages.Council[..2], ReadDocument.Of(Format, "a.html", page).Article.Paragraphs);
    }

    [Fact]
    public void Json_ld_that_is_no_json_is_told_and_left_out()
    {
        ReadDocument read = ReadDocument.Of(Format, "a.html", Pages.News.Replace("</head>", """<script type="application/ld+json">{ "headline": </script></head>""", StringComparison.Ordinal));

        Assert.Equal(Pages.Council, read.Article.Paragraphs);
        Assert.Equal(LoadSeverity.Note, Assert.Single(read.Problems).Severity);
    }

    [Fact]
    public void Pages_in_utf_16_are_read_by_their_mark()
    {
        byte[] bytes = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Pages.News)];

        Assert.Equal(Pages.Council, ReadDocument.Of(Format, "wide.html", bytes).Article.Paragraphs);
        Assert.Equal(FormatMatch.Certain, ReadDocument.Match(Format, "wide", bytes));
    }

    [Fact]
    public void Page_cut_off_in_the_middle_gives_what_is_there()
    {
        string page = Pages.News[..Pages.News.IndexOf("Die Rücklagen", StringComparison.Ordinal)];

        Assert.Equal([Pages.Council[0], Pages.Council[1], "„Wir haben lange gerechnet, und wir haben uns nicht schöngerechnet“, sagte Kämmerin Ines Vogt."], ReadDocument.Of(Format, "cut.html", page).Article.Paragraphs);
    }

    [Fact]
    public void Empty_page_is_an_error()
    {
        Assert.Throws<CorpusFormatException>(() => ReadDocument.Of(Format, "a.html", " \n"));

        ReadDocument read = ReadDocument.Of(Format, "a.html", "<html><body><script>show()</script></body></html>");
        Assert.Empty(read.Articles);
        Assert.Equal(LoadSeverity.Error, Assert.Single(read.Problems).Severity);
    }

    [Theory]
    [InlineData("div")]
    [InlineData("b")]
    [InlineData("table><tr><td")]
    public void Elements_nested_a_hundred_thousand_deep_are_an_error(string element)
    {
        string page = $"<html><body>{string.Concat(Enumerable.Repeat($"<{element}>", 100_000))}Text";

        var exception = Assert.Throws<CorpusFormatException>(() => ReadDocument.Of(Format, "deep.html", page));
        Assert.Contains("deep", exception.Problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Elements_nested_deeper_than_in_usual_pages_are_read_without_scoring()
    {
        string page = $"<html><body>{string.Concat(Enumerable.Repeat("<div>", 400))}<article><p>{Pages.Council[0]}</p><p>{Pages.Council[1]}</p></article>";

        Assert.Equal(Pages.Council[..2], ReadDocument.Of(Format, "deep.html", page).Article.Paragraphs);
    }

    [Fact]
    public void Scripts_resources_and_entities_of_a_hostile_page_do_nothing()
    {
        string page = $"""
            <!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd">]><html><head><base href="http://192.0.2.1/"><link rel="stylesheet" href="/a.css"><meta http-equiv="refresh" content="0; url=http://192.0.2.1/"></head>
            <body onload="alert(1)"><iframe src="http://192.0.2.1/">Rahmen</iframe><img src="http://192.0.2.1/a.png" onerror="alert(2)"><article><p>{Pages.Council[0]}</p><p>{Pages.Council[1]}<script>document.write("falsch")</script></p><p>&a;</p></article></body></html>
            """;

        ArticleDraft article = ReadDocument.Of(Format, "a.html", page).Article;
        Assert.Equal([Pages.Council[0], Pages.Council[1], "&a;"], article.Paragraphs);
    }

    [Fact]
    public void Element_of_many_attributes_is_read()
    {
        string page = $"<html><body><p{string.Concat(Enumerable.Range(0, 5_000).Select(i => $" a{i}=1"))}>{Pages.Council[0]}</p></body></html>";

        Assert.Equal([Pages.Council[0]], ReadDocument.Of(Format, "a.html", page).Article.Paragraphs);
    }

    [Theory]
    [InlineData("a.html", "<!DOCTYPE html><html><p>x", FormatMatch.Certain)]
    [InlineData("a.txt", "\n <!-- saved --> <html lang='de'><body>x", FormatMatch.Certain)]
    [InlineData("page", "<?xml version='1.0'?><!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' 'xhtml1-strict.dtd'><html xmlns='http://www.w3.org/1999/xhtml'/>", FormatMatch.Certain)]
    [InlineData("view.aspx", "<div class='a'><p>x</p></div>", FormatMatch.NamedAndLikely)]
    [InlineData("view.txt", "<p>x</p>", FormatMatch.Likely)]
    [InlineData("a.htm", "plain", FormatMatch.Named)]
    [InlineData("a.txt", "The element <html> begins a page.", FormatMatch.None)]
    [InlineData("a.xml", "<?xml version='1.0'?><rss version='2.0'><channel><title>x</title></channel></rss>", FormatMatch.None)]
    [InlineData("a.xml", "<?xml version='1.0'?><TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body><p>x</p></body></text></TEI>", FormatMatch.None)]
    [InlineData("a.json", "{\"html\": \"<html><body>\"}", FormatMatch.None)]
    public void Pages_are_known_by_what_they_hold(string path, string text, FormatMatch expected) => Assert.Equal(expected, ReadDocument.Match(Format, path, text));
}
