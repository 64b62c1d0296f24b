using System.Text;
using System.Text.Json.Nodes;
using CorpusAnalysis.Cli.Reports;
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
        Assert.Null(new EvidenceBook().ToJson());
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

        Assert.DoesNotContain('<', book.ToJson()!);
        Assert.Equal("</script><b>Klima</b> & \"Geld\".", Json(book)["articles"]![1]!["blocks"]![1]!.GetValue<string>());
    }

    [Fact]
    public void Sentences_alone_are_carried_where_articles_may_not_be()
    {
        var book = new EvidenceBook(new() { Mode = EvidenceMode.Sentences });
        book.AddThemes(Themes);
        book.Add(Evidence.Of(Corpus, "Geld"));
        book.Add(Evidence.Of(Corpus, "Klima"));
        JsonNode json = Json(book);

        Assert.Equal(["", "Geld fehlt. … Das Klima wartet.", ""], Blocks(json, 0));
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
        Assert.Null(book.ToJson());
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
        string json = book.ToJson()!;
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
        string text = book.ToJson()!;
        JsonNode json = JsonNode.Parse(text)!;

        Assert.Equal(text, book.ToJson());
        Assert.True(Encoding.UTF8.GetByteCount(text) <= budget || json["articles"]!.AsArray().Count == 0);
        Assert.Equal(json["articles"]!.AsArray().Count, json["marks"]!.AsArray().Count);
        Assert.All(Hits(json, 0), hit => Assert.Equal("Geld", hit));
        Assert.All(Hits(json, 1), hit => Assert.Equal("ende. Neu", hit));
        Assert.All(json["marks"]!.AsArray().SelectMany((marks, article) => marks!.AsArray().Select(mark => (json["themes"]![mark![0]!.GetValue<int>()]!.GetValue<string>(), Text(json, article, mark, 1)))), mark =>
            Assert.Contains(mark, new[] { ("mines", "Minen"), ("money", "Geld"), ("climate", "Klima") }));
    });

    private static JsonNode Json(EvidenceBook book) => JsonNode.Parse(book.ToJson()!)!;

    private static IEnumerable<string> Blocks(JsonNode json, int article) => json["articles"]![article]!["blocks"]!.AsArray().Select(block => block!.GetValue<string>());

    private static IEnumerable<string> Hits(JsonNode json, int set) => json["sets"]![set]!["hits"]!.AsArray().Select(hit => Text(json, hit![0]!.GetValue<int>(), hit, 1));

    private static string Text(JsonNode json, int article, JsonNode place, int block) =>
        json["articles"]![article]!["blocks"]![place[block]!.GetValue<int>()]!.GetValue<string>()[place[block + 1]!.GetValue<int>()..place[block + 2]!.GetValue<int>()];
}
