using System.Text;

namespace CorpusAnalysis.Tests.Loading.Decoding;

public class EncodingDetectionTests
{
    [Theory]
    [InlineData("de", "windows-1252", 100)]
    [InlineData("de", "iso-8859-1", 100)]
    [InlineData("de", "iso-8859-15", 100)]
    [InlineData("de", "windows-1254", 100)]
    [InlineData("en", "windows-1252", 20)]
    [InlineData("en", "iso-8859-1", 5)]
    [InlineData("en", "iso-8859-15", 5)]
    [InlineData("fr", "windows-1252", 5)]
    [InlineData("fr", "iso-8859-1", 5)]
    [InlineData("fr", "iso-8859-15", 5)]
    [InlineData("az", "iso-8859-9", 5)]
    [InlineData("az", "windows-1254", 5)]
    [InlineData("tr", "iso-8859-9", 5)]
    [InlineData("tr", "windows-1254", 5)]
    [InlineData("ru", "windows-1251", 5)]
    [InlineData("ru", "koi8-r", 5)]
    [InlineData("uk", "windows-1251", 2)]
    [InlineData("uk", "koi8-u", 2)]
    [InlineData("es", "windows-1252", 2)]
    [InlineData("it", "windows-1252", 2)]
    [InlineData("is", "windows-1252", 1)]
    [InlineData("pl", "windows-1250", 1)]
    [InlineData("cs", "iso-8859-2", 1)]
    [InlineData("el", "windows-1253", 1)]
    public void Every_text_is_read_as_it_was_written(string language, string encoding, int least)
    {
        string[] texts = [.. LanguageTexts.Of(language).Select(text => Encodable(text, encoding)).OfType<string>().Distinct()];
        string[] wrong = [.. texts.Where(text => TextDecoding.Decode(KnownEncodings.Strict(encoding).GetBytes(text), "a.txt").Text != text)];

        Assert.Empty(wrong);
        Assert.True(texts.Length >= least, $"only {texts.Length} texts are beyond ASCII and can be written so");
    }

    [Theory]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    public void Every_article_is_read_in_UTF_16_without_a_mark(string encoding) => Assert.All(LanguageTexts.Articles(), text =>
    {
        DecodedText decoded = TextDecoding.Decode(KnownEncodings.Strict(encoding).GetBytes(text), "a.txt");

        Assert.Equal((text, encoding, EncodingSource.Detected), (decoded.Text, decoded.Encoding, decoded.Source));
    });

    [Theory]
    [InlineData("Die Karte kostet 12 €.", "iso-8859-15")]
    [InlineData("Die Karte kostet 12 €.", "windows-1252")]
    [InlineData("Une œuvre de l’artiste", "windows-1252")]
    [InlineData("Une œuvre du musée", "iso-8859-15")]
    [InlineData("Eine ½ Stunde für 5 °C", "iso-8859-1")]
    [InlineData("Şırnak’ta yağmur", "windows-1254")]
    [InlineData("Нет", "windows-1251")]
    [InlineData("нет, не дали", "koi8-r")]
    public void Few_letters_are_enough(string text, string encoding) =>
        Assert.Equal(text, TextDecoding.Decode(KnownEncodings.Strict(encoding).GetBytes(text), "a.txt").Text);

    [Theory]
    [InlineData("shift_jis", "気候変動会議は二日延長され、日曜日の未明に閉幕した。")]
    [InlineData("gb18030", "气候大会延长两天后于周日凌晨闭幕。发展中国家对协议表示不满。")]
    [InlineData("euc-kr", "기후 회의는 이틀 연장된 끝에 일요일 새벽에 폐막했다.")]
    public void What_looks_like_no_text_that_is_known_is_refused(string encoding, string text)
    {
        CorpusFormatException error = Assert.Throws<CorpusFormatException>(() => TextDecoding.Decode(KnownEncodings.Strict(encoding).GetBytes(text), "a.txt"));

        Assert.StartsWith("expected UTF-8, found the byte 0x", error.Problem.Message, StringComparison.Ordinal);
        Assert.Contains("--encoding NAME", error.Problem.Mend, StringComparison.Ordinal);
    }

    // As it stands, else with the plain signs that such encodings were used with; null when it has no letter beyond ASCII, or one that the encoding has not.
    private static string? Encodable(string text, string encoding)
    {
        foreach (string version in (ReadOnlySpan<string>)[text, LanguageTexts.Plain(text)])
        {
            try
            {
                _ = KnownEncodings.Strict(encoding).GetBytes(version);
                return Ascii.IsValid(version) ? null : version;
            }
            catch (EncoderFallbackException)
            {
                // The next version.
            }
        }

        return null;
    }
}
