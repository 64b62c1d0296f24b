using CsCheck;
using Microsoft.Data.Analysis;

namespace CorpusAnalysis.Tests.Statistics;

public class KeynessMeasuresTests
{
    private static readonly KeynessOptions All = new() { MinFrequency = 1, MinDocumentFrequency = 1 };

    private static readonly Gen<string> Text = Gen.OneOf<string>("klima", "geld", "minen", "die", "baku", "ziel").Array[1, 60].Select(words => string.Join(' ', words));

    // 8 of 40 tokens against 2 of 60; every number was computed independently, in Python.
    [Fact]
    public void Every_measure_has_the_value_computed_elsewhere()
    {
        Corpus corpus = TestCorpus.Of(Words(("klima", 8), ("geld", 32)), Words(("klima", 2), ("geld", 58)));

        KeynessMeasures row = Keyness.Measures(corpus.Where(article => article.Id == "a"), corpus, All).Single(row => row.Term == "klima");

        Assert.Equal((8, 2, 200_000, 1e6 / 30), (row.TargetFrequency, row.ReferenceFrequency, row.TargetPerMillion, row.ReferencePerMillion));
        Assert.Equal((1, 1, 0), (row.TargetDocumentFrequency, row.ReferenceDocumentFrequency, row.TargetDP));
        (double Expected, double Actual)[] values =
        [
            (7.447031274206966, row.LogLikelihood),
            (6.6959057342866855, row.LogLikelihoodTwoTerm),
            (7.407407407407407, row.ChiSquared),
            (5.671296296296297, row.ChiSquaredYates),
            (0.013215784149883603, row.FisherP!.Value),
            (2.8418610882188746, row.BayesianInformationCriterion),
            (2.584962500721156, row.LogRatio),
            (0.42532417030519776, row.LogRatioLow),
            (4.744600831137115, row.LogRatioHigh),
            (500, row.PercentDifference),
            (34.287420967327705, row.PercentDifferenceLow),
            (2580.816992438841, row.PercentDifferenceHigh),
            (7.25, row.OddsRatio),
            (1.451397989969021, row.OddsRatioLow),
            (36.215083914455406, row.OddsRatioHigh),
            (5.999850004499865, row.SimpleMaths),
            (0.598656337139023, row.WeightedLogOdds),
            (1.606363518004665, row.WeightedLogOddsZ),
        ];
        Assert.All(values, value => Assert.Equal(value.Expected, value.Actual, 1e-9 * Math.Abs(value.Expected)));
    }

    [Theory]
    [InlineData(KeynessOrder.Effect, KeynessTest.LogLikelihood)]
    [InlineData(KeynessOrder.Evidence, KeynessTest.ChiSquaredYates)]
    public void Rows_are_those_of_the_ranking_in_its_order(KeynessOrder order, KeynessTest test) =>
        Gen.Select(Text, Text, Text).Sample((left, middle, right) =>
        {
            Corpus corpus = TestCorpus.Of(left, middle, right);
            Corpus target = corpus.Where(article => article.Id != "c");
            KeynessOptions options = All with { Order = order, Test = test };

            IReadOnlyList<KeynessMeasures> rows = Keyness.Measures(target, corpus, options);

            Assert.Equal(Keyness.Rank(target, corpus, options), rows.Select(KeynessRows.Keyword));
        });

    // The prior is all tokens, also those of terms that are too rare to be ranked.
    [Fact]
    public void Weighted_log_odds_are_those_of_all_terms_together() =>
        Gen.Select(Text, Text).Sample((left, right) =>
        {
            Corpus target = TestCorpus.Of(left), reference = TestCorpus.Of(right);
            string[] terms = [.. $"{left} {right}".Split(' ').Distinct()];
            WeightedLogOdds[] expected = Keyness.WeightedLogOdds([.. terms.Select(term => Frequency(target, term))], [.. terms.Select(term => Frequency(reference, term))]);

            IReadOnlyList<KeynessMeasures> rows = Keyness.Measures(target, reference, All with { MinFrequency = 5 });

            Assert.All(rows, row =>
            {
                WeightedLogOdds weighted = expected[Array.IndexOf(terms, row.Term)];
                Assert.Equal((weighted.Delta, weighted.Z), (row.WeightedLogOdds, row.WeightedLogOddsZ));
            });
        });

    [Fact]
    public void Exchanging_target_and_reference_turns_every_measure_round() =>
        Gen.Select(Text, Text).Sample((left, right) =>
        {
            Corpus target = TestCorpus.Of(left), reference = TestCorpus.Of(right);
            var swapped = Keyness.Measures(reference, target, All).ToDictionary(row => row.Term);

            Assert.All(Keyness.Measures(target, reference, All), row =>
            {
                KeynessMeasures other = swapped[row.Term];
                Assert.All(
                    [
                        (row.LogLikelihood, -other.LogLikelihood), (row.LogLikelihoodTwoTerm, -other.LogLikelihoodTwoTerm), (row.ChiSquared, -other.ChiSquared),
                        (row.ChiSquaredYates, -other.ChiSquaredYates), (row.LogRatio, -other.LogRatio), (row.LogRatioLow, -other.LogRatioHigh),
                        (row.WeightedLogOdds, -other.WeightedLogOdds), (row.WeightedLogOddsZ, -other.WeightedLogOddsZ), (row.OddsRatio * other.OddsRatio, 1),
                        (row.SimpleMaths * other.SimpleMaths, 1), (row.BayesianInformationCriterion, other.BayesianInformationCriterion), (row.FisherP ?? -1, other.FisherP ?? -1),
                    ],
                    ((double Here, double There) pair) => Assert.Equal(pair.There, pair.Here, 1e-9));
            });
        });

    [Fact]
    public void Fishers_p_is_given_where_an_expected_frequency_is_below_5()
    {
        Corpus corpus = TestCorpus.Of(Words(("oft", 10), ("selten", 4), ("geld", 6)), Words(("oft", 10), ("selten", 4), ("geld", 6)));

        Dictionary<string, double?> p = Keyness.Measures(corpus.Where(article => article.Id == "a"), corpus, All).ToDictionary(row => row.Term, row => row.FisherP);

        Assert.Equal((null, 1, null), (p["oft"], p["selten"], p["geld"]));
    }

    // Of klima 20 are expected on each side, but of all other tokens only 4.
    [Fact]
    public void Fishers_p_is_given_for_a_term_beside_which_there_is_little()
    {
        Corpus corpus = TestCorpus.Of(Words(("klima", 20), ("geld", 4)), Words(("klima", 20), ("geld", 4)));

        IReadOnlyList<KeynessMeasures> rows = Keyness.Measures(corpus.Where(article => article.Id == "a"), corpus, All);

        Assert.Equal([("geld", 1.0), ("klima", 1.0)], rows.Select(row => (row.Term, row.FisherP!.Value)).Order());
    }

    [Fact]
    public void A_term_that_is_all_there_is_differs_in_nothing()
    {
        KeynessMeasures row = Assert.Single(Keyness.Measures(TestCorpus.Of("klima klima klima"), TestCorpus.Of("Klima Klima"), All));

        Assert.Equal((0, 0, 0, 0, 0, 1, 1), (row.LogLikelihood, row.ChiSquaredYates, row.LogRatio, row.PercentDifference, row.WeightedLogOddsZ, row.OddsRatio, row.SimpleMaths));
    }

    [Fact]
    public void A_target_without_tokens_is_refused() =>
        Assert.Throws<ArgumentException>(() => Keyness.Measures(TestCorpus.Of(), TestCorpus.Of("klima"), All));

    [Fact]
    public void Rows_become_a_data_frame_with_a_missing_value_where_Fishers_test_is_not_needed()
    {
        Corpus corpus = TestCorpus.Of(Words(("oft", 10), ("geld", 10)), Words(("oft", 10), ("geld", 10)));

        DataFrame frame = Keyness.Measures(corpus.Where(article => article.Id == "a"), corpus, All).ToDataFrame();

        Assert.Equal((2, 27), (frame.Rows.Count, frame.Columns.Count));
        Assert.Equal(2, frame["FisherP"].NullCount);
    }

    private static long Frequency(Corpus corpus, string term) => corpus.Index.Vocabulary.Find(term) is >= 0 and var id ? corpus.Index.Frequency(id) : 0;

    private static string Words(params (string Word, int Times)[] words) => string.Join(' ', words.SelectMany(word => Enumerable.Repeat(word.Word, word.Times)));
}
