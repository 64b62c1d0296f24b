using CsCheck;

namespace CorpusAnalysis.Tests.Coding;

public class HandCodesTests
{
    [Theory]
    [InlineData("article,theme,coder_a,coder_b,final,reason\na1,finance,1,0,1,\"nur am Rand, aber doch\"\na2,finance,0,0,0,\n")]
    [InlineData("reason;final;coder_b;coder_a;theme;article\r\nnur am Rand, aber doch;1;0;1;finance;a1\r\n;0;0;0;finance;a2")]
    [InlineData("Article,note,Theme,Coder_A,Coder_B,Final,Reason\n a1.txt ,x,finance, 1 ,0,1,\"nur am Rand, aber doch\"\na2.txt,,finance,0,0,0,\n")]
    public void Parse_reads_codes_whatever_the_delimiter_and_order_of_columns(string csv) => Assert.Equal(
        [new HandCode("a1", "finance", true, false, true, "nur am Rand, aber doch"), new HandCode("a2", "finance", false, false, false)],
        HandCodes.Parse(csv, "codes.csv").Codes);

    [Fact]
    public void Parse_does_without_the_column_of_reasons() => Assert.Equal(
        [new HandCode("a1", "finance", false, true, true), new HandCode("b.x", "climate/finance", true, true, true)],
        HandCodes.Parse("article,theme,coder_a,coder_b,final\na1,finance,0,1,1\nb.x,climate/finance,1,1,1\n", "codes.csv").Codes);

    [Fact]
    public void Parse_takes_an_article_for_several_themes() => Assert.Equal(
        [("a", "mines"), ("b", "mines"), ("a", "war")],
        HandCodes.Parse("article,theme,coder_a,coder_b,final\na,mines,1,1,1\nb,mines,1,1,1\na,war,0,0,0\n", "codes.csv").Codes.Select(code => (code.ArticleId, code.Theme)));

    [Fact]
    public void Parse_passes_over_blank_lines_and_keeps_rows_that_begin_with_a_number_sign() => Assert.Equal(
        ["#1", "a"],
        HandCodes.Parse("article,theme,coder_a,coder_b,final\n#1,x,1,1,1\n\na.TXT,x,1,1,1\n\n", "codes.csv").Codes.Select(code => code.ArticleId));

    [Fact]
    public void Parse_of_a_header_alone_has_no_codes() => Assert.Empty(HandCodes.Parse("article,theme,coder_a,coder_b,final\n", "codes.csv").Codes);

    [Theory]
    [InlineData("", "codes.csv(1): expected the column 'article', found \"\"; begin with: article,theme,coder_a,coder_b,final")]
    [InlineData("article,theme,coder_a,coder_b,final,final\n", "codes.csv(1): the column 'final' comes twice;")]
    [InlineData("article,theme,coder_a,coder_b,final,reason\n#a,x,1,1,1,\nb,x,1,0,1,eins, zwei\n", "codes.csv(3): expected 6 cells, found 7; quote cells that hold the delimiter")]
    [InlineData("article,theme,coder_a,coder_b,final\n.txt,x,1,1,1\n", "codes.csv(2): expected an article and a theme, found an empty cell;")]
    [InlineData("theme,coder_a,coder_b,final\n", "codes.csv(1): expected the column 'article', found \"theme,coder_a,coder_b,final\";")]
    [InlineData("article,coder_a,coder_b,final\n", "codes.csv(1): expected the column 'theme',")]
    [InlineData("article,theme,coder_b,final\n", "codes.csv(1): expected the column 'coder_a',")]
    [InlineData("article,theme,coder_a,final\n", "codes.csv(1): expected the column 'coder_b',")]
    [InlineData("article,theme,coder_a,coder_b\n", "codes.csv(1): expected the column 'final',")]
    [InlineData("article,theme,coder_a,coder_b,final\na,x,1,1,1\nb,x,yes,1,1\n", "codes.csv(3): expected 1 or 0 for coder_a, found \"yes\";")]
    [InlineData("article,theme,coder_a,coder_b,final\na,x,1,2,1\n", "codes.csv(2): expected 1 or 0 for coder_b, found \"2\";")]
    [InlineData("article,theme,coder_a,coder_b,final\na,x,1,1,\n", "codes.csv(2): expected 1 or 0 for final, found \"\";")]
    [InlineData("article,theme,coder_a,coder_b,final\na,x,1,1\n", "codes.csv(2): expected 1 or 0 for final, found \"\";")]
    [InlineData("article,theme,coder_a,coder_b,final\n,x,1,1,1\n", "codes.csv(2): expected an article and a theme, found an empty cell;")]
    [InlineData("article,theme,coder_a,coder_b,final\na, ,1,1,1\n", "codes.csv(2): expected an article and a theme, found an empty cell;")]
    [InlineData("article,theme,coder_a,coder_b,final\na,x,1,1,1\na.txt,x,0,0,0\n", "codes.csv(3): a second code of 'x' for \"a\"; remove one of them")]
    [InlineData("article,theme,coder_a,coder_b,final,reason\na,x,1,0,1,\"eins\nzwei\"\nb,x,1,1,?,\n", "codes.csv(4): expected 1 or 0 for final, found \"?\";")]
    [InlineData("article,theme,coder_a,coder_b,final,reason\na,x,1,0,1,ok\nb,x,1,1,1,\"offen\n", "codes.csv(3): expected a CSV record, found a quotation mark out of place")]
    public void Parse_names_what_is_wrong_with_its_line(string csv, string message)
    {
        CorpusFormatException error = Assert.Throws<CorpusFormatException>(() => HandCodes.Parse(csv, "codes.csv"));

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_gives_codes_or_one_clear_error_for_any_text() =>
        Gen.OneOf("article", "theme", "coder_a,coder_b,final", "a", "x", "1", "0", ",", ",", ",", ";", "\"", "\n", "\r\n", " ", "\u0000")
            .Array[0, 20].Select(string.Concat)
            .Select(Gen.Bool, (text, header) => header ? "article,theme,coder_a,coder_b,final\n" + text : text)
            .Sample(csv =>
            {
                try
                {
                    Assert.DoesNotContain(HandCodes.Parse(csv, "codes.csv").Codes, code => code.ArticleId.Length == 0 || code.Theme.Length == 0);
                }
                catch (CorpusFormatException error)
                {
                    Assert.StartsWith("codes.csv(", error.Message, StringComparison.Ordinal);
                }
            });

    [Fact]
    public void Load_reads_a_file_with_a_byte_order_mark()
    {
        using TemporaryFolder folder = new TemporaryFolder().Write("codes.csv", "\uFEFFarticle,theme,coder_a,coder_b,final\na,x,1,1,1\n");

        Assert.Equal([new HandCode("a", "x", true, true, true)], HandCodes.Load(Path.Combine(folder.Path, "codes.csv")).Codes);
    }

    [Fact]
    public void Load_names_a_missing_file() =>
        Assert.Contains("nowhere.csv", Assert.Throws<FileNotFoundException>(() => HandCodes.Load("nowhere.csv")).Message, StringComparison.Ordinal);
}
