using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Xml.Linq;

namespace CorpusAnalysis.Formats;

/// <summary>The running text of XHTML that lies in other XML.</summary>
internal static class XhtmlText
{
    private static readonly XmlText Text = new(HtmlText.Blocks, HtmlText.NoText.Concat(["figure", "figcaption"]).ToFrozenSet(StringComparer.OrdinalIgnoreCase), FrozenSet.Create("br"));

    /// <summary>The paragraphs of an element.</summary>
    public static ImmutableArray<string> Of(XElement root) => Text.Paragraphs(root);
}
