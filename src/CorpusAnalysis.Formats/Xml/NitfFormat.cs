using System.Xml.Linq;

namespace CorpusAnalysis.Formats;

/// <summary>News in the News Industry Text Format (NITF) of the IPTC: one article a file, as agencies send and archives keep them.</summary>
public sealed class NitfFormat : IArticleFormat
{
    /// <inheritdoc/>
    public string Name => "NITF";

    /// <inheritdoc/>
    public FormatMatch Match(DocumentHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return XmlSource.Root(head) is { } root && IsNitf(root) ? FormatMatch.Certain : FormatMatch.None;
    }

    /// <inheritdoc/>
    public IEnumerable<ArticleDraft> Read(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var source = new XmlSource(document, "NITF");
        while (source.Next(name => name == "nitf") is { } nitf)
        {
            ArticleDraft draft = NitfArticle.Of(nitf);
            if (draft.Headline.Length == 0 && draft.Paragraphs.Count == 0)
            {
                document.Report(LoadSeverity.Error, draft.Line, "an article with neither headline nor text", "nothing to do: it is left out");
                continue;
            }

            yield return draft;
        }
    }

    /// <summary>Whether it is the root of NITF: with the namespace of any version, or of the time before there were any.</summary>
    public static bool IsNitf(XName root) => root.LocalName == "nitf" && (root.NamespaceName.Length == 0 || root.NamespaceName.StartsWith("http://iptc.org/std/NITF/", StringComparison.Ordinal));
}
