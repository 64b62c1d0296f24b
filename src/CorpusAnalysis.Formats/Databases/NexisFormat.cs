using System.Text.RegularExpressions;

namespace CorpusAnalysis.Formats;

/// <summary>Articles that were exported from Nexis or LexisNexis as text.</summary>
/// <remarks>
/// <para>
/// What is read, as far as the layout is publicly known: files of the older LexisNexis, in which each article begins with <c>1 of 250 DOCUMENTS</c>,
/// <c>Dokument 1 von 250</c> or <c>Document 1 de 250</c> and has fields in capitals (<c>BYLINE:</c>, <c>SECTION:</c>, <c>LENGTH:</c>, <c>LOAD-DATE:</c>,
/// <c>LANGUAGE:</c>, in German <c>RUBRIK:</c>, <c>LÄNGE:</c>, <c>UPDATE:</c>, <c>SPRACHE:</c>); and texts of Nexis Uni and Nexis Advance, in which the text
/// stands below a line <c>Body</c> and ends with <c>End of Document</c>. Nexis Uni's .docx files in this layout are read by <see cref="WordFormat"/>.
/// </para>
/// <para>
/// Publication, date, section, dateline and language go to the article; author, words, load date, publication type, subjects and the like become
/// metadata. Not known, and so not read, are the layouts of RTF, HTML and PDF files; pictures and links of .docx files are passed over.
/// </para>
/// </remarks>
public sealed partial class NexisFormat : IArticleFormat
{
    /// <inheritdoc/>
    public string Name => "Nexis";

    /// <inheritdoc/>
    public FormatMatch Match(DocumentHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        if (!head.IsText || head.Trimmed.StartsWith("<"))
        {
            return FormatMatch.None;
        }

        string[] lines = head.Text.ReplaceLineEndings("\n").Split('\n');
        bool isOld = Array.Exists(lines, Mark.IsMatch) && Array.Exists(lines, line => NexisFields.Property(line) is "words" or "loaddate" or "author");
        return isOld || NexisArticles.Are(lines) ? FormatMatch.Certain : FormatMatch.None;
    }

    /// <inheritdoc/>
    public IEnumerable<ArticleDraft> Read(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        string[] lines = document.ReadText().ReplaceLineEndings("\n").Split('\n');
        return Array.Exists(lines, Mark.IsMatch)
            ? Old(lines)
            : NexisArticles.Read(document, lines.Select((text, i) => (Text: text.Trim(), Line: i + 1)).Where(line => line.Text.Length > 0));
    }

    private static IEnumerable<ArticleDraft> Old(string[] lines)
    {
        int[] marks = [.. Enumerable.Range(0, lines.Length).Where(i => Mark.IsMatch(lines[i]))];
        for (int i = 0; i < marks.Length; i++)
        {
            int end = i + 1 < marks.Length ? marks[i + 1] : lines.Length;
            yield return LexisNexisArticle.Read(lines[(marks[i] + 1)..end], marks[i] + 1);
        }
    }

    [GeneratedRegex(@"^\s*(\d+ of \d+ DOCUMENTS?|Dokument \d+ von \d+|Document \d+ de \d+)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Mark { get; }
}
