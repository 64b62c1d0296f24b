namespace CorpusAnalysis.Tests.Text;

public class CompoundPartsTests
{
    private static readonly Corpus Small = TestCorpus.Of(
        "Klimafonds und Klimaziele, Klimaziele im Klima", "Das Klimaziel; die Ziele: Räumziel", "Anpassungsfonds");

    [Fact]
    public void Parts_count_compounds_tokens_and_articles() => Assert.Equal(
        [
            new CompoundPartFrequency("klima", 4, 1, 2, 3),
            new CompoundPartFrequency("ziel", 4, 1, 2, 3),
            new CompoundPartFrequency("fonds", 2, 0, 2, 2),
            new CompoundPartFrequency("anpassung", 1, 0, 1, 1),
            new CompoundPartFrequency("räumen", 1, 0, 1, 1),
        ],
        Small.CompoundParts());

    [Fact]
    public void Parts_of_a_view_count_its_articles_only_and_of_nothing_there_are_none()
    {
        Assert.Equal(["anpassung", "fonds"], Small.Where(article => article.Id == "c").CompoundParts().Select(row => row.Part));
        Assert.Empty(Small.Where(_ => false).CompoundParts());
    }

    [Fact]
    public void A_part_that_comes_twice_in_a_word_counts_once() =>
        Assert.Equal([new CompoundPartFrequency("tag", 1, 0, 1, 1)], TestCorpus.Of("Tagestag").CompoundParts());

    [Fact]
    public void Articles_of_other_languages_are_left_out()
    {
        var corpus = Corpus.From([TestCorpus.Article("a", "Klimaziel"), TestCorpus.Article("b", "Klimafonds", "en"), TestCorpus.Article("c", "Klimaziel", "und")]);

        Assert.Equal([("klima", 2L), ("ziel", 2L)], corpus.CompoundParts().Select(row => (row.Part, row.FrequencyAsPart)));
        Assert.Equal(["klimaziel"], Terms(corpus, "Klima"));
    }

    [Theory]
    [InlineData("Ziel", "klimaziele klimaziel räumziel")]
    [InlineData("ZIELE", "klimaziele klimaziel räumziel")]
    [InlineData("klima", "klimafonds klimaziele klimaziel")]
    [InlineData("räumen", "räumziel")]
    [InlineData("Fonds", "klimafonds anpassungsfonds")]
    [InlineData("klimaziel", "")]
    [InlineData("Mine", "")]
    public void Terms_are_found_by_part(string part, string terms) => Assert.Equal(terms.Split(' ', StringSplitOptions.RemoveEmptyEntries), Terms(Small, part));

    [Fact]
    public void An_index_names_its_parts() => Assert.Equal(["anpassung", "fonds", "klima", "räumen", "ziel"], CompoundSplitter.For(Small).Index(Small.Index.Vocabulary).Parts);

    [Fact]
    public void Terms_can_be_grouped_by_the_head_of_compounds()
    {
        var grouping = TermGrouping.ByCompoundHead(Small.Index.Vocabulary, CompoundSplitter.For(Small));

        Assert.Equal(("ziel", 5L, 4), Small.GroupedFrequencies(grouping).Select(row => (row.Group, row.Frequency, row.Types)).First());
        Assert.Equal(["klimaziele", "klimaziel", "ziele", "räumziel"], grouping.Members("Ziel").Select(term => Small.Index.Vocabulary[term]));
    }

    [Theory]
    [InlineData("Klima*")]
    [InlineData("*finanz*")]
    [InlineData("+Klima")]
    [InlineData("+Finanzierung")]
    [InlineData("+Ziel")]
    public void A_compound_is_found_by_its_beginning_its_middle_and_each_part(string pattern)
    {
        Corpus corpus = TestCorpus.Of("Baku nennt ein Klimafinanzierungsziel von Milliarden", "Baku nennt Milliarden");
        ThemeDictionary themes = ThemeDictionary.Parse($"themes:\n  money:\n    patterns: [\"{pattern}\"]\n");

        Assert.Equal("Klimafinanzierungsziel", Assert.Single(corpus.Concordance(pattern)).Node);
        Assert.Equal([1, 0], corpus.Themes(themes).HitsPerArticle().Select(row => row.Hits));
    }

    [Fact]
    public void A_compound_counts_as_a_whole_and_by_its_parts()
    {
        Corpus corpus = TestCorpus.Of("Klimafinanzierungsziel: ein Ziel fürs Klima", "das Klimafinanzierungsziel, die Ziele");

        Assert.Equal(2, corpus.Frequencies().Single(row => row.Term == "klimafinanzierungsziel").Frequency);
        Assert.Equal(
            [
                new CompoundPartFrequency("finanzierung", 2, 0, 2, 1),
                new CompoundPartFrequency("klima", 2, 1, 2, 1),
                new CompoundPartFrequency("ziel", 2, 2, 2, 1),
            ],
            corpus.CompoundParts());
    }

    private static IEnumerable<string> Terms(Corpus corpus, string part) =>
        CompoundSplitter.For(corpus).Index(corpus.Index.Vocabulary).TermsWithPart(part).Select(term => corpus.Index.Vocabulary[term]);
}
