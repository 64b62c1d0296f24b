using CorpusAnalysis.Tests.Loading.Formats;

namespace CorpusAnalysis.Formats.Tests.Pdf;

public class PdfFormatTests
{
    private static readonly PdfFormat Format = new();

    [Fact]
    public void A_page_that_a_browser_printed_in_two_columns_is_read_in_order()
    {
        var read = ReadDocument.Of(Format, "article.pdf", Fixtures.Bytes("pdf/article.pdf"));

        Assert.Equal("Der Deich am Fluss hält dem Hochwasser stand", read.Article.Headline);
        Assert.Equal(
            [
                "AUS DER REGION",
                "Von Ina Beck",
                "Der Deich am Unterlauf hat in der Nacht zum Montag dem höchsten Wasserstand seit zwanzig Jahren standgehalten. Die Feuerwehr zog ihre Einsatzkräfte am frühen Morgen ab.",
                "Die Stadtverwaltung hatte am Wochenende vorsorglich dreihundert Menschen aus den Niederungen untergebracht. Fast alle konnten am Montagnachmittag in ihre Wohnungen zurückkehren.",
                "Der Hochwasserschutz war nach der letzten Überschwemmung für zwölf Millionen Euro erneuert worden. Die Bauarbeiten hatten sich mehrfach verzögert, weil Fördermittel fehlten.",
                "Die Umweltministerin nannte das Ergebnis einen Beleg dafür, dass sich Vorsorge auszahlt. Die Klimafinanzierung müsse verlässlich bleiben, sagte sie am Ufer vor Journalistinnen und Journalisten.",
                "In den kommenden Tagen soll der Pegel weiter sinken. Zwei Brücken bleiben gesperrt, bis Fachleute die Fundamente untersucht haben. Der Schiffsverkehr ruht.",
                "Am Oberlauf ist die Lage entspannter. Dort waren die Auen in den vergangenen Jahren wieder geöffnet worden, so dass sich das Wasser auf den Wiesen verteilen konnte. Naturschutzverbände hatten lange dafür gekämpft.",
                "Die Versicherer rechnen trotzdem mit Schäden in Millionenhöhe. Betroffen sind vor allem Keller und Garagen in der Unterstadt, wo das Grundwasser durch die Böden gedrückt hat.",
                "Der Stadtrat will am Donnerstag über ein Hilfsprogramm beraten. Eine Sondersitzung hatten die Fraktionen gemeinsam beantragt. Offen ist, wie viel das Land dazugibt.",
                "Eine Bürgerinitiative fordert, den Deich um einen halben Meter zu erhöhen. Die Verwaltung hält das für unnötig, will den Vorschlag aber prüfen lassen.",
                "Für Anfang Dezember ist eine Versammlung geplant, auf der die Fachleute ihre Ergebnisse vorstellen. Wer Schäden melden will, kann das bis Ende des Monats tun.",
            ],
            read.Article.Paragraphs);
        Assert.Equal("Der Deich am Fluss hält", read.Article.Metadata["title"]);
        Assert.Equal("2", read.Article.Metadata["pages"]);
        Assert.Empty(read.Problems);
    }

    [Fact]
    public void Paragraphs_are_told_by_distance_indent_and_a_short_last_line()
    {
        ArticleDraft article = Read(new PdfFile().By("Titel", "Ina Beck")
            .Lines(72, 760, 20, "Die neue Schlagzeile")
            .Lines(72, 700, 10, "Der erste Absatz geht durch zwei Zeilen und hat deshalb kein", "rasches Ende auf der Seite, sondern endet am Rand wie sonst.")
            .Lines(72, 664, 10, "Der zweite steht weiter unten und hat auch zwei Zeilen von fast", "gleicher Breite wie alle anderen Zeilen, die hier zu sehen sind.")
            .Lines(84, 640, 10, "Der dritte ist nach innen gesetzt und folgt ohne weiteren Abstand auf")
            .Lines(72, 628, 10, "ihn. Er endet bald.", "Der vierte beginnt nach einer kurzen Zeile mit einem Punkt am", "Ende und ist damit auch der letzte Absatz dieser ganzen Seite."));

        Assert.Equal("Die neue Schlagzeile", article.Headline);
        Assert.Equal(
            [
                "Der erste Absatz geht durch zwei Zeilen und hat deshalb kein rasches Ende auf der Seite, sondern endet am Rand wie sonst.",
                "Der zweite steht weiter unten und hat auch zwei Zeilen von fast gleicher Breite wie alle anderen Zeilen, die hier zu sehen sind.",
                "Der dritte ist nach innen gesetzt und folgt ohne weiteren Abstand auf ihn. Er endet bald.",
                "Der vierte beginnt nach einer kurzen Zeile mit einem Punkt am Ende und ist damit auch der letzte Absatz dieser ganzen Seite.",
            ],
            article.Paragraphs);
        Assert.Equal(("Titel", "Ina Beck", "1"), (article.Metadata["title"], article.Metadata["author"], article.Metadata["pages"]));
    }

    [Fact]
    public void Titles_and_numbers_of_pages_that_repeat_are_left_out_and_paragraphs_go_on_over_pages()
    {
        var file = new PdfFile();
        for (int page = 1; page <= 3; page++)
        {
            if (page > 1)
            {
                file.Page();
            }

            file.Lines(72, 800, 8, $"Bericht {page} der Kommission").Lines(290, 30, 8, $"- {page} -")
                .Lines(72, 740, 10, page == 1 ? "Anfang des ganzen Textes steht auf der ersten von drei Seiten" : "geht auf dieser Seite weiter und wird erst auf der folgenden", $"von Seite {page} aus fortgesetzt, ohne dass der Absatz hier endete und");
        }

        ArticleDraft article = Read(file);

        Assert.DoesNotContain("Kommission", article.Headline + string.Concat(article.Paragraphs), StringComparison.Ordinal);
        Assert.DoesNotContain("- ", string.Concat(article.Paragraphs), StringComparison.Ordinal);
        Assert.Single(article.Paragraphs);
    }

    [Theory]
    [InlineData("Die Klima-", "finanzierung steht.", "Die Klimafinanzierung steht.")]
    [InlineData("Die EU-", "Kommission tagt.", "Die EU-Kommission tagt.")]
    [InlineData("Ein-", "und Ausfuhr", "Ein- und Ausfuhr")]
    [InlineData("Klima\u00AD", "Finanzen", "KlimaFinanzen")]
    [InlineData("drei\u2010", "hundert", "dreihundert")]
    [InlineData("Am Ende –", "dann", "Am Ende – dann")]
    [InlineData("Seite 3-", "4", "Seite 3- 4")]
    [InlineData("weich\u00ADer", "Rand", "weicher Rand")]
    public void Lines_are_joined_without_the_hyphen_that_divided_a_word(string first, string second, string expected) =>
        Assert.Equal(expected, PdfLineBreaks.Join([first, second]));

    [Fact]
    public void Pictures_of_pages_ask_for_text_recognition()
    {
        CorpusFormatException error = Assert.Throws<CorpusFormatException>(() => Read(new PdfFile().Picture()));
        Assert.Contains("no text layer", error.Message, StringComparison.Ordinal);
        Assert.Contains("OCR", error.Message, StringComparison.Ordinal);

        var read = ReadDocument.Of(Format, "a.pdf", new PdfFile().Lines(72, 700, 10, "Text auf der ersten Seite.").Page().Picture().Bytes);
        Assert.Equal(LoadSeverity.Warning, Assert.Single(read.Problems).Severity);
    }

    [Fact]
    public void An_encrypted_document_says_so() =>
        Assert.Contains("encrypted", Assert.Throws<CorpusFormatException>(() => ReadDocument.Of(Format, "a.pdf", Fixtures.Bytes("pdf/encrypted.pdf"))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_damaged_document_is_an_error_of_the_document()
    {
        byte[] whole = Fixtures.Bytes("pdf/article.pdf");

        Assert.All((int[])[0, 5, 200, whole.Length / 4], length => Assert.Throws<CorpusFormatException>(() => ReadDocument.Of(Format, "a.pdf", whole[..length])));
        Assert.Contains("has no text", Assert.Throws<CorpusFormatException>(() => Read(new PdfFile())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Documents_are_known_by_their_mark()
    {
        Assert.Equal(FormatMatch.Certain, ReadDocument.Match(Format, "a.txt", "%PDF-1.7\n"));
        Assert.Equal(FormatMatch.Certain, ReadDocument.Match(Format, "a.pdf", "\n\n%PDF-1.4\n"));
        Assert.Equal(FormatMatch.None, ReadDocument.Match(Format, "a.txt", "Ein Text über %PDF-1.4"));
        Assert.Equal(FormatMatch.None, ReadDocument.Match(Format, "a.pdf", "<html>"));
    }

    private static ArticleDraft Read(PdfFile file) => ReadDocument.Of(Format, "a.pdf", file.Bytes).Article;
}
