using System.Text.RegularExpressions;
using CsCheck;

namespace CorpusAnalysis.Tests.Patterns;

public class RegexPatternTests
{
    [Theory]
    [InlineData("/klima(fonds|ziel)e?/", "Klimafonds Klimaziele Klima Klimazielen", "Klimafonds,Klimaziele")]
    [InlineData("/Klima.*/", "KLIMA Klimas Weltklima", "KLIMA,Klimas")]
    [InlineData("/straße/", "Straße STRASSE Strassen", "Straße,STRASSE")]
    [InlineData("/straß?e?/", "Straße Stra", "Straße,Stra")]
    [InlineData("/\\d{4}/", "1998 25 2024", "1998,2024")]
    [InlineData("/[A-C]er/", "Aer Ber Der", "Aer,Ber")]
    [InlineData("/\\p{L}{2}/", "es 25 der", "es")]
    [InlineData("/us-dollar|euro/", "US-Dollar Euro Dollar", "US-Dollar,Euro")]
    [InlineData("/dollar/", "US-Dollar", "")]
    [InlineData("/https?://.*/", "siehe https://unfccc.int/a und unfccc.int", "https://unfccc.int/a")]
    [InlineData("/klimaziele{0}/", "Klimaziel Klimaziele", "Klimaziel")]
    [InlineData("/gro(ß|es)e/", "große grose groese", "große,groese")]
    [InlineData("/grün.*/ Anleihe*", "eine grüne Anleihe, grünes Geld", "grüne Anleihe")]
    [InlineData("die /k.*/", "die Klima und die Mine", "die Klima")]
    [InlineData("/k.*/ NEAR/1 /m.*/", "Klima Mine und Kasse", "Klima")]
    [InlineData("und / oder", "und/oder und oder", "und/oder,und oder")]
    public void A_regular_expression_finds_the_tokens_that_fit_as_a_whole(string pattern, string text, string nodes) =>
        Assert.Equal(nodes.Split(',', StringSplitOptions.RemoveEmptyEntries), TestCorpus.Of(text).Concordance(pattern).Select(line => line.Node));

    // An expression that backtracks would try 2 to the power of 10,000 ways.
    [Theory]
    [InlineData("/(a+)+b/", 0, 1)]
    [InlineData("/(a|aa)+b/", 0, 1)]
    [InlineData("/(a*)*/", 1, 0)]
    [InlineData("/(a+)+b?/", 1, 1)]
    public void A_hostile_regular_expression_ends_with_the_right_answer(string pattern, int without, int with)
    {
        string letters = new('a', 10_000);

        Assert.Equal(
            [.. Enumerable.Repeat(letters, without), .. Enumerable.Repeat(letters + "b", with)],
            TestCorpus.Of($"die {letters} und {letters}b").Concordance(pattern).Select(line => line.Node));
    }

    [Fact]
    public void A_match_says_that_it_is_one_of_a_regular_expression() =>
        Assert.Equal(MatchKind.Regex, Assert.Single(TestCorpus.Of("Klima").Concordance("/klima/")).Kind);

    [Theory]
    [InlineData("/klima", "has none at its end")]
    [InlineData("/klima fonds/", "has none at its end")]
    [InlineData("//", "has none at its end")]
    [InlineData("/(klima/", "is no regular expression, at character")]
    [InlineData("/klima[/", "is no regular expression")]
    [InlineData("/*a/", "is no regular expression")]
    [InlineData("/(a)\\1/", "not supported")]
    [InlineData("/(?=a)a/", "not supported")]
    [InlineData("/(?<!a)a/", "not supported")]
    [InlineData("/(?>a)/", "not supported")]
    [InlineData("/(a{1000}){1000}/", "very large counts")]
    [InlineData("/[äß]/", "stands for 'ss' and has no place in brackets")]
    [InlineData("stem:Klima*", "needs one whole word behind 'stem:'")]
    [InlineData("lemma:!", "needs one whole word behind 'lemma:'")]
    [InlineData("+a/b", "needs one whole word behind '+'")]
    public void What_is_no_element_is_refused(string pattern, string message)
    {
        Assert.Contains(message, Assert.Throws<FormatException>(() => TermPattern.Parse(pattern, Tokenizer.Default)).Message, StringComparison.Ordinal);
        Assert.False(TermPattern.TryParse(pattern, Tokenizer.Default, out TermPattern? none));
        Assert.Null(none);
    }

    [Fact]
    public void TryParse_gives_the_pattern_where_it_is_one() =>
        Assert.Equal("/klima.*/", TermPattern.TryParse("/klima.*/", Tokenizer.Default, out TermPattern? pattern) ? pattern.Text : null);

    [Fact]
    public void A_regular_expression_finds_the_terms_that_NETs_own_matcher_finds()
    {
        Gen<string> atom = Gen.OneOf("a", "b", "ä", ".", "[ab]", "(?:ab|b)", "[^a]");
        Gen<string> piece = Gen.Select(atom, Gen.OneOf("", "", "", "*", "?", "+", "{2}", "{0,2}"), (letter, times) => letter + times);
        Gen<string> regex = Gen.Select(piece.Array[1, 4], Gen.OneOf("", "|ba"), (pieces, other) => string.Concat(pieces) + other);
        Gen<string> word = Gen.Char["abä"].Array[1, 6].Select(letters => new string(letters));
        Gen.Select(regex, word.Array[1, 12]).Sample(
            (expression, words) => Assert.Equal(
                words.Where(each => Regex.IsMatch(each, $@"\A(?:{expression})\z")),
                TestCorpus.Of(string.Join(' ', words)).Concordance($"/{expression}/").Select(line => line.Node)),
            iter: 300);
    }
}
