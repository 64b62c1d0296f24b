using CsCheck;

namespace CorpusAnalysis.Tests.Themes;

public class ThemeCountsTests
{
    private const int Cases = 1_500;

    [Fact]
    public void Hits_are_those_of_the_definition() => RandomThemes.All.Sample(
        (corpus, themes) => Assert.Equal(
            themes.SelectMany(theme => NaiveThemes.Hits(NaiveThemes.Matches(corpus, theme)).Select(hit => (theme.Path, hit.Pattern.Text, corpus[hit.Article].Id, hit.Position, hit.Kind))),
            corpus.Themes(themes).Hits().Select(hit => (hit.Theme, hit.Pattern, hit.ArticleId, hit.Position, hit.Kind))),
        iter: Cases);

    [Fact]
    public void Counts_are_those_of_the_opened_hits() => RandomThemes.All.Sample(
        (corpus, themes) =>
        {
            ThemeMatches matches = corpus.Themes(themes);
            ILookup<string, ThemeHit> hits = matches.Hits().ToLookup(hit => hit.Theme);

            Assert.Equal(
                themes.Select(theme => (theme.Path, (long)hits[theme.Path].Count(), hits[theme.Path].Select(hit => hit.ArticleId).Distinct().Count())),
                matches.Frequencies().Select(row => (row.Theme, row.Hits, row.Articles)));
            Assert.Equal(
                from theme in themes
                from article in corpus.Articles
                select (article.Id, theme.Path, hits[theme.Path].Count(hit => hit.ArticleId == article.Id)),
                from row in matches.Scores()
                orderby themes.ToList().IndexOf(themes[row.Theme]), row.ArticleId
                select (row.ArticleId, row.Theme, row.Hits));
            Assert.All(themes, theme => Assert.Equal(
                hits[theme.Path].Select(hit => hit.ArticleId).Distinct(), corpus.Matching(theme).Articles.Select(article => article.Id)));
        },
        iter: Cases);

    [Fact]
    public void Months_and_groups_add_up_to_the_whole() => RandomThemes.All.Sample(
        (corpus, themes) =>
        {
            ThemeMatches matches = corpus.Themes(themes);
            IEnumerable<(string, long, int, long, int)> whole = matches.Frequencies().Where(_ => corpus.Articles.Count > 0).Select(row => (row.Theme, row.Hits, row.Articles, corpus.TokenCount, corpus.Articles.Count));

            Assert.Equal(whole, matches.PerMonth().GroupBy(row => row.Theme).Select(rows => (rows.Key, rows.Sum(row => row.Hits), rows.Sum(row => row.ArticlesWithTheme), rows.Sum(row => row.Tokens), rows.Sum(row => row.Articles))));
            Assert.Equal(whole, matches.By(article => article.Place).GroupBy(row => row.Theme).Select(rows => (rows.Key, rows.Sum(row => row.Hits), rows.Sum(row => row.ArticlesWithTheme), rows.Sum(row => row.Tokens), rows.Sum(row => row.Articles))));
        },
        iter: 500);

    [Fact]
    public void Scores_are_the_weights_of_the_hits_summed_up() => RandomThemes.All.Sample(
        (corpus, themes) =>
        {
            var expected = themes.SelectMany(theme => NaiveThemes.Hits(NaiveThemes.Matches(corpus, theme)).Select(hit => (theme.Path, corpus[hit.Article].Id, hit.Pattern.Weight))).ToLookup(hit => (hit.Path, hit.Id), hit => hit.Weight);

            Assert.All(corpus.Themes(themes).Scores(), row => Assert.Equal(expected[(row.Theme, row.ArticleId)].Sum(), row.Score));
        },
        iter: Cases);

    [Fact]
    public void Patterns_have_their_hits_and_what_the_theme_would_lose_without_them() => RandomThemes.All.Sample(
        (corpus, themes) => Assert.Equal(
            from theme in themes
            let matches = NaiveThemes.Matches(corpus, theme)
            let hits = NaiveThemes.Hits(matches)
            let articles = matches.Select(match => match.Article).Distinct().Count()
            from pattern in theme.WithThoseBelow().SelectMany(each => each.Patterns).Select((pattern, number) => (pattern.Text, Number: number))
            let own = hits.Where(hit => hit.Number == pattern.Number).ToList()
            select (
                theme.Path, pattern.Text, (long)own.Count, own.Select(hit => hit.Article).Distinct().Count(),
                articles - NaiveThemes.Hits(matches.Where(match => match.Number != pattern.Number)).Select(hit => hit.Article).Distinct().Count()),
            corpus.Themes(themes).Patterns().Select(row => (row.Theme, row.Pattern, row.Hits, row.Articles, row.ArticlesAlone))),
        iter: Cases);

    [Fact]
    public void Themes_in_any_order_have_the_counts_they_have_in_the_dictionary() => RandomThemes.All.Sample(
        (corpus, themes) =>
        {
            Theme[] some = [themes["d"], themes["c"], themes["a"], themes["c"]];
            ILookup<string, ThemeFrequency> all = corpus.Themes(themes).Frequencies().ToLookup(row => row.Theme);

            Assert.Equal(some.Select(theme => all[theme.Path].Single()), corpus.Themes(some).Frequencies());
        },
        iter: 1_000);

    // Rare words are looked up in the lists of their articles, of which a small random corpus has none.
    [Fact]
    public void A_rare_theme_is_found_in_a_large_view()
    {
        Corpus corpus = Corpus.From(Enumerable.Range(0, 500).Select(i => TestCorpus.Article($"a{i}", i % 100 == 7 ? "die Mine im Feld" : i == 20 ? "alte Mine im Berg" : "nichts")));
        ThemeDictionary themes = ThemeDictionary.Parse("themes:\n  mines:\n    patterns: [Mine, Feld NEAR/2 im]\n    exclude: [alte Mine]\n");

        Assert.Equal(["a7", "a107", "a207", "a307", "a407"], corpus.Matching(themes["mines"]).Articles.Select(article => article.Id));
        Assert.Equal((10L, 5), corpus.Themes(themes).Frequencies().Select(row => (row.Hits, row.Articles)).Single());
        Assert.Equal(["a107"], corpus.Where(article => article.Id.StartsWith("a1", StringComparison.Ordinal)).Matching(themes["mines"]).Articles.Select(article => article.Id));
    }
}
