using System.Collections.Immutable;

namespace CorpusAnalysis;

/// <summary>A plain text with the headline on its first line.</summary>
public sealed class PlainTextFormat : IArticleFormat
{
    // What a first line may have to be a headline and not already a paragraph.
    private const int LongestHeadline = 250;

    /// <inheritdoc/>
    public string Name => "plain text";

    /// <inheritdoc/>
    public FormatMatch Match(DocumentHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return head.EndsWith(".txt", ".text") ? FormatMatch.Named : FormatMatch.None;
    }

    /// <inheritdoc/>
    /// <remarks>The first line is the headline where it is no longer than 250 characters and more follows; a text of one line is a headline, too.</remarks>
    public IEnumerable<ArticleDraft> Read(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        string text = document.ReadText().Trim();
        if (text.Length == 0)
        {
            throw document.Error(0, "expected an article, found an empty file", "remove the file or fill it");
        }

        document.Report(LoadSeverity.Note, 0, PlainTexts.Message, "write a dateline with place, day, month in words and agency, with commas, if it is a wire article");
        int end = text.AsSpan().IndexOfAny('\n', '\r');
        string first = end < 0 ? text : text[..end].TrimEnd();
        yield return first.Length > LongestHeadline
            ? new() { Paragraphs = document.Paragraphs(text) }
            : new() { Headline = first, Paragraphs = end < 0 ? ImmutableArray<string>.Empty : document.Paragraphs(text[end..]) };
    }
}
