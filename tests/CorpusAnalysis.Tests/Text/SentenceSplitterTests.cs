using CsCheck;

namespace CorpusAnalysis.Tests.Text;

public class SentenceSplitterTests
{
    // A | stands at each boundary.
    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    [InlineData("Kein Punkt")]
    [InlineData("Eins. |Zwei! |Drei? |Vier… |Fünf")]
    [InlineData("Eine Überschrift\n\n|Ein Absatz.\r\n|Noch einer.")]
    [InlineData("„Wir warten.“ |Danach ging sie.")]
    [InlineData("„Wir warten“, sagte sie. |(So war es.) |„Gut.“")]
    [InlineData("«Мы ждём.» |Потом она ушла.")]
    [InlineData("‚Ja.‘ |Dann nicht.")]
    [InlineData("Am 29. November begann es. |Der 2. Weltkrieg.")]
    [InlineData("Das war 2024. |Danach kam nichts.")]
    [InlineData("Rund 2,3 Mio. Euro, etwa 5 Mrd. US-Dollar. |Mehr nicht.")]
    [InlineData("Es gab z. B. Minen, u. a. Panzerminen. |Räumteams kamen.")]
    [InlineData("Das gilt i. d. R. Aber das ist der Preis. |So ist es.")]
    [InlineData("J. Becker und A. B. Schmidt kamen. |Sie gingen.")]
    [InlineData("Dr. Meier traf Prof. Müller am 3. Dez. Dort.")]
    [InlineData("Mr. Smith met Mrs. Jones. |They left.")]
    [InlineData("Около 5 млн. Человек пришли. |Потом ушли.")]
    [InlineData("Sie sagte: „29. November ist es.“ |Am\u00A03. Mai, »1. Juni und –2. Juli. |Ende.")]
    [InlineData("Seite . . . . . . . . . ende. |Dann nichts.")]
    [InlineData("We build tomorrow's. |They keep their father’s. |Ends.")]
    [InlineData("Wie bitte?! |Ja... |Nein.")]
    [InlineData("Er sagte ja ... und ging. |Dann nichts.")]
    [InlineData("unfccc.int ist die Seite. |12 Länder kamen.")]
    [InlineData("Ein Wert von 1.234 gilt.")]
    [InlineData("Nach 1.234,5 Tonnen waren es 1.234. |Dann siehe unfccc.int. |Ende.")]
    [InlineData("Städte, z.B. Baku. |Ende.")]
    [InlineData("„Wir gehen“, sagte er. |„Nein!“, rief sie.")]
    [InlineData("Dr. Prof. Nr. 3 kam. |Он сказал. |5 млн. рублей.")]
    [InlineData("»Nein.« |(Lachen.) |Ende.")]
    public void Split_ends_sentences_where_a_reader_does(string marked)
    {
        string text = marked.Replace("|", "", StringComparison.Ordinal);
        string[] expected = [.. marked.Split('|').Select(part => part.Trim()).Where(part => part.Length > 0)];

        Assert.Equal(expected, SentenceSplitter.Split(text).Select(range => text[range]));
    }

    [Fact]
    public void Sentences_ascend_and_hold_all_that_is_not_blank() => Gen
        .OneOf<string>("Wort", "mio", "z", "B", "3", ".", "!", "…", "“", "„", ")", " ", "\n", "\r\n")
        .Array[0, 25].Select(string.Concat)
        .Sample(text =>
        {
            int end = 0;
            foreach (Range sentence in SentenceSplitter.Split(text))
            {
                Assert.InRange(sentence.Start.Value, end, text.Length - 1);
                Assert.True(string.IsNullOrWhiteSpace(text[end..sentence.Start.Value]));
                Assert.False(string.IsNullOrWhiteSpace(text[sentence]));
                end = sentence.End.Value;
            }

            Assert.True(string.IsNullOrWhiteSpace(text[end..]));
        });

    [Fact]
    public void Split_covers_everything_but_white_space() => Texts.Any.Sample(text => Assert.Equal(
        text.Where(c => !char.IsWhiteSpace(c)),
        SentenceSplitter.Split(text).SelectMany(range => text[range]).Where(c => !char.IsWhiteSpace(c))));
}
