using System.Text;
using CsCheck;

namespace CorpusAnalysis.Tests.Text;

public class TermFoldingTests
{
    private static readonly Gen<string> Words = Gen.OneOf(
        Gen.Char.Where(c => !char.IsSurrogate(c)).Select(c => c.ToString()),
        Gen.OneOf<string>("a", "A", "ß", "ẞ", "İ", "ı", "I", "ς", "Σ", "\u0308", "\u0345", "\u0301", "\u0323", "\u00AD", "\u034F", "-", "'", ".", " ", "1", "ᾳ", "ﬃ", "\U00010400"))
        .Array[1, 8].Select(string.Concat);

    [Theory]
    [InlineData("", "")]
    [InlineData("baku", "baku")]
    [InlineData("Baku", "baku")]
    [InlineData("STRASSE", "strasse")]
    [InlineData("Straße", "strasse")]
    [InlineData("GROẞE", "grosse")]
    [InlineData("Übung", "übung")]
    [InlineData("U\u0308bung", "übung")]
    [InlineData("İlham", "ilham")]
    [InlineData("ılıq", "ılıq")]
    [InlineData("ΣΊΣΥΦΟΣ", "σίσυφοσ")]
    [InlineData("БАКУ", "баку")]
    [InlineData("ﬃ", "ffi")]
    [InlineData("geht’s", "geht's")]
    [InlineData("US‑Dollar", "us-dollar")]
    [InlineData("Kli\u00ADma\u200D\uFE0F", "klima")]
    [InlineData("z. B", "z.b")]
    [InlineData("1\u202F200", "1200")]
    [InlineData("z. \u00A0B", "z.b")]
    [InlineData("New York", "new york")]
    [InlineData("#COP29", "#cop29")]
    [InlineData("@UN", "@un")]
    [InlineData("https://UNFCCC.int/?a=Straße&b=%20#c~", "https://unfccc.int/?a=strasse&b=%20#c~")]
    public void Fold_gives_the_key(string token, string expected) => Assert.Equal(expected, TermFolding.Fold(token));

    [Theory]
    [InlineData("Maß", "Mass")]
    [InlineData("Straße", "STRASSE")]
    [InlineData("\u212B", "Å")]
    [InlineData("\u2126", "ω")]
    [InlineData("µ", "μ")]
    [InlineData("İqlim", "iqlim")]
    [InlineData("I\u0307qlim", "iqlim")]
    public void Fold_merges(string one, string other) => Assert.Equal(TermFolding.Fold(one), TermFolding.Fold(other));

    [Theory]
    [InlineData("ı", "I")]
    [InlineData("Müll", "Mull")]
    [InlineData("CO₂", "CO2")]
    [InlineData("1.200", "1200")]
    [InlineData("#klima", "klima")]
    [InlineData("@UN", "#UN")]
    public void Fold_keeps_apart(string one, string other) => Assert.NotEqual(TermFolding.Fold(one), TermFolding.Fold(other));

    [Theory]
    [InlineData("Straße", "straße")]
    [InlineData("ÜBUNG", "übung")]
    [InlineData("u\u0308bung", "übung")]
    [InlineData("İlham", "ilham")]
    [InlineData("z. B", "z.b")]
    public void Display_is_lower_case_with_the_letters_kept(string token, string expected) => Assert.Equal(expected, TermFolding.Display(token));

    [Fact]
    public void Fold_is_idempotent_for_every_code_point()
    {
        for (int code = 0; code <= 0x10FFFF; code += code == 0xD7FF ? 0x801 : 1)
        {
            string folded = TermFolding.Fold(char.ConvertFromUtf32(code));
            Assert.True(folded == TermFolding.Fold(folded), $"U+{code:X4}");
        }
    }

    [Fact]
    public void Fold_is_idempotent() => Words.Sample(word => Assert.Equal(TermFolding.Fold(word), TermFolding.Fold(TermFolding.Fold(word))));

    [Fact]
    public void Fold_is_the_same_for_composed_and_decomposed_words() => Words.Sample(word =>
        Assert.Equal(TermFolding.Fold(word.Normalize(NormalizationForm.FormC)), TermFolding.Fold(word.Normalize(NormalizationForm.FormD))));

    [Fact]
    public void Display_folds_to_the_key_of_its_token() => Words.Sample(word => Assert.Equal(TermFolding.Fold(word), TermFolding.Fold(TermFolding.Display(word))));

    [Fact]
    public void Latin_letters_are_folded_fast_as_all_are() => Gen.Int[1, 0xFF].Select(code => (char)code).Array[0, 12].Sample(letters =>
    {
        string token = new string(letters).ToLower(System.Globalization.CultureInfo.InvariantCulture) is var lower ? string.Concat(letters.Zip(lower, (letter, small) => char.IsAsciiLetter(letter) ? small : letter)) : "";
        byte[] bytes = System.Text.Encoding.UTF8.GetBytes(token), key = new byte[bytes.Length];
        if (TermFolding.TryFoldLatin(bytes, key))
        {
            Assert.Equal(TermFolding.Fold(token), System.Text.Encoding.UTF8.GetString(key));
        }
    });

    [Theory]
    [InlineData("straße", "strasse")]
    [InlineData("Übergröße", "übergrösse")]
    [InlineData("ÀÖØÞàöøþÿ", "àöøþàöøþÿ")]
    public void Latin_words_are_folded_fast(string token, string expected)
    {
        byte[] bytes = System.Text.Encoding.UTF8.GetBytes(token), key = new byte[bytes.Length];
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)(bytes[i] is >= (byte)'A' and <= (byte)'Z' ? bytes[i] + 0x20 : bytes[i]);
        }

        Assert.True(TermFolding.TryFoldLatin(bytes, key));
        Assert.Equal(expected, System.Text.Encoding.UTF8.GetString(key));
    }

    [Theory]
    [InlineData("×")]
    [InlineData("µ")]
    [InlineData("мины")]
    [InlineData("a\u0308")]
    public void What_is_not_latin_is_left_to_the_rules_for_all(string token) =>
        Assert.False(TermFolding.TryFoldLatin(System.Text.Encoding.UTF8.GetBytes(token), new byte[8]));
}
