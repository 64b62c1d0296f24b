using CorpusAnalysis.Tests.NGrams;
using CsCheck;

namespace CorpusAnalysis.Tests.Collocations;

public class CollocatesTests
{
    private static readonly CollocationOptions All = new() { MinFrequency = 1, MinDocumentFrequency = 1 };

    // Eleven tokens, three of them the node; two tokens in the spans of a, one of them in both, and three in those of b.
    private static readonly Corpus Corpus = TestCorpus.Of("Klima Geld Baku Klima", "Geld eins zwei Klima Geld", "Baku Geld");

    [Fact]
    public void Collocates_are_counted_within_the_spans_each_token_once() => Assert.Equal(
        [("geld", 2L, 4L, 2), ("eins", 1, 1, 1), ("zwei", 1, 1, 1), ("baku", 1, 2, 1)],
        Corpus.Collocates("Klima", All with { Left = 2, Right = 2 })
            .Select(row => (row.Term, row.JointFrequency, row.Frequency, row.JointDocumentFrequency)));

    // Of the eight tokens beside the node five lie in the spans. Computed apart from the tables 2, 5, 4, 8 and 1, 5, 2, 8 and 1, 5, 1, 8.
    [Theory]
    [InlineData("geld", 2.5, 13.192645, -0.321928, -0.353553, -0.541153)]
    [InlineData("baku", 1.25, 12.678072, -0.321928, -0.25, -0.174253)]
    [InlineData("eins", 0.625, 13, 0.678072, 0.375, 1.024298)]
    public void Measures_are_over_the_tokens_beside_the_node(string term, double expected, double logDice, double information, double tScore, double evidence)
    {
        Collocate row = Corpus.Collocates("Klima", All with { Left = 2, Right = 2 }).Single(row => row.Term == term);

        Assert.Equal(expected, row.ExpectedFrequency, 1e-12);
        Assert.Equal(logDice, row.LogDice, 1e-6);
        Assert.Equal(information, row.MutualInformation, 1e-6);
        Assert.Equal(tScore, row.TScore, 1e-6);
        Assert.Equal(evidence, row.LogLikelihood, 1e-6);
    }

    // Computed apart from the table 2, 5, 4, 8, Dice from the three places of the node and four tokens.
    [Fact]
    public void All_measures_are_those_of_the_table()
    {
        CollocateMeasures row = Corpus.Collocates("Klima", All with { Left = 2, Right = 2 }).AllMeasures().Single(row => row.Term == "geld");

        Assert.Equal(("geld", 2L, 2.5, 4L, 2), (row.Term, row.JointFrequency, row.ExpectedFrequency, row.Frequency, row.JointDocumentFrequency));
        (double Expected, double Actual)[] measures =
        [
            (13.192645, row.LogDice), (0.571429, row.Dice), (-0.321928, row.MutualInformation), (-0.160964, row.NormalizedMutualInformation),
            (0.678072, row.MutualInformationSquared), (1.678072, row.MutualInformationCubed), (-0.353553, row.TScore), (-0.316228, row.ZScore),
            (-0.541153, row.LogLikelihood), (-0.533333, row.ChiSquared), (-0.266667, row.DeltaPOfCollocate), (-0.25, row.DeltaPOfSpan), (0.4, row.MinimumSensitivity),
        ];
        Assert.All(measures, measure => Assert.Equal(measure.Expected, measure.Actual, 1e-6));
    }

    [Fact]
    public void Rows_are_the_same_in_whatever_way_they_are_read()
    {
        IReadOnlyList<Collocate> rows = Corpus.Collocates("Klima", All);

        Assert.Equal(Enumerable.Range(0, rows.Count).Select(i => rows[i]), rows);
        Assert.Equal(rows.ToArray(), rows);
        Assert.Throws<ArgumentOutOfRangeException>(() => rows[-1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => rows[rows.Count]);
    }

    public static TheoryData<CollocationMeasure> Measures => [.. Enum.GetValues<CollocationMeasure>()];

    [Theory]
    [MemberData(nameof(Measures))]
    public void Collocates_are_ranked_by_the_measure_asked_for_and_then_by_their_terms(CollocationMeasure measure)
    {
        CollocateMeasures[] rows = [.. Corpus.Collocates("Klima", All with { Left = 2, Right = 2, RankBy = measure }).AllMeasures()];
        Func<CollocateMeasures, double> value = row => Convert.ToDouble(typeof(CollocateMeasures).GetProperty(measure.ToString())!.GetValue(row), System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(4, rows.Length);
        Assert.Equal(rows.OrderByDescending(value).ThenBy(row => row.Term, StringComparer.Ordinal), rows);
    }

    [Theory]
    [InlineData(PValueCorrection.Holm)]
    [InlineData(PValueCorrection.BenjaminiHochberg)]
    [InlineData(PValueCorrection.None)]
    public void P_is_corrected_as_asked_for(PValueCorrection correction)
    {
        IReadOnlyList<Collocate> rows = Corpus.Collocates("Klima", All with { Left = 2, Right = 2, Correction = correction });
        double[] p = [.. rows.Select(row => Keyness.PValue(row.LogLikelihood))];

        Assert.Equal(correction switch { PValueCorrection.Holm => MultipleTests.Holm(p), PValueCorrection.BenjaminiHochberg => MultipleTests.BenjaminiHochberg(p), _ => p }, rows.Select(row => row.AdjustedP));
    }

    [Theory]
    [InlineData(TextUnit.Article, "danach dann davor fern geld mehr")]
    [InlineData(TextUnit.Paragraph, "danach fern geld")]
    [InlineData(TextUnit.Sentence, "geld")]
    public void A_span_does_not_reach_out_of_its_unit(TextUnit within, string terms)
    {
        Article article = TestCorpus.Article("a", "x") with { Paragraphs = ["Davor.", "Klima, Geld! Danach fern.", "Dann mehr."] };

        Assert.Equal(terms, string.Join(' ', Corpus.From([article]).Collocates("Klima", All with { Within = within }).Select(row => row.Term).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void P_is_corrected_over_all_collocates_ranked()
    {
        IReadOnlyList<Collocate> rows = Corpus.Collocates("Klima", All with { Left = 2, Right = 2 });

        Assert.Equal(MultipleTests.Holm([.. rows.Select(row => Keyness.PValue(row.LogLikelihood))]), rows.Select(row => row.AdjustedP));
    }

    [Theory]
    [InlineData(1, 0, "baku:1 zwei:1")]
    [InlineData(0, 1, "geld:2")]
    [InlineData(2, 0, "baku:1 eins:1 geld:1 zwei:1")]
    [InlineData(1, 1, "baku:1 geld:2 zwei:1")]
    [InlineData(9, 9, "baku:1 eins:1 geld:3 zwei:1")]
    [InlineData(int.MaxValue, int.MaxValue, "baku:1 eins:1 geld:3 zwei:1")]
    public void A_span_reaches_to_each_side_as_asked_but_not_out_of_its_article(int left, int right, string expected) => Assert.Equal(
        expected,
        string.Join(' ', Corpus.Collocates("Klima", All with { Left = left, Right = right })
            .OrderBy(row => row.Term, StringComparer.Ordinal).Select(row => $"{row.Term}:{row.JointFrequency}")));

    [Fact]
    public void One_number_is_the_span_on_each_side_with_the_default_limits()
    {
        Corpus corpus = TestCorpus.Of("Geld Klima Geld fern", "Klima Geld fern fern", "fern Baku Klima Baku Baku");

        Assert.Equal(["geld"], corpus.Collocates("Klima", 1).Select(row => row.Term));
        Assert.Equal(corpus.Collocates("Klima", new CollocationOptions { Left = 1, Right = 1 }), corpus.Collocates("Klima", 1));
        Assert.Equal(corpus.Collocates("Klima", 5), corpus.Collocates("Klima"));
    }

    [Theory]
    [InlineData(1, 1, "baku geld oft selten")]
    [InlineData(2, 1, "baku geld oft")]
    [InlineData(3, 1, "geld oft")]
    [InlineData(1, 2, "baku geld")]
    [InlineData(3, 2, "geld")]
    [InlineData(4, 1, "")]
    [InlineData(1, 3, "")]
    public void Rare_collocates_are_left_out(int frequency, int articles, string terms)
    {
        Corpus corpus = TestCorpus.Of("Klima Geld Geld Baku oft oft oft", "Klima Geld Baku selten");
        var options = new CollocationOptions { Right = 6, MinFrequency = frequency, MinDocumentFrequency = articles };

        Assert.Equal(terms, string.Join(' ', corpus.Collocates("Klima", options).Select(row => row.Term).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Stop_words_are_not_ranked_but_take_room()
    {
        Corpus corpus = TestCorpus.Of("Klima und Geld", "Klima und Geld");

        Assert.Empty(corpus.Collocates("Klima", All with { Right = 1, WithoutStopWords = "de" }));
        Assert.Equal(["geld"], corpus.Collocates("Klima", All with { Right = 2, WithoutStopWords = "de" }).Select(row => row.Term));
        Assert.Equal(["geld", "und"], corpus.Collocates("Klima", All with { Right = 2 }).Select(row => row.Term));
    }

    [Fact]
    public void The_words_of_a_phrase_are_no_collocates_where_they_belong_to_it()
    {
        IReadOnlyList<Collocate> rows = TestCorpus.Of("eine grüne Anleihe brachte grüne Energie").Collocates("grüne Anleihe", All with { Left = 2, Right = 2 });

        Assert.Equal([("brachte", 1L, 1L, 14.0), ("eine", 1, 1, 14), ("grüne", 1, 1, 14)], rows.Select(row => (row.Term, row.JointFrequency, row.Frequency, row.LogDice)));
    }

    [Fact]
    public void All_words_that_a_glob_stands_for_are_the_node() => Assert.Equal(
        ["geld"], TestCorpus.Of("Klima Klimagipfel Geld Weltklima").Collocates("*klima*", All).Select(row => row.Term));

    [Fact]
    public void A_node_with_NEAR_is_its_left_side() => Assert.Equal(
        [("geld", 1L), ("klima", 1)],
        TestCorpus.Of("Geld Gipfel Klima fern fern Gipfel x").Collocates("Gipfel NEAR/1 Klima", All with { Left = 1, Right = 1 }).Select(row => (row.Term, row.JointFrequency)));

    [Fact]
    public void LogDice_exceeds_14_where_a_span_counts_a_collocate_twice() =>
        Assert.Equal(14.415037, Assert.Single(TestCorpus.Of("Geld Klima Geld").Collocates("Klima", All)).LogDice, 1e-6);

    [Fact]
    public void A_view_counts_its_articles_only()
    {
        Corpus view = Corpus.Where(article => article.Id == "b");

        Assert.Equal([("eins", 1L, 1L), ("zwei", 1, 1), ("geld", 1, 2)], view.Collocates("Klima", All with { Left = 2, Right = 2 }).Select(row => (row.Term, row.JointFrequency, row.Frequency)));
        Assert.Equal(TestCorpus.Of("Geld eins zwei Klima Geld").Collocates("Klima", All), view.Collocates("Klima", All));
    }

    [Theory]
    [InlineData("nirgends")]
    [InlineData("Klima Baku")]
    public void A_node_that_occurs_nowhere_has_no_collocates(string node) => Assert.Empty(Corpus.Collocates(node, All));

    [Fact]
    public void A_node_alone_has_no_collocates() => Assert.Empty(TestCorpus.Of("Klima", "Klima Klima").Collocates("Klima", All));

    [Theory]
    [InlineData("!")]
    [InlineData("*")]
    [InlineData("Klima NEAR Geld")]
    public void A_node_that_is_no_pattern_is_refused(string node) => Assert.Throws<FormatException>(() => Corpus.Collocates(node, All));

    [Theory]
    [InlineData(-1, 5, 1, 1)]
    [InlineData(5, -1, 1, 1)]
    [InlineData(0, 0, 1, 1)]
    [InlineData(5, 5, 0, 1)]
    [InlineData(5, 5, 1, 0)]
    public void An_option_outside_its_range_is_refused(int left, int right, int frequency, int articles)
    {
        var options = new CollocationOptions { Left = left, Right = right, MinFrequency = frequency, MinDocumentFrequency = articles };

        Assert.Throws<ArgumentOutOfRangeException>(() => Corpus.Collocates("Klima", options));
        Assert.Throws<ArgumentOutOfRangeException>(() => Corpus.CollocationNetwork("Klima", options: options));
    }

    [Fact]
    public void A_value_that_an_enumeration_does_not_name_is_refused()
    {
        CollocationOptions[] options = [All with { Within = (TextUnit)3 }, All with { RankBy = (CollocationMeasure)99 }, All with { Correction = (PValueCorrection)(-1) }];

        Assert.All(options, bad => Assert.Throws<ArgumentOutOfRangeException>(() => Corpus.Collocates("Klima", bad)));
    }

    // A word, a glob of two words, a phrase, and a phrase that overlaps itself.
    [Theory]
    [InlineData("eins")]
    [InlineData("*ei")]
    [InlineData("eins zwei")]
    [InlineData("eins eins")]
    public void Joint_frequencies_agree_with_a_count_token_by_token(string node)
    {
        Gen.Select(Sentences.Any, Gen.Int[0, 4], Gen.Int[1, 4], Gen.Enum<TextUnit>()).Sample((articles, left, right, within) => Assert.Equal(
            Expected(articles, node.Split(' '), left, right, within).Order(),
            Sentences.Corpus(articles)
                .Collocates(node, All with { Left = left, Right = right, Within = within })
                .Select(row => (row.Term, row.JointFrequency, row.Frequency, row.JointDocumentFrequency)).Order()));
    }

    private static IEnumerable<(string, long, long, int)> Expected(string[][][] articles, string[] node, int left, int right, TextUnit within)
    {
        var tokens = new List<(string Word, int Article, bool InNode, bool InSpan)>();
        for (int article = 0; article < articles.Length; article++)
        {
            string[] words = [.. articles[article].SelectMany(sentence => sentence)];
            int[] units = [.. articles[article].SelectMany((sentence, number) => sentence.Select(_ => within == TextUnit.Sentence ? number : 0))];
            int[] places = [.. Enumerable.Range(0, Math.Max(0, words.Length - node.Length + 1)).Where(place => Enumerable.Range(0, node.Length).All(i => Fits(words[place + i], node[i])))];
            tokens.AddRange(words.Select((word, i) => (
                word,
                article,
                places.Any(place => i >= place && i < place + node.Length),
                places.Any(place => (i < place && i >= place - left && units[i] == units[place]) || (i >= place + node.Length && i < place + node.Length + right && units[i] == units[place + node.Length - 1])))));
        }

        return tokens.Where(token => !token.InNode).GroupBy(token => token.Word)
            .Select(term => (term.Key, term.LongCount(token => token.InSpan), term.LongCount(), term.Where(token => token.InSpan).Select(token => token.Article).Distinct().Count()))
            .Where(term => term.Item2 > 0);
    }

    private static bool Fits(string word, string element) => element == "*ei" ? word.EndsWith("ei", StringComparison.Ordinal) : word == element;
}
