namespace CorpusAnalysis.Tests.Themes;

public class ThemePairsTests
{
    private static readonly ThemeDictionary Themes = ThemeDictionary.Parse("""
        themes:
          climate:
            patterns: [Gipfel]
            themes:
              finance:
                patterns: [Geld]
          mines:
            patterns: [Mine]
          war:
            patterns: [Krieg]
          never:
            patterns: [nirgends]
        """);

    // The tea-tasting table of Fisher (1935) for mines and war: 3 with both, 1 with the one, 1 with the other, 3 with neither.
    private static readonly Corpus Corpus = TestCorpus.Of(
        "Mine Krieg Mine", "Mine und Krieg", "Krieg, Mine, Gipfel", "Mine Geld", "Krieg", "x", "x Geld", "x");

    [Fact]
    public void Pairs_are_in_the_order_of_the_dictionary_and_leave_out_nested_themes() => Assert.Equal(
        [
            ("climate", "mines"), ("climate", "war"), ("climate", "never"),
            ("climate/finance", "mines"), ("climate/finance", "war"), ("climate/finance", "never"),
            ("mines", "war"), ("mines", "never"), ("war", "never"),
        ],
        Corpus.Themes(Themes).Pairs().Select(pair => (pair.First, pair.Second)));

    [Fact]
    public void A_theme_two_steps_below_is_no_pair_but_one_beside_it_is() => Assert.Equal(
        [("a/b", "a/d"), ("a/b/c", "a/d")],
        TestCorpus.Of("x y").Themes(ThemeDictionary.Parse("""
            themes:
              a:
                themes:
                  b:
                    themes:
                      c:
                        patterns: [x]
                  d:
                    patterns: [y]
            """)).Pairs().Select(pair => (pair.First, pair.Second)));

    [Theory]
    [InlineData("climate", "mines", 3, 4, 2, 1.5, 4 / 3.0)]
    [InlineData("climate/finance", "mines", 2, 4, 1, 1, 1)]
    [InlineData("climate/finance", "war", 2, 4, 0, 1, 0)]
    [InlineData("mines", "war", 4, 4, 3, 2, 1.5)]
    [InlineData("war", "never", 4, 0, 0, 0, 0)]
    public void A_pair_counts_articles(string first, string second, int withFirst, int withSecond, int together, double expected, double ratio)
    {
        ThemePair pair = Corpus.Themes(Themes).Pairs().Single(pair => pair.First == first && pair.Second == second);

        Assert.Equal((withFirst, withSecond, together), (pair.ArticlesWithFirst, pair.ArticlesWithSecond, pair.Together));
        Assert.Equal(expected, pair.Expected, 1e-12);
        Assert.Equal(ratio, pair.Ratio, 1e-12);
        Assert.Equal(FisherExact.PValue(new(together, withFirst, withSecond, 8)), pair.P);
    }

    [Fact]
    public void The_p_of_a_pair_is_that_of_the_tea_tasting() =>
        Assert.Equal(17 / 35.0, Assert.Single(Corpus.Themes(Themes["mines"], Themes["war"]).Pairs()).P, 1e-12);

    [Fact]
    public void Pairs_of_a_view_count_its_articles_only()
    {
        ThemePair pair = Assert.Single(Corpus.Where(article => article.Id is "a" or "d" or "e").Themes(Themes["mines"], Themes["war"]).Pairs());

        Assert.Equal((2, 2, 1), (pair.ArticlesWithFirst, pair.ArticlesWithSecond, pair.Together));
        Assert.Equal(4 / 3.0, pair.Expected, 1e-12);
    }

    [Fact]
    public void Nested_themes_are_no_pair_whichever_comes_first()
    {
        Assert.Empty(Corpus.Themes(Themes["climate"], Themes["finance"]).Pairs());
        Assert.Empty(Corpus.Themes(Themes["finance"], Themes["climate"]).Pairs());
    }

    [Fact]
    public void One_theme_or_an_empty_corpus_has_no_pairs()
    {
        Assert.Empty(Corpus.Themes(Themes["mines"]).Pairs());
        Assert.Empty(TestCorpus.Of().Themes(Themes).Pairs());
    }
}
