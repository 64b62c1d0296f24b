using System.Text;
using System.Text.Json.Nodes;
using CorpusAnalysis.Cli.Reports;
using CorpusAnalysis.Notebooks.Display;
using CorpusAnalysis.Notebooks.Documents;
using CsCheck;

namespace CorpusAnalysis.Cli.Tests;

public class EvidenceBookTests
{
    private static readonly Corpus Corpus = CorpusAnalysis.Corpus.From(
    [
        new Article { Id = "a", Headline = "Minen räumen", Paragraphs = ["Geld fehlt. Die Teams finden 👍 Minen! Das Klima wartet.", "Ende."], Language = "de", Date = new PartialDate(2024, 11, 1), Place = "Genf", Agency = "MUSTER", Section = "POLITIK" },
        new Article { Id = "b", Headline = "", Paragraphs = ["</script><b>Klima</b> & \"Geld\"."], Language = "de" },
        new Article { Id = "c", Headline = "Nichts", Paragraphs = [] },
    ]);

    private static readonly ThemeDictionary Themes = ThemeDictionary.Parse("themes: {mines: {patterns: [Minen]}, money: {patterns: [Geld], themes: {climate: {patterns: [Klima]}}}, none: {patterns: [Nirgends]}}");

    [Fact]
    public void Evidence_of_one_origin_has_one_number()
    {
        var book = new EvidenceBook();
        IReadOnlyList<TermFrequency> rows = Corpus.Frequencies();

        Assert.Equal([0, 1, 0, null, null], new Evidence?[] { rows[0].Evidence, rows[1].Evidence, rows[0].Evidence, default(Evidence), null }.Select(book.Add));
        Assert.Equal(2, Json(book)["sets"]!.AsArray().Count);
        Assert.Null(new EvidenceBook().ToJson(cancellation: TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Places_articles_and_marks_are_written_as_the_page_reads_them()
    {
        var book = new EvidenceBook();
        book.AddThemes(Themes);
        book.Add(Evidence.Of(Corpus, "Minen"));
        JsonNode json = Json(book);

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(
            """{"id":"a","headline":"Minen räumen","date":"2024-11-01","place":"Genf","agency":"MUSTER","section":"POLITIK","language":"de","whole":true,"blocks":["Minen räumen","Geld fehlt. Die Teams finden 👍 Minen! Das Klima wartet.","Ende."]}"""),
            json["articles"]![0]));
        Assert.Equal("""["mines","money","climate"]""", json["themes"]!.ToJsonString());
        Assert.Equal("[[[0,0,0,5],[1,1,0,4],[0,1,32,37],[2,1,43,48]]]", json["marks"]!.ToJsonString());
        Assert.Equal("""[{"title":"Minen","hits":[[0,0,0,5],[0,1,32,37]],"total":2,"articles":1}]""", json["sets"]!.ToJsonString());
    }

    [Fact]
    public void Themes_that_were_looked_for_are_marked_too_by_their_full_name_where_the_short_one_is_not_unique()
    {
        var same = ThemeDictionary.Parse("themes: {x: {patterns: [Minen], themes: {y: {patterns: [Geld]}}}, y: {patterns: [Klima]}}");
        var book = new EvidenceBook();
        book.Add(Corpus.Themes(same).Frequencies()[0].Evidence);

        Assert.Equal("""["x","x/y","y"]""", Json(book)["themes"]!.ToJsonString());
    }

    [Fact]
    public void Text_of_articles_cannot_end_the_element_that_holds_it()
    {
        var book = new EvidenceBook();
        book.Add(Evidence.Of(Corpus, "Klima"));

        Assert.DoesNotContain('<', book.ToJson(cancellation: TestContext.Current.CancellationToken)!);
        Assert.Equal("</script><b>Klima</b> & \"Geld\".", Json(book)["articles"]![1]!["blocks"]![1]!.GetValue<string>());
    }

    [Fact]
    public void Sentences_alone_are_carried_where_articles_may_not_be()
    {
        var corpus = CorpusAnalysis.Corpus.From([.. Corpus.Articles.Select(article => article with { Paragraphs = article.Paragraphs.Add(new string('x', 200)) })]);
        var book = new EvidenceBook(new() { Mode = EvidenceMode.Sentences });
        book.AddThemes(Themes);
        book.Add(Evidence.Of(corpus, "Geld"));
        book.Add(Evidence.Of(corpus, "Klima"));
        JsonNode json = Json(book);

        Assert.Equal(["", "Geld fehlt. … Das Klima wartet.", "", ""], Blocks(json, 0));
        Assert.False(json["articles"]![0]!["whole"]!.GetValue<bool>());
        Assert.Equal("Minen räumen", json["articles"]![0]!["headline"]!.GetValue<string>());
        Assert.Equal("[[1,1,0,4],[2,1,18,23]]", json["marks"]![0]!.ToJsonString());
        Assert.Equal(["Geld", "Geld"], Hits(json, 0));
        Assert.Equal(["Klima", "Klima"], Hits(json, 1));
    }

    [Fact]
    public void Nothing_is_numbered_where_nothing_is_carried()
    {
        var book = new EvidenceBook(new() { Mode = EvidenceMode.None });

        Assert.Null(book.Add(Evidence.Of(Corpus, "Minen")));
        Assert.Null(book.ToJson(cancellation: TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Of_many_places_the_first_are_shown_and_all_are_counted()
    {
        var corpus = CorpusAnalysis.Corpus.From(Enumerable.Range(0, 250).Select(i => new Article { Id = $"{i}", Headline = "", Paragraphs = ["Minen und Minen."] }));
        var book = new EvidenceBook();
        book.Add(Evidence.Of(corpus, "Minen"));
        JsonNode set = Json(book)["sets"]![0]!;

        Assert.Equal((200, 500, 250), (set["hits"]!.AsArray().Count, set["total"]!.GetValue<int>(), set["articles"]!.GetValue<int>()));
        Assert.Equal(100, Json(book)["articles"]!.AsArray().Count);
    }

    [Theory]
    [InlineData(1_000_000, 200, true)]
    [InlineData(100_000, 200, false, 20)]
    [InlineData(22_000, 20, false, 20)]
    [InlineData(3_000, 19, false, 1)]
    [InlineData(100, 0, false, 0)]
    public void What_does_not_fit_is_left_out_first_places_then_articles(int budget, int most, bool all, int least = 200)
    {
        string article = string.Concat(Enumerable.Repeat("Ein Satz ohne Belang steht hier. ", 30));
        var corpus = CorpusAnalysis.Corpus.From(Enumerable.Range(0, 250).Select(i => new Article { Id = $"{i}", Headline = "", Paragraphs = [article + "Da sind Minen."] }));
        var book = new EvidenceBook(new() { Budget = budget });
        book.Add(Evidence.Of(corpus, "Minen"));
        book.Add(Evidence.Of(corpus, "Satz"));
        string json = book.ToJson(cancellation: TestContext.Current.CancellationToken)!;
        JsonNode parsed = JsonNode.Parse(json)!;
        int hits = parsed["sets"]![0]!["hits"]!.AsArray().Count;

        Assert.InRange(hits, least, most);
        Assert.Equal(all, hits == 200);
        Assert.True(Encoding.UTF8.GetByteCount(json) <= budget || hits == 0);
        Assert.All(parsed["articles"]!.AsArray(), each => Assert.True(hits > 20 ? each!["whole"]!.GetValue<bool>() : each!["blocks"]![1]!.GetValue<string>().Length > 0));
        Assert.All(Hits(parsed, 0), hit => Assert.Equal("Minen", hit));
        Assert.All(Hits(parsed, 1), hit => Assert.Equal("Satz", hit));
        Assert.Equal((250, 7500), (parsed["sets"]![0]!["total"]!.GetValue<int>(), parsed["sets"]![1]!["total"]!.GetValue<int>()));
    }

    [Fact]
    public void Some_articles_stay_whole_where_not_all_fit()
    {
        string article = string.Concat(Enumerable.Repeat("Ein Satz ohne Belang steht hier. ", 30));
        var corpus = CorpusAnalysis.Corpus.From(Enumerable.Range(0, 40).Select(i => new Article { Id = $"{i}", Headline = "", Paragraphs = [article + "Da sind Minen."] }));
        var book = new EvidenceBook(new() { Budget = 12_000 });
        book.Add(Evidence.Of(corpus, "Minen"));
        bool[] whole = [.. Json(book)["articles"]!.AsArray().Select(each => each!["whole"]!.GetValue<bool>())];

        Assert.Equal(20, whole.Length);
        Assert.InRange(whole.Count(each => each), 1, 19);
        Assert.Equal(whole.OrderByDescending(each => each), whole);
    }

    [Fact]
    public void Whatever_the_room_hits_and_marks_keep_their_words() => Gen.Select(Gen.Int[0, 6_000], Gen.Bool, Gen.OneOf("Geld", "Minen", "Klima", "Satz ende. Neu", "\uD83D", "👍", "x").Array[0, 12].Array[0, 4]).Sample((budget, whole, texts) =>
    {
        var corpus = CorpusAnalysis.Corpus.From(texts.Select((words, i) => new Article { Id = $"{i}", Headline = string.Join(' ', words.Take(2)), Paragraphs = [.. words.Skip(2).Chunk(5).Select(each => string.Join(". Und ", each) + ".")] }));
        var book = new EvidenceBook(new() { Budget = budget, Mode = whole ? EvidenceMode.Articles : EvidenceMode.Sentences });
        book.AddThemes(Themes);
        book.Add(Evidence.Of(corpus, "Geld"));
        book.Add(Evidence.Of(corpus, "ende neu"));
        book.Add(Evidence.OfArticles(corpus, "all"));
        string text = book.ToJson(cancellation: TestContext.Current.CancellationToken)!;
        JsonNode json = JsonNode.Parse(text)!;

        Assert.Equal(text, book.ToJson(cancellation: TestContext.Current.CancellationToken));
        Assert.True(Encoding.UTF8.GetByteCount(text) <= budget || json["articles"]!.AsArray().Count == 0);
        Assert.Equal(json["articles"]!.AsArray().Count, json["marks"]!.AsArray().Count);
        Assert.All(Hits(json, 0), hit => Assert.Equal("Geld", hit));
        Assert.All(Hits(json, 1), hit => Assert.Equal("ende. Neu", hit));
        Assert.All(json["marks"]!.AsArray().SelectMany((marks, article) => marks!.AsArray().Select(mark => (json["themes"]![mark![0]!.GetValue<int>()]!.GetValue<string>(), Text(json, article, mark, 1)))), mark =>
            Assert.Contains(mark, new[] { ("mines", "Minen"), ("money", "Geld"), ("climate", "Klima") }));
    });

    [Fact]
    public void A_pattern_that_cannot_be_looked_up_leaves_its_theme_and_its_set_alone_without_places()
    {
        var book = new EvidenceBook();
        book.AddThemes(ThemeDictionary.Parse("themes: {lost: {patterns: [\"lemma:gehen\"]}, mines: {patterns: [Minen]}}"));
        book.Add(Evidence.Of(Corpus, "lemma:gehen"));
        book.Add(Evidence.Of(Corpus, "Minen"));
        JsonNode json = Json(book);

        Assert.Equal("""["mines"]""", json["themes"]!.ToJsonString());
        Assert.Equal("[[[0,0,0,5],[0,1,32,37]]]", json["marks"]!.ToJsonString());
        Assert.Equal(["[]", "[[0,0,0,5],[0,1,32,37]]"], json["sets"]!.AsArray().Select(set => set!["hits"]!.ToJsonString()));
    }

    [Fact]
    public void Both_versions_of_a_dictionary_are_marked_and_the_same_one_read_twice_once()
    {
        var book = new EvidenceBook();
        foreach (string pattern in new[] { "Minen", "Geld", "Minen" })
        {
            book.AddThemes(ThemeDictionary.Parse($"themes: {{mines: {{patterns: [{pattern}]}}}}"));
        }

        book.Add(Evidence.Of(Corpus, "Teams"));
        JsonNode json = Json(book);

        Assert.Equal("""["mines","mines (2)"]""", json["themes"]!.ToJsonString());
        Assert.Equal("[0,1]", json["looks"]!.ToJsonString());
        Assert.Equal("[[[0,0,0,5],[1,1,0,4],[0,1,32,37]]]", json["marks"]!.ToJsonString());
    }

    [Theory]
    [InlineData("Minen", "[0,1,2]")]
    [InlineData("Klima", "[0,1,2]")]
    [InlineData("Ende", "[1,2]")]
    public void A_theme_looks_the_same_in_all_reports(string opened, string looks)
    {
        var corpus = CorpusAnalysis.Corpus.From([new Article { Id = "x", Headline = "", Paragraphs = ["Geld und Klima. Ende."] }, .. Corpus.Articles.Where(_ => opened != "Ende")]);
        var book = new EvidenceBook();
        book.AddThemes(Themes);
        book.Add(Evidence.Of(corpus, opened));

        Assert.Equal(looks, Json(book)["looks"]!.ToJsonString());
    }

    [Fact]
    public void Words_in_groups_do_not_mark_more_than_is_written_where_the_corpus_without_them_is_at_hand()
    {
        Corpus grouped = Corpus.Grouped(TermGrouping.By(Corpus.Index.Vocabulary, term => term.Length > 0 ? term[..1] : term));
        var book = new EvidenceBook();
        book.AddThemes(ThemeDictionary.Parse("themes: {mines: {patterns: [Minen]}}"));
        book.Add(Evidence.OfArticles(grouped, "all"));
        book.Add(Evidence.Of(Corpus, "Minen"));

        Assert.Equal("[[0,0,0,5],[0,1,32,37]]", Json(book)["marks"]![0]!.ToJsonString());
    }

    [Fact]
    public void A_long_list_without_a_full_stop_is_cut_around_its_place_and_not_inside_a_character()
    {
        string list = string.Concat(Enumerable.Repeat("👍", 5_000));
        var corpus = CorpusAnalysis.Corpus.From([new Article { Id = "a", Headline = "", Paragraphs = [list + " Minen " + list, "Minen", "Minen " + list, "x" + list + " Minen"] }]);
        var book = new EvidenceBook(new() { Mode = EvidenceMode.Sentences });
        book.Add(Evidence.Of(corpus, "Minen"));
        JsonNode json = Json(book);

        Assert.All(Hits(json, 0), hit => Assert.Equal("Minen", hit));
        Assert.All(Blocks(json, 0), block => Assert.True(block.Length <= 600 && Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(block)) == block));
    }

    [Fact]
    public void Where_there_is_no_room_for_a_place_of_each_the_first_sets_have_theirs()
    {
        var corpus = CorpusAnalysis.Corpus.From(Enumerable.Range(0, 100).Select(i => new Article { Id = $"{i}", Headline = "", Paragraphs = [$"Wort{i} steht hier."] }));
        var book = new EvidenceBook(new() { Budget = 10_000 });
        for (int i = 0; i < 100; i++)
        {
            book.Add(Evidence.Of(corpus, $"Wort{i}"));
        }

        string text = book.ToJson(cancellation: TestContext.Current.CancellationToken)!;
        int[] hits = [.. JsonNode.Parse(text)!["sets"]!.AsArray().Select(set => set!["hits"]!.AsArray().Count)];

        Assert.InRange(hits.Sum(), 10, 60);
        Assert.Equal(hits.OrderDescending(), hits);
        Assert.True(Encoding.UTF8.GetByteCount(text) <= 10_000);
    }

    [Fact]
    public void One_large_article_does_not_cut_the_places_of_all_sets()
    {
        var corpus = CorpusAnalysis.Corpus.From(
        [
            new Article { Id = "large", Headline = "", Paragraphs = [string.Concat(Enumerable.Repeat("Ein Satz ohne Belang steht hier. ", 10_000)) + "Da sind Minen."] },
            .. Enumerable.Range(0, 100).Select(i => new Article { Id = $"{i}", Headline = "", Paragraphs = ["Da sind Minen."] }),
        ]);
        var book = new EvidenceBook(new() { Budget = 100_000 });
        book.Add(Evidence.Of(corpus, "Minen"));
        JsonNode json = Json(book);

        Assert.Equal(101, Hits(json, 0).Count());
        Assert.Equal([false, true], json["articles"]!.AsArray().Take(2).Select(each => each!["whole"]!.GetValue<bool>()));
    }

    [Fact]
    public void Numbers_that_no_output_names_any_more_stay_without_places()
    {
        var book = new EvidenceBook();
        book.Add(Evidence.Of(Corpus, "Minen"));
        book.Add(Evidence.Of(Corpus, "Geld"));
        JsonNode json = JsonNode.Parse(book.ToJson(new HashSet<int> { 1 }, TestContext.Current.CancellationToken)!)!;

        Assert.Equal("""{"title":"Minen","hits":[],"total":0,"articles":0}""", json["sets"]![0]!.ToJsonString());
        Assert.Equal(["Geld", "Geld"], Hits(json, 1));
    }

    [Fact]
    public void An_interrupt_ends_the_search()
    {
        var book = new EvidenceBook();
        book.Add(Evidence.Of(Corpus, "Minen"));

        Assert.Throws<OperationCanceledException>(() => book.ToJson(cancellation: new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Numbers_are_read_off_the_outputs_that_a_report_shows()
    {
        static Cell Shown(string[] tags, params CellOutput[] outputs) => new("c", CellKind.Code, "csharp", "x") { Tags = [.. tags], Outputs = [.. outputs] };
        static DisplayOutput Display(string type, JsonNode content) => new(new MimeBundle([KeyValuePair.Create(type, content)]));

        Assert.Equal([0, 1, 2, 3, 4, 8], ShownEvidence.Of(
        [
            Shown([], Display(DisplayTable.MimeType, JsonNode.Parse("""{"evidence":[0,null,1]}""")!), new StreamOutput("stdout", "data-evidence=\"9\"")),
            Shown(["hide-output"], Display(PlotlyOutputRenderer.PlotlyMimeType, JsonNode.Parse("""{"evidence":[[2],[null,3]]}""")!)),
            Shown([], new ResultOutput(MimeBundle.Html("<p data-evidence=\"4\">x</p>", "x"), 1)),
            Shown(["remove-output"], Display("text/html", "<p data-evidence=\"5\">x</p>")),
            Shown(["remove-cell"], Display("text/html", "<p data-evidence=\"6\">x</p>")),
            Shown(["remove-cell"], Display("text/html", "<p data-evidence=\"8\">x</p>"), new ErrorOutput("x", "y", [])),
        ]).Order());
    }

    private static JsonNode Json(EvidenceBook book) => JsonNode.Parse(book.ToJson(cancellation: TestContext.Current.CancellationToken)!)!;

    private static IEnumerable<string> Blocks(JsonNode json, int article) => json["articles"]![article]!["blocks"]!.AsArray().Select(block => block!.GetValue<string>());

    private static IEnumerable<string> Hits(JsonNode json, int set) => json["sets"]![set]!["hits"]!.AsArray().Select(hit => Text(json, hit![0]!.GetValue<int>(), hit, 1));

    private static string Text(JsonNode json, int article, JsonNode place, int block) =>
        json["articles"]![article]!["blocks"]![place[block]!.GetValue<int>()]!.GetValue<string>()[place[block + 1]!.GetValue<int>()..place[block + 2]!.GetValue<int>()];
}
