using System.Net;
using System.Text.RegularExpressions;
using CorpusAnalysis.Notebooks.Reports.Text;
using CsCheck;

namespace CorpusAnalysis.Notebooks.Tests.Reports;

public partial class CodeHighlighterTests
{
    [Theory]
    [InlineData("record R(int X);", "<span class=\"tok-keyword\">record</span> R(<span class=\"tok-keyword\">int</span> X);")]
    [InlineData("#r \"nuget: A\"", "<span class=\"tok-directive\">#r &quot;nuget: A&quot;</span>")]
    [InlineData("#!sql\nx", "<span class=\"tok-directive\">#!sql</span>\nx")]
    [InlineData("\"\"\"\na \"b\"\n\"\"\" + 1", "<span class=\"tok-string\">&quot;&quot;&quot;\na &quot;b&quot;\n&quot;&quot;&quot;</span> + <span class=\"tok-number\">1</span>")]
    [InlineData("$\"{x}\" // it's", "<span class=\"tok-string\">$&quot;{x}&quot;</span> <span class=\"tok-comment\">// it&#39;s</span>")]
    [InlineData("@\"a\"\"b\\\"", "<span class=\"tok-string\">@&quot;a&quot;&quot;b\\&quot;</span>")]
    [InlineData("'\\'' + 'x'", "<span class=\"tok-string\">&#39;\\&#39;&#39;</span> + <span class=\"tok-string\">&#39;x&#39;</span>")]
    [InlineData("1_000.5e-3m + 0xFF", "<span class=\"tok-number\">1_000.5e-3m</span> + <span class=\"tok-number\">0xFF</span>")]
    [InlineData("/* a\nb */ @class.newest", "<span class=\"tok-comment\">/* a\nb */</span> @class.newest")]
    [InlineData("\"http://x\"", "<span class=\"tok-string\">&quot;http://x&quot;</span>")]
    public void CSharp_is_coloured(string code, string expected) => Assert.Equal(expected, CodeHighlighter.Highlight(code, "csharp"));

    [Theory]
    [InlineData("csharp")]
    [InlineData("sql")]
    [InlineData("json")]
    [InlineData("html")]
    [InlineData("python")]
    [InlineData("nolanguage")]
    public void Colouring_changes_no_letter_of_any_code(string language) =>
        Gen.OneOf(Gen.Char[' ', '~'], Gen.OneOf('\n', '"', '\'', '/', '*', '#', '<', 'ä', '\\', '$', '@')).Array[0, 60].Select(chars => new string(chars))
            .Sample(code => Assert.Equal(code, WebUtility.HtmlDecode(Tags().Replace(CodeHighlighter.Highlight(code, language), ""))), iter: 500);

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
