using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CorpusAnalysis.Cli.Reports;
using CorpusAnalysis.Notebooks.Documents;

namespace CorpusAnalysis.Cli.Export;

/// <summary>Writes every table that a report shows into a folder beside it, whole, and an <c>index.csv</c> that says what each file is.</summary>
/// <param name="keeper">Has the whole of the tables; of one that it has not, the rows in the notebook are written.</param>
/// <param name="formats">csv, parquet or both.</param>
internal sealed partial class DataExport(TableKeeper keeper, IReadOnlySet<string> formats)
{
    /// <summary>Writes the folder.</summary>
    /// <param name="executed">The notebook with its outputs.</param>
    /// <param name="path">The folder; it is not made for a report without tables.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <returns>The number of tables.</returns>
    public async Task<int> WriteAsync(NotebookDocument executed, string path, CancellationToken cancellation)
    {
        var folder = new ExportFolder(path);
        using var index = new StringWriter(CultureInfo.InvariantCulture);
        CsvTable.Line(["file", "cell", "heading", "variable", "rows", "columns", "note"], index);
        int count = 0;
        foreach (PlacedCell cell in PlacedCell.All(executed).Where(cell => cell.ShowsOutputs))
        {
            string last = LastVariable().Match(cell.Cell.Source) is { Success: true } match ? match.Groups["name"].Value : "";
            (CellOutput Output, DataTable? Table)[] tables = [.. cell.Cell.Outputs.Select(output => (output, Table(output))).Where(each => each.Item2 is not null)];
            foreach ((CellOutput output, DataTable? found) in tables)
            {
                DataTable table = found!;
                string variable = output is ResultOutput || tables.Length == 1 ? last : "";
                count++;
                foreach (string format in formats.Order(StringComparer.Ordinal))
                {
                    string file = folder.NewFile(cell.Number, variable.Length > 0 ? variable : cell.Heading, "table", $".{format}");
                    await WriteAsync(table, file, format, cancellation).ConfigureAwait(false);
                    CsvTable.Line(
                        [
                            Path.GetFileName(file), cell.Number.ToString(CultureInfo.InvariantCulture), cell.Heading, variable,
                            table.RowCount.ToString(CultureInfo.InvariantCulture), string.Join(' ', table.Columns.Select(column => column.Name)), table.Note,
                        ],
                        index);
                }
            }
        }

        if (count > 0)
        {
            WholeFile.Write(Path.Combine(path, "index.csv"), index.ToString());
        }

        return count;
    }

    private DataTable? Table(CellOutput output) => PlacedCell.BundleOf(output) is not { } bundle ? null : keeper.Find(bundle)
        ?? (bundle.TryGet(TableContent.MimeType, out JsonNode? content) && TableContent.Read(content) is { } table ? DataTable.Of(table) : null);

    private static Task WriteAsync(DataTable table, string file, string format, CancellationToken cancellation) => WholeFile.WriteAsync(file, stream =>
    {
        if (format != "csv")
        {
            return ParquetTable.WriteAsync(table, stream, cancellation);
        }

        using var writer = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" };
        CsvTable.Write(table, writer);
        return Task.CompletedTask;
    });

    // A cell that ends with the name of a variable shows it.
    [GeneratedRegex(@"(^|[;\n}])\s*(?<name>[\p{L}_]\w*)(\.Display\(\))?\s*;?\s*$")]
    private static partial Regex LastVariable();
}
