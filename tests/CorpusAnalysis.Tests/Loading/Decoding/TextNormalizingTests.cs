using CsCheck;

namespace CorpusAnalysis.Tests.Loading.Decoding;

public class TextNormalizingTests
{
    [Theory]
    [InlineData(TextNormalization.None, "Klima\u00ADfonds\u00A0a\u0308 GrÃ¼n", "Klima\u00ADfonds\u00A0a\u0308 GrÃ¼n", 0)]
    [InlineData(TextNormalization.SoftHyphens, "Klima\u00ADfonds\u00A0", "Klimafonds\u00A0", 1)]
    [InlineData(TextNormalization.Spaces, "5\u00A0000\u202FEuro\u2009–\u3000\tx\u2028\u0085\n", "5 000 Euro – \tx\u2028\u0085\n", 4)]
    [InlineData(TextNormalization.Composed, "Ma\u0308rz e\u0301te\u0301 \uD83D\uFFFEo\u0308", "März été \uD83D\uFFFEö", 4)]
    [InlineData(TextNormalization.Mojibake, "GrÃ¼n und schön", "Grün und schön", 1)]
    [InlineData(TextNormalization.All, "GrÃ¼n Kli\u00ADma-\r\nfonds\u00A0a\u0308", "Grün Klimafonds ä", 5)]
    [InlineData(TextNormalization.LineBreakHyphens | TextNormalization.Spaces, "Klima-\u00A0\nfonds", "Klimafonds", 2)]
    public void Apply_changes_what_it_is_asked_to_and_counts_it(TextNormalization steps, string text, string expected, int count)
    {
        (string result, TextChanges changes) = TextNormalizing.Apply(text, steps);

        Assert.Equal((expected, count), (result, changes.Count));
    }

    [Theory]
    [InlineData("die Klima-\nfinanzierung", "die Klimafinanzierung")]
    [InlineData("die Klima- \r\n  finanzierung", "die Klimafinanzierung")]
    [InlineData("die EU-Klima-\rfinanzierung", "die EU-Klimafinanzierung")]
    [InlineData("Um-\nwelt-\nminis-\nterin", "Umweltministerin")]
    [InlineData("Klima\u2010\nfonds", "Klimafonds")]
    [InlineData("Klima\u00AD\nFonds", "KlimaFonds")]
    [InlineData("vergrö-\nßern", "vergrößern")]
    [InlineData("negotia-\ntions", "negotiations")]
    [InlineData("long-\nterm and long-term", "long-term and long-term")]
    [InlineData("Long-term, then long-\nterm", "Long-term, then long-term")]
    [InlineData("Ost-\nWest-Konflikt", "Ost-West-Konflikt")]
    [InlineData("E-\nMail, e-\nmail", "E-Mail, e-mail")]
    [InlineData("COP-\n29, 30-\njährig, 1939-\n1945", "COP-29, 30-jährig, 1939-1945")]
    [InlineData("EU-\nweit", "EU-weit")]
    [InlineData("Klima-\nund Umweltpolitik", "Klima-\nund Umweltpolitik")]
    [InlineData("Ein-\noder Ausfuhr, pre-\nand post-war", "Ein-\noder Ausfuhr, pre-\nand post-war")]
    [InlineData("gesund-\nundurchsichtig", "gesundundurchsichtig")]
    [InlineData("das Ende -\nund doch", "das Ende -\nund doch")]
    [InlineData("Klima-\n\nfonds", "Klima-\n\nfonds")]
    [InlineData("Klima-, Umwelt-\n(und", "Klima-, Umwelt-\n(und")]
    [InlineData("- eins\n- zwei", "- eins\n- zwei")]
    public void Words_divided_at_the_end_of_a_line_are_joined(string text, string expected) =>
        Assert.Equal(expected, TextNormalizing.Apply(text, TextNormalization.LineBreakHyphens).Text);

    [Fact]
    public void Changes_name_what_was_done() =>
        Assert.Equal(
            "1 misread letter mended, 1 word joined at line ends, 1 soft hyphen removed, 2 spaces made plain",
            TextNormalizing.Apply("GrÃ¼n Kli\u00ADma-\nfonds\u00A0\u00A0", TextNormalization.All).Changes.ToString());

    [Fact]
    public void Apply_changes_nothing_in_its_own_result() => Gen.Select(Texts.Any, Gen.Int[0, (int)TextNormalization.All]).Sample((text, steps) =>
    {
        (string once, TextChanges changes) = TextNormalizing.Apply(text, (TextNormalization)steps);
        (string twice, TextChanges none) = TextNormalizing.Apply(once, (TextNormalization)steps);

        Assert.Equal((once, default), (twice, none));
        Assert.Equal(changes.Count == 0, once == text);
    });

    [Fact]
    public void No_bundled_article_has_words_divided_or_misread() => Assert.All(
        LanguageTexts.Articles(), text => Assert.Same(text, TextNormalizing.Apply(text, TextNormalization.LineBreakHyphens | TextNormalization.Mojibake).Text));
}
