using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Xml.Linq;

namespace CorpusAnalysis.Formats;

/// <summary>The running text of XML as paragraphs.</summary>
/// <param name="Blocks">Elements that begin and end a paragraph, by their local names.</param>
/// <param name="Skipped">Elements that are no part of the text.</param>
/// <param name="Breaks">Elements that begin a line.</param>
internal sealed record XmlText(FrozenSet<string> Blocks, FrozenSet<string> Skipped, FrozenSet<string> Breaks)
{
    /// <summary>What stands in the place of an element, such as one of several readings; null: the element itself.</summary>
    public Func<XElement, IEnumerable<XElement>?> Instead { get; init; } = _ => null;

    /// <summary>Whether the element is a word, beside which white space was left out.</summary>
    public string Word { get; init; } = "";

    /// <summary>The paragraphs of an element.</summary>
    public ImmutableArray<string> Paragraphs(XElement root)
    {
        var paragraphs = new ParagraphCollector();
        Walk(root, paragraphs);
        return paragraphs.ToParagraphs();
    }

    /// <summary>All text of an element as one line.</summary>
    public string Line(XElement? element) => element is null ? "" : string.Join(' ', Paragraphs(element));

    private void Walk(XElement element, ParagraphCollector paragraphs)
    {
        foreach (XNode node in element.Nodes())
        {
            if (node is XText text)
            {
                paragraphs.Add(text.Value);
            }
            else if (node is XElement inner)
            {
                foreach (XElement shown in Instead(inner) ?? [inner])
                {
                    Enter(shown, paragraphs);
                }
            }
        }
    }

    private void Enter(XElement element, ParagraphCollector paragraphs)
    {
        string name = element.Name.LocalName;
        if (Skipped.Contains(name))
        {
            return;
        }

        if (Breaks.Contains(name))
        {
            paragraphs.Add((string?)element.Attribute("break") == "no" ? "" : " ");
            Walk(element, paragraphs);
            return;
        }

        bool isBlock = Blocks.Contains(name);
        if (isBlock)
        {
            paragraphs.Break();
        }
        else if (name == Word && paragraphs.EndsWithWord && element.PreviousNode is XElement { Name.LocalName: var before } && (before == name || before == "pc"))
        {
            paragraphs.Add(" ");
        }

        Walk(element, paragraphs);
        if (isBlock)
        {
            paragraphs.Break();
        }
    }
}
