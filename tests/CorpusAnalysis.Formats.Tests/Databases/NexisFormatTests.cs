using CorpusAnalysis.Formats.Tests.Office;
using CorpusAnalysis.Tests.Loading.Formats;

namespace CorpusAnalysis.Formats.Tests.Databases;

public class NexisFormatTests
{
    internal const string Old = """

        Download Request: All Items
        Time Of Request: Monday, November 25, 2024  16:51:31

                                       1 of 2 DOCUMENTS


                                       Coast Daily

                                 November 18, 2024 Monday
                                        Edition 1;
                                       National

        Flood barrier holds as river
        reaches record level

        BYLINE: Ina Beck

        SECTION: NEWS; Pg. 3

        LENGTH: 1,024 words

        DATELINE: Baku

        The flood barrier held on Monday night,
        officials said.

        Note: this is a paragraph and
        no field.

        LOAD-DATE: November 19, 2024

        LANGUAGE: ENGLISH

        PUBLICATION-TYPE: Newspaper


                             Copyright 2024 Coast Daily
                                All Rights Reserved

                                       2 of 2 DOCUMENTS


                                       Coast Daily

                                 November 19, 2024 Tuesday

        Second story

        LENGTH: 2 words

        Short text.
        """;

    private const string OldGerman = """
                                   Dokument 1 von 1

                                    Küstenblatt

                              18. November 2024 Montag

        Deich hält stand

        AUTOR: Ina Beck

        RUBRIK: LOKALES; S. 4

        LÄNGE: 355 Wörter

        Der Deich hat gehalten.

        UPDATE: 19. November 2024

        SPRACHE: GERMAN; DEUTSCH

        PUBLICATION-TYPE: Zeitung
        """;

    private const string New = """
        Date and Time: Monday, November 25, 2024 10:15:00 AM CET
        Job Number: 123456789
        Documents (2)
        1. Deich hält stand
        Client/Matter: -None-
        2. Brücke bleibt gesperrt
        Client/Matter: -None-
        Deich hält stand
        Küstenblatt (Regionalausgaben)
        Montag 18. November 2024
        Ausgabe Nord
        Copyright 2024 Küstenblatt Alle Rechte vorbehalten
        Section: LOKALES; S. 6
        Length: 75 words
        Byline: Ina Beck
        Highlight: Das Wasser sinkt.
        Body
        Der Deich hat gehalten.
        Minister: Wir sind froh.
        Graphic
        Foto: Der Deich am Morgen
        Classification
        Language: GERMAN; DEUTSCH
        Publication-Type: Zeitung
        Subject: FLOODS (90%)
        Load-Date: November 19, 2024
        End of Document
        Brücke bleibt gesperrt
        Küstenblatt
        19. November 2024
        Length: 12 words
        Body
        Die Brücke bleibt gesperrt.
        Load-Date: November 20, 2024
        End of Document
        """;

    private static readonly NexisFormat Format = new();

    [Fact]
    public void Articles_of_the_older_LexisNexis_have_their_fields()
    {
        var read = ReadDocument.Of(Format, "nexis.txt", Old);

        Assert.Equal(2, read.Articles.Count);
        ArticleDraft first = read.Articles[0];
        Assert.Equal("Flood barrier holds as river reaches record level", first.Headline);
        Assert.Equal(("Coast Daily", "November 18, 2024", "NEWS; Pg. 3", "Baku", "en"), (first.Agency, first.DateText, first.Section, first.Place, first.Language));
        Assert.Equal(["The flood barrier held on Monday night, officials said.", "Note: this is a paragraph and no field."], first.Paragraphs);
        Assert.Equal(("Ina Beck", "1024", "November 19, 2024", "Newspaper"), (first.Metadata["author"], first.Metadata["words"], first.Metadata["loaddate"], first.Metadata["publicationtype"]));
        Assert.Contains("Copyright 2024 Coast Daily", first.Metadata["copyright"], StringComparison.Ordinal);
        Assert.Equal(("Second story", "Short text."), (read.Articles[1].Headline, Assert.Single(read.Articles[1].Paragraphs)));
        Assert.Empty(read.Problems);
    }

    [Fact]
    public void German_fields_of_the_older_LexisNexis_are_known()
    {
        ArticleDraft article = ReadDocument.Of(Format, "nexis.txt", OldGerman).Article;

        Assert.Equal(("Deich hält stand", "Küstenblatt", "18. November 2024", "LOKALES; S. 4", "de"), (article.Headline, article.Agency, article.DateText, article.Section, article.Language));
        Assert.Equal(("Ina Beck", "355"), (article.Metadata["author"], article.Metadata["words"]));
        Assert.Equal(["Der Deich hat gehalten."], article.Paragraphs);
    }

    [Fact]
    public void Articles_of_Nexis_Uni_are_the_same_as_text_and_as_a_Word_document()
    {
        string paragraphs = string.Concat(New.Split('\n').Select(line => $"<w:p><w:r><w:t>{line.Trim()}</w:t></w:r></w:p>"));
        byte[] word = ZipFile.Of(("word/document.xml", $"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{paragraphs}</w:body></w:document>"""));
        foreach (ReadDocument read in (ReadDocument[])[ReadDocument.Of(Format, "nexis.txt", New), ReadDocument.Of(new WordFormat(), "nexis.docx", word)])
        {
            Assert.Equal(2, read.Articles.Count);
            ArticleDraft first = read.Articles[0];
            Assert.Equal(("Deich hält stand", "Küstenblatt (Regionalausgaben)", "18. November 2024", "LOKALES; S. 6", "de"), (first.Headline, first.Agency, first.DateText, first.Section, first.Language));
            Assert.Equal(["Der Deich hat gehalten.", "Minister: Wir sind froh."], first.Paragraphs);
            Assert.Equal(("Ina Beck", "75", "Foto: Der Deich am Morgen", "FLOODS (90%)", "Das Wasser sinkt."), (first.Metadata["author"], first.Metadata["words"], first.Metadata["graphic"], first.Metadata["subject"], first.Metadata["highlight"]));
            ArticleDraft second = read.Articles[1];
            Assert.Equal(("Brücke bleibt gesperrt", "Küstenblatt", "19. November 2024"), (second.Headline, second.Agency, second.DateText));
            Assert.Equal(["Die Brücke bleibt gesperrt."], second.Paragraphs);
            Assert.Equal("November 20, 2024", second.Metadata["loaddate"]);
            Assert.Empty(read.Problems);
        }
    }

    [Fact]
    public void An_article_without_a_date_is_read_and_reported()
    {
        var read = ReadDocument.Of(Format, "nexis.txt", "Deich hält\nKüstenblatt\nLength: 3 words\nBody\nDer Deich hält.\nEnd of Document\n");

        Assert.Equal(("Deich hält", "Küstenblatt", ""), (read.Article.Headline, read.Article.Agency, read.Article.DateText));
        Assert.Equal(LoadSeverity.Warning, Assert.Single(read.Problems).Severity);
    }

    [Fact]
    public void Exports_are_known_by_their_marks_and_nothing_else_is_taken_for_one()
    {
        Assert.All((string[])[Old, OldGerman, New], text => Assert.Equal(FormatMatch.Certain, ReadDocument.Match(Format, "a.txt", text)));
        Assert.All(
            (string[])["", "Body\nEin Text über Körper.", "Kopf\nAutor: Ina Beck\nEin Text.\n1 of 2 documents were found.", "<html><body>Body\nLength: 3 words</body></html>", "Length: 3 words\nEin Text."],
            text => Assert.Equal(FormatMatch.None, ReadDocument.Match(Format, "a.txt", text)));
    }
}
