namespace CorpusAnalysis.Tests.Text;

public class SentenceSplitterTests
{
    [Theory]
    [InlineData("Das ist es. Er ging! Warum?", "Das ist es.|Er ging!|Warum?")]
    [InlineData("Rund 5 Mio. Euro und ca. 3 Mrd. Dollar. Mehr nicht.", "Rund 5 Mio. Euro und ca. 3 Mrd. Dollar.|Mehr nicht.")]
    [InlineData("Städte, z. B. Baku und u. a. Bonn. Ende.", "Städte, z. B. Baku und u. a. Bonn.|Ende.")]
    [InlineData("Städte, z.B. Baku. Ende.", "Städte, z.B. Baku.|Ende.")]
    [InlineData("Am 29. November begann es. Am 2. Tag endete es.", "Am 29. November begann es.|Am 2. Tag endete es.")]
    [InlineData("Am 22. Nov. begann es.", "Am 22. Nov. begann es.")]
    [InlineData("Es war 2024. Dann kam 2025.", "Es war 2024.|Dann kam 2025.")]
    [InlineData("„Wir gehen.“ Sie gingen.", "„Wir gehen.“|Sie gingen.")]
    [InlineData("„Wir gehen“, sagte er. „Nein!“, rief sie.", "„Wir gehen“, sagte er.|„Nein!“, rief sie.")]
    [InlineData("»Nein.« (Lachen.) Ende.", "»Nein.«|(Lachen.)|Ende.")]
    [InlineData("Nun ja… Und dann? Nun... weiter.", "Nun ja…|Und dann?|Nun... weiter.")]
    [InlineData("Das sagte J. Becker. Ende.", "Das sagte J. Becker.|Ende.")]
    [InlineData("Nach 1.234,5 Tonnen. Ende.", "Nach 1.234,5 Tonnen.|Ende.")]
    [InlineData("Überschrift ohne Punkt\n\nErster Satz. Zweiter Satz", "Überschrift ohne Punkt|Erster Satz.|Zweiter Satz")]
    [InlineData("Eins\r\nZwei", "Eins|Zwei")]
    [InlineData("Dr. Prof. Nr. 3 kam. Он сказал. 5 млн. рублей.", "Dr. Prof. Nr. 3 kam.|Он сказал.|5 млн. рублей.")]
    [InlineData("", "")]
    [InlineData(" \n\t ", "")]
    public void Split_finds_the_sentences(string text, string sentences) =>
        Assert.Equal(sentences, string.Join('|', SentenceSplitter.Split(text).Select(range => text[range])));

    [Fact]
    public void Split_covers_everything_but_white_space() => CsCheck.Check.Sample(Texts.Any, text => Assert.Equal(
        text.Where(c => !char.IsWhiteSpace(c)),
        SentenceSplitter.Split(text).SelectMany(range => text[range]).Where(c => !char.IsWhiteSpace(c))));
}
