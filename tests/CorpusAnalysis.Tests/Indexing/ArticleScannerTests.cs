using System.Text;
using CsCheck;

namespace CorpusAnalysis.Tests.Indexing;

public class ArticleScannerTests
{
    // What wire text is made of, and what may join or cut words by a rule of its own.
    private static readonly Gen<string> Pieces = Gen.OneOf(
        Gen.OneOf<string>("Klima", "die", "Straße", "ÄÖÜ", "COP29", "US", "Мины", "şəhər", "z", "B", "d", "h", "т", "е", "1", "234", "2024", "a", "é", "ŉ", "İ"),
        Gen.OneOf<string>(" ", " ", " ", "\n", "\r\n", "\t", "\u00A0", "\u202F", "\u2009", "\u0001"),
        Gen.OneOf<string>(".", ",", "-", "'", "’", ":", ";", "_", "@", "#", "/", "://", "„", "“", "…", "–", "\u2010", "\u2011", "(", ")", "!", "?", "*", "×", "÷"),
        Gen.OneOf<string>("https://", "HTTP://", "www.", "a@b.de", "x.y@ü.int", "@UN", "#COP29", "&", "=", "%", "[", "]", "か\u3099", "~", "<", "\u0338", "°"),
        Gen.OneOf<string>("\u0308", "\u00AD", "\u200D", "₂", "漢", "字", "カ", "א", "\"", "👩", "🇦", "²", "\uD800", "\uFFFE", "·"));

    private static readonly Gen<string> Texts = Pieces.Array[0, 60].Select(string.Concat);

    [Fact]
    public void Scanning_finds_the_tokens_of_the_tokenizer() => Texts.Sample(text => Same(text, new TokenizerOptions()), iter: 30_000);

    [Fact]
    public void Scanning_keeps_to_the_options() =>
        Gen.Select(Texts, Gen.Bool.Array[8]).Sample(
            (text, on) => Same(text, new TokenizerOptions
            {
                JoinHyphenated = on[0],
                JoinAbbreviations = on[1],
                JoinDigitGroups = on[2],
                JoinSubscripts = on[3],
                JoinUrls = on[4],
                JoinEmails = on[5],
                JoinMentions = on[6],
                JoinHashtags = on[7],
            }),
            iter: 10_000);

    [Theory]
    [InlineData("Das ist z. B. so, d. h. u. a. m. (i. d. R.) nicht.")]
    [InlineData("Ende auf z. B.")]
    [InlineData("z. B.\nB. z. B")]
    [InlineData("т. е. так")]
    public void Abbreviations_go_on_behind_a_blank(string text) => Assert.True(Same(text, new TokenizerOptions()));

    [Theory]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(200)]
    [InlineData(100_000)]
    public void Words_may_be_of_any_length(int length)
    {
        Assert.True(Same($"vor {new string('x', length)} nach", new TokenizerOptions()));
        Assert.True(Same(new string('ä', length), new TokenizerOptions()));
        Assert.True(Same(new string(' ', length) + "Wort", new TokenizerOptions()));
    }

    [Fact]
    public void A_block_is_read_the_same_by_vectors_and_byte_by_byte() =>
        Gen.Select(Gen.OneOf(Gen.Byte, Gen.OneOf<byte>(0x20, 0x2D, 0x2E, 0xC3, 0xA4, 0x97, 0xB7, 0xD0, 0x41, 0x7A, 0x30)).Array[TextBlock.Size], Gen.Bool).Sample((bytes, joinHyphens) =>
        {
            byte[] one = new byte[TextBlock.Size], other = new byte[TextBlock.Size];
            return TextBlock.Read(bytes, one, joinHyphens) == TextBlock.ReadScalar(bytes, other, joinHyphens) && one.AsSpan().SequenceEqual(other);
        });

    [Fact]
    public void Cutting_finds_the_places_of_the_tokens() => Texts.Sample(
        text =>
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(text);
            string read = Encoding.UTF8.GetString(utf8);
            return new ArticleScanner(Tokenizer.Default).Cut(utf8).ToArray().Select(token => Encoding.UTF8.GetString(utf8, token.Start, token.Length))
                .SequenceEqual(Tokenizer.Default.Tokenize(read).Select(token => token.In(read)));
        },
        iter: 10_000);

    [Fact]
    public void A_long_text_is_cut_as_a_short_one()
    {
        string text = string.Concat(Enumerable.Repeat("Die COP29:x z. B. läuft. ", 2_000));
        Token[] expected = [.. Tokenizer.Default.Tokenize(text)];

        Assert.Equal(expected.Length, new ArticleScanner(Tokenizer.Default).Cut(Encoding.UTF8.GetBytes(text)).Length);
        Assert.Equal(777, new ArticleScanner(Tokenizer.Default).Cut(Encoding.UTF8.GetBytes(text), 777).Length);
        Assert.True(Same(text, new TokenizerOptions()));
    }

    private static bool Same(string text, TokenizerOptions options)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        string read = Encoding.UTF8.GetString(utf8);
        var tokenizer = new Tokenizer(options);
        var vocabulary = new VocabularyBuilder();
        var scanner = new ArticleScanner(tokenizer);
        scanner.Scan(utf8, vocabulary);
        Vocabulary terms = vocabulary.Build();
        return scanner.Terms.ToArray().Select(terms.Key).SequenceEqual(tokenizer.Tokenize(read).Select(token => TermFolding.Fold(token.In(read))));
    }
}
