namespace CorpusAnalysis;

/// <summary>A plain text with YAML fields above it, between lines of three hyphens.</summary>
/// <remarks>The first line is the headline only where the fields have none, and then as in <see cref="PlainTextFormat"/>.</remarks>
public sealed class FrontMatterTextFormat : IArticleFormat
{
    private const int LongestHeadline = 250;

    /// <inheritdoc/>
    public string Name => "text with fields above it";

    /// <inheritdoc/>
    public FormatMatch Match(DocumentHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return head.IsText && FrontMatter.IsAbove(head) ? head.Likely(".txt", ".text") : FormatMatch.None;
    }

    /// <inheritdoc/>
    public IEnumerable<ArticleDraft> Read(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var text = FrontMatter.Read(document, document.ReadText());
        ArticleDraft draft = text.Draft(document, "", document.Paragraphs(text.Body));
        string body = text.Body.Trim();
        int end = body.IndexOf('\n', StringComparison.Ordinal);
        if (draft.Headline.Length == 0 && end is > 0 and <= LongestHeadline)
        {
            draft = draft with { Headline = body[..end].TrimEnd(), Paragraphs = document.Paragraphs(body[end..]) };
        }

        yield return draft;
    }
}
