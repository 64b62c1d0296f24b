using Parquet;
using Parquet.Meta;
using Parquet.Schema;

namespace CorpusAnalysis.Formats;

/// <summary>A Parquet file with an article in each row.</summary>
/// <remarks>
/// One row group is in memory at a time, as far as its columns are read: columns of texts, numbers, truth values, dates and times, and lists of
/// these, whose elements are lines of the text or are joined with semicolons elsewhere. Columns with columns inside, such as structures and
/// maps, are left out with a note. Dates are given in ISO form, times as they are stored, which is UTC for most.
/// </remarks>
public sealed class ParquetFormat : IArticleFormat
{
    private const string Mend = "write it again, or as CSV or JSON Lines";

    /// <inheritdoc/>
    public string Name => "Parquet";

    /// <inheritdoc/>
    public FormatMatch Match(DocumentHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return head.StartsWith("PAR1"u8) || head.StartsWith("PARE"u8) ? FormatMatch.Certain : FormatMatch.None;
    }

    /// <inheritdoc/>
    public IEnumerable<ArticleDraft> Read(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Head.StartsWith("PARE"u8)
            ? throw document.Error(0, "it is encrypted", "decrypt it with the program that wrote it")
            : Rows(document).Told(document, "a Parquet file", Mend);
    }

    private static IEnumerable<ArticleDraft> Rows(SourceDocument document)
    {
        using Stream stream = document.OpenSeekable();
        ParquetThrift.CheckFooter(stream);
        ParquetReader reader = ParquetReader.CreateAsync(stream, new() { TreatByteArrayAsString = true, UseDateOnlyTypeForDates = true }, leaveStreamOpen: true).GetAwaiter().GetResult();
        try
        {
            DataField[] fields = Fields(document, reader.Schema);
            var columns = ArticleColumns.Find(document, [.. fields.Select(field => field.Path.FirstPart ?? field.Name)]);
            long before = 0;
            for (int group = 0; group < reader.RowGroupCount; group++)
            {
                using ParquetRowGroupReader rows = reader.OpenRowGroupReader(group);
                string?[][] cells = Cells(document, stream, rows, fields);
                for (int row = 0; row < rows.RowCount; row++)
                {
                    yield return columns.Draft([.. cells.Select(column => column[row])], (int)Math.Min(int.MaxValue, ++before));
                }
            }
        }
        finally
        {
            reader.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    private static string?[][] Cells(SourceDocument document, Stream stream, ParquetRowGroupReader rows, DataField[] fields)
    {
        long bytes = rows.RowGroup.Columns.Sum(column => column.MetaData?.TotalUncompressedSize ?? 0);
        if (rows.RowCount < 0 || bytes < 0 || Math.Max(bytes, rows.RowCount) > document.Limits.DocumentBytes)
        {
            throw document.Error(
                0,
                FormattableString.Invariant($"a group of its rows has {rows.RowCount:N0} rows in {bytes:N0} bytes; {document.Limits.DocumentBytes:N0} bytes are read at a time"),
                "write it with smaller row groups, or raise LoadLimits.DocumentBytes");
        }

        foreach (ColumnMetaData column in rows.RowGroup.Columns.Select(column => column.MetaData).OfType<ColumnMetaData>())
        {
            long begin = column.DictionaryPageOffset is > 0 and long dictionary ? Math.Min(dictionary, column.DataPageOffset) : column.DataPageOffset;
            ParquetThrift.CheckPages(stream, begin, column.TotalCompressedSize);
        }

        return [.. fields.Select(field => ParquetColumn.Read(rows, field, Separator(document, field)))];
    }

    // A list that is the text holds its paragraphs.
    private static string Separator(SourceDocument document, DataField field) =>
        ArticleColumns.Known(document.Fields, [field.Path.FirstPart ?? field.Name]) > 0 ? "\n" : "; ";

    private static DataField[] Fields(SourceDocument document, ParquetSchema schema)
    {
        string[] leftOut = [.. schema.Fields.Where(field => Column(field) is null).Select(field => $"\"{field.Name}\"")];
        if (leftOut.Length > 0)
        {
            document.Report(LoadSeverity.Note, 0, $"left out the columns {string.Join(", ", leftOut)}, whose values are not plain", "if they are needed, write each of their fields as a column of its own");
        }

        return [.. schema.Fields.Select(Column).OfType<DataField>()];
    }

    private static DataField? Column(Field field) => field switch
    {
        DataField plain => plain,
        ListField { Item: DataField item } => item,
        _ => null,
    };
}
