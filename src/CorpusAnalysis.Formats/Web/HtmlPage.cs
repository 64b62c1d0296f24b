using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CorpusAnalysis.Formats;

/// <summary>Parses a page as browsers do, without loading or running anything.</summary>
internal static partial class HtmlPage
{
    /// <summary>How deep elements may lie in one another: as in browsers. The time to parse grows with the square of the depth.</summary>
    public const int MostDepth = 512;

    /// <summary>How many elements a page may have.</summary>
    public const int MostElements = 1_000_000;

    // The time to read the attributes of an element grows with the square of their number.
    private const int MostAttributes = 500;

    // Where browsers look for the encoding.
    private const int DeclarationBytes = 1024;

    // The depth is measured at every so many elements only, as it costs a walk to the root.
    private const int Step = 32;

    /// <summary>Parses HTML, however wrong it is.</summary>
    /// <exception cref="CorpusFormatException">Its elements are nested too deep, or too many.</exception>
    public static IHtmlDocument Parse(SourceDocument document, string html)
    {
        int count = 0;
        IElement? last = null;
        var parser = new HtmlParser(new HtmlParserOptions
        {
            IsScripting = false,
            SkipComments = true,
            ShouldEmitAttribute = (ref tag, _) => tag.Attributes.Count < MostAttributes,
            OnCreated = (element, _) =>
            {
                if (++count % Step == 0)
                {
                    Check(document, last, count);
                }

                last = element;
            },
        });
        IHtmlDocument page = parser.ParseDocument(html);
        Check(document, last, count);
        return page;
    }

    /// <summary>The encoding that a page names in its first kilobyte, or its server; null when neither does.</summary>
    public static string? Encoding(SourceDocument document)
    {
        ReadOnlySpan<byte> bytes = document.Head.Bytes.Span;
        string head = System.Text.Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationBytes)]);
        if (document.Origin?.Encoding is { Length: > 0 } served)
        {
            return served;
        }

        Match match = MetaCharset.Match(head) is { Success: true } meta ? meta : XmlEncoding.Match(head);

        // Whoever can read the declaration byte for byte does not read UTF-16.
        return !match.Success ? null : match.Groups[1].Value is var name && name.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) ? "utf-8" : name;
    }

    /// <summary>How deep a node lies.</summary>
    public static int Depth(INode? node)
    {
        int depth = 0;
        for (; node is not null; node = node.Parent)
        {
            depth++;
        }

        return depth;
    }

    private static void Check(SourceDocument document, IElement? element, int count)
    {
        if (Depth(element) > MostDepth)
        {
            throw document.Error(0, $"its elements are nested more than {MostDepth} deep, as in no page that a browser shows", "remove the page, or save it anew from a browser");
        }

        if (count > MostElements)
        {
            throw document.Error(0, FormattableString.Invariant($"it has more than {MostElements:N0} elements"), "divide the page");
        }
    }

    [GeneratedRegex("""<meta\s[^>]*?charset\s*=\s*["']?\s*([^\s"'/>;]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MetaCharset { get; }

    [GeneratedRegex("""^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"']+)["']""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex XmlEncoding { get; }
}
