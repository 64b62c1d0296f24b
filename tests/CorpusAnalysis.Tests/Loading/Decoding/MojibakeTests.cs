using System.Text;
using CsCheck;

namespace CorpusAnalysis.Tests.Loading.Decoding;

public class MojibakeTests
{
    [Theory]
    [InlineData("GrÃ¼n", "Grün", 1, 2)]
    [InlineData("Ja, â€žgrÃ¼nâ€œ", "Ja, „grün“", 3, 4)]
    [InlineData("Ã\u00A0 la carte", "à la carte", 1, 0)]
    [InlineData("GRÃœN", "GRÜN", 1, 2)]
    [InlineData("GRÃ\u009CN", "GRÜN", 1, 2)]
    [InlineData("ÃœBER", "ÜBER", 1, 0)]
    [InlineData("5Â°C", "5°C", 1, 1)]
    [InlineData("aÌˆ", "a\u0308", 1, 1)]
    [InlineData("ZÉ™ngilan", "Zəngilan", 1, 1)]
    [InlineData("daÄŸ", "dağ", 1, 2)]
    [InlineData("CÅ’UR", "CŒUR", 1, 1)]
    [InlineData("ÃƒÂ¼ber", "über", 2, 0)]
    [InlineData("Ã¢â‚¬Å¾Ja", "„Ja", 3, 0)]
    [InlineData("GrГјn", "Grün", 1, 2)]
    [InlineData("РєР»РёРјР°С‚", "климат", 6, 0)]
    [InlineData("вЂњда", "“да", 1, 0)]
    [InlineData("Schön, aber GrÃ¼n", "Schön, aber Grün", 1, 14)]
    [InlineData("Ïðèâåò GrÃ¼n", "Ïðèâåò Grün", 1, 9)]
    public void Find_and_Mend_know_misread_letters(string text, string mended, int count, int start)
    {
        MojibakeFound found = Mojibake.Find(text);

        Assert.Equal((count, start), (found.Count, found.Start));
        Assert.StartsWith(found.Sample, text[start..], StringComparison.Ordinal);
        Assert.Equal(mended, Mojibake.Mend(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("«IRMÃ»")]
    [InlineData("CAFÉ™")]
    [InlineData("MENÜ»")]
    [InlineData("das „Ä“")]
    [InlineData("LUNEDÌ…")]
    [InlineData("la liberté\u00A0» à\u00A0«")]
    [InlineData("В\u00A0Москве, группа «В»")]
    [InlineData("«ОМВ», «БГ», «СССР»")]
    [InlineData("Рік і Січень, РІК")]
    [InlineData("São Tomé, Ñandú, Ängste")]
    [InlineData("Ã allein")]
    [InlineData("\uD83D Ã")]
    public void Text_that_only_looks_so_is_left_alone(string text)
    {
        Assert.Equal(new MojibakeFound(0, -1, ""), Mojibake.Find(text));
        Assert.Equal(text, Mojibake.Mend(text));
    }

    [Fact]
    public void No_bundled_article_has_any() => Assert.All(LanguageTexts.Articles(), text =>
    {
        Assert.Equal(0, Mojibake.Find(text).Count);
        Assert.Same(text, Mojibake.Mend(text));
    });

    [Theory]
    [InlineData("windows-1252", 1)]
    [InlineData("windows-1252", 2)]
    [InlineData("windows-1252", 3)]
    [InlineData("iso-8859-1", 1)]
    [InlineData("iso-8859-1", 3)]
    public void Every_bundled_article_is_mended(string encoding, int times) =>
        Assert.All(LanguageTexts.Articles(), text => Assert.Equal(text, Mojibake.Mend(Misread(text, encoding, times))));

    [Theory]
    [InlineData("de")]
    [InlineData("ru")]
    [InlineData("uk")]
    [InlineData("az")]
    public void Every_text_misread_as_Windows_1251_is_mended(string language) =>
        Assert.All(LanguageTexts.Of(language), text => Assert.Equal(text, Mojibake.Mend(Misread(text, "windows-1251", 1))));

    [Fact]
    public void Words_misread_are_mended_and_words_that_are_not_stay() => Gen.OneOf("für", "Größe", "schön", "déjà", "İstanbul’da", "gənc", "мир", "вода", "„ja“", "plain")
        .List[1, 12].Select(words => string.Join(' ', words))
        .Sample(text =>
        {
            Assert.Equal(text, Mojibake.Mend(text));
            Assert.Equal(text, Mojibake.Mend(Misread(text, "windows-1252", 1)));
        });

    [Fact]
    public void Mend_never_throws_and_leaves_nothing_to_find_or_changes_nothing() => Texts.Any.Sample(text =>
    {
        string mended = Mojibake.Mend(text);
        Assert.True(Mojibake.Find(text).Count > 0 || mended == text);
    });

    private static string Misread(string text, string encoding, int times)
    {
        Encoding other = encoding == "iso-8859-1" ? Encoding.Latin1 : CodePagesEncodingProvider.Instance.GetEncoding(encoding)!;
        for (int time = 0; time < times; time++)
        {
            text = other.GetString(Encoding.UTF8.GetBytes(text));
        }

        return text;
    }
}
