using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CorpusAnalysis.Cli.Reports;

/// <summary>Puts foreign text into GitHub-flavoured Markdown.</summary>
internal static partial class MarkdownEscape
{
    private const string Marks = "\\`*_{}[]|~>";

    // With tables, since a cell ends code.
    private static readonly MarkdownPipeline WithHtml = new MarkdownPipelineBuilder().UsePipeTables().UsePreciseSourceLocation().Build();

    // What looks like HTML is in literals.
    private static readonly MarkdownPipeline WithoutHtml = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UsePreciseSourceLocation().Build();

    /// <summary>Words as they are, in one line: no mark, no HTML, no mention, no link.</summary>
    public static string Text(string text)
    {
        string line = OneLine(text);
        var escaped = new StringBuilder(line.Length + 16);
        foreach (char c in line)
        {
            _ = c switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                _ when Marks.Contains(c, StringComparison.Ordinal) => escaped.Append('\\').Append(c),
                _ => escaped.Append(c),
            };
        }

        // What is no letter and takes no room keeps a comment from calling people, linking issues and pages, and drawing faces.
        return Marker().Replace(Link().Replace(escaped.ToString(), "$0&#8203;"), "$1\\$2");
    }

    /// <summary>Markdown in which HTML is text, as in reports; code stays as it is, since nothing in it is HTML.</summary>
    public static string Html(string markdown)
    {
        // A sign behind a backslash is text already.
        string escaped = Escaped(markdown, Markdown.Parse(markdown, WithoutHtml).Descendants<LiteralInline>().Select(literal => (literal.Span.Start + (literal.IsFirstCharacterEscaped ? 2 : 0), literal.Span.End)));
        for (string last = ""; last != escaped;)
        {
            // Where code or the address of a link goes on over lines, a block of HTML may begin in its midst.
            last = escaped;
            escaped = Escaped(last, Markdown.Parse(last, WithHtml).Descendants().Where(node => node is HtmlBlock or HtmlInline).Select(node => (node.Span.Start, node.Span.End)));
        }

        return escaped;
    }

    private static string Escaped(string markdown, IEnumerable<(int First, int Last)> spans)
    {
        HashSet<int> signs = [.. spans.SelectMany(span => Enumerable.Range(span.First, Math.Max(0, span.Last - span.First + 1))).Where(place => markdown[place] == '<')];
        return signs.Count == 0 ? markdown : string.Concat(markdown.Select((sign, place) => signs.Contains(place) ? "&lt;" : sign.ToString()));
    }

    /// <summary>Words as they are, set as code, also in a table; nothing for an empty text.</summary>
    public static string Code(string text)
    {
        string line = OneLine(text).Replace("|", "\\|", StringComparison.Ordinal);
        if (line.Length == 0)
        {
            return "";
        }

        string fence = new('`', LongestRun(line) + 1);
        string pad = line[0] == '`' || line[^1] == '`' ? " " : "";
        return $"{fence}{pad}{line}{pad}{fence}";
    }

    /// <summary>A block of lines that nothing in it can end.</summary>
    public static string Fence(string text, string language)
    {
        string fence = new('`', Math.Max(3, LongestRun(text) + 1));
        string clean = string.Concat(text.ReplaceLineEndings("\n").TrimEnd('\n').Select(c => c < ' ' && c is not ('\n' or '\t') ? '\uFFFD' : c));
        return $"{fence}{language}\n{clean}\n{fence}\n";
    }

    private static string OneLine(string text) =>
        string.Join(' ', string.Concat(text.Select(c => c is '\u200B' ? ' ' : char.IsControl(c) && !char.IsWhiteSpace(c) ? '\uFFFD' : c)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static int LongestRun(string text)
    {
        int longest = 0, run = 0;
        foreach (char c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    [GeneratedRegex(@"@(?=\w)|#(?=\d)|:(?=[\w/])|\bwww(?=\.)|\bGH(?=-\d)", RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    // At the start of a line these begin a heading, a list or a rule.
    [GeneratedRegex(@"^(\d{0,9})([#+\-=.)])(?=[\s=-]|$)")]
    private static partial Regex Marker();
}
