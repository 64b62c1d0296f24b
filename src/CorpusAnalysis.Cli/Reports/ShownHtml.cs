using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace CorpusAnalysis.Cli.Reports;

/// <summary>What a reader sees of an output in HTML: the cells of its one table, or its lines of text.</summary>
internal static class ShownHtml
{
    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "section", "article", "header", "footer", "figure", "figcaption", "caption", "table", "thead", "tbody", "tr", "ul", "ol", "li", "dl", "dt", "dd",
        "h1", "h2", "h3", "h4", "h5", "h6", "pre", "blockquote", "details", "summary", "br", "hr",
    };

    /// <summary>The table, when the HTML is one table with a head and no further word; null otherwise, so that none is lost.</summary>
    public static TableContent? Table(string html)
    {
        IElement body = Parse(html);
        IElement[] tables = [.. body.QuerySelectorAll("table")];
        if (tables is not [var table] || table.QuerySelector("thead tr") is not { } head || table.QuerySelector("details") is not null)
        {
            return null;
        }

        IElement[] headers = [.. head.Children];
        string[][] rows = [.. table.QuerySelectorAll("tbody tr").Select(row => row.Children.Select(Line).ToArray()).Where(row => row.Length == headers.Length)];
        string caption = table.QuerySelector("caption") is { } said ? Line(said) : "";
        bool[] numbers = [.. headers.Select((_, i) => rows.Any(row => !IsMissing(row[i])) && rows.All(row => IsMissing(row[i]) || ShownNumber.Read(row[i]) is not null))];
        int taken = headers.Select(Line).Concat(rows.SelectMany(row => row)).Append(caption).Sum(Letters);
        return headers.Length == 0 || taken != Letters(Text(body)) ? null : new TableContent(
            [.. headers.Select((header, i) => new TableContentColumn(Line(header), Line(header), numbers[i] ? "number" : "text"))],
            [.. rows.Select(row => row.Select(object? (cell, i) => numbers[i] && ShownNumber.Read(cell) is { } number ? number : cell).ToImmutableArray())])
        {
            Note = caption,
            IsExact = false,
            Total = null,
        };
    }

    /// <summary>The lines of text; the cells of a row in one.</summary>
    public static string Text(string html) => Text(Parse(html));

    private static string Text(IElement body)
    {
        var text = new StringBuilder();
        Append(body, text);
        IEnumerable<string> lines = text.ToString().Split('\n').Select(OneLine);
        return string.Join('\n', lines.Where(line => line.Length > 0));
    }

    private static void Append(INode node, StringBuilder text)
    {
        foreach (INode child in node.ChildNodes)
        {
            if (child is IText words)
            {
                text.Append(words.Data.ReplaceLineEndings(" "));
            }
            else if (child is IElement element && element.LocalName is not ("style" or "script" or "template"))
            {
                bool isBlock = Blocks.Contains(element.LocalName);
                text.Append(isBlock ? "\n" : "");
                Append(element, text);
                text.Append(isBlock ? "\n" : element.LocalName is "td" or "th" ? "  " : "");
            }
        }
    }

    private static IElement Parse(string html) => new HtmlParser().ParseDocument(html).Body!;

    private static string Line(IElement element) => OneLine(element.TextContent);

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static int Letters(string text) => text.Count(c => !char.IsWhiteSpace(c));

    private static bool IsMissing(string cell) => cell is "" or "–";
}
