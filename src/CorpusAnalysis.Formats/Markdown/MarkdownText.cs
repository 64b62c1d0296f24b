using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CorpusAnalysis.Formats;

/// <summary>The plain text of Markdown.</summary>
internal static class MarkdownText
{
    /// <summary>The first heading of the first level, empty when there is none, and the paragraphs without it.</summary>
    public static (string Headline, List<string> Paragraphs) Of(MarkdownDocument document)
    {
        string? headline = null;
        List<string> paragraphs = [];
        foreach (Block block in document)
        {
            if (headline is null && block is HeadingBlock { Level: 1 } heading)
            {
                headline = Text(heading.Inline);
            }
            else
            {
                AddBlock(block, paragraphs);
            }
        }

        return (headline ?? "", paragraphs);
    }

    private static void AddBlock(Block block, List<string> paragraphs)
    {
        switch (block)
        {
            case HtmlBlock or LinkReferenceDefinitionGroup or LinkReferenceDefinition or FootnoteLinkReferenceDefinition:
                break;
            case TableRow row:
                Add(string.Join(' ', row.Descendants<LeafBlock>().Select(cell => Text(cell.Inline))), paragraphs);
                break;
            case CodeBlock code:
                Add(string.Join(' ', Enumerable.Range(0, code.Lines.Count).Select(i => code.Lines.Lines[i].Slice.ToString())), paragraphs);
                break;
            case LeafBlock leaf:
                Add(Text(leaf.Inline), paragraphs);
                break;
            case ContainerBlock container:
                foreach (Block inner in container)
                {
                    AddBlock(inner, paragraphs);
                }

                break;
            default:
                break;
        }
    }

    private static void Add(string text, List<string> paragraphs)
    {
        if (text.Trim() is { Length: > 0 } paragraph)
        {
            paragraphs.Add(paragraph);
        }
    }

    private static string Text(ContainerInline? inlines)
    {
        var text = new StringBuilder();
        AddInlines(inlines, text);
        return text.ToString().Trim();
    }

    private static void AddInlines(ContainerInline? inlines, StringBuilder text)
    {
        foreach (Inline inline in inlines ?? [])
        {
            switch (inline)
            {
                case LinkInline { IsImage: true } or HtmlInline or FootnoteLink or TaskList:
                    break;
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
                case ContainerInline container:
                    AddInlines(container, text);
                    break;
                default:
                    break;
            }
        }
    }
}
