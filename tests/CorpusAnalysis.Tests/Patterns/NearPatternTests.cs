using CsCheck;

namespace CorpusAnalysis.Tests.Patterns;

public class NearPatternTests
{
    [Theory]
    [InlineData("Milliarde* NEAR/1 Klima", "Klima Milliarden", "Milliarden")]
    [InlineData("Milliarde* NEAR/1 Klima", "Milliarden Klima", "Milliarden")]
    [InlineData("Milliarde* NEAR/3 *klima*", "Milliarden eins zwei Weltklimafonds", "Milliarden")]
    [InlineData("Milliarde* NEAR/3 *klima*", "das Weltklima eins zwei Milliarden", "Milliarden")]
    [InlineData("grüne Anleihe NEAR/2 Bank", "Bank eins grüne Anleihe", "grüne Anleihe")]
    [InlineData("grüne Anleihe NEAR/2 Bank", "grüne Anleihe eins Bank", "grüne Anleihe")]
    [InlineData("Bank NEAR/2 grüne Anleihe*", "grüne Anleihen eins Bank", "Bank")]
    [InlineData("Bank NEAR/2 grüne Anleihe*", "Bank eins grüne Anleihen", "Bank")]
    [InlineData("Verlust* und Schäden NEAR/1 ein Fonds", "ein Fonds Verluste und Schäden", "Verluste und Schäden")]
    [InlineData("Klima* NEAR/3 *finanz*", "Klimafinanzierung und Finanzklima", "Klimafinanzierung")]
    [InlineData("Baku\u00A0NEAR/2\u00A0Gipfel", "Gipfel in Baku", "Baku")]
    public void NEAR_finds_the_left_side_when_the_right_one_stands_near_before_or_behind(string pattern, string text, string node) =>
        Assert.Equal(node, Assert.Single(TestCorpus.Of(text).Concordance(pattern)).Node);

    [Theory]
    [InlineData("Milliarde* NEAR/2 *klima*", "Milliarden eins zwei Weltklimafonds")]
    [InlineData("Milliarde* NEAR/2 *klima*", "Weltklimafonds eins zwei Milliarden")]
    [InlineData("grüne Anleihe NEAR/1 Bank", "Bank eins grüne Anleihe eins Bank")]
    [InlineData("Bank NEAR/1 grüne Anleihe", "Bank eins grüne Anleihe eins Bank")]
    [InlineData("Klima* NEAR/3 *finanz*", "Klimafinanzierung")]
    [InlineData("Mine NEAR/3 Mine", "die Mine")]
    [InlineData("grüne Anleihe NEAR/9 Anleihe", "grüne Anleihe")]
    [InlineData("Anleihe NEAR/9 grüne Anleihe", "grüne Anleihe")]
    [InlineData("Klima NEAR/3 Geld", "Klima ohne")]
    [InlineData("Klima NEAR/3 Geld", "ohne Geld")]
    public void NEAR_finds_nothing_when_the_right_side_is_farther_shares_a_token_or_is_missing(string pattern, string text) =>
        Assert.Empty(TestCorpus.Of(text).Concordance(pattern));

    [Fact]
    public void NEAR_does_not_reach_into_another_article() => Assert.Empty(TestCorpus.Of("Geld Klima", "Fonds Geld").Concordance("Klima NEAR/9 Fonds"));

    [Fact]
    public void NEAR_finds_each_place_once_however_many_neighbours_it_has() =>
        Assert.Equal([1, 3], TestCorpus.Of("Geld Klima Geld Klima Geld").Concordance("Klima NEAR/3 Geld").Select(line => line.Position));

    [Fact]
    public void NEAR_tells_how_the_left_side_matched() =>
        Assert.Equal(
            [MatchKind.CompoundPart, MatchKind.Phrase],
            new[] { "*finanz* NEAR/2 Baku", "der Klimafinanz* NEAR/2 Baku" }
                .Select(pattern => Assert.Single(TestCorpus.Of("der Klimafinanzgipfel in Baku").Concordance(pattern)).Kind));

    [Fact]
    public void Near_in_other_letters_is_a_word() =>
        Assert.Equal("near Baku", Assert.Single(TestCorpus.Of("mines near Baku").Concordance("near Baku")).Node);

    [Fact]
    public void NEAR_agrees_with_the_distance_of_every_pair_of_places() =>
        Gen.Select(Gen.OneOf("eins", "zwei", "drei").Array[1, 20], Gen.Int[1, 6]).Sample((words, distance) =>
        {
            IEnumerable<int> expected = Enumerable.Range(0, words.Length)
                .Where(i => words[i] == "eins" && Enumerable.Range(0, words.Length).Any(j => words[j] == "zwei" && Math.Abs(i - j) <= distance));

            Assert.Equal(expected, TestCorpus.Of(string.Join(' ', words)).Concordance($"eins NEAR/{distance} zwei").Select(line => line.Position));
        });

    [Theory]
    [InlineData("Klima NEAR Geld", "needs a distance of 1 to 1000 behind NEAR")]
    [InlineData("Klima NEAR/ Geld", "needs a distance")]
    [InlineData("Klima NEAR/0 Geld", "needs a distance")]
    [InlineData("Klima NEAR/-1 Geld", "needs a distance")]
    [InlineData("Klima NEAR/x Geld", "needs a distance")]
    [InlineData("Klima NEAR/1001 Geld", "needs a distance")]
    [InlineData("Klima NEAR/99999999999 Geld", "needs a distance")]
    [InlineData("Klima NEAR/3", "needs a word on each side of NEAR")]
    [InlineData("NEAR/3 Geld", "needs a word on each side of NEAR")]
    [InlineData("NEAR/3", "needs a word on each side of NEAR")]
    [InlineData("NEAR", "needs a word on each side of NEAR")]
    [InlineData("Klima NEAR/3 Geld NEAR/3 Baku", "NEAR more than once")]
    [InlineData("Klima NEAR/3 NEAR/3 Baku", "NEAR more than once")]
    [InlineData("Klima NEAR/3 !", "holds no word")]
    [InlineData("* NEAR/3 Klima", "would match every token")]
    [InlineData("Klima NEAR/3 *", "would match every token")]
    public void NEAR_that_is_not_as_it_should_be_is_refused(string pattern, string message) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => TermPattern.Parse(pattern, Tokenizer.Default)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Klima NEAR/1 Geld")]
    [InlineData("Klima NEAR/1000 Geld")]
    public void A_pattern_with_NEAR_is_shown_as_written(string pattern) => Assert.Equal(pattern, TermPattern.Parse(pattern, Tokenizer.Default).ToString());
}
