using System.Globalization;
using System.Text;
using CsCheck;

namespace CorpusAnalysis.Tests.Text;

public class WordBoundariesTests
{
    // Own cases, a | at every boundary inside the text; code points that cannot be seen are escaped.
    [Theory]
    [InlineData("a")]
    [InlineData("The| |quick| |(|“|brown|”|)| |fox")]
    [InlineData("can't| |stop")]
    [InlineData("can’t")]
    [InlineData("'|ab|'")]
    [InlineData("a.b|.")]
    [InlineData("a|.|.|b")]
    [InlineData("a:b|,|c")]
    [InlineData("1.234,5|.")]
    [InlineData("3|,|a|,|4")]
    [InlineData("a|,|4")]
    [InlineData("1'000")]
    [InlineData("COP29|-|Präsidentschaft")]
    [InlineData("under_score| |_|-|_1")]
    [InlineData("\r\n|\n|\r|a")]
    [InlineData("a|  |b")]
    [InlineData(" |\t| ")]
    [InlineData("a\u0308b| \u0308| ")]
    [InlineData("Klima\u00ADziel")]
    [InlineData("\u0308|a")]
    [InlineData("\n|\u0308|a")]
    [InlineData("气|候")]
    [InlineData("ア_カタカナ|ひ|ら")]
    [InlineData("한국어| |말")]
    [InlineData("א'|,|א\"א|\"|")]
    [InlineData("א'|1")]
    [InlineData("👩\u200D👩\u200D👧|👧")]
    [InlineData("👍🏽|👍")]
    [InlineData("🇩🇪|🇦🇿|🇫|!")]
    [InlineData("🇩\u0308🇪|🇦")]
    [InlineData("a\u200D👧")]
    [InlineData("Ⓜ\u200DⓂ")]
    [InlineData("\U0001D400\U0001D401|!")]
    public void Next_breaks_where_UAX_29_says(string marked) =>
        Assert.Equal(marked.TrimEnd('|'), Marked(marked.Replace("|", "", StringComparison.Ordinal)));

    [Fact]
    public void Next_takes_a_lone_surrogate_for_a_character() => Assert.Equal("a|\uD800|b|\uDC00|\uD800", Marked("a\uD800b\uDC00\uD800"));

    [Fact]
    public void Next_agrees_with_the_whole_of_Unicodes_own_test()
    {
        string path = Path.Combine(Environment.GetEnvironmentVariable("UNICODE_DATA") ?? "/usr/share/unicode", "auxiliary", "WordBreakTest.txt");
        Assert.SkipUnless(File.Exists(path), $"No '{path}'; install Debian's unicode-data, or name a folder of Unicode's data files in UNICODE_DATA.");

        int cases = 0;
        foreach (string line in File.ReadLines(path).Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0))
        {
            string expected = string.Concat(line.Trim('÷', ' ').Split(' ').Select(Piece));
            Assert.Equal(expected, Marked(expected.Replace("|", "", StringComparison.Ordinal)));
            cases++;
        }

        Assert.True(cases > 1_800, $"Only {cases} cases were read.");
    }

    [Fact]
    public void Next_always_moves_on_and_never_leaves_the_text()
    {
        Gen.OneOf(Gen.String[Gen.Char, 0, 40], Texts.Any).Sample(text =>
        {
            for (int start = 0; start < text.Length;)
            {
                int end = WordBoundaries.Next(text, start);
                Assert.InRange(end, start + 1, text.Length);
                start = end;
            }
        });
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void Next_refuses_a_start_outside_the_text(int start) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => WordBoundaries.Next("a", start));

    private static string Piece(string field) => field switch
    {
        "÷" => "|",
        "×" => "",
        _ => char.ConvertFromUtf32(int.Parse(field, NumberStyles.HexNumber, CultureInfo.InvariantCulture)),
    };

    private static string Marked(string text)
    {
        var marked = new StringBuilder();
        for (int start = 0; start < text.Length;)
        {
            int end = WordBoundaries.Next(text, start);
            marked.Append(start == 0 ? "" : "|").Append(text, start, end - start);
            start = end;
        }

        return marked.ToString();
    }
}
