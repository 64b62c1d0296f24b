using CsCheck;

namespace CorpusAnalysis.Tests.Statistics;

public class LexicalDiversityTests
{
    private const string Burton = "Burton loves cats, and cats love Burton. Burton loves dogs, not as much as cats, but dogs do not love Burton very much.";

    // N = 13, V = 6; computed apart from the formulas, with whole-number binomials for HD-D.
    private static readonly FrequencySpectrum Small = new([1, 5, 1, 3, 2, 1]);

    private static readonly Gen<int[]> Tokens = Gen.Int[0, 30].Array[1, 300];

    public static TheoryData<string, double> SmallValues => new()
    {
        { nameof(LexicalDiversity.TypeTokenRatio), 0.46153846153846156 },
        { nameof(LexicalDiversity.HerdanC), 0.6985554954587144 },
        { nameof(LexicalDiversity.GuiraudR), 1.6641005886756874 },
        { nameof(LexicalDiversity.CarrollTypeTokenRatio), 1.1766968108291043 },
        { nameof(LexicalDiversity.DugastU), 3.695351335072264 },
        { nameof(LexicalDiversity.SummerS), -2.324557406497938 },
        { nameof(LexicalDiversity.YuleK), 1656.8047337278106 },
        { nameof(LexicalDiversity.YuleI), 1.0285714285714285 },
        { nameof(LexicalDiversity.SimpsonD), 0.1794871794871795 },
        { nameof(LexicalDiversity.HerdanVm), 0.27556647769493176 },
        { nameof(LexicalDiversity.MaasRoot), 0.5202021375422103 },
        { nameof(LexicalDiversity.MaasSquared), 0.11752454435966615 },
    };

    [Theory]
    [MemberData(nameof(SmallValues))]
    public void Measures_equal_the_computed_value(string measure, double expected) => Assert.Equal(expected, Measure(measure)(Small)!.Value, 1e-12);

    [Fact]
    public void HdD_equals_the_value_from_whole_number_binomials() => Assert.Equal(0.5265734265734265, LexicalDiversity.HdD(Small, 10)!.Value, 1e-12);

    // McCarthy and Jarvis' example in print.
    [Fact]
    public void Mtld_equals_the_published_value()
    {
        TextDiversity row = TestCorpus.Of(Burton).LexicalDiversity()[0];

        Assert.Equal((23, 12), (row.Tokens, row.Types));
        Assert.Equal(10.181, row.Mtld!.Value, 10.181 * 0.01);
    }

    // By hand: windows of three in 1 2 1 3 3 hold 2, 3 and 2 types; segments of two hold 2 and 2, the last token is left out.
    [Fact]
    public void Windows_move_by_one_token_and_segments_stand_behind_each_other()
    {
        int[] tokens = [1, 2, 1, 3, 3];

        Assert.Equal(7 / 9.0, LexicalDiversity.Mattr(tokens, 3)!.Value, 1e-12);
        Assert.Equal(1, LexicalDiversity.Msttr(tokens, 2)!.Value, 1e-12);
        Assert.Equal(0.6, LexicalDiversity.Mattr(tokens, 5)!.Value, 1e-12);
        Assert.Null(LexicalDiversity.Mattr(tokens, 6));
        Assert.Null(LexicalDiversity.Msttr(tokens, 6));
    }

    // By hand: a a closes a factor at 1/2, so aaaa is two factors of two tokens each way.
    [Fact]
    public void Mtld_is_the_mean_length_of_factors()
    {
        Assert.Equal(2, LexicalDiversity.Mtld([1, 1, 1, 1])!.Value, 1e-12);

        // Forwards 1 2 1 ends at 2/3, which closes; 3 remains at 1. Backwards 3 1 2 1 remains at 3/4: (1/4)/(0.28) of a factor.
        Assert.Equal((4 + (4 / (0.25 / 0.28))) / 2, LexicalDiversity.Mtld([1, 2, 1, 3])!.Value, 1e-12);
    }

    [Fact]
    public void Measures_that_are_not_defined_are_null()
    {
        FrequencySpectrum none = new([]), one = new([1]), once = new([1, 1, 1, 1]);

        Assert.All(SmallValues, row => Assert.Null(Measure(row.Data.Item1)(none)));
        Assert.All([LexicalDiversity.HerdanC(one), LexicalDiversity.DugastU(one), LexicalDiversity.SummerS(one), LexicalDiversity.SimpsonD(one)], Assert.Null);
        Assert.All([LexicalDiversity.DugastU(once), LexicalDiversity.YuleI(once), LexicalDiversity.Mtld([1, 2, 3]), LexicalDiversity.Mtld([])], Assert.Null);
        Assert.Null(LexicalDiversity.HdD(Small));
        Assert.Null(LexicalDiversity.SummerS(new([5, 5])));
    }

    [Fact]
    public void A_text_that_never_repeats_is_as_varied_as_can_be()
    {
        FrequencySpectrum once = new(Enumerable.Repeat(1, 50));

        Assert.Equal(
            [1, 1, 0, 0, 0, 0, 0, 1],
            [
                LexicalDiversity.TypeTokenRatio(once), LexicalDiversity.HerdanC(once), LexicalDiversity.YuleK(once), LexicalDiversity.SimpsonD(once),
                LexicalDiversity.HerdanVm(once), LexicalDiversity.MaasRoot(once), LexicalDiversity.MaasSquared(once), LexicalDiversity.HdD(once)!.Value,
            ]);
    }

    [Fact]
    public void Ratios_stay_within_0_and_1_and_do_not_depend_on_names_of_types() => Tokens.Sample(tokens =>
    {
        FrequencySpectrum spectrum = FrequencySpectrum.Of(tokens);
        int[] renamed = Array.ConvertAll(tokens, token => 1000 - (7 * token));

        Assert.InRange(LexicalDiversity.TypeTokenRatio(spectrum)!.Value, 0, 1);
        Assert.InRange(LexicalDiversity.HdD(spectrum, 1)!.Value, 1 - 1e-9, 1 + 1e-9);
        Assert.InRange(LexicalDiversity.HdD(spectrum) ?? 1, LexicalDiversity.TypeTokenRatio(spectrum)!.Value - 1e-9, 1 + 1e-9);
        Assert.InRange(LexicalDiversity.Mattr(tokens, 1)!.Value, 1, 1);
        Assert.Equal(LexicalDiversity.TypeTokenRatio(spectrum)!.Value, LexicalDiversity.Mattr(tokens, tokens.Length)!.Value, 1e-12);
        Assert.Equal(LexicalDiversity.TypeTokenRatio(spectrum)!.Value, LexicalDiversity.HdD(spectrum, tokens.Length)!.Value, 1e-9);
        Assert.Equal(LexicalDiversity.Mtld(tokens), LexicalDiversity.Mtld(renamed));
        Assert.Equal(LexicalDiversity.Mattr(tokens), LexicalDiversity.Mattr(renamed));
    });

    [Fact]
    public void Mtld_is_the_same_backwards() => Tokens.Sample(tokens =>
        Assert.Equal(LexicalDiversity.Mtld(tokens) ?? -1, LexicalDiversity.Mtld([.. tokens.Reverse()]) ?? -1, 1e-9));

    [Fact]
    public void A_spectrum_counts_types_by_frequency()
    {
        FrequencySpectrum spectrum = FrequencySpectrum.Of([7, 9, 7, 7, 4]);

        Assert.Equal([(1, 2), (3, 1)], spectrum.Types);
        Assert.Equal((5L, 3, 11.0), (spectrum.TokenCount, spectrum.TypeCount, spectrum.SumOfSquares));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FrequencySpectrum([1, 0]));
    }

    [Fact]
    public void Articles_have_a_row_each_and_groups_one_together()
    {
        Corpus corpus = Corpus.From([
            TestCorpus.Article("a", "Klima 2024 Klima", place: "Bonn"), TestCorpus.Article("b", "Geld", place: ""), TestCorpus.Article("c", "klima Minen", place: "Bonn"),
        ]);

        Assert.Equal([("a", 3L, 2), ("b", 1L, 1), ("c", 2L, 2)], corpus.LexicalDiversity().Select(row => (row.Text, row.Tokens, row.Types)));
        Assert.Equal([("Bonn", 2, 5L, 3), ("–", 1, 1L, 1)], corpus.LexicalDiversity(article => article.Place).Select(row => (row.Text, row.Articles, row.Tokens, row.Types)));
        Assert.Equal([2L, 1L, 2L], corpus.LexicalDiversity(new LexicalDiversityOptions { WithoutNumbers = true }).Select(row => row.Tokens));
        Assert.Empty(corpus.Where(_ => false).LexicalDiversity());
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        Corpus corpus = TestCorpus.Of("Klima");

        Assert.All(
            [new() { Window = 0 }, new() { Segment = 0 }, new() { Sample = 0 }, new() { Threshold = 0 }, new LexicalDiversityOptions { Threshold = 1 }],
            options => Assert.Throws<ArgumentOutOfRangeException>(() => corpus.LexicalDiversity(options)));
        Assert.Throws<ArgumentOutOfRangeException>(() => LexicalDiversity.Mattr([1], 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => LexicalDiversity.Msttr([1], 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => LexicalDiversity.Mtld([1], 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => LexicalDiversity.HdD(Small, 0));
    }

    private static Func<FrequencySpectrum, double?> Measure(string name) => typeof(LexicalDiversity).GetMethod(name)!.CreateDelegate<Func<FrequencySpectrum, double?>>();
}
