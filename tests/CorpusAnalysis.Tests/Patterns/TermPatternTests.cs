using System.Text;
using CsCheck;

namespace CorpusAnalysis.Tests.Patterns;

public class TermPatternTests
{
    [Theory]
    [InlineData("Klima", "Klima", "KLIMA", MatchKind.Word)]
    [InlineData("Klima*", "Die Klimafinanzierung", "Klimafinanzierung", MatchKind.Glob)]
    [InlineData("Klima*", "das Klima", "Klima", MatchKind.Glob)]
    [InlineData("M?ne", "eine Mine", "Mine", MatchKind.Glob)]
    [InlineData("*finanzierung*", "die Klimafinanzierungsverpflichtung", "Klimafinanzierungsverpflichtung", MatchKind.CompoundPart)]
    [InlineData("*finanzierung*", "die Finanzierung", "Finanzierung", MatchKind.Glob)]
    [InlineData("Präsidentschaft", "die COP29-Präsidentschaft", "COP29-Präsidentschaft", MatchKind.CompoundPart)]
    [InlineData("präsident*", "die COP29-Präsidentschaft", "COP29-Präsidentschaft", MatchKind.CompoundPart)]
    [InlineData("COP29-Präsidentschaft", "die COP29-Präsidentschaft", "COP29-Präsidentschaft", MatchKind.Word)]
    [InlineData("US-Dollar", "300 Milliarden US-Dollar", "US-Dollar", MatchKind.Word)]
    [InlineData("z. B.", "Hilfe, z.B. Geld", "z.B", MatchKind.Word)]
    [InlineData("STRASSE", "auf der Straße", "Straße", MatchKind.Word)]
    [InlineData("Verlust* und Schäden", "für Verluste und Schäden", "Verluste und Schäden", MatchKind.Phrase)]
    [InlineData("1,3 Billionen", "rund 1,3 Billionen Dollar", "1,3 Billionen", MatchKind.Phrase)]
    [InlineData("#cop29", "zur #COP29 nach Baku", "#COP29", MatchKind.Word)]
    [InlineData("@UN", "sagt @un dazu", "@un", MatchKind.Word)]
    [InlineData("#klima*", "mit #Klimaschutz", "#Klimaschutz", MatchKind.Glob)]
    [InlineData("#*", "mit #Klimaschutz", "#Klimaschutz", MatchKind.Glob)]
    [InlineData("#2*", "für #2024wahl", "#2024wahl", MatchKind.Glob)]
    [InlineData("*COP29", "zur #COP29", "#COP29", MatchKind.CompoundPart)]
    [InlineData("*COP29", "zur COP29", "COP29", MatchKind.Glob)]
    [InlineData("#MeToo", "die #MeToo-Debatte", "#MeToo-Debatte", MatchKind.CompoundPart)]
    [InlineData("Debatte", "die #MeToo-Debatte", "#MeToo-Debatte", MatchKind.CompoundPart)]
    [InlineData("@*", "sagt @BMZ_Bund dazu", "@BMZ_Bund", MatchKind.Glob)]
    [InlineData("@*@*.*", "sagt @UN@mastodon.social dazu", "@UN@mastodon.social", MatchKind.Glob)]
    [InlineData("?*@*.*", "an @tagesschau.de und Presse@unfccc.int.", "Presse@unfccc.int", MatchKind.Glob)]
    [InlineData("*@unfccc.int", "an presse@unfccc.int.", "presse@unfccc.int", MatchKind.CompoundPart)]
    [InlineData("presse@*.int", "an presse@unfccc.int.", "presse@unfccc.int", MatchKind.Glob)]
    [InlineData("presse@unfccc.int", "an Presse@unfccc.int.", "Presse@unfccc.int", MatchKind.Word)]
    [InlineData("http*", "(https://unfccc.int/a)", "https://unfccc.int/a", MatchKind.Glob)]
    [InlineData("https://unfccc.int/*", "(https://unfccc.int/a-b?c=1)", "https://unfccc.int/a-b?c=1", MatchKind.Glob)]
    [InlineData("https://unfccc.int/a-b?c=1", "(https://unfccc.int/a-b?c=1)", "https://unfccc.int/a-b?c=1", MatchKind.Glob)]
    [InlineData("www.*", "auf www.unfccc.int.", "www.unfccc.int", MatchKind.Glob)]
    [InlineData("*unfccc.int*", "auf https://unfccc.int/a.", "https://unfccc.int/a", MatchKind.CompoundPart)]
    [InlineData("*unfccc.int?process*", "auf https://unfccc.int/process-and-meetings", "https://unfccc.int/process-and-meetings", MatchKind.CompoundPart)]
    [InlineData("zur #COP29", "hin zur #COP29", "zur #COP29", MatchKind.Phrase)]
    public void A_pattern_finds_and_says_how(string pattern, string text, string node, MatchKind kind)
    {
        KwicLine line = Assert.Single(TestCorpus.Of(text).Concordance(pattern));

        Assert.Equal((node, kind), (string.Equals(line.Node, node, StringComparison.OrdinalIgnoreCase) ? node : line.Node, line.Kind));
    }

    [Theory]
    [InlineData("Mine", "Minen Miene Goldmine")]
    [InlineData("M?ne", "Miene")]
    [InlineData("Verluste Schäden", "Verluste und Schäden")]
    [InlineData("Schäden und", "Schäden")]
    [InlineData("nichts", "")]
    [InlineData("COP29", "#COP29 @COP29")]
    [InlineData("#COP29", "COP29")]
    [InlineData("#5", "#klima")]
    [InlineData("#*", "Nr. #5")]
    [InlineData("@*", "a@b.de")]
    public void A_pattern_finds_no_more_than_it_says(string pattern, string text) => Assert.Empty(TestCorpus.Of(text + " x").Concordance(pattern));

    [Fact]
    public void A_phrase_does_not_reach_into_the_next_article() => Assert.Empty(TestCorpus.Of("grüne", "Anleihe").Concordance("grüne Anleihe"));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("!?!")]
    [InlineData("*")]
    [InlineData("Klima **")]
    public void A_pattern_of_nothing_or_of_everything_is_refused(string pattern) =>
        Assert.Throws<FormatException>(() => TestCorpus.Of("Klima").Concordance(pattern).ToList());

    [Theory]
    [InlineData("*", "", true)]
    [InlineData("a*b*c", "axxbyyc", true)]
    [InlineData("a*b*c", "axxbyyd", false)]
    [InlineData("*ab", "aab", true)]
    [InlineData("a?", "a", false)]
    [InlineData("", "", true)]
    [InlineData("a.c", "abc", false)]
    public void A_glob_is_matched_letter_by_letter(string glob, string word, bool expected) => Assert.Equal(expected, Glob.IsMatch(Encoding.UTF8.GetBytes(glob), Encoding.UTF8.GetBytes(word)));

    [Fact]
    public void A_glob_agrees_with_the_regular_expression_it_stands_for() =>
        Gen.Select(Gen.Char["abäж*?"].Array[0, 6], Gen.Char["abäж"].Array[0, 8]).Sample((glob, word) =>
        {
            string regex = "^" + new string(glob).Replace("*", ".*", StringComparison.Ordinal).Replace('?', '.') + "$";
            Assert.Equal(System.Text.RegularExpressions.Regex.IsMatch(new string(word), regex), Glob.IsMatch(Encoding.UTF8.GetBytes(glob), Encoding.UTF8.GetBytes(word)));
        });
}
