using System.Text.RegularExpressions;
using ColorCode;

namespace CorpusAnalysis.Notebooks.Reports;

/// <summary>Turns code into HTML with a class for each kind of word, so that the page's own colours apply.</summary>
internal static partial class CodeHtml
{
    /// <summary>The code in a <c>pre</c> element.</summary>
    public static string Render(string source, string language)
    {
        ILanguage? known = language switch
        {
            "csharp" => Languages.CSharp,
            "sql" => Languages.Sql,
            "html" => Languages.Html,
            _ => null,
        };
        string html = known is null
            ? System.Net.WebUtility.HtmlEncode(source)
            : Inside().Match(new HtmlClassFormatter().GetHtmlString(source, known)).Groups[1].Value.Trim('\n', '\r');
        return $"<pre class=\"code\" tabindex=\"0\"><code>{html}</code></pre>";
    }

    [GeneratedRegex("<pre>(.*)</pre>", RegexOptions.Singleline)]
    private static partial Regex Inside();
}
