using System.Text;
using ColorCode;
using ColorCode.Common;
using ColorCode.Parsing;

namespace CorpusAnalysis.Notebooks.Reports.Text;

/// <summary>Colours code by spans with classes, so that the style sheet chooses the colours for light and dark.</summary>
internal sealed class CodeHighlighter() : CodeColorizerBase(null, null)
{
    private readonly StringBuilder _html = new();

    /// <summary>The code as HTML; a language that is not known is escaped only.</summary>
    public static string Highlight(string code, string language)
    {
        var grammar = Grammar(language);
        if (grammar is null)
        {
            return Html.Escape(code);
        }

        var highlighter = new CodeHighlighter();
        highlighter.languageParser.Parse(code, grammar, highlighter.Write);
        return highlighter._html.ToString();
    }

    /// <inheritdoc/>
    protected override void Write(string parsedSourceCode, IList<Scope> scopes) =>
        WriteRange(parsedSourceCode, 0, parsedSourceCode.Length, scopes);

    private static ILanguage? Grammar(string language) => language switch
    {
        "csharp" => CodeGrammar.CSharp,
        "sql" or "kql" => Languages.Sql,
        "fsharp" => Languages.FSharp,
        "pwsh" => Languages.PowerShell,
        "javascript" => Languages.JavaScript,
        "json" => CodeGrammar.Json,
        "python" => Languages.Python,
        "html" => Languages.Html,
        "css" => Languages.Css,
        "xml" => Languages.Xml,
        _ => null,
    };

    private void WriteRange(string code, int start, int end, IEnumerable<Scope> scopes)
    {
        foreach (var scope in scopes.OrderBy(scope => scope.Index))
        {
            int from = Math.Clamp(scope.Index, start, end);
            int to = Math.Clamp(scope.Index + scope.Length, from, end);
            _html.Append(Html.Escape(code[start..from]));
            string? token = Token(scope.Name);
            _html.Append(token is null ? "" : $"<span class=\"tok-{token}\">");
            WriteRange(code, from, to, scope.Children);
            _html.Append(token is null ? "" : "</span>");
            start = to;
        }

        _html.Append(Html.Escape(code[start..end]));
    }

    private static string? Token(string scope) => scope switch
    {
        ScopeName.Keyword or ScopeName.ControlKeyword or ScopeName.PseudoKeyword or ScopeName.JsonConst
            or ScopeName.HtmlElementName or ScopeName.XmlName or ScopeName.CssPropertyName or ScopeName.PowerShellCommand => "keyword",
        ScopeName.String or ScopeName.StringCSharpVerbatim or ScopeName.JsonString or ScopeName.HtmlAttributeValue
            or ScopeName.XmlAttributeValue or ScopeName.CssPropertyValue => "string",
        ScopeName.Comment or ScopeName.XmlDocComment or ScopeName.XmlDocTag or ScopeName.HtmlComment or ScopeName.XmlComment => "comment",
        ScopeName.Number or ScopeName.JsonNumber => "number",
        ScopeName.PreprocessorKeyword => "directive",
        ScopeName.SqlSystemFunction or ScopeName.BuiltinFunction or ScopeName.JsonKey or ScopeName.HtmlAttributeName
            or ScopeName.XmlAttribute or ScopeName.PowerShellVariable or ScopeName.PowerShellType => "name",
        _ => null,
    };
}
