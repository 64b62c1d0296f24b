using CsCheck;

namespace CorpusAnalysis.Tests.Text;

public class StemmerTests
{
    public static TheoryData<string> Languages => [.. Stemmer.Languages];

    // SnowballC::wordStem of SnowballC 0.7.0: words in all, words with another stem, and what those are.
    [Theory]
    [InlineData("basque", "eu", 300, 0)]
    [InlineData("catalan", "ca", 300, 2)] // clitics behind the curly apostrophe, which R does not know
    [InlineData("danish", "da", 300, 0)]
    [InlineData("dutch", "nl", 300, 0)]
    [InlineData("english", "en", 484, 0)]
    [InlineData("finnish", "fi", 300, 4)] // genitives in -iden
    [InlineData("french", "fr", 300, 0)]
    [InlineData("german", "de", 482, 2)] // plurals in -nisse
    [InlineData("hungarian", "hu", 300, 2)] // nőnek, elérésétől
    [InlineData("irish", "ga", 300, 0)]
    [InlineData("italian", "it", 300, 0)]
    [InlineData("norwegian", "no", 300, 0)]
    [InlineData("porter", "porter", 484, 0)]
    [InlineData("portuguese", "pt", 300, 1)] // dissolução
    [InlineData("romanian", "ro", 300, 0)]
    [InlineData("russian", "ru", 300, 0)]
    [InlineData("spanish", "es", 300, 0)]
    [InlineData("swedish", "sv", 300, 0)]
    [InlineData("turkish", "tr", 300, 1)] // insan, which R spells with U+0307
    public void Stem_agrees_with_SnowballC(string table, string language, int words, int different)
    {
        var stemmer = Stemmer.Of(language);
        IReadOnlyDictionary<string, string>[] rows =
            [.. Golden.Rows("stems.csv").Concat(Golden.Rows("stems_handpicked.csv")).Where(row => row["language"] == table)];

        // R leaves capitals and curly apostrophes in stems; here they are folded before.
        string[] differences =
        [
            .. from row in rows
               let stem = stemmer.Stem(row["word"])
               where stem != TermFolding.Display(row["stem"])
               select $"{row["word"]}: {row["stem"]}, here {stem}",
        ];

        Assert.Equal(words, rows.Length);
        Assert.True(differences.Length <= different, string.Join("; ", differences));
    }

    // Porter's and Snowball's published examples.
    [Theory]
    [InlineData("porter", "relational", "relat")]
    [InlineData("porter", "hopefulness", "hope")]
    [InlineData("en", "generously", "generous")]
    [InlineData("de", "aufeinanderfolgenden", "aufeinanderfolg")]
    [InlineData("de", "KATEGORIEN", "kategori")]
    [InlineData("fr", "continuellement", "continuel")]
    [InlineData("ru", "важнейшими", "важн")]
    public void Stem_is_as_published(string language, string word, string stem) => Assert.Equal(stem, Stemmer.Of(language).Stem(word));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Stem_takes_any_text_and_never_empties_a_word(string language)
    {
        var stemmer = Stemmer.Of(language);

        Texts.Any.Sample(text => text.Length == 0 || stemmer.Stem(text).Length > 0 || TermFolding.Display(text).Length == 0, threads: 4);
    }

    [Fact]
    public void Stem_of_nothing_is_nothing() => Assert.Equal("", Stemmer.Of("de").Stem(""));

    [Fact]
    public void An_unknown_language_names_those_there_are() =>
        Assert.Contains("de, en", Assert.Throws<NotSupportedException>(() => Stemmer.Of("ar")).Message, StringComparison.Ordinal);
}
