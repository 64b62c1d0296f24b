using System.Text;

namespace CorpusAnalysis.Tests.Loading.Formats;

public sealed class JsonFormatTests
{
    private static readonly JsonFormat Format = new();

    [Theory]
    [InlineData("""[{"title":"A","text":"a"},{"title":"B","text":"b"}]""")]
    [InlineData("""{"status":"ok","totalResults":2,"articles":[{"title":"A","content":"a"},{"title":"B","content":"b"}]}""")]
    [InlineData("""{"responseHeader":{"params":[{"q":"x"}]},"response":{"numFound":2,"docs":[{"title":"A","text":"a"},{"title":"B","text":"b"}]}}""")]
    [InlineData("""{"hits":{"total":2,"hits":[{"_id":"1","_source":{"title":"A","text":"a"}},{"_id":"2","_source":{"title":"B","text":"b"}}]}}""")]
    [InlineData("""{"title":"My feed","items":[{"id":"1","title":"A","content_text":"a"},{"id":"2","title":"B","content_text":"b"}]}""")]
    [InlineData("""{"meldungen":[{"title":"A","text":"a"},{"title":"B","text":"b"}]}""")]
    [InlineData("""{"title":"A","text":"a","tags":[{"x":1},{"x":2}]} {"title":"B","text":["b"],"articles":[{"related":1}]}""")]
    [InlineData("""[[{"title":"A","text":"a"}],[{"title":"B","text":"b"}]]""")]
    [InlineData("""[ /* a comment */ {"title":"A","text":"a",}, {"title":"B","text":"b"}, ]""")]
    public void Articles_are_found_in_all_usual_shapes(string json)
    {
        var read = ReadDocument.Of(Format, "a.json", json);

        Assert.Equal(["A/a", "B/b"], read.Articles.Select(article => $"{article.Headline}/{article.Paragraphs[0]}"));
        Assert.DoesNotContain(read.Problems, problem => problem.Severity == LoadSeverity.Error);
    }

    [Fact]
    public void News_article_of_schema_org_gives_all_fields()
    {
        var read = ReadDocument.Of(Format, "a.json", """
            {
              "@context": "https://schema.org", "@type": "NewsArticle", "headline": "Brücke gesperrt", "articleBody": "Seit heute.\nBis Mai.",
              "datePublished": "2024-11-29T08:00:00+01:00", "dateModified": "2024-11-30", "inLanguage": "de-DE", "articleSection": "Stadt",
              "author": [{"@type": "Person", "name": "Eva Lind"}, {"@type": "Person", "name": "Jan Au"}],
              "publisher": {"@type": "Organization", "name": "Der Bote", "logo": {"url": "https://example.org/l.png"}},
              "contentLocation": {"name": "Köln"}, "keywords": ["Verkehr", "Rhein"], "identifier": "x-17"
            }
            """);

        ArticleDraft article = read.Article;
        Assert.Equal(("Brücke gesperrt", "2024-11-29T08:00:00+01:00", "de-DE", "Stadt"), (article.Headline, article.DateText, article.Language, article.Section));
        Assert.Equal(("Der Bote", "Köln", "x-17"), (article.Agency, article.Place, article.Id));
        Assert.Equal(["Seit heute.", "Bis Mai."], article.Paragraphs);
        Assert.Equal(("Eva Lind; Jan Au", "Verkehr; Rhein", "2024-11-30"), (article.Metadata["author.name"], article.Metadata["keywords"], article.Metadata["dateModified"]));
    }

    [Fact]
    public void Graph_of_schema_org_gives_its_article_only()
    {
        var read = ReadDocument.Of(Format, "a.json", """
            {"@context":"https://schema.org","@graph":[{"@type":"WebPage","name":"Page","headline":"Page"},{"@type":"Person","name":"Eva"},{"@type":["Article","Report"],"headline":"H","articleBody":"Text."}]}
            """);

        Assert.Equal("H", read.Article.Headline);
        Assert.DoesNotContain(read.Problems, problem => problem.Severity == LoadSeverity.Error);
    }

    [Fact]
    public void Line_of_each_record_is_told()
    {
        var read = ReadDocument.Of(Format, "a.json", "[\n  {\"title\":\"A\"},\n\n  {\n\"title\":\"B\"}, 17,\n{\"x\":1}]");

        Assert.Equal([2, 4], read.Articles.Select(article => article.Line));
        Assert.Equal([5, 6], read.Problems.Where(problem => problem.Severity == LoadSeverity.Error).Select(problem => problem.Line));
    }

    [Theory]
    [InlineData("[{\"title\":\"A\"},\n{\"title\":\"B\"", 2)]
    [InlineData("[{\"title\":\"A\"},\n{\"title\" \"B\"}]", 2)]
    [InlineData("[{\"title\":\"A\"}\n", 2)]
    [InlineData("{\"articles\":[{\"title\":\"A\"},\n", 2)]
    public void Damage_is_told_with_its_line_after_what_stands_before(string json, int line)
    {
        var (articles, damage) = ReadDocument.UpToDamage(Format, "a.json", json);

        Assert.Equal("A", Assert.Single(articles).Headline);
        Assert.Equal(line, damage.Line);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n")]
    [InlineData("Prose")]
    [InlineData("{\"x\":1}")]
    [InlineData("[1,2,3]")]
    public void Document_without_articles_is_an_error_or_reported(string json)
    {
        List<LoadProblem> problems = [];
        SourceDocument document = ReadDocument.Document("a.json", Encoding.UTF8.GetBytes(json), problems);
        Exception? thrown = Record.Exception(() => Assert.Empty(Format.Read(document)));

        Assert.True(thrown is CorpusFormatException || (thrown is null && (problems.Count > 0 || json.Trim().Length == 0)), $"{thrown}");
    }

    [Fact]
    public void Nesting_without_end_fails_cleanly() =>
        Assert.Throws<CorpusFormatException>(() => ReadDocument.Of(Format, "a.json", new string('[', 1_000_000)));

    [Fact]
    public void Record_without_end_is_refused() => Assert.Throws<CorpusFormatException>(() =>
        ReadDocument.Of(Format, "a.json", "[{\"title\":\"" + new string('x', 2_000_000), limits: new() { LineLength = 500_000 }));

    [Fact]
    public void Large_list_is_read_across_the_ends_of_the_buffer()
    {
        string[] texts = [.. Enumerable.Range(0, 900).Select(i => new string((char)('a' + (i % 26)), 1 + (i * 7919 % 3000)) + "ä")];
        string json = "{\"articles\":\n[" + string.Join(",\n", texts.Select((text, i) => $"{{\"id\":{i},\"title\":\"T\",\"text\":\"{text}\"}}")) + "]}";
        var read = ReadDocument.Of(Format, "a.json", json);

        Assert.Equal(texts, read.Articles.Select(article => article.Paragraphs[0]));
        Assert.Equal(Enumerable.Range(2, 900), read.Articles.Select(article => article.Line));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("windows-1252")]
    public void Encoding_counts_that_shows_only_behind_a_beginning_in_ASCII(string? given)
    {
        string text = "{\"articles\":[{\"title\":\"" + new string('A', DocumentHead.MostBytes) + "\"},\n{\"title\":\"Über den Dächern\"}]}";
        var read = ReadDocument.Of(Format, "a.json", Encoding.Latin1.GetBytes(text), encoding: given);

        Assert.Equal("Über den Dächern", read.Articles[1].Headline);
        Assert.DoesNotContain(read.Problems, problem => problem.Severity != LoadSeverity.Note);
    }

    [Fact]
    public void Time_in_seconds_or_milliseconds_is_a_date()
    {
        var read = ReadDocument.Of(Format, "a.json", """[{"title":"A","published":1732838400},{"title":"B","published":1732838400000}]""");

        Assert.All(read.Articles, article => Assert.Equal("2024-11-29", article.DateText));
    }

    [Theory]
    [InlineData("a.json", """[{"title":"A"}]""", FormatMatch.NamedAndLikely)]
    [InlineData("a.txt", """  {"title":"A"}""", FormatMatch.Likely)]
    [InlineData("a.json", "[{\"title\":", FormatMatch.Named)]
    [InlineData("a.json", "no JSON", FormatMatch.Named)]
    [InlineData("a.txt", "[Foto: dpa] Text", FormatMatch.None)]
    [InlineData("a.txt", "[1] Text", FormatMatch.None)]
    [InlineData("a.txt", "[1]", FormatMatch.None)]
    [InlineData("a.html", "<html></html>", FormatMatch.None)]
    [InlineData("a.ipynb", """{"cells":[]}""", FormatMatch.None)]
    public void Match_looks_at_what_it_holds(string path, string text, FormatMatch expected) =>
        Assert.Equal(expected, ReadDocument.Match(Format, path, text));
}
