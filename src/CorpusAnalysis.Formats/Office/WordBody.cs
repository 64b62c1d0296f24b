using System.Runtime.CompilerServices;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace CorpusAnalysis.Formats;

/// <summary>Reads the paragraphs of WordprocessingML, in order, also those in tables and text boxes.</summary>
/// <remarks>
/// What is not text of the last version is passed over: deletions, hidden text, codes of fields, pronunciation marks, and the second form of
/// what newer programs show otherwise. Notes, comments, headers and footers stand in other parts of the document.
/// </remarks>
internal sealed class WordBody(IReadOnlyDictionary<string, string> styles)
{
    private readonly List<WordParagraph> _paragraphs = [];

    // What a paragraph begins with, because the mark between the two was deleted.
    private string _before = "";

    /// <summary>The paragraphs that are not empty, read block by block.</summary>
    public IEnumerable<WordParagraph> Paragraphs(XmlReader reader)
    {
        while (reader.Read() && !(reader.NodeType == XmlNodeType.Element && IsWord(reader.NamespaceURI) && reader.LocalName == "body"))
        {
        }

        for (bool more = reader.Read(); more && !reader.EOF;)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                more = reader.Read();
                continue;
            }

            AddBlock((XElement)XNode.ReadFrom(reader));
            foreach (WordParagraph paragraph in _paragraphs)
            {
                yield return paragraph;
            }

            _paragraphs.Clear();
        }
    }

    private void AddBlock(XElement block)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (Is(block, "p"))
        {
            AddParagraph(block);
        }
        else if (IsWord(block.Name.NamespaceName) && block.Name.LocalName is not ("del" or "moveFrom" or "sectPr" or "tblPr" or "trPr" or "tcPr" or "tblGrid" or "sdtPr"))
        {
            foreach (XElement inner in block.Elements())
            {
                AddBlock(inner);
            }
        }
    }

    private void AddParagraph(XElement paragraph)
    {
        var text = new StringBuilder(_before);
        List<XElement> boxes = [];
        AddText(text, paragraph, boxes);
        XElement? properties = Child(paragraph, "pPr");
        bool isJoined = Child(Child(properties, "rPr"), "del") is not null;
        _before = isJoined ? text.ToString() : "";
        string id = Value(Child(properties, "pStyle")) ?? "";
        if (!isJoined && text.ToString().Trim() is { Length: > 0 } whole)
        {
            _paragraphs.Add(new(styles.GetValueOrDefault(id, id).ToLowerInvariant(), whole));
        }

        boxes.ForEach(AddBlock);
    }

    private static void AddText(StringBuilder text, XElement parent, List<XElement> boxes)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (XElement part in parent.Elements())
        {
            switch (IsWord(part.Name.NamespaceName) ? part.Name.LocalName : "")
            {
                case "t": text.Append(part.Value); break;
                case "tab": text.Append('\t'); break;
                case "br" or "cr": text.Append('\n'); break;
                case "noBreakHyphen": text.Append('-'); break;
                case "txbxContent": boxes.Add(part); break;
                case "del" or "moveFrom" or "instrText" or "delText" or "rt" or "pPr" or "rPr" or "sdtPr": break;
                case "r" when Child(Child(part, "rPr"), "vanish") is { } hidden && Value(hidden) is null or "1" or "true" or "on": break;
                case "" when part.Name.LocalName == "Fallback": break;
                default: AddText(text, part, boxes); break;
            }
        }
    }

    private static XElement? Child(XElement? parent, string name) => parent?.Elements().FirstOrDefault(child => Is(child, name));

    private static bool Is(XElement element, string name) => element.Name.LocalName == name && IsWord(element.Name.NamespaceName);

    private static string? Value(XElement? element) => element?.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "val")?.Value;

    // The usual and the strict form of the format differ in the name of the namespace.
    private static bool IsWord(string space) => space.Contains("/wordprocessingml/", StringComparison.Ordinal) && space.EndsWith("/main", StringComparison.Ordinal);
}
