namespace CorpusAnalysis.Tests.Loading.Formats;

public sealed class ArticleColumnsTests
{
    private static (ArticleDraft Draft, List<LoadProblem> Problems) Draft(string[] names, params string?[][] rows)
    {
        List<LoadProblem> problems = [];
        var columns = ArticleColumns.Find(ReadDocument.Document("a.csv", [], problems), names, 1, rows);
        return (columns.Draft(rows[0], 2), problems);
    }

    [Fact]
    public void Body_comes_before_summary_even_when_shorter()
    {
        ArticleDraft draft = Draft(["description", "body", "title"], ["A long description of it.", "Short.", "T"]).Draft;

        Assert.Equal("Short.", draft.Paragraphs[0]);
        Assert.Equal("A long description of it.", draft.Metadata["description"]);
    }

    [Fact]
    public void Of_several_texts_the_longest_is_taken_and_the_next_where_it_is_empty()
    {
        string?[][] rows = [["Short.", "This is the longer one."], ["Only this.", ""]];
        List<LoadProblem> problems = [];
        var columns = ArticleColumns.Find(ReadDocument.Document("a.csv", [], problems), ["text", "content"], 1, rows);

        Assert.Equal("This is the longer one.", columns.Draft(rows[0], 2).Paragraphs[0]);
        Assert.Equal("Short.", columns.Draft(rows[0], 2).Metadata["text"]);
        Assert.Equal("Only this.", columns.Draft(rows[1], 3).Paragraphs[0]);
        Assert.Contains("\"content\", else \"text\" as the text", Assert.Single(problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_with_tags_comes_after_plain_text_and_is_warned_of_when_alone()
    {
        Assert.Equal("Plain.", Draft(["content", "text"], ["<p>Plain.</p><p>More</p>", "Plain."]).Draft.Paragraphs[0]);
        Assert.Contains(Draft(["content"], ["<p>Plain.</p>"]).Problems, problem => problem.Severity == LoadSeverity.Warning);
    }

    [Fact]
    public void Columns_of_links_numbers_or_truth_are_not_taken_by_their_name()
    {
        ArticleDraft draft = Draft(
            ["article", "content", "story", "published", "pubDate", "source", "id", "title"],
            ["https://example.org/1", "Text.", "17", "true", "2024-11-29", "https://example.org", "https://example.org/1", "T"]).Draft;

        Assert.Equal(("Text.", "2024-11-29", "", "https://example.org/1"), (draft.Paragraphs[0], draft.DateText, draft.Agency, draft.Id));
        Assert.Equal(["article", "published", "source", "story"], draft.Metadata.Keys);
    }

    [Fact]
    public void Time_of_the_record_is_the_date_only_where_there_is_no_other()
    {
        Assert.Equal("", Draft(["title", "date", "created_at"], ["T", "", "2024-11-29"]).Draft.DateText);
        Assert.Equal("2024-11-29", Draft(["title", "created_at"], ["T", "2024-11-29"]).Draft.DateText);
    }

    [Theory]
    [InlineData("Überschrift", "Artikeltext", "Erscheinungs-Datum", "Sprache")]
    [InlineData("Заголовок", "Текст", "Дата публикации", "Язык")]
    [InlineData("başlıq", "mətn", "tarix", "dil")]
    [InlineData("Titre", "Contenu", "Date de publication", "Langue")]
    [InlineData("web_title", "body-text", "Published At", "lang_code")]
    public void Usual_names_of_several_languages_are_known(string headline, string text, string date, string language)
    {
        ArticleDraft draft = Draft([headline, text, date, language], ["H", "T", "2024", "xx"]).Draft;

        Assert.Equal(("H", "T", "2024", "xx"), (draft.Headline, draft.Paragraphs[0], draft.DateText, draft.Language));
    }

    [Theory]
    [InlineData("One line.", "One line.")]
    [InlineData("Lead.\n\nFirst wrapped\nline.\n\nEnd.", "Lead.|First wrapped line.|End.")]
    [InlineData("One.\u2029Two.", "One.|Two.")]
    [InlineData("", "")]
    public void Text_is_divided_into_paragraphs(string text, string expected) =>
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), ParagraphSplitter.Split(text));

    [Fact]
    public void Long_lines_below_a_blank_line_are_paragraphs()
    {
        string first = new('a', 120), second = new('b', 150);

        Assert.Equal(["Lead.", first, second], ParagraphSplitter.Split($"Lead.\n\n{first}\n{second}\n"));
    }
}
