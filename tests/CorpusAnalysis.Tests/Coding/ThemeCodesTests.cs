namespace CorpusAnalysis.Tests.Coding;

public class ThemeCodesTests
{
    private static readonly ThemeDictionary Themes = ThemeDictionary.Parse("""
        themes:
          climate:
            patterns: [Gipfel]
            themes:
              finance:
                patterns: [Geld, Fonds]
          mines:
            patterns: [Mine]
        """);

    // The last two codes are of an article and of a theme that are not there.
    private static readonly HandCodes Codes = HandCodes.Parse(
        """
        article,theme,coder_a,coder_b,final,reason
        c,mines,1,1,1,
        a,finance,0,1,1,vom Geld ist nur die Rede
        b,climate/finance,1,1,1,
        c,finance,0,0,0,
        d,finance,1,0,0,kein Geld fürs Klima
        e,climate/finance,1,1,1,
        nirgends,finance,1,1,1,
        a,sport,1,1,1,
        """,
        "codes.csv");

    private static readonly Corpus Corpus = TestCorpus.Of("Nichts.", "Erst dies. Der Fonds hat Geld.", "Gipfel", "Dies ist Geld.", "Ein Fonds.", "Geld, aber nicht kodiert.");

    private static ThemeMatches Matches => Corpus.Themes(Themes);

    [Fact]
    public void Validate_has_a_row_per_coded_theme_in_the_order_of_the_dictionary() => Assert.Equal(
        [("climate/finance", 5, 3L, 3L, 2L), ("mines", 1, 1, 0, 0)],
        Matches.Validate(Codes).Select(row => (row.Theme, row.Articles, row.Coded, row.Found, row.Both)));

    // κ by hand: po = 3/5, pe = (3·3 + 2·2)/25 = 13/25, (15 − 13)/(25 − 13) = 1/6; α computed apart from 2, 1, 1, 1.
    [Fact]
    public void Validate_measures_patterns_against_the_final_codes()
    {
        ThemeValidation row = Matches.Validate(Codes)[0];

        Classification counts = new(2, 1, 1, 1);
        Assert.Equal((counts.Precision, counts.Recall, counts.F1), (row.Precision, row.Recall, row.F1));
        Assert.Equal(counts.PrecisionInterval, new Interval(row.PrecisionLow, row.PrecisionHigh));
        Assert.Equal(counts.RecallInterval, new Interval(row.RecallLow, row.RecallHigh));
        Assert.Equal(counts.F1Interval, new Interval(row.F1Low, row.F1High));
        Assert.Equal(1 / 6.0, row.Kappa!.Value, 1e-12);
        Assert.Equal(1 / 4.0, row.Alpha!.Value, 1e-12);
        Assert.InRange(row.Kappa!.Value, row.KappaLow!.Value, row.KappaHigh!.Value);
        Assert.InRange(row.Alpha!.Value, row.AlphaLow!.Value, row.AlphaHigh!.Value);
    }

    [Fact]
    public void Validate_leaves_undefined_what_nothing_was_found_for()
    {
        ThemeValidation row = Matches.Validate(Codes)[1];

        Assert.Equal((null, 0.0, 1.0, 0.0, 0.0), (row.Precision, row.PrecisionLow, row.PrecisionHigh, row.Recall, row.F1));
        Assert.Equal(0, row.Kappa);
    }

    [Theory]
    [InlineData(1, 3, 2)]
    [InlineData(2, 1, 1)]
    [InlineData(3, 0, 0)]
    public void Validate_counts_a_theme_as_found_from_so_many_hits_on(int minHits, long found, long both)
    {
        ThemeValidation row = Matches.Validate(Codes, minHits)[0];

        Assert.Equal((5, 3, found, both), (row.Articles, row.Coded, row.Found, row.Both));
    }

    [Fact]
    public void Validate_leaves_out_articles_outside_the_view() => Assert.Equal(
        [("climate/finance", 3, 2L, 2L, 1L)],
        Corpus.Where(article => article.Id is "a" or "d" or "e" or "f").Themes(Themes).Validate(Codes).Select(row => (row.Theme, row.Articles, row.Coded, row.Found, row.Both)));

    [Fact]
    public void Validate_gives_the_same_intervals_for_the_same_seed() =>
        Assert.Equal(Matches.Validate(Codes, seed: 3), Matches.Validate(Codes, seed: 3));

    [Fact]
    public void What_is_not_coded_at_all_is_told()
    {
        ThemeMatches otherArticles = Corpus.Where(article => article.Id == "f").Themes(Themes), otherThemes = Corpus.Themes(Themes["climate"]);

        Assert.Throws<KeyNotFoundException>(() => otherArticles.Validate(Codes));
        Assert.Throws<KeyNotFoundException>(() => otherThemes.Validate(Codes));
        Assert.Throws<KeyNotFoundException>(() => otherThemes.Differences(Codes));
        Assert.Throws<KeyNotFoundException>(() => TestCorpus.Of().Themes(Themes).Validate(Codes));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Fewer_hits_than_one_are_refused(int minHits)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Matches.Validate(Codes, minHits));
        Assert.Throws<ArgumentOutOfRangeException>(() => Matches.Differences(Codes, minHits));
    }

    [Fact]
    public void Differences_are_theme_by_theme_false_alarms_first_with_evidence_and_reason() => Assert.Equal(
        [
            new CodingDifference("climate/finance", "d", "", true, 1, "Geld: Dies ist Geld.", "kein Geld fürs Klima"),
            new CodingDifference("climate/finance", "a", "", false, 0, "", "vom Geld ist nur die Rede"),
            new CodingDifference("mines", "c", "", false, 0, "", ""),
        ],
        Matches.Differences(Codes));

    [Fact]
    public void Differences_of_a_kind_are_in_the_order_of_the_articles_and_show_every_hit()
    {
        Corpus corpus = TestCorpus.Of("Mine eins. Mine zwei.", "x", "Eine Mine.", "x");
        HandCodes codes = HandCodes.Parse("article,theme,coder_a,coder_b,final\nd,mines,1,1,1\nc,mines,0,0,0\nb,mines,1,1,1\na,mines,0,0,0\n", "codes.csv");

        Assert.Equal(
            [("a", true, 2, "Mine: Mine eins. | Mine: Mine zwei."), ("c", true, 1, "Mine: Eine Mine."), ("b", false, 0, ""), ("d", false, 0, "")],
            corpus.Themes(Themes).Differences(codes).Select(row => (row.ArticleId, row.Found, row.Hits, row.Evidence)));
    }

    [Fact]
    public void Evidence_names_a_sentence_once_with_the_patterns_that_match_in_it() => Assert.Equal(
        "Fonds, Geld: Der Fonds hat Geld und Geld. | Geld: Geld eben.",
        Assert.Single(TestCorpus.Of("Der Fonds hat Geld und Geld. Sonst nichts. Geld eben.").Themes(Themes).Differences(HandCodes.Parse("article,theme,coder_a,coder_b,final\na,finance,0,0,0\n", "codes.csv"))).Evidence);

    [Fact]
    public void Differences_count_a_theme_as_found_from_so_many_hits_on() => Assert.Equal(
        [("a", false, 0), ("e", false, 1)],
        Matches.Differences(Codes, 2).Where(row => row.Theme == "climate/finance").Select(row => (row.ArticleId, row.Found, row.Hits)));

    [Fact]
    public void Where_patterns_and_codes_agree_there_are_no_differences() => Assert.Empty(
        Corpus.Themes(Themes).Differences(HandCodes.Parse("article,theme,coder_a,coder_b,final\nb,finance,1,1,1\nc,finance,0,0,0\n", "codes.csv")));

    [Fact]
    public void A_full_name_is_never_taken_for_the_short_name_of_another_theme()
    {
        ThemeDictionary themes = ThemeDictionary.Parse("themes:\n  mines:\n    patterns: [Mine]\n  war:\n    themes:\n      mines:\n        patterns: [Geld]\n");
        var codes = HandCodes.Parse("article,theme,coder_a,coder_b,final\na,mines,1,1,1\na,war/mines,0,0,0\n", "codes.csv");

        Assert.Equal([("mines", 1L), ("war/mines", 0)], Corpus.Themes(themes).Validate(codes).Select(row => (row.Theme, row.Coded)));
    }

    [Fact]
    public void A_short_name_of_several_themes_is_an_error()
    {
        ThemeDictionary themes = ThemeDictionary.Parse("themes:\n  peace:\n    themes:\n      mines:\n        patterns: [Mine]\n  war:\n    themes:\n      mines:\n        patterns: [Geld]\n");
        var codes = HandCodes.Parse("article,theme,coder_a,coder_b,final\na,mines,1,1,1\n", "codes.csv");

        KeyNotFoundException error = Assert.Throws<KeyNotFoundException>(() => Corpus.Themes(themes).Validate(codes));
        Assert.Equal("Several themes are called 'mines'; let the hand codes use a full name: peace/mines, war/mines.", error.Message);
    }

    [Fact]
    public void A_theme_coded_by_both_its_names_is_an_error()
    {
        var codes = HandCodes.Parse("article,theme,coder_a,coder_b,final\na,finance,1,1,1\na,climate/finance,0,0,0\n", "codes.csv");

        ArgumentException error = Assert.Throws<ArgumentException>(() => Matches.Validate(codes));
        Assert.StartsWith("Two hand codes of 'climate/finance' for 'a'", error.Message, StringComparison.Ordinal);
    }
}
