using CsCheck;

namespace CorpusAnalysis.Tests.Grouping;

public class GroupedCorpusTests
{
    private static readonly Corpus Small = TestCorpus.Of("Minen gehen. Die Mine ging!", "Minen, Minen", "Klima geht");

    private static readonly LemmaList Lemmas = LemmaList.Parse("Minen\tMine\nging\tgehen\ngeht\tgehen");

    private static Corpus Grouped => Small.Grouped(TermGrouping.ByLemma(Small.Index.Vocabulary, Lemmas));

    [Fact]
    public void Counts_are_those_of_the_groups()
    {
        Assert.Equal([("mine", 4L, 2), ("gehen", 3, 2), ("die", 1, 1), ("klima", 1, 1)], Grouped.Frequencies().Select(row => (row.Term, row.Frequency, row.DocumentFrequency)));
        Assert.Equal((Small.TokenCount, 4), (Grouped.TokenCount, Grouped.TypeCount));
        Assert.Equal(2, Grouped.Index.Count(0, 0));
    }

    [Theory]
    [InlineData("mine", 4)]
    [InlineData("Minen", 4)]
    [InlineData("ging", 3)]
    [InlineData("min*", 4)]
    [InlineData("die Mine", 1)]
    [InlineData("die Minen", 1)]
    [InlineData("gibt", 0)]
    [InlineData("/g[ei].*/", 3)]
    [InlineData("mine NEAR/2 ging", 2)]
    public void Patterns_find_groups_by_their_name_and_by_their_words(string pattern, int places) => Assert.Equal(places, Grouped.Concordance(pattern).Count());

    [Fact]
    public void Concordances_show_what_the_articles_say() =>
        Assert.Equal(["gehen", "ging", "geht"], Grouped.Concordance("gehen").Select(line => line.Node));

    [Fact]
    public void Themes_count_groups()
    {
        ThemeDictionary themes = ThemeDictionary.Parse("themes:\n  mines:\n    patterns: [Mine]\n");

        Assert.Equal((1L, 4L), (Small.Themes(themes).Frequencies()[0].Hits, Grouped.Themes(themes).Frequencies()[0].Hits));
    }

    [Fact]
    public void Sentences_stay() => Assert.Equal((2, 3), (Grouped.Index.Sentences(0).Count, Grouped.Index.Sentences(0).EndOf(2) - Grouped.Index.Sentences(0).StartOf(2)));

    [Fact]
    public void A_grouping_of_every_term_by_itself_changes_nothing() => Texts.Wellformed.Array[0, 4].Sample(texts =>
    {
        var corpus = Corpus.From(texts.Select((text, i) => new Article { Id = $"a{i}", Headline = text, Paragraphs = [] }));
        Corpus grouped = corpus.Grouped(TermGrouping.By(corpus.Index.Vocabulary, term => term));

        Assert.Equal(corpus.Frequencies(), grouped.Frequencies());
        Assert.All(corpus.Members, article => Assert.True(corpus.Index.Tokens(article).SequenceEqual(grouped.Index.Tokens(article))));
    });

    [Fact]
    public void A_corpus_of_groups_cannot_be_saved() =>
        Assert.Throws<InvalidOperationException>(() => Grouped.Save(Path.Combine(Path.GetTempPath(), "grouped.corpus")));

    [Fact]
    public void Views_of_one_grouping_share_an_index()
    {
        var grouping = TermGrouping.ByLemma(Small.Index.Vocabulary, Lemmas);
        Corpus all = Small.Grouped(grouping), view = Small.Where(article => article.Id == "a").Grouped(grouping);

        Assert.Same(all.Index, view.Index);
        Assert.Equal((2, 2), Keyness.Rank(view, all, new() { MinFrequency = 1, MinDocumentFrequency = 1 }).Single(row => row.Term == "mine") is var row ? (row.TargetFrequency, row.ReferenceFrequency) : default);
    }

    [Fact]
    public void A_grouping_of_other_terms_is_refused() =>
        Assert.Throws<ArgumentException>(() => TestCorpus.Of("x").Grouped(TermGrouping.ByLemma(Small.Index.Vocabulary, Lemmas)));
}
