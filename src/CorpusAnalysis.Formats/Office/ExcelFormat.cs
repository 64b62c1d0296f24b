using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace CorpusAnalysis.Formats;

/// <summary>A workbook of Excel (.xlsx, .xlsm, .xlsb, .xls) with an article in each row.</summary>
/// <remarks>
/// Every sheet that names its columns within its first ten rows is read as <see cref="ArticleColumns"/> tells; a sheet that does not, and a hidden
/// one, is left out with a note. Hidden rows are read, since a filter hides rows, too. Formulas count with the value that was saved. Dates are
/// given in ISO form. Formats, comments and pictures are not read.
/// </remarks>
public sealed class ExcelFormat : IArticleFormat
{
    private const string Mend = "open it in Excel or LibreOffice and save it again as .xlsx or CSV";

    /// <inheritdoc/>
    public string Name => "Excel workbook";

    /// <inheritdoc/>
    public FormatMatch Match(DocumentHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        if (OleHeader.IsOle(head))
        {
            return OleHeader.Names(head, "Workbook") || OleHeader.Names(head, "Book") ? FormatMatch.Certain
                : head.EndsWith(".xls", ".xlsx", ".xlsm", ".xlsb") ? FormatMatch.NamedAndLikely
                : FormatMatch.None;
        }

        string[] names = [.. ZipNames.In(head)];
        return names.Any(IsOfWorkbook) ? FormatMatch.Certain
            : names.Length > 0 && head.EndsWith(".xlsx", ".xlsm", ".xlsb") ? FormatMatch.NamedAndLikely
            : FormatMatch.None;
    }

    /// <inheritdoc/>
    public IEnumerable<ArticleDraft> Read(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Workbook(document).Told(document, "an Excel workbook", Mend);
    }

    private static IEnumerable<ArticleDraft> Workbook(SourceDocument document)
    {
        using Stream stream = document.OpenSeekable();
        using IExcelDataReader reader = Open(document, stream);
        List<string> leftOut = [];
        int tables = 0;
        do
        {
            if (reader.VisibleState is { } state && !state.Equals("visible", StringComparison.OrdinalIgnoreCase))
            {
                document.Report(LoadSeverity.Note, 0, $"left the hidden sheet \"{reader.Name}\" out", "if it holds articles, show it in Excel and save");
                continue;
            }

            if (ExcelSheet.Find(document, reader) is not { } sheet)
            {
                leftOut.Add(reader.Name);
                continue;
            }

            tables++;
            foreach (ArticleDraft article in sheet.Articles())
            {
                yield return article;
            }
        }
        while (reader.NextResult());

        string sheets = string.Join(", ", leftOut.Select(name => $"\"{name}\""));
        const string Name = "name the columns in one of the first ten rows: headline, text, date …";
        if (tables == 0)
        {
            throw document.Error(0, $"expected a sheet with a column for the text of articles, found none{(sheets.Length > 0 ? $" in {sheets}" : "")}", $"{Name}, or say which it is: --text COLUMN");
        }

        if (leftOut.Count > 0)
        {
            document.Report(LoadSeverity.Note, 0, $"left out what holds no articles: {sheets}", $"if one does, {Name}");
        }
    }

    private static IExcelDataReader Open(SourceDocument document, Stream stream)
    {
        // Old workbooks are in the code page of their country.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        if (!OleHeader.IsOle(document.Head))
        {
            OfficePackage.Open(document, stream).Dispose();
            stream.Position = 0;
        }

        try
        {
            return ExcelReaderFactory.CreateReader(stream, new() { FallbackEncoding = Encoding.GetEncoding(1252), LeaveOpen = true });
        }
        catch (InvalidPasswordException)
        {
            throw document.Error(0, "it is encrypted", "open it with its password and save it without");
        }
    }

    private static bool IsOfWorkbook(string name) =>
        name is "xl/workbook.xml" or "xl/workbook.bin" or "xl/styles.xml" or "xl/sharedStrings.xml"
        || name.StartsWith("xl/worksheets/", StringComparison.Ordinal) || name.StartsWith("xl/_rels/", StringComparison.Ordinal);
}
