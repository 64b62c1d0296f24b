using System.Text.Json.Nodes;
using CorpusAnalysis.Cli.Reports;
using CsCheck;

namespace CorpusAnalysis.Cli.Tests;

public class EvidenceShareTests
{
    private const string Between = " … ";

    [Fact]
    public void However_many_places_there_are_an_article_is_not_passed_on() => Gen.Select(Sentence.Array[1, 12].Array[1, 4].Array[1, 3], Gen.Int[0, 20]).Sample((articles, mostRows) =>
    {
        var corpus = Corpus.From(articles.Select((blocks, i) => new Article { Id = $"{i}", Headline = string.Join(' ', blocks[0].Take(1)), Paragraphs = [.. blocks.Select(sentences => string.Join(' ', sentences))] }));
        EvidenceBook book = Book(corpus.Frequencies().Take(mostRows).Select(row => row.Evidence));
        book.Add(Evidence.Of(corpus, "Wort"));
        book.Add(Evidence.OfArticles(corpus, "all"));
        JsonNode json = Json(book);

        foreach (JsonNode? shown in json["articles"]!.AsArray())
        {
            Article article = corpus.Articles.Single(each => each.Id == shown!["id"]!.GetValue<string>());
            string[] pieces = [.. shown!["blocks"]!.AsArray().SelectMany(block => block!.GetValue<string>().Split(Between)).Where(piece => piece.Length > 0)];
            int length = article.Headline.Length + article.Paragraphs.Sum(paragraph => paragraph.Length);
            Assert.False(shown["whole"]!.GetValue<bool>());
            Assert.True(pieces.Sum(piece => piece.Length) <= length / 4 || (pieces.Length == 1 && pieces[0].Length <= 600 && pieces[0].Count(c => c == '.') <= 1), string.Join('|', pieces));
        }
    }, iter: 40);

    [Fact]
    public void Of_an_article_whose_every_word_is_counted_a_quarter_is_carried_and_the_rest_is_counted()
    {
        Corpus corpus = Forty();
        JsonNode json = Json(Book(corpus.Frequencies().Select(row => row.Evidence)));
        string text = json["articles"]![0]!["blocks"]![1]!.GetValue<string>();

        Assert.InRange(text.Length, 160, 839 / 4);
        Assert.Equal(40, json["sets"]!.AsArray().Single(set => set!["title"]!.GetValue<string>() == "steht")!["total"]!.GetValue<int>());
    }

    [Fact]
    public void Numbers_choose_in_turn_and_places_in_what_is_there_take_no_room()
    {
        Corpus corpus = Forty();
        JsonNode json = Json(Book([Evidence.Of(corpus, "steht"), Evidence.Of(corpus, "Nr20"), Evidence.Of(corpus, "hier"), Evidence.Of(corpus, "Nr39")]));

        Assert.Equal("Ein Nr10 steht hier. Ein Nr11", json["articles"]![0]!["blocks"]![1]!.GetValue<string>()[..29]);
        Assert.Contains("Ein Nr20 steht hier.", json["articles"]![0]!["blocks"]![1]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal([10, 1, 10, 1], json["sets"]!.AsArray().Select(set => set!["hits"]!.AsArray().Count));
        Assert.Equal([40, 1, 40, 1], json["sets"]!.AsArray().Select(set => set!["total"]!.GetValue<int>()));
    }

    [Fact]
    public void A_place_that_is_longer_than_a_quarter_is_carried_only_where_it_is_short()
    {
        string sentence = string.Concat(Enumerable.Repeat("Wort ", 100));
        var corpus = Corpus.From([new Article { Id = "a", Headline = "", Paragraphs = [sentence + "Minen."] }, new Article { Id = "b", Headline = "", Paragraphs = [sentence + sentence + "Minen."] }]);
        JsonNode json = Json(Book([Evidence.Of(corpus, "Minen"), Evidence.Of(corpus, "Wort")]));

        Assert.All(json["articles"]!.AsArray(), article => Assert.InRange(article!["blocks"]![1]!.GetValue<string>().Length, 1, 600));
        Assert.Equal(2, json["sets"]![0]!["hits"]!.AsArray().Count);
        Assert.Equal(300, json["sets"]![1]!["total"]!.GetValue<int>());
    }

    private static Gen<string> Sentence { get; } = Gen.OneOf(Gen.Const("Wort"), Gen.Const("Geld"), Gen.Const("👍"), Gen.Const("Minenräumung"), Gen.Const("x")).Array[1, 30].Select(words => $"Da {string.Join(' ', words)} war.");

    // 40 sentences of 20 characters, 839 with the blanks.
    private static Corpus Forty() => Corpus.From([new Article { Id = "a", Headline = "", Paragraphs = [string.Join(' ', Enumerable.Range(10, 40).Select(i => $"Ein Nr{i} steht hier."))] }]);

    private static EvidenceBook Book(IEnumerable<Evidence> sets)
    {
        var book = new EvidenceBook(new() { Mode = EvidenceMode.Sentences, Budget = 100_000_000 });
        foreach (Evidence set in sets)
        {
            book.Add(set);
        }

        return book;
    }

    private static JsonNode Json(EvidenceBook book) => JsonNode.Parse(book.ToJson(cancellation: TestContext.Current.CancellationToken) ?? """{"articles":[],"sets":[]}""")!;
}
