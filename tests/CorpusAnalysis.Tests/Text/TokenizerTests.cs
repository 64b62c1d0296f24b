using CsCheck;

namespace CorpusAnalysis.Tests.Text;

public class TokenizerTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.OneOf<string>("Klima", "Ä", "a\u0308", "ß", "İ", "COP29", "1", "200", "2,3", "CO₂", "z. B.", "u. a.", "’", "'", "-", "‑", ".", ",", " ", "\u00A0",
            "@", "#", "://", "https://", "www.", "a@b.de", "a@ö.ö", "=", "/", "(", ")", "か\u3099", "\u0338",
            "\u202F", "\u00AD", "\u200D", "\n", "\r\n", "„", "“", "👩", "🇩", "气", "ア", "_", "\uD800", "\u0308", "\u2082"),
        Gen.Char.Select(c => c.ToString())).Array[0, 30].Select(string.Concat);

    [Theory]
    [InlineData("", "")]
    [InlineData(" \r\n\t.,!–", "")]
    [InlineData("Baku", "baku")]
    [InlineData("„Baku!“ (sagte sie)", "baku sagte sie")]
    [InlineData("Die Straße heißt so.", "die straße heißt so")]
    [InlineData("geht’s geht's Bakı’da", "geht's geht's bakı'da")]
    [InlineData("2,3 Mio. Euro, rd. 5 Mrd.", "2,3 mio euro rd 5 mrd")]
    [InlineData("1.234,5 und 12.30", "1.234,5 und 12.30")]
    [InlineData("50 % oder 50%", "50 oder 50")]
    [InlineData("eins\r\nzwei", "eins zwei")]
    [InlineData("Klima\u00ADfinan\u00ADzierung", "klimafinanzierung")]
    [InlineData("气候变化", "气 候 变 化")]
    [InlineData("Klima 👩\u200D👩\u200D👧 ☀️ 🇩🇪", "klima")]
    [InlineData("a\u0301b\u0323\u0307", "áḅ\u0307")]
    [InlineData("12 ноября, Əliyev İlham", "12 ноября əliyev ilham")]
    [InlineData("Ⅳ ½ ²", "ⅳ")]
    [InlineData("foo_bar", "foo_bar")]
    public void Tokenize_gives_words_as_UAX_29_has_them(string text, string expected) => Assert.Equal(expected, Terms(text));

    [Theory]
    [InlineData("US-Dollar, COP29-Präsidentschaft", "us-dollar cop29-präsidentschaft")]
    [InlineData("1,5-Grad-Ziel 3-Prozent-Ziel Covid-19", "1,5-grad-ziel 3-prozent-ziel covid-19")]
    [InlineData("2023-2024, 29-11-2024", "2023 2024 29 11 2024")]
    [InlineData("9-10-Uhr-Termin", "9 10-uhr-termin")]
    [InlineData("Minen- und Räumdienst -los", "minen und räumdienst los")]
    [InlineData("so - oder so, so--oder", "so oder so so oder")]
    [InlineData("US‐Dollar US‑Dollar", "us-dollar us-dollar")]
    [InlineData("Baku–Tiflis 10–12", "baku tiflis 10 12")]
    [InlineData("d'Ivoire-Exporte U.S.-Hilfe", "d'ivoire-exporte u.s hilfe")]
    public void Tokenize_joins_hyphenated_compounds_unless_digits_meet(string text, string expected) => Assert.Equal(expected, Terms(text));

    [Theory]
    [InlineData("z. B. hier", "z.b hier")]
    [InlineData("z.B. hier", "z.b hier")]
    [InlineData("Z. B. hier, z.\u00A0B. da, z.\u202FB. dort", "z.b hier z.b da z.b dort")]
    [InlineData("d. h. u. a. i. d. R.", "d.h u.a i.d.r")]
    [InlineData("D. H. Lawrence und J. R. R. Tolkien", "d h lawrence und j r r tolkien")]
    [InlineData("o. ä. o. a\u0308. u. a\u0308.", "o.ä o.ä u.ä")]
    [InlineData("u. a", "u a")]
    [InlineData("Abu. a. x", "abu a x")]
    [InlineData("и т. д. конец", "и т.д конец")]
    [InlineData("т. е. так", "т.е так")]
    public void Tokenize_joins_listed_abbreviations(string text, string expected) => Assert.Equal(expected, Terms(text));

    [Theory]
    [InlineData("1\u00A0200 Hektar", "1200 hektar")]
    [InlineData("12\u202F345\u202F678,9 Euro", "12345678,9 euro")]
    [InlineData("1 200", "1 200")]
    [InlineData("2024\u00A0300", "2024 300")]
    [InlineData("1\u00A02000", "1 2000")]
    [InlineData("50\u202FEuro, mot\u202F! 5\u202F%", "50 euro mot 5")]
    [InlineData("COP\u00A0200", "cop 200")]
    public void Tokenize_joins_digit_groups_behind_no_break_spaces(string text, string expected) => Assert.Equal(expected, Terms(text));

    [Theory]
    [InlineData("CO₂ und CO₂-Preis", "co₂ und co₂-preis")]
    [InlineData("H₂O, C₆H₁₂O₆", "h₂o c₆h₁₂o₆")]
    [InlineData("5 km² im Bericht¹", "5 km im bericht")]
    [InlineData("₂", "")]
    public void Tokenize_joins_subscripts_to_words(string text, string expected) => Assert.Equal(expected, Terms(text));

    [Theory]
    [InlineData("See https://www.example.org/path?q=1&x=y#frag and http://foo.bar.", "see https://www.example.org/path?q=1&x=y#frag and http://foo.bar")]
    [InlineData("HTTPS://UNFCCC.int FTP://a.b", "https://unfccc.int ftp://a.b")]
    [InlineData("www.un.org/de, WWW.UN.ORG", "www.un.org/de www.un.org")]
    [InlineData("(https://unfccc.int/cop29?a=1).", "https://unfccc.int/cop29?a=1")]
    [InlineData("https://de.wikipedia.org/wiki/Baku_(Stadt) (https://a.b/c_(d))", "https://de.wikipedia.org/wiki/baku_(stadt) https://a.b/c_(d)")]
    [InlineData("[https://a.b](https://a.b)", "https://a.b https://a.b")]
    [InlineData("[Text](https://a.b/c)", "text https://a.b/c")]
    [InlineData("„https://a.b/c“ \"https://a.b/d\" 'https://a.b/e', <https://a.b/f>", "https://a.b/c https://a.b/d https://a.b/e https://a.b/f")]
    [InlineData("https://a.b/c… https://a.b/c?! https://a.b/c/ https://a.b/x-", "https://a.b/c https://a.b/c https://a.b/c/ https://a.b/x-")]
    [InlineData("Quelle:https://a.b Quelle.https://a.b xhttps://a.b", "quelle https://a.b quelle https://a.b xhttps a.b")]
    [InlineData("https://münchen.de/straße https://a.b/气候", "https://münchen.de/straße https://a.b/气候")]
    [InlineData("请看https://a.b。谢谢", "请 看 https://a.b 谢 谢")]
    [InlineData("https:// www. https://! http:/a.b svn://a.b", "https www https http a.b svn a.b")]
    [InlineData("https://web.archive.org/web/2024/https://a.b", "https://web.archive.org/web/2024/https://a.b")]
    [InlineData("x.www.a.b y-www.a.b a/www.a.b", "x.www.a.b y-www.a.b a www.a.b")]
    [InlineData("unfccc.int/cop29", "unfccc.int cop29")]
    [InlineData("Klima-https://a.b", "klima https://a.b")]
    [InlineData("z. B.https://a.b", "z.b https://a.b")]
    public void Tokenize_takes_a_URL_for_one_word(string text, string expected) => Assert.Equal(expected, Terms(text));

    [Theory]
    [InlineData("Write to jane.doe@example.org, please.", "write to jane.doe@example.org please")]
    [InlineData("<Presse@UNFCCC.int> (a_b+c%d@x-y.de)", "presse@unfccc.int a_b+c%d@x-y.de")]
    [InlineData("mailto:a@b.de E-Mail:a@b.de", "mailto a@b.de e-mail a@b.de")]
    [InlineData("a@b.de;c@d.de,e@f.de/g@h.de", "a@b.de c@d.de e@f.de g@h.de")]
    [InlineData("jörg@müller.de j\u0308o@a.ö", "jörg@müller.de j\u0308o@a.ö")]
    [InlineData("a@b.de. a@b.de-Konto a@b.c1.de a@b.c1", "a@b.de a@b.de konto a@b.c1.de a b.c1")]
    [InlineData("-a@b.de ..a@b.de a..b@c.de a.@b.de", "a@b.de a@b.de a b@c.de a @b.de")]
    [InlineData("Kolleg@innen a@b @b.de a@-b.de a @b.de", "kolleg innen a b @b.de a b.de a @b.de")]
    [InlineData("发给jane@x.org", "发 给 jane@x.org")]
    [InlineData("ftp://a@b.de a@www.b.de", "ftp://a@b.de a@www.b.de")]
    [InlineData("a@b@c.de", "a b@c.de")]
    public void Tokenize_takes_an_email_address_for_one_word(string text, string expected) => Assert.Equal(expected, Terms(text));

    [Theory]
    [InlineData("@user_name said #ClimateFinance2024 is #1 and #klimaschutz!", "@user_name said #climatefinance2024 is 1 and #klimaschutz")]
    [InlineData("(@UN), .@UN: “@UN’s”", "@un @un @un's")]
    [InlineData("@tagesschau.de @UN@mastodon.social.", "@tagesschau.de @un@mastodon.social")]
    [InlineData("@BMZ-Konto Anti-#MeToo-Debatte", "@bmz-konto anti-#metoo-debatte")]
    [InlineData("@ 5 @5 @ @. # #. #!", "5 5")]
    [InlineData("Nr. #5, #5-Prozent-Hürde, #2024, #2024Wahl", "nr 5 5-prozent-hürde 2024 #2024wahl")]
    [InlineData("C# F#-Moll A380# x@y y#z", "c f moll a380 x y y z")]
    [InlineData("#a#b ##c #a/#b #a,#b", "#a #b #c #a #b #a #b")]
    [InlineData("&#8217; &#x27;", "8217 x27")]
    [InlineData("#气候! #コップ29", "#气候 #コップ29")]
    [InlineData("#CO₂-Preis #CO₂#x", "#co₂-preis #co₂ #x")]
    [InlineData("#\uFE0F\u20E3 #\u0308a #_ #Übung #U\u0308bung", "a #übung #übung")]
    [InlineData("#z. B.", "#z b")]
    public void Tokenize_keeps_the_sign_of_mentions_and_hashtags(string text, string expected) => Assert.Equal(expected, Terms(text));

    [Theory]
    [InlineData("US-Dollar", "us dollar")]
    [InlineData("https://unfccc.int/cop29 www.un.org/de", "https unfccc.int cop29 www.un.org de")]
    [InlineData("a.b@c.de @UN @UN@c.de #COP29", "a.b c.de un un c.de cop29")]
    [InlineData("z. B.", "z b")]
    [InlineData("1\u00A0200", "1 200")]
    [InlineData("CO₂", "co")]
    public void Tokenize_leaves_rules_out_when_they_are_switched_off(string text, string expected)
    {
        var plain = new Tokenizer(new()
        {
            JoinHyphenated = false,
            JoinAbbreviations = false,
            JoinDigitGroups = false,
            JoinSubscripts = false,
            JoinUrls = false,
            JoinEmails = false,
            JoinMentions = false,
            JoinHashtags = false,
        });

        Assert.Equal(expected, Terms(text, plain));
    }

    [Fact]
    public void Tokenize_keeps_the_original_spelling_findable()
    {
        const string Text = "„Z. B. die US‑Straße“";

        Assert.Equal(["Z. B", "die", "US‑Straße"], Tokenizer.Default.Tokenize(Text).Select(token => token.In(Text)));
    }

    [Fact]
    public void Tokens_ascend_within_the_text_and_do_not_overlap() => Texts.Sample(text =>
    {
        int end = 0;
        foreach (Token token in Tokenizer.Default.Tokenize(text))
        {
            Assert.InRange(token.Start, end, text.Length - 1);
            Assert.InRange(token.Length, 1, text.Length - token.Start);
            Assert.NotEqual("", TermFolding.Fold(token.In(text)));
            end = token.End;
        }
    });

    [Fact]
    public void Tokenize_gives_the_same_terms_for_composed_and_decomposed_text() => Texts
        .Where(text => !text.Any(char.IsSurrogate))
        .Sample(text => Assert.Equal(Folded(text.Normalize(System.Text.NormalizationForm.FormC)), Folded(text.Normalize(System.Text.NormalizationForm.FormD))));

    private static string[] Folded(string text) => [.. Tokenizer.Default.Tokenize(text).Select(token => TermFolding.Fold(token.In(text)))];

    private static string Terms(string text, Tokenizer? tokenizer = null) =>
        string.Join(' ', (tokenizer ?? Tokenizer.Default).Tokenize(text).Select(token => TermFolding.Display(token.In(text))));
}
