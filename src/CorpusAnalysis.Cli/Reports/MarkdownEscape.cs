using System.Text;
using System.Text.RegularExpressions;

namespace CorpusAnalysis.Cli.Reports;

/// <summary>Puts foreign text into GitHub-flavoured Markdown.</summary>
internal static partial class MarkdownEscape
{
    private const string Marks = "\\`*_{}[]()#+-.!|~>\"";

    /// <summary>Words as they are, in one line: no mark, no HTML, no mention, no link.</summary>
    public static string Text(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (char c in OneLine(text))
        {
            _ = c switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                // What is no letter between the sign and the name keeps a comment from calling people and linking issues and pages.
                '@' => escaped.Append("@&#8203;"),
                ':' => escaped.Append(":&#8203;"),
                '#' => escaped.Append("\\#&#8203;"),
                _ when Marks.Contains(c, StringComparison.Ordinal) => escaped.Append('\\').Append(c),
                _ => escaped.Append(c),
            };
        }

        return WebAddress().Replace(escaped.ToString(), "$0&#8203;");
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

    [GeneratedRegex("www(?=\\\\\\.)", RegexOptions.IgnoreCase)]
    private static partial Regex WebAddress();
}
