using System.Text.RegularExpressions;

namespace CorpusAnalysis.Formats;

/// <summary>A text document of Word (.docx) with one article, or an export of Nexis Uni with several.</summary>
/// <remarks>
/// An export of Nexis is known by its lines <c>Body</c> and <c>Length:</c> or <c>Load-Date:</c>, and read as <see cref="NexisFormat"/> tells. In any other document:
/// The headline is the first paragraph with the style of titles, else a heading of the first level among the first five paragraphs, else a
/// first paragraph of at most 250 characters. Cells of tables are paragraphs. Deleted and hidden text, comments, notes, headers, footers and
/// tables of contents are not read. What the document says of itself becomes metadata: title, author, created, keywords, subject; when it was
/// created is not taken for the date of the article.
/// </remarks>
public sealed partial class WordFormat : IArticleFormat
{
    private const int LongestHeadline = 250;
    private const int HeadingWithin = 5;
    private const string Mend = "open it in Word or LibreOffice and save it again as .docx";

    /// <inheritdoc/>
    public string Name => "Word document";

    /// <inheritdoc/>
    public FormatMatch Match(DocumentHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        if (OleHeader.IsOle(head))
        {
            return head.EndsWith(".doc", ".docx", ".docm") ? FormatMatch.NamedAndLikely : FormatMatch.None;
        }

        string[] names = [.. ZipNames.In(head)];
        return names.Any(name => name.StartsWith("word/", StringComparison.Ordinal) && (name.EndsWith(".xml", StringComparison.Ordinal) || name.EndsWith(".rels", StringComparison.Ordinal))) ? FormatMatch.Certain
            : names.Length > 0 && head.EndsWith(".docx", ".docm") ? FormatMatch.NamedAndLikely
            : FormatMatch.None;
    }

    /// <inheritdoc/>
    public IEnumerable<ArticleDraft> Read(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (OleHeader.IsOle(document.Head))
        {
            throw document.Error(0, "it is encrypted, or in the format of Word before 2007", "open it and save it as .docx, without a password");
        }

        WordDocument word = LibraryErrors.Try(() => WordDocument.Read(document), document, "a Word document", Mend);
        if (word.Paragraphs.IsEmpty)
        {
            throw document.Error(0, "expected an article, found a document without text", "remove it or fill it");
        }

        string[] lines = [.. word.Paragraphs.SelectMany(paragraph => paragraph.Text.Split('\n')).Select(line => line.Trim()).Where(line => line.Length > 0)];
        return NexisArticles.Are(lines) ? NexisArticles.Read(document, lines.Select(line => (line, 0))) : [Article(word)];
    }

    private static ArticleDraft Article(WordDocument word)
    {
        WordParagraph[] paragraphs = [.. word.Paragraphs.Where(paragraph => !paragraph.Style.StartsWith("toc ", StringComparison.Ordinal))];
        int headline = Headline(paragraphs);
        return new()
        {
            Headline = headline < 0 ? "" : string.Join(' ', Parts(paragraphs[headline])),
            Paragraphs = [.. paragraphs.Where((_, i) => i != headline).SelectMany(Parts)],
            Metadata = word.Properties,
        };
    }

    private static int Headline(WordParagraph[] paragraphs)
    {
        int title = Array.FindIndex(paragraphs, paragraph => paragraph.Style == "title");
        int heading = Array.FindIndex(paragraphs, 0, Math.Min(HeadingWithin, paragraphs.Length), paragraph => paragraph.Style == "heading 1");
        return title >= 0 ? title
            : heading >= 0 ? heading
            : paragraphs.Length > 0 && paragraphs[0].Text.Length <= LongestHeadline ? 0
            : -1;
    }

    // Two line breaks in a row are how some make paragraphs; one is a line of the same.
    private static IEnumerable<string> Parts(WordParagraph paragraph) =>
        BlankLine.Split(paragraph.Text).Select(part => part.Trim().Replace('\n', ' ').Replace('\t', ' ')).Where(part => part.Length > 0);

    [GeneratedRegex(@"\n\s*\n")]
    private static partial Regex BlankLine { get; }
}
