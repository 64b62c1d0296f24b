using System.Buffers;
using System.Xml;
using System.Xml.Linq;

namespace CorpusAnalysis;

/// <summary>Reads the XML of Yoshikoder and of Lexicoder 2.</summary>
/// <remarks>
/// <code>
/// &lt;dictionary style="050805" patternengine="substring"&gt;
///   &lt;cnode name="New dictionary" desc=""&gt;       one category around all others is no theme
///     &lt;cnode name="Wetter" desc="Regen, Sturm"&gt;  desc becomes the definition
///       &lt;pnode name="sturm*" /&gt;
///     &lt;/cnode&gt;
///   &lt;/cnode&gt;
/// &lt;/dictionary&gt;
/// </code>
/// Scores are not carried over. Patterns of a dictionary whose pattern engine is of regular expressions are, where they are plain words.
/// </remarks>
internal static class YoshikoderFile
{
    private static readonly SearchValues<char> Expressions = SearchValues.Create(@"[](){}|\^$+.?*");

    public static void Read(string text, ImportedThemes import)
    {
        XElement root = Root(text, import);
        XElement[] top = [.. root.Elements("cnode")];
        bool isWrapped = top.Length == 1 && top[0].Elements("cnode").Any() && !top[0].Elements("pnode").Any();
        bool isRegex = root.Attribute("patternengine")?.Value.StartsWith("reg", StringComparison.OrdinalIgnoreCase) == true;
        foreach (XElement category in isWrapped ? top[0].Elements("cnode") : top)
        {
            Add(category, parent: null, isRegex, import);
        }

        XElement[] scored = [.. root.Descendants().Where(node => node.Attribute("score") is not null)];
        if (scored.Length > 0)
        {
            import.Warn(Line(scored[0]), $"{scored.Length} scores are not carried over: every hit counts as one", "leave out patterns that should not count");
        }
    }

    private static XElement Root(string text, ImportedThemes import)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        try
        {
            using var reader = XmlReader.Create(new StringReader(text.TrimStart()), settings);
            XElement root = XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
            return root.Name == "dictionary"
                ? root
                : throw import.Error(Line(root), $"expected the element dictionary, found {Quoted.Short(root.Name.LocalName)}", "give a dictionary of Yoshikoder or Lexicoder");
        }
        catch (XmlException error)
        {
            throw new CorpusFormatException(
                new(LoadSeverity.Error, import.Path, Math.Max(1, error.LineNumber), $"expected XML, but: {error.Message.TrimEnd('.')}", "mend the XML; a document type is not allowed"), error);
        }
    }

    private static void Add(XElement category, ImportedThemes.Node? parent, bool isRegex, ImportedThemes import)
    {
        ImportedThemes.Node theme = import.Theme(Name(category, import), parent, Line(category), category.Attribute("desc")?.Value.Trim() ?? "");
        foreach (XElement node in category.Elements())
        {
            if (node.Name == "cnode")
            {
                Add(node, theme, isRegex, import);
            }
            else if (node.Name != "pnode")
            {
                import.Warn(Line(node), $"the element {Quoted.Short(node.Name.LocalName)} is left out", "use cnode and pnode only");
            }
            else if (isRegex && Name(node, import).AsSpan().ContainsAny(Expressions))
            {
                import.Warn(Line(node), $"the regular expression {Quoted.Short(Name(node, import))} of {Quoted.Short(theme.Name)} is left out", "write it with * and ? instead");
            }
            else
            {
                import.Add(theme, Name(node, import), Line(node));
            }
        }
    }

    private static string Name(XElement node, ImportedThemes import) =>
        node.Attribute("name")?.Value ?? throw import.Error(Line(node), $"expected a name of the element {Quoted.Short(node.Name.LocalName)}, found none", "give every cnode and pnode a name");

    private static int Line(XElement node) => ((IXmlLineInfo)node).LineNumber;
}
