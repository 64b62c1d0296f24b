using System.Text;
using CsCheck;

namespace CorpusAnalysis.Tests.Loading.Decoding;

public class TextDecodingTests
{
    private const string Sample = "Größe: 5 €, „ja“";

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    [InlineData("utf-32le")]
    [InlineData("utf-32be")]
    public void A_byte_order_mark_counts_before_all_else(string encoding)
    {
        byte[] bytes = KnownEncodings.Strict(encoding).GetBytes("\uFEFF" + Sample);

        Assert.Equal(new(Sample, encoding, EncodingSource.ByteOrderMark, []), TextDecoding.Decode(bytes, "a.txt", "koi8-r"));
        DecodedText other = TextDecoding.Decode(bytes, "a.txt", given: "koi8-r");
        Assert.Equal((Sample, LoadSeverity.Note), (other.Text, Assert.Single(other.Problems).Severity));
    }

    [Theory]
    [InlineData("windows-1252", "CP1252", null, "windows-1252", "Given")]
    [InlineData("windows-1252", "iso-8859-1", null, "windows-1252", "Given")]
    [InlineData("windows-1252", "iso-8859-1", "koi8-r", "windows-1252", "Given")]
    [InlineData("windows-1252", null, "ISO-8859-1", "windows-1252", "Declared")]
    [InlineData("windows-1254", null, "latin5", "windows-1254", "Declared")]
    [InlineData("utf-8", null, null, "utf-8", "Utf8Valid")]
    [InlineData("utf-8", null, "UTF-8", "utf-8", "Declared")]
    [InlineData("utf-8", "utf8", null, "utf-8", "Given")]
    [InlineData("utf-16le", "UTF-16", null, "utf-16le", "Given")]
    public void The_encoding_given_counts_before_the_one_declared(string written, string? given, string? declared, string encoding, string source)
    {
        DecodedText decoded = TextDecoding.Decode(KnownEncodings.Strict(written).GetBytes(Sample), "a.txt", declared, given);

        Assert.Equal(new(Sample, encoding, Enum.Parse<EncodingSource>(source), []), decoded);
    }

    [Fact]
    public void A_detected_encoding_is_noted_with_the_way_to_another()
    {
        DecodedText decoded = TextDecoding.Decode(KnownEncodings.Strict("windows-1252").GetBytes(Sample), "a.txt");

        Assert.Equal((Sample, "windows-1252", EncodingSource.Detected), (decoded.Text, decoded.Encoding, decoded.Source));
        Assert.Equal(
            new(LoadSeverity.Note, "a.txt", 0, "read as windows-1252, which it looks like, as it is no UTF-8", "if that is wrong, give the right one with --encoding NAME"),
            Assert.Single(decoded.Problems));
    }

    [Theory]
    [InlineData("iso-8859-1", "declares the encoding iso-8859-1, but is none")]
    [InlineData("utf-16", "declares the encoding utf-16le, but is none")]
    [InlineData("x-klingon", "declares the encoding \"x-klingon\", which is not known")]
    public void A_declaration_that_cannot_be_true_is_a_warning(string declared, string message)
    {
        DecodedText decoded = TextDecoding.Decode(Encoding.UTF8.GetBytes(Sample), "a.txt", declared);

        Assert.Equal((Sample, "utf-8", EncodingSource.Utf8Valid), (decoded.Text, decoded.Encoding, decoded.Source));
        Assert.Equal((LoadSeverity.Warning, message), (Assert.Single(decoded.Problems).Severity, decoded.Problems[0].Message));
    }

    [Theory]
    [InlineData("utf-8", null)]
    [InlineData(null, "UTF-8")]
    public void What_claims_UTF_8_and_is_none_is_an_error_with_its_place(string? declared, string? given)
    {
        LoadProblem problem = Error([0x41, 0x0A, 0x42, 0xFC, 0x43], declared, given);

        Assert.Equal((2, "expected UTF-8, found the byte 0xFC at byte offset 3"), (problem.Line, problem.Message));
    }

    [Fact]
    public void What_claims_UTF_8_by_its_mark_and_is_none_is_an_error() =>
        Assert.Equal("expected UTF-8, found the byte 0xFC at byte offset 4", Error([0xEF, 0xBB, 0xBF, 0x41, 0xFC, 0x42]).Message);

    [Fact]
    public void UTF_8_beside_another_encoding_is_an_error()
    {
        byte[] bytes = [.. "Grün\n"u8, .. Encoding.Latin1.GetBytes("schön und grün, für Größe")];

        LoadProblem problem = Error(bytes);

        Assert.Equal((2, "expected UTF-8, found the byte 0xF6 at byte offset 9"), (problem.Line, problem.Message));
        Assert.Contains("mixes", problem.Mend, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("windows-1252", new byte[] { 0x41, 0x0A, 0x81 }, 2, "expected windows-1252, found the byte 0x81 at byte offset 2")]
    [InlineData("us-ascii", new byte[] { 0x41, 0xFC }, 1, "expected us-ascii, found the byte 0xFC at byte offset 1")]
    [InlineData("shift_jis", new byte[] { 0x41, 0xFC }, 1, "expected shift_jis, found the byte 0xFC at byte offset 1")]
    [InlineData("utf-16le", new byte[] { 0x41, 0x00, 0x00, 0xD8 }, 1, "expected utf-16le, found the byte 0x00 at byte offset 2")]
    public void What_is_none_of_the_encoding_given_is_an_error(string given, byte[] bytes, int line, string message)
    {
        LoadProblem problem = Error(bytes, given: given);

        Assert.Equal((line, message), (problem.Line, problem.Message));
    }

    [Fact]
    public void An_encoding_that_is_not_known_is_refused_with_those_that_are()
    {
        string message = Assert.Throws<ArgumentException>(() => TextDecoding.Decode("a"u8, "a.txt", given: "utf-9")).Message;

        Assert.StartsWith("There is no encoding \"utf-9\" that is known; known are big5, ", message, StringComparison.Ordinal);
        Assert.EndsWith("windows-1258.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Binary_content_is_no_text()
    {
        Assert.StartsWith("not text: a NUL byte", Error([0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 13]).Message, StringComparison.Ordinal);
        Assert.Equal("not text: 8 of its 16 bytes are control characters", Error([.. Enumerable.Repeat((byte)1, 8), .. "abcdefgh"u8]).Message);
        Assert.Equal("not text: a NUL byte at byte offset 1", Error([0x41, 0, 0, 0x42, 0x43, 0], declared: "windows-1252").Message);
    }

    [Fact]
    public void Every_encoding_named_is_there_and_found_by_its_name() => Assert.All(KnownEncodings.Names, name =>
    {
        Assert.Equal(name, KnownEncodings.Find(name.ToUpperInvariant()));
        Assert.Equal("abc", KnownEncodings.Strict(name).GetString(KnownEncodings.Strict(name).GetBytes("abc")));
    });

    [Fact]
    public void Decode_reads_any_valid_UTF_8_as_it_is_and_any_bytes_without_other_exceptions()
    {
        Texts.Wellformed.Where(text => !text.StartsWith('\uFEFF')).Sample(text => Assert.Equal(text, TextDecoding.Decode(Encoding.UTF8.GetBytes(text), "a").Text));
        Gen.Byte.Array[0, 40].Sample(bytes =>
        {
            try
            {
                Assert.DoesNotContain('\uFFFD', TextDecoding.Decode(bytes, "a").Text);
            }
            catch (CorpusFormatException error)
            {
                Assert.NotEqual("", error.Problem.Mend);
            }
        });
    }

    private static LoadProblem Error(byte[] bytes, string? declared = null, string? given = null) =>
        Assert.Throws<CorpusFormatException>(() => TextDecoding.Decode(bytes, "a.txt", declared, given)).Problem;
}
