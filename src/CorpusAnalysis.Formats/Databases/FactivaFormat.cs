using System.Text.RegularExpressions;

namespace CorpusAnalysis.Formats;

/// <summary>Articles that were exported from Factiva, as a page saved in the browser or as text.</summary>
/// <remarks>
/// <para>
/// What is read, as far as the layout is publicly known: pages in which each article is a <c>div</c> of the class <c>article</c> and, for example,
/// <c>deArticle</c>, both with the table of field codes ("Full Article/Report plus Indexing") and without it; texts with a code at the beginning of
/// lines; and texts without codes, in which each article ends with <c>Document</c> and its number.
/// </para>
/// <para>
/// HD is the headline, LP and TD are the paragraphs, PD the date, SN the publication, SE the section, LA the language, DLN the place, AN the id. BY (author),
/// WC (words), ET (time), SC (source code), ED, PG, CY, CO (companies), IN (industries), NS (subjects), RE (regions), IPD (keywords), PUB and the like become
/// metadata. Not known, and so not read, are RTF and PDF files, and the layout of newer forms of the database.
/// </para>
/// </remarks>
public sealed partial class FactivaFormat : IArticleFormat
{
    /// <inheritdoc/>
    public string Name => "Factiva";

    /// <inheritdoc/>
    public FormatMatch Match(DocumentHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        bool isFactiva = head.IsText && (IsPage(head) ? ArticleDivision.IsMatch(head.Text) : FactivaText.Is(head.Text.ReplaceLineEndings("\n").Split('\n')));
        return isFactiva ? FormatMatch.Certain : FormatMatch.None;
    }

    /// <inheritdoc/>
    public IEnumerable<ArticleDraft> Read(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (!IsPage(document.Head))
        {
            return FactivaText.Read(document, document.ReadText().ReplaceLineEndings("\n").Split('\n'));
        }

        string? charset = Charset.Match(document.Head.Text) is { Success: true } match ? match.Groups[1].Value : null;
        return FactivaPage.Read(document.ReadText(charset)).Told(document, "a page of Factiva", "save the page again from the browser");
    }

    private static bool IsPage(DocumentHead head) => head.Trimmed.StartsWith("<");

    [GeneratedRegex(@"<div[^>]*\sclass=[""']article [a-z]{2}Article\b", RegexOptions.CultureInvariant)]
    private static partial Regex ArticleDivision { get; }

    [GeneratedRegex(@"<meta[^>]*charset=[""']?([\w\-]+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Charset { get; }
}
