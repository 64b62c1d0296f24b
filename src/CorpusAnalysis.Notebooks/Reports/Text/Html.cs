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

    /// <summary>The text without halves of characters, as a cell leaves them that cuts a text anywhere: no file of UTF-8 can hold them.</summary>
    public static string WellFormed(string text)
    {
        if (Half(text, 0) < 0)
        {
            return text;
        }

        char[] whole = text.ToCharArray();
        for (int i = Half(whole, 0); i >= 0; i = Half(whole, i + 1))
        {
            whole[i] = '\uFFFD';
        }

        return new string(whole);
    }

    private static int Half(ReadOnlySpan<char> text, int start)
    {
        for (int i = start; text[i..].IndexOfAnyInRange('\uD800', '\uDFFF') is var next and >= 0; i += next + 2)
        {
            if (!char.IsHighSurrogate(text[i + next]) || i + next + 1 == text.Length || !char.IsLowSurrogate(text[i + next + 1]))
            {
                return i + next;
            }
        }

        return -1;
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
