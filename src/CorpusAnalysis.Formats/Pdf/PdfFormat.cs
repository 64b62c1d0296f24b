using System.Collections.Immutable;
using System.Globalization;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;
using UglyToad.PdfPig.Exceptions;

namespace CorpusAnalysis.Formats;

/// <summary>A PDF document that has text and is one article.</summary>
/// <remarks>
/// Letters become words, lines, columns and paragraphs by where they stand (<see cref="PdfColumns"/>, <see cref="PdfParagraphs"/>), so a page that
/// is laid out like a newspaper with several articles comes out as one. Words that were divided at the end of a line are joined, ligatures
/// written as letters, and titles and numbers that repeat on pages left out. The headline is the largest text in the upper half of the first
/// page, if it is larger than most. Title, author, subject, keywords and the day of creation that the document names become metadata, with the
/// number of pages. Text that is set upright, pictures, notes and forms are not read, and nothing is recognised in pictures.
/// </remarks>
public sealed class PdfFormat : IArticleFormat
{
    private const string Mend = "open it in a reader of PDF and print it to a new file";
    private const int LongestHeadline = 250;

    // How much larger than most of the text a headline is.
    private const double Larger = 1.15;

    private static readonly (string Ligature, string Letters)[] Ligatures = [("\uFB00", "ff"), ("\uFB01", "fi"), ("\uFB02", "fl"), ("\uFB03", "ffi"), ("\uFB04", "ffl"), ("\uFB05", "st"), ("\uFB06", "st")];

    /// <inheritdoc/>
    public string Name => "PDF";

    /// <inheritdoc/>
    public FormatMatch Match(DocumentHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        ReadOnlySpan<byte> begin = head.Bytes.Span[..Math.Min(head.Bytes.Length, 1024)];
        return begin.StartsWith("%PDF-"u8) || (head.EndsWith(".pdf") && begin.IndexOf("%PDF-"u8) >= 0) ? FormatMatch.Certain : FormatMatch.None;
    }

    /// <inheritdoc/>
    public IEnumerable<ArticleDraft> Read(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return [LibraryErrors.Try(() => Article(document), document, "a PDF document", Mend)];
    }

    private static ArticleDraft Article(SourceDocument document)
    {
        using Stream stream = document.OpenSeekable();
        using PdfDocument pdf = Open(document, stream);
        List<List<PdfRow>> pages = Pages(document, pdf, out double half);
        List<PdfLine> lines = [];
        int columnsOfFirstPage = 0;
        foreach (List<PdfRow> page in PdfDecoration.Without(pages))
        {
            lines.AddRange(PdfColumns.Lines(page.SelectMany(row => row.Words), lines.Count == 0 ? 0 : lines[^1].Column + 1));
            columnsOfFirstPage = columnsOfFirstPage > 0 || lines.Count == 0 ? columnsOfFirstPage : lines[^1].Column + 1;
        }

        List<PdfParagraph> paragraphs = PdfParagraphs.Of(lines, half, columnsOfFirstPage);
        PdfParagraph? headline = Headline(paragraphs);
        return new()
        {
            Headline = headline?.Text ?? "",
            Paragraphs = [.. paragraphs.Where(paragraph => paragraph != headline).Select(paragraph => paragraph.Text)],
            Metadata = Metadata(pdf),
        };
    }

    private static PdfDocument Open(SourceDocument document, Stream stream)
    {
        try
        {
            return PdfDocument.Open(stream, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
        }
        catch (PdfDocumentEncryptedException)
        {
            throw document.Error(0, "it is encrypted", "open it with its password and print it to a new file");
        }
    }

    private static List<List<PdfRow>> Pages(SourceDocument document, PdfDocument pdf, out double half)
    {
        List<List<PdfRow>> pages = [];
        List<int> withoutText = [];
        half = 0;
        for (int number = 1; number <= pdf.NumberOfPages; number++)
        {
            try
            {
                Page page = pdf.GetPage(number);
                half = number == 1 ? page.Height / 2 : half;
                pages.Add(PdfRow.Of(Words(page)));
                if (pages[^1].Count == 0 && page.NumberOfImages > 0)
                {
                    withoutText.Add(number);
                }
            }
            catch (Exception error) when (error is not (CorpusFormatException or OutOfMemoryException))
            {
                document.Report(LoadSeverity.Error, 0, $"page {number} cannot be read: {error.Message.ReplaceLineEndings(" ").TrimEnd('.')}", Mend);
            }
        }

        const string Ocr = "run text recognition (OCR) over it first, for example with OCRmyPDF";
        if (pages.All(page => page.Count == 0))
        {
            throw document.Error(0, withoutText.Count > 0 ? "it has no text layer, only pictures of pages" : "it has no text", Ocr);
        }

        if (withoutText.Count > 0)
        {
            document.Report(LoadSeverity.Warning, 0, $"pages without text, only pictures: {string.Join(", ", withoutText)}", Ocr);
        }

        return pages;
    }

    private static IEnumerable<PdfWord> Words(Page page)
    {
        // Some programs print letters twice to make them bold.
        IReadOnlyList<Letter> once = DuplicateOverlappingTextProcessor.Get(page.Letters);
        Letter[] letters = [.. once.Where((_, i) => !IsSoftHyphen(once, i))];
        return from word in NearestNeighbourWordExtractor.Instance.GetWords(letters)
               where word.TextOrientation == TextOrientation.Horizontal && !string.IsNullOrWhiteSpace(word.Text)
               let first = word.Letters[0]
               select new PdfWord(Spelled(word.Text), word.BoundingBox.Left, word.BoundingBox.Right, first.StartBaseLine.Y, first.PointSize);
    }

    // Browsers print one as a space over which the next letter stands.
    private static bool IsSoftHyphen(IReadOnlyList<Letter> letters, int i) =>
        i + 1 < letters.Count && string.IsNullOrWhiteSpace(letters[i].Value) && !string.IsNullOrWhiteSpace(letters[i + 1].Value)
        && Math.Abs(letters[i + 1].StartBaseLine.Y - letters[i].StartBaseLine.Y) < 0.1
        && Math.Abs(letters[i + 1].StartBaseLine.X - letters[i].StartBaseLine.X) < 0.2 * letters[i].Width;

    private static string Spelled(string text)
    {
        foreach ((string ligature, string letters) in Ligatures)
        {
            text = text.Replace(ligature, letters, StringComparison.Ordinal);
        }

        return text.Trim();
    }

    private static PdfParagraph? Headline(List<PdfParagraph> paragraphs)
    {
        int letters = paragraphs.Sum(paragraph => paragraph.Text.Length), before = 0;
        double usual = paragraphs.OrderBy(paragraph => paragraph.Size).FirstOrDefault(paragraph => (before += paragraph.Text.Length) * 2 >= letters)?.Size ?? 0;
        PdfParagraph? largest = paragraphs.Where(paragraph => paragraph.IsOnTop).MaxBy(paragraph => paragraph.Size);
        return largest?.Size > Larger * usual ? largest
            : paragraphs is [{ Text.Length: <= LongestHeadline } first, _, ..] && first.Text[^1] != '.' ? first
            : null;
    }

    private static ImmutableSortedDictionary<string, string> Metadata(PdfDocument pdf)
    {
        DocumentInformation information = pdf.Information;
        (string Name, string? Value)[] values =
        [
            ("title", information.Title), ("author", information.Author), ("subject", information.Subject), ("keywords", information.Keywords),
            ("created", information.GetCreatedDateTimeOffset()?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)),
            ("pages", pdf.NumberOfPages.ToString(CultureInfo.InvariantCulture)),
        ];
        return values.Where(value => !string.IsNullOrWhiteSpace(value.Value)).ToImmutableSortedDictionary(value => value.Name, value => value.Value!.Trim(), StringComparer.Ordinal);
    }
}
