namespace CorpusAnalysis.Tests.Coding;

public class CoderAgreementTests
{
    // κ and α were computed apart, in exact fractions, from 3, 2, 1, 4 and 0, 1, 1, 8 and their sum: yes by both, one, other, neither.
    [Fact]
    public void Agreement_has_a_row_per_theme_in_the_order_of_the_file_and_one_over_all()
    {
        IReadOnlyList<CoderAgreement> rows = Codes(("war", 3, 2, 1, 4), ("mines", 0, 1, 1, 8)).Agreement();

        Assert.Equal(
            [("war", 10, 5, 4, 3, 0.7), ("mines", 10, 1, 1, 0, 0.8), ("all themes", 20, 6, 5, 3, 0.75)],
            rows.Select(row => (row.Theme, row.Codes, row.CoderA, row.CoderB, row.Final, row.ObservedAgreement)));
        Assert.All(rows.Zip([2 / 5.0, -1 / 9.0, 3 / 8.0]), row => Assert.Equal(row.Second, row.First.Kappa!.Value, 1e-12));
        Assert.All(rows.Zip([14 / 33.0, -1 / 18.0, 124 / 319.0]), row => Assert.Equal(row.Second, row.First.Alpha!.Value, 1e-12));
    }

    [Fact]
    public void Intervals_are_those_of_the_bootstrap_with_the_seed()
    {
        HandCodes codes = Codes(("war", 30, 8, 5, 40));

        CoderAgreement row = codes.Agreement(seed: 5)[0];

        Interval kappa = Bootstrap.Interval(codes.Codes, sample => Agreement.CohenKappa(sample.Select(code => (code.CoderA, code.CoderB))), seed: 5)!.Value;
        Assert.Equal((kappa.Low, kappa.High), (row.KappaLow, row.KappaHigh));
        Assert.InRange(row.Kappa!.Value, kappa.Low, kappa.High);
        Assert.InRange(row.Alpha!.Value, row.AlphaLow!.Value, row.AlphaHigh!.Value);
        Assert.Equal(row, codes.Agreement(seed: 5)[0]);
        Assert.NotEqual(row, codes.Agreement(seed: 6)[0]);
    }

    // The same codes for both themes say nothing new: an interval over codes, not articles, would be narrower.
    [Fact]
    public void The_interval_over_all_themes_is_drawn_over_articles()
    {
        IReadOnlyList<CoderAgreement> rows = Codes(("war", 30, 8, 5, 40), ("mines", 30, 8, 5, 40)).Agreement();

        Assert.Equal((rows[0].Kappa, rows[0].KappaLow, rows[0].KappaHigh), (rows[2].Kappa, rows[2].KappaLow, rows[2].KappaHigh));
    }

    [Fact]
    public void Codes_that_are_all_the_same_have_neither_kappa_nor_alpha()
    {
        CoderAgreement row = Codes(("war", 0, 0, 0, 9)).Agreement()[0];

        Assert.Equal(new CoderAgreement("war", 9, 0, 0, 0, 1, null, null, null, null, null, null), row);
    }

    [Fact]
    public void No_codes_have_a_row_over_all_of_zeros() => Assert.Equal(
        new CoderAgreement(CoderAgreement.AllThemes, 0, 0, 0, 0, 0, null, null, null, null, null, null),
        Assert.Single(Codes().Agreement()));

    /// <summary>Codes of the articles 1, 2, 3 …: yes by both coders, by the first alone, by the second alone, by neither. Yes of both counts.</summary>
    private static HandCodes Codes(params (string Theme, int Both, int First, int Second, int Neither)[] themes)
    {
        IEnumerable<string> rows =
            from theme in themes
            let codes = Enumerable.Repeat("1,1,1", theme.Both)
                .Concat(Enumerable.Repeat("1,0,0", theme.First))
                .Concat(Enumerable.Repeat("0,1,0", theme.Second))
                .Concat(Enumerable.Repeat("0,0,0", theme.Neither))
            from row in codes.Select((code, article) => $"{article + 1},{theme.Theme},{code}\n")
            select row;
        return HandCodes.Parse("article,theme,coder_a,coder_b,final\n" + string.Concat(rows), "codes.csv");
    }
}
