using System.Globalization;
using System.Text;

namespace CorpusAnalysis.Notebooks.Reports.Text;

/// <summary>Puts plain text into HTML.</summary>
internal static class Html
{
    /// <summary>The text as HTML, safe in an element and in a quoted attribute.</summary>
    /// <remarks>Control characters that HTML forbids become the replacement character.</remarks>
    public static string Escape(string text)
    {
        int first = text.AsSpan().IndexOfAnyInRange('\0', '>');
        if (first < 0)
        {
            return text;
        }

        var html = new StringBuilder(text.Length + 16);
        foreach (char c in text)
        {
            _ = c switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                < ' ' and not ('\n' or '\t' or '\r') => html.Append('\uFFFD'),
                _ => html.Append(c),
            };
        }

        return html.ToString();
    }

    /// <summary>A duration as readers like it: <c>0.4 s</c>, <c>75 s</c>, <c>12 min</c>.</summary>
    public static string Duration(TimeSpan time) => time.TotalSeconds switch
    {
        < 10 => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s"),
        < 120 => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:0} min"),
    };

    /// <summary>A number of things: <c>1 cell</c>, <c>2 cells</c>.</summary>
    public static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");

    /// <summary>A time element, shown in the time's own offset.</summary>
    public static string Time(DateTimeOffset time) => string.Create(
        CultureInfo.InvariantCulture,
        $"<time datetime=\"{time:yyyy-MM-ddTHH:mm:sszzz}\">{time:d MMMM yyyy, HH:mm} {(time.Offset == TimeSpan.Zero ? "UTC" : $"UTC{time:zzz}")}</time>");
}
