using CsCheck;

namespace CorpusAnalysis.Tests.Grouping;

public class TermGroupingTests
{
    private static readonly Corpus Small = TestCorpus.Of("Mine Minen Minen ging", "minen gehen Geht", "Klima");

    private static readonly LemmaList Lemmas = LemmaList.Parse("Minen\tMine\nging\tgehen\ngeht\tgehen");

    [Fact]
    public void Frequencies_by_lemma_count_forms_together() => Assert.Equal(
        [
            new GroupFrequency("mine", 4, 4e6 / 8, 2, 2),
            new GroupFrequency("gehen", 3, 3e6 / 8, 2, 3),
            new GroupFrequency("klima", 1, 1e6 / 8, 1, 1),
        ],
        Small.GroupedFrequencies(TermGrouping.ByLemma(Small.Index.Vocabulary, Lemmas)));

    [Fact]
    public void Frequencies_by_stem_leave_what_only_a_lemma_joins() => Assert.Equal(
        [("min", 4L, 2), ("geh", 1L, 1), ("geht", 1L, 1), ("ging", 1L, 1), ("klima", 1L, 1)],
        Small.GroupedFrequencies(TermGrouping.ByStem(Small.Index.Vocabulary, Stemmer.Of("de"))).Select(row => (row.Group, row.Frequency, row.Types)));

    [Fact]
    public void Frequencies_of_a_view_count_its_articles_only()
    {
        var grouping = TermGrouping.ByLemma(Small.Index.Vocabulary, Lemmas);

        Assert.Equal([new GroupFrequency("gehen", 2, 2e6 / 3, 1, 2), new GroupFrequency("mine", 1, 1e6 / 3, 1, 1)], Small.Where(a => a.Id == "b").GroupedFrequencies(grouping));
        Assert.Empty(Small.Where(_ => false).GroupedFrequencies(grouping));
    }

    [Theory]
    [InlineData("mine")]
    [InlineData("MINE")]
    [InlineData("Minen")]
    public void Members_are_found_by_the_name_of_the_group_and_by_any_form(string word)
    {
        Vocabulary vocabulary = Small.Index.Vocabulary;

        IReadOnlyList<int> members = TermGrouping.ByLemma(vocabulary, Lemmas).Members(word);

        Assert.Equal(["mine", "minen"], members.Select(term => vocabulary[term]));
    }

    [Fact]
    public void Members_of_an_unknown_word_are_none() => Assert.Empty(TermGrouping.ByLemma(Small.Index.Vocabulary, Lemmas).Members("Entminung"));

    [Fact]
    public void Members_by_stem_are_found_by_a_form_that_the_corpus_lacks() => Assert.Equal(2, TermGrouping.ByStem(Small.Index.Vocabulary, Stemmer.Of("de")).Members("Minens").Count);

    [Fact]
    public void A_grouping_of_another_vocabulary_is_refused() =>
        Assert.Throws<ArgumentException>(() => TestCorpus.Of("Mine").GroupedFrequencies(TermGrouping.ByLemma(Small.Index.Vocabulary, Lemmas)));

    // Whatever the rule, every token is counted once and every term is in one group.
    [Fact]
    public void Groups_divide_tokens_and_terms() => Gen.Select(Texts.Wellformed.Array[1, 4], Gen.Int[1, 5]).Sample((texts, buckets) =>
    {
        Corpus corpus = TestCorpus.Of([.. texts.Select(text => "Wort " + text)]);
        var grouping = TermGrouping.By(corpus.Index.Vocabulary, term => $"g{term.Length % buckets}");

        IReadOnlyList<GroupFrequency> rows = corpus.GroupedFrequencies(grouping);

        Assert.Equal(corpus.TokenCount, rows.Sum(row => row.Frequency));
        Assert.Equal(corpus.Index.Vocabulary.Count, rows.Sum(row => row.Types));
        Assert.Equal(Enumerable.Range(0, corpus.Index.Vocabulary.Count), Enumerable.Range(0, grouping.Count).SelectMany(grouping.Members).Order());
        Assert.All(rows, row => Assert.InRange(row.DocumentFrequency, 1, texts.Length));
    });

    // One group per term: the same counts as without groups.
    [Fact]
    public void Groups_of_one_term_count_as_terms_do() => Assert.Equal(
        Small.Frequencies().Select(row => new GroupFrequency(row.Term, row.Frequency, row.PerMillion, row.DocumentFrequency, 1)),
        Small.GroupedFrequencies(TermGrouping.By(Small.Index.Vocabulary, term => term)));
}
