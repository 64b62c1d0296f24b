using System.Text;

namespace CorpusAnalysis.Tests.Loading.Formats;

public sealed class JsonLinesFormatTests
{
    private const string Good = """
        {"id":"a1","headline":"Hochwasser an der Oder","body":"Das Wasser steigt.\n\nDie Deiche halten.","date":"2024-11-29","lang":"de","section":"Panorama","place":"Frankfurt","agency":"dpa","author":{"name":"Eva Lind","desk":7},"tags":["Wetter","Oder"],"url":"https://example.org/a1","paid":false,"note":null}

        {"id":"a2","headline":"Zweite Meldung","body":"Nur ein Satz."}

        """;

    private static readonly JsonLinesFormat Format = new();

    [Fact]
    public void Record_gives_all_fields_and_the_others_as_metadata()
    {
        var read = ReadDocument.Of(Format, "wire.jsonl", Good);

        Assert.Equal(["a1", "a2"], read.Articles.Select(article => article.Id));
        ArticleDraft article = read.Articles[0];
        Assert.Equal("Hochwasser an der Oder", article.Headline);
        Assert.Equal(["Das Wasser steigt.", "Die Deiche halten."], article.Paragraphs);
        Assert.Equal(("2024-11-29", "de", "Panorama", "Frankfurt", "dpa", 1), (article.DateText, article.Language, article.Section, article.Place, article.Agency, article.Line));
        Assert.Equal(
            ["author.desk=7", "author.name=Eva Lind", "paid=false", "tags=Wetter; Oder", "url=https://example.org/a1"],
            article.Metadata.Select(field => $"{field.Key}={field.Value}"));
        Assert.Equal(3, read.Articles[1].Line);
        LoadProblem note = Assert.Single(read.Problems);
        Assert.Equal(LoadSeverity.Note, note.Severity);
        Assert.Contains("\"body\" as the text", note.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void List_of_texts_is_the_paragraphs()
    {
        var read = ReadDocument.Of(Format, "a.jsonl", """{"title":"T","text":["Eins.","Zwei.",""]}""");

        Assert.Equal(["Eins.", "Zwei."], read.Article.Paragraphs);
    }

    [Theory]
    [InlineData("""{"headline":"H","text":"cut""")]
    [InlineData("no object")]
    [InlineData("[1,2]")]
    [InlineData("\"text\"")]
    [InlineData("""{"headline":"H"} {"headline":"H"}""")]
    [InlineData("""{"headline":"half \ud83d a character"}""")]
    [InlineData("""{"other":"neither text nor headline"}""")]
    public void Bad_line_is_reported_with_its_number_and_left_out(string line)
    {
        var read = ReadDocument.Of(Format, "a.jsonl", $"{{\"headline\":\"A\"}}\r\n{line}\r\n\r\n{{\"headline\":\"B\"}}\r\n");

        Assert.Equal(["A", "B"], read.Articles.Select(article => article.Headline));
        LoadProblem problem = Assert.Single(read.Problems);
        Assert.Equal((LoadSeverity.Error, 2), (problem.Severity, problem.Line));
    }

    [Fact]
    public void Nesting_without_end_is_a_bad_line()
    {
        var read = ReadDocument.Of(Format, "a.jsonl", "{\"a\":" + new string('[', 100_000) + "\n{\"headline\":\"B\"}");

        Assert.Equal("B", read.Article.Headline);
        Assert.Equal(1, Assert.Single(read.Problems).Line);
    }

    [Fact]
    public void Bytes_that_are_no_utf8_are_a_bad_line()
    {
        byte[] good = Encoding.UTF8.GetBytes("{\"headline\":\"Ä" + new string('A', DocumentHead.MostBytes) + "\"}\n");
        var read = ReadDocument.Of(Format, "a.jsonl", [.. good, .. Encoding.Latin1.GetBytes("{\"headline\":\"Dächer\"}\n"), .. "{\"headline\":\"B\"}"u8]);

        Assert.Equal(2, read.Articles.Count);
        Assert.Equal(2, Assert.Single(read.Problems).Line);
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData("windows-1252", 0)]
    public void Encoding_counts_that_shows_only_behind_a_beginning_in_ASCII(string? given, int notes)
    {
        string text = "{\"headline\":\"" + new string('A', DocumentHead.MostBytes) + "\"}\n{\"headline\":\"Über den Dächern\"}\n";
        var read = ReadDocument.Of(Format, "a.jsonl", Encoding.Latin1.GetBytes(text), encoding: given);

        Assert.Equal("Über den Dächern", read.Articles[1].Headline);
        Assert.Equal(notes, read.Problems.Count);
        Assert.All(read.Problems, problem => Assert.Equal((LoadSeverity.Note, true), (problem.Severity, problem.Message.Contains("windows-1252", StringComparison.Ordinal))));
    }

    [Fact]
    public void Given_encoding_counts_also_where_the_bytes_are_valid_UTF8()
    {
        byte[] bytes = Encoding.UTF8.GetBytes("{\"headline\":\"ä\"}\n");

        Assert.Equal("Ã¤", ReadDocument.Of(Format, "a.jsonl", bytes, encoding: "latin1").Article.Headline);
        Assert.Equal("ä", ReadDocument.Of(Format, "a.jsonl", bytes, encoding: "UTF8").Article.Headline);
    }

    [Fact]
    public void Line_that_no_encoding_of_the_others_fits_is_a_bad_line()
    {
        byte[] good = Encoding.UTF8.GetBytes("{\"headline\":\"" + new string('A', DocumentHead.MostBytes) + "\"}\n{\"headline\":\"Über den Dächern für Größe\"}\n");
        var read = ReadDocument.Of(Format, "a.jsonl", [.. good, .. Encoding.Latin1.GetBytes("{\"headline\":\"Dächer\"}\n"), .. "{\"headline\":\"B\"}"u8]);

        Assert.Equal((3, "Über den Dächern für Größe"), (read.Articles.Count, read.Articles[1].Headline));
        Assert.Equal(3, Assert.Single(read.Problems).Line);
    }

    [Fact]
    public void Field_that_comes_up_late_is_not_lost()
    {
        string first = string.Concat(Enumerable.Range(0, 150).Select(i => $"{{\"headline\":\"H{i}\",\"body\":\"Text {i}.\"}}\n"));
        var read = ReadDocument.Of(Format, "a.jsonl", first + """{"headline":"Last","content":"Its text.","published":"2024-01-02","mood":"grey"}""");

        ArticleDraft last = read.Articles[^1];
        Assert.Equal((151, "Its text.", "2024-01-02", "grey"), (read.Articles.Count, last.Paragraphs[0], last.DateText, last.Metadata["mood"]));
        Assert.Contains(read.Problems, problem => problem.Line == 151 && problem.Message.Contains("\"content\" as the text", StringComparison.Ordinal));
    }

    [Fact]
    public void Names_that_are_data_do_not_slow_or_fail()
    {
        string lines = string.Concat(Enumerable.Range(0, 3000).Select(i => $"{{\"headline\":\"H\",\"words\":{{\"w{i}\":1,\"v{i}\":2}}}}\n"));
        var read = ReadDocument.Of(Format, "a.jsonl", lines);

        Assert.Equal(3000, read.Articles.Count);
        Assert.All(read.Articles, article => Assert.Equal(2, article.Metadata.Count));
    }

    [Fact]
    public void Line_without_end_is_refused()
    {
        byte[] bytes = Encoding.UTF8.GetBytes("{\"headline\":\"A\"}\n{\"headline\":\"" + new string('x', 2_000_000));
        var thrown = Assert.Throws<CorpusFormatException>(() => ReadDocument.Of(Format, "a.jsonl", bytes, limits: new() { LineLength = 500_000 }));

        Assert.Equal(2, thrown.Problem.Line);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(99)]
    [InlineData(150)]
    public void Line_without_end_is_told_after_what_stands_before(int count)
    {
        string text = string.Concat(Enumerable.Repeat("{\"headline\":\"A\"}\n", count)) + new string('x', 2_000_000);
        var (articles, damage) = ReadDocument.UpToDamage(Format, "a.jsonl", text, new() { LineLength = 500_000 });

        Assert.Equal((count, count + 1), (articles.Count, damage.Line));
    }

    [Fact]
    public void Many_bad_lines_are_told_as_a_number()
    {
        var read = ReadDocument.Of(Format, "a.jsonl", "{\"headline\":\"A\"}\n" + string.Concat(Enumerable.Repeat("bad\n", 250)));

        Assert.Equal(101, read.Problems.Count);
        Assert.StartsWith("150 further", read.Problems[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Named_fields_take_precedence_and_a_missing_one_is_an_error()
    {
        const string text = """{"headline":"H","kicker":"K","text":"T"}""";

        Assert.Equal("K", ReadDocument.Of(Format, "a.jsonl", text, new() { Headline = "kicker" }).Article.Headline);
        Assert.Throws<CorpusFormatException>(() => ReadDocument.Of(Format, "a.jsonl", text, new() { Headline = "none" }));
    }

    [Fact]
    public void Reading_stops_where_the_reader_stops()
    {
        // The rest is no line at all, and would be refused.
        byte[] bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"headline\":\"A\"}\n", 200_000)) + new string('x', 2_000_000));
        SourceDocument document = ReadDocument.Document("a.jsonl", bytes, [], limits: new() { LineLength = 500_000 });

        Assert.Equal(1000, Format.Read(document).Take(1000).Count());
    }

    [Fact]
    public void Byte_order_mark_is_no_part_of_the_first_line() =>
        Assert.Equal("A", ReadDocument.Of(Format, "a.jsonl", "\uFEFF{\"headline\":\"A\"}").Article.Headline);

    [Theory]
    [InlineData("a.jsonl", FormatMatch.Certain)]
    [InlineData("a.json", FormatMatch.Certain)]
    [InlineData("a.txt", FormatMatch.Certain)]
    public void Two_lines_of_objects_are_certain_whatever_the_ending(string path, FormatMatch expected) =>
        Assert.Equal(expected, ReadDocument.Match(Format, path, Good));

    [Theory]
    [InlineData("a.jsonl", """{"headline":"A"}""", FormatMatch.NamedAndLikely)]
    [InlineData("a.json", """{"headline":"A"}""", FormatMatch.None)]
    [InlineData("a.json", "{\n\"headline\":\"A\"\n}", FormatMatch.None)]
    [InlineData("a.jsonl", "Prose.", FormatMatch.Named)]
    [InlineData("a.txt", "{Foto: dpa}\n{Text: dpa}", FormatMatch.None)]
    public void Match_looks_at_the_first_lines(string path, string text, FormatMatch expected) =>
        Assert.Equal(expected, ReadDocument.Match(Format, path, text));
}
