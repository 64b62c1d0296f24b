using CsCheck;
using Microsoft.Data.Analysis;

namespace CorpusAnalysis.Tests.Statistics;

public class GroupReadabilityTests
{
    private static readonly Corpus Corpus = Corpus.From([
        TestCorpus.Article("a", "Das ist gut. Entwicklung hilft.", "de", new PartialDate(2024, 11, 1), "Baku"),
        TestCorpus.Article("b", "Minen schaden.", "de-AT", new PartialDate(2024, 12, 1), "Baku"),
        TestCorpus.Article("c", "That is good.", "en", new PartialDate(2024, 12, 1), "Baku"),
        TestCorpus.Article("d", "C'est bon.", "fr", new PartialDate(2024, 12, 1), "Genf"),
        TestCorpus.Article("e", "…", "de", new PartialDate(2024), ""),
    ]);

    [Fact]
    public void A_group_has_a_row_for_each_of_its_languages_without_regard_to_the_region() => Assert.Equal(
        [("Baku", "de", 2, 7L, 3L), ("Baku", "en", 1, 3, 1), ("Genf", "fr", 1, 2, 1), ("–", "de", 1, 0, 0)],
        Corpus.Readability(article => article.Place).Select(row => (row.Group, row.Language, row.Articles, row.Words, row.Sentences)));

    [Fact]
    public void Months_and_languages_are_groups_too()
    {
        Assert.Equal(["2024-11 de", "2024-12 de", "2024-12 en", "2024-12 fr", "– de"], Corpus.Readability(article => article.Month?.ToString()).Select(row => $"{row.Group} {row.Language}"));
        Assert.Equal(["de de", "de-AT de", "en en", "fr fr"], Corpus.Readability(article => article.Language).Select(row => $"{row.Group} {row.Language}"));
    }

    // By hand: 7 words in 3 sentences, of 1 + 1 + 1 + 3 + 1 + 2 + 2 = 11 syllables; long are "Entwicklung" and "schaden".
    [Fact]
    public void Formulas_are_of_the_sums()
    {
        GroupReadability row = Corpus.Readability(article => article.Place)[0];

        Assert.Equal((11L, 1L, 2L), (row.Syllables, row.Polysyllables, row.LongWords));
        Assert.Equal(180 - (7 / 3.0) - (58.5 * 11 / 7), row.Amstad!.Value, 1e-12);
        Assert.Equal((7 / 3.0) + (200 / 7.0), row.Lix!.Value, 1e-12);
        Assert.Equal(2 / 3.0, row.Rix!.Value, 1e-12);
        Assert.Null(row.Flesch);
    }

    [Fact]
    public void A_language_without_rules_has_what_needs_no_syllables_and_a_group_without_words_nothing()
    {
        IReadOnlyList<GroupReadability> rows = Corpus.Readability(article => article.Place);

        Assert.Equal((null, null, null, true, null, null), (rows[2].Syllables, rows[2].Polysyllables, rows[2].MeanSyllables, rows[2].Lix is not null, rows[2].Amstad, rows[2].Flesch));
        Assert.Equal((0L, 0L, null, null, null), (rows[3].Syllables, rows[3].Letters, rows[3].MeanSentenceLength, rows[3].Lix, rows[3].Amstad));
        Assert.Empty(TestCorpus.Of().Readability(article => article.Place));
    }

    // An article that is its own group has its own row; taken twice, the same measures.
    [Fact]
    public void A_group_of_one_article_equals_its_row_and_twice_the_article_changes_no_measure() =>
        Gen.OneOf<string>("Das", "Entwicklung", "hilft.", "Minen", "schaden!", "…").Array[1, 30].Select(words => string.Join(' ', words)).Sample(text =>
        {
            ArticleReadability alone = TestCorpus.Of(text).Readability()[0];
            GroupReadability group = TestCorpus.Of(text).Readability(article => article.Id)[0], twice = TestCorpus.Of(text, text).Readability(_ => "all")[0];

            Assert.Equal((alone.Words, alone.Sentences, alone.Syllables, alone.Lix, alone.Amstad, alone.WienerSachtext1), (group.Words, group.Sentences, group.Syllables, group.Lix, group.Amstad, group.WienerSachtext1));
            Assert.Equal((2, 2 * alone.Words), (twice.Articles, twice.Words));
            Assert.Equal(alone.Lix is null, twice.Lix is null);
            Assert.Equal(alone.Lix ?? 0, twice.Lix ?? 0, 1e-9);
            Assert.Equal(alone.SmogGerman ?? 0, twice.SmogGerman ?? 0, 1e-9);
        });

    [Fact]
    public void Every_measure_of_a_group_is_that_of_the_same_name_of_an_article()
    {
        Corpus german = TestCorpus.Of("Das ist gut. Entwicklung hilft den Menschen."), english = Corpus.From([TestCorpus.Article("a", "Development is good. That helps people.", "en")]);
        foreach (Corpus corpus in new[] { german, english })
        {
            ArticleReadability article = corpus.Readability()[0];
            GroupReadability group = corpus.Readability(each => each.Id)[0];

            Assert.All(typeof(ArticleReadability).GetProperties().Where(property => property.Name != "ArticleId"), property =>
                Assert.Equal(property.GetValue(article), typeof(GroupReadability).GetProperty(property.Name)!.GetValue(group)));
        }
    }

    [Fact]
    public void Sums_are_of_every_count_and_of_nothing_null()
    {
        ReadabilityCounts one = ReadabilityCounts.Of("Entwicklung hilft.", "de")!, other = ReadabilityCounts.Of("Das ist gut. Minen schaden.", "de")!;

        Assert.Equal(ReadabilityCounts.Of("Entwicklung hilft. Das ist gut. Minen schaden.", "de"), ReadabilityCounts.Sum([null, one, null, other]));
        Assert.Null(ReadabilityCounts.Sum([]));
        Assert.Null(ReadabilityCounts.Sum([null, null]));
    }

    [Fact]
    public void Rows_become_a_data_frame_with_missing_values()
    {
        DataFrame frame = Corpus.Readability(article => article.Place).ToDataFrame();

        Assert.Equal((4, 25), (frame.Rows.Count, frame.Columns.Count));
        Assert.Equal((3, 1), (frame["Flesch"].NullCount, frame["Lix"].NullCount));
    }
}
