using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CorpusAnalysis.Notebooks.Reports.Text;

/// <summary>Terminal text as HTML: the eight colours, bold, dim, italic and underline become classes, other escape sequences go.</summary>
internal static partial class AnsiText
{
    private static readonly string[] Colours = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"];

    public static string ToHtml(string text)
    {
        var html = new StringBuilder();
        var classes = new SortedSet<string>(StringComparer.Ordinal);
        int start = 0;
        foreach (Match match in Escapes().Matches(text))
        {
            Append(html, text[start..match.Index], classes);
            if (match.Groups["codes"].Success)
            {
                Apply(match.Groups["codes"].Value, classes);
            }

            start = match.Index + match.Length;
        }

        Append(html, text[start..], classes);
        return html.ToString();
    }

    private static void Append(StringBuilder html, string text, SortedSet<string> classes)
    {
        string escaped = Html.Escape(OverwrittenLines().Replace(text, ""));
        if (escaped.Length > 0)
        {
            html.Append(classes.Count == 0 ? escaped : $"<span class=\"{string.Join(' ', classes)}\">{escaped}</span>");
        }
    }

    private static void Apply(string codes, SortedSet<string> classes)
    {
        var numbers = new Queue<int>(codes.Split(';', ':').Select(code =>
            int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0));
        while (numbers.TryDequeue(out int code))
        {
            switch (code)
            {
                case 0:
                    classes.Clear();
                    break;
                case 1 or 2 or 3 or 4:
                    classes.Add(code switch { 1 => "ansi-bold", 2 => "ansi-dim", 3 => "ansi-italic", _ => "ansi-underline" });
                    break;
                case 22:
                    classes.RemoveWhere(name => name is "ansi-bold" or "ansi-dim");
                    break;
                case 23 or 24:
                    classes.Remove(code == 23 ? "ansi-italic" : "ansi-underline");
                    break;
                case (>= 30 and <= 37) or (>= 90 and <= 97) or 39:
                    classes.RemoveWhere(name => Colours.Contains(name["ansi-".Length..]));
                    _ = code != 39 && classes.Add("ansi-" + Colours[code % 10]);
                    break;
                case 38 or 48:
                    // 256 colours or RGB: their numbers must not be read as codes; the colour itself would not suit both schemes.
                    int rest = numbers.TryDequeue(out int mode) ? mode switch { 5 => 1, 2 => 3, _ => 0 } : 0;
                    for (; rest > 0 && numbers.TryDequeue(out _); rest--)
                    {
                    }

                    break;
            }
        }
    }

    // CSI sequences (SGR with its codes), OSC sequences up to BEL or ST, and two-character escapes.
    [GeneratedRegex(@"\x1b(?:\[(?:(?<codes>[0-9;:]*)m|[0-?]*[ -/]*[@-ln-~])|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[ -/]*[0-Z\\^-~])")]
    private static partial Regex Escapes();

    // A progress line that a lone carriage return wrote over. Sought at the beginnings of lines only, or a long line would take hours.
    [GeneratedRegex(@"(?<![^\r\n])[^\r\n]*\r(?=[^\n])|\r(?=\n)")]
    private static partial Regex OverwrittenLines();
}
