using CorpusAnalysis.Tests.Shared;

namespace CorpusAnalysis.Tests.Reprints;

public class ReprintsTests
{
    private static readonly string[] Sentences =
    [
        "In Baku haben die Staaten ein neues Ziel für die Finanzierung des Klimaschutzes beschlossen.",
        "Bis 2035 sollen jährlich 300 Milliarden Dollar in ärmere Länder fließen, vor allem aus öffentlichen Kassen.",
        "Indien wies den Beschluss kurz nach dem Hammerschlag als viel zu gering zurück.",
        "Die Präsidentschaft sprach trotzdem von einem Durchbruch nach zwei langen Wochen.",
        "Umweltverbände nannten das Ergebnis enttäuschend und forderten rasche Nachbesserungen im kommenden Jahr.",
    ];

    private static readonly string Text = string.Join(' ', Sentences);

    // Shingles of two: a = {eins zwei, zwei drei, drei vier, vier fünf}, b = {eins zwei, zwei drei, drei acht}: 2 shared of 5.
    [Fact]
    public void Members_have_the_numbers_that_a_hand_finds()
    {
        Corpus corpus = TestCorpus.Of("eins zwei drei vier fünf", "Eins, zwei: drei acht", "sechs sieben");

        ReprintGroup group = Assert.Single(corpus.Reprints(new ReprintOptions { Threshold = 0.4, ShingleLength = 2, Recall = 1 - 1e-9 }));

        Assert.Equal(new ReprintGroup(1, "a", new PartialDate(2024, 11, 29), "", 2, 0, 0.4) { Members = group.Members }, group);
        Assert.Equal(("a", true, 1.0, 1.0, 1.0, true, "b", 0.4, 5), Numbers(group.Members[0]));
        Assert.Equal(("b", false, 0.4, 2 / 3.0, 0.5, false, "a", 0.4, 4), Numbers(group.Members[1]));
        Assert.Equal(0.4, group.Members[1].EstimatedSimilarity, 0.12); // four standard errors
        Assert.Empty(corpus.Reprints(new ReprintOptions { Threshold = 0.41, ShingleLength = 2, Recall = 1 - 1e-9 }));
    }

    [Fact]
    public void Chain_of_reprints_is_one_group_and_says_who_is_near_to_whom()
    {
        string[] words = [.. "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".Split(' ')];
        Corpus corpus = TestCorpus.Of(string.Join(' ', words[..8]), string.Join(' ', words[2..10]), string.Join(' ', words[4..]));

        ReprintGroup group = Assert.Single(corpus.Reprints(new ReprintOptions { Threshold = 0.6, ShingleLength = 1, Recall = 1 - 1e-9 }));

        Assert.Equal([1, 6 / 10.0, 4 / 12.0], group.Members.Select(member => member.Similarity));
        Assert.Equal(["b", "a", "b"], group.Members.Select(member => member.NearestId));
        Assert.All(group.Members, member => Assert.Equal(0.6, member.NearestSimilarity));
        Assert.Equal(4 / 12.0, group.LowestSimilarity);
    }

    [Theory]
    [InlineData("headline", 1, false)]
    [InlineData("added", 1, false)]
    [InlineData("shortened", 1, false)]
    [InlineData("edited", 1, false)]
    [InlineData("capitals", 1, true)]
    [InlineData("other", 0, false)]
    public void Reprint_is_found_when_it_is_changed_lightly(string how, int groups, bool isExact)
    {
        Article first = TestCorpus.Article("first", Text) with { Headline = "Geld für das Klima" };
        Article second = first with { Id = "second", Date = new PartialDate(2024, 11, 30) };
        second = how switch
        {
            "headline" => second with { Headline = "Nach langem Streit: Einigung in Aserbaidschan" },
            "added" => second with { Paragraphs = second.Paragraphs.Add("Im Juni wird in Bonn weiter verhandelt, dann über die Wege zu 1,3 Billionen.") },
            "shortened" => second with { Paragraphs = [string.Join(' ', Sentences[..4])] },
            "edited" => second with { Paragraphs = [Text.Replace("jährlich", "im Jahr", StringComparison.Ordinal).Replace("zwei langen", "zwei", StringComparison.Ordinal)] },
            "capitals" => second with { Headline = "GELD FÜR DAS KLIMA!", Paragraphs = [.. Sentences.Select(sentence => sentence.ToUpperInvariant())] },
            _ => second with { Paragraphs = ["Räumteams haben in dieser Woche in Ağdam achtzehn Hektar Ackerland zurückgegeben."] },
        };

        IReadOnlyList<ReprintGroup> found = Corpus.From([second, first]).Reprints();

        Assert.Equal(groups, found.Count);
        Assert.All(found, group =>
        {
            Assert.Equal(["first", "second"], group.Members.Select(member => member.ArticleId));
            Assert.Equal(isExact, group.Members[1].IsExact);
            Assert.Equal(how is "shortened" or "capitals", group.Members[1].Containment == 1);
            Assert.Equal(how is "added" or "capitals", group.Members[1].RepresentativeContainment == 1);
        });
    }

    [Fact]
    public void Empty_articles_are_no_reprints_and_short_ones_only_of_equal_ones()
    {
        Corpus corpus = TestCorpus.Of("…", "…", "Foto folgt", "Foto: folgt", "Foto folgt bald", "folgt Foto", "Bild");

        ReprintGroup group = Assert.Single(corpus.Reprints(new ReprintOptions { Threshold = 0.01 }));

        Assert.Equal(["c", "d"], group.Members.Select(member => member.ArticleId));
        Assert.Equal((2, 1, 1.0), (group.Articles, group.ExactCopies, group.LowestSimilarity));
        Assert.Equal(6, corpus.Unique().Articles.Count);
    }

    [Fact]
    public void Corpora_without_reprints_have_no_groups()
    {
        Assert.Empty(Corpus.From([]).Reprints());
        Assert.Empty(TestCorpus.Of(Text).Reprints());
        Assert.Empty(TestCorpus.Of(Sentences).Reprints());
        Assert.Empty(TestCorpus.Of(Text, Text).Where(article => article.Id == "a").Reprints());
        Assert.Equal(5, TestCorpus.Of(Sentences).Unique().Articles.Count);
    }

    // The earliest stands for the group, of those of one date the first by id; no date comes last, nor does less of a date come first.
    [Fact]
    public void Representative_is_the_earliest_article()
    {
        PartialDate[] dates = [default, new(2024, 11, 30), new(2024, 11), new(2024, 11, 29), new(2024, 11, 29), new(null, 11, 1), new(2024)];
        Corpus corpus = Corpus.From(dates.Select((date, i) => TestCorpus.Article($"{9 - i}", Text, date: date)));

        ReprintGroup group = Assert.Single(corpus.Reprints());

        Assert.Equal(["5", "6", "8", "7", "3", "4", "9"], group.Members.Select(member => member.ArticleId));
        Assert.Equal(("5", dates[4], 6), (group.RepresentativeId, group.Date, group.ExactCopies));
        Assert.Equal(["6", "5", "5", "5", "5", "5", "5"], group.Members.Select(member => member.NearestId));
    }

    [Fact]
    public void Unique_counts_each_group_once_and_takes_the_earliest_of_a_view()
    {
        Corpus corpus = Corpus.From([
            TestCorpus.Article("a", Text, date: new(2024, 11, 30)),
            TestCorpus.Article("b", Text + " Ende.", "en", new(2024, 11, 29)),
            TestCorpus.Article("c", "Minen liegen noch auf vielen Feldern im Süden", date: new(2024, 11, 28)),
            TestCorpus.Article("d", Text, date: new(2024, 12, 1)),
        ]);
        IReadOnlyList<ReprintGroup> groups = corpus.Reprints();

        Assert.Equal(["b", "c"], corpus.Unique(groups).Articles.Select(article => article.Id));
        Assert.Equal(["b", "c"], corpus.Unique().Articles.Select(article => article.Id));
        Assert.Equal(["a", "c"], corpus.Where(article => article.Language == "de").Unique(groups).Articles.Select(article => article.Id));
        Assert.Equal(["a", "c", "d"], corpus.Where(article => article.Language == "de").Unique([]).Articles.Select(article => article.Id));
        Assert.Equal(1, corpus.Unique().Frequencies().Single(row => row.Term == "indien").Frequency);
        Assert.Throws<ArgumentException>(() => Corpus.From(corpus.Articles.Reverse()).Unique(groups));
        Assert.Throws<ArgumentException>(() => TestCorpus.Of("eins").Unique(groups));
    }

    [Fact]
    public void Groups_and_members_are_tables()
    {
        IReadOnlyList<ReprintGroup> groups = TestCorpus.Of(Text, Text).Reprints();

        Assert.Equal(["Number", "RepresentativeId", "Date", "Headline", "Articles", "ExactCopies", "LowestSimilarity"], groups.ToDataFrame().Columns.Select(column => column.Name));
        Assert.Equal((2, 13), (groups.Members().ToDataFrame().Rows.Count, groups.Members().ToDataFrame().Columns.Count));
    }

    [Fact]
    public void Grouped_terms_make_texts_alike_that_differ_in_endings()
    {
        Corpus corpus = TestCorpus.Of("der Fonds zahlte den Ländern das Geld", "die Fonds zahlten dem Land die Gelder");

        Assert.Empty(corpus.Reprints());
        Assert.Single(corpus.Grouped(TermGrouping.By(corpus.Index.Vocabulary, term => term[..1])).Reprints());
    }

    // metadata.csv of the bundled corpus names six reprints, with what they repeat.
    [Fact]
    public void Bundled_corpus_has_the_reprints_that_its_metadata_name()
    {
        Corpus corpus = Corpus.Load(Repository.Path("corpus"), new CorpusOptions { UseCache = false });
        IEnumerable<string> expected = corpus.Articles
            .Where(article => article.Metadata.GetValueOrDefault("reprint_of", "").Length > 0)
            .Select(article => Pair(article.Id, Path.GetFileNameWithoutExtension(article.Metadata["reprint_of"])));

        IReadOnlyList<ReprintGroup> groups = corpus.Reprints();

        Assert.Equal(6, groups.Count);
        Assert.Equal(expected.Order(StringComparer.Ordinal), groups.Select(group => Pair([.. group.Members.Select(member => member.ArticleId)])).Order(StringComparer.Ordinal));
        Assert.All(groups, group => Assert.InRange(group.LowestSimilarity, 0.6, 0.71));
        Assert.Equal(corpus.Articles.Count - 6, corpus.Unique(groups).Articles.Count);

        static string Pair(params string[] ids) => string.Join(' ', ids.Order(StringComparer.Ordinal));
    }

    private static (string, bool, double, double, double, bool, string, double, int) Numbers(ReprintMember member) => (
        member.ArticleId, member.IsRepresentative, member.Similarity, member.Containment, member.RepresentativeContainment, member.IsExact, member.NearestId, member.NearestSimilarity, member.Tokens);
}
