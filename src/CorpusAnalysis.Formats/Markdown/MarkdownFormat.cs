using Markdig;
using Markdig.Syntax;

namespace CorpusAnalysis.Formats;

/// <summary>Markdown, with or without YAML fields above it.</summary>
/// <remarks>
/// Each paragraph, heading, item of a list, row of a table and block of code is a paragraph of plain text: emphasis is dropped, links are
/// their text, images and HTML are left out. The first heading of the first level is the headline where the fields have none; where they
/// have another it stays in the text.
/// </remarks>
public sealed class MarkdownFormat : IArticleFormat
{
    private static readonly string[] Endings = [".md", ".markdown", ".mdown", ".mkd"];

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().UseEmphasisExtras().UseTaskLists().Build();

    /// <inheritdoc/>
    public string Name => "Markdown";

    /// <inheritdoc/>
    /// <remarks>By the ending only, as any text is Markdown.</remarks>
    public FormatMatch Match(DocumentHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return !head.IsText || !head.EndsWith(Endings) ? FormatMatch.None
            : FrontMatter.IsAbove(head) ? FormatMatch.Certain
            : FormatMatch.NamedAndLikely;
    }

    /// <inheritdoc/>
    public IEnumerable<ArticleDraft> Read(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var text = FrontMatter.Read(document, document.ReadText());
        (string headline, List<string> paragraphs) = MarkdownText.Of(Parse(document, text));
        if (headline.Length == 0 && paragraphs.Count == 0)
        {
            document.Report(LoadSeverity.Warning, text.BodyLine, "no text below the fields", "add the text");
        }

        yield return text.Draft(document, headline, paragraphs);
    }

    private static MarkdownDocument Parse(SourceDocument document, FrontMatter text)
    {
        try
        {
            return Markdig.Markdown.Parse(text.Body, Pipeline);
        }
        catch (ArgumentException exception)
        {
            // The only thing that Markdown can do wrong is to lie too deep in itself.
            throw new CorpusFormatException(
                new(LoadSeverity.Error, document.Path, 0, $"the Markdown cannot be read: {exception.Message.TrimEnd('.')}", "remove quotations or lists that lie too deep in each other"), exception);
        }
    }
}
