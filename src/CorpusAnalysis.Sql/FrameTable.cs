using System.Collections;
using System.Reflection;
using DuckDB.NET.Data;
using Microsoft.Data.Analysis;

namespace CorpusAnalysis;

/// <summary>Makes a table of a data frame, or of a list of rows.</summary>
internal static class FrameTable
{
    private static readonly MethodInfo ToFrame = typeof(DataFrames).GetMethod(nameof(DataFrames.ToDataFrame))!;

    /// <summary>Whether a value can be a table.</summary>
    public static bool IsTable(object? value) => value is DataFrame || RowType(value) is not null;

    /// <summary>Makes the table.</summary>
    public static void Create(DuckDBConnection connection, string name, object value, CancellationToken cancellation)
    {
        DataFrame frame = value as DataFrame ?? (DataFrame)ToFrame.MakeGenericMethod(RowType(value)!).Invoke(null, [value])!;
        string[] names = TableColumn.Distinct(frame.Columns.Select(column => column.Name));
        FrameColumn[] columns = [.. frame.Columns.Select(FrameColumn.Of)];
        SqlConnection.Execute(connection, TableColumn.Create(TableColumn.Quote(name), names.Zip(columns, (each, column) => new TableColumn(each, column.Type))));
        using var rows = new TableAppender(connection, "main", name);
        for (long row = 0; row < frame.Rows.Count; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (int i = 0; i < columns.Length; i++)
            {
                columns[i].Write(rows, i, frame.Columns[i][row]);
            }

            rows.EndRow();
        }

        rows.Complete();
    }

    // Records, and what else has properties that make cells; a list of texts, numbers or lists is no table.
    private static Type? RowType(object? value) => value is null or string or IDictionary or DataFrameColumn or Corpus or ThemeDictionary or not IEnumerable
        ? null
        : value.GetType().GetInterfaces().Append(value.GetType())
            .Where(each => each.IsGenericType && each.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            .Select(each => each.GetGenericArguments()[0])
            .FirstOrDefault(IsRow);

    private static bool IsRow(Type type) => (type.IsClass || (type.IsValueType && Nullable.GetUnderlyingType(type) is null && !typeof(IFormattable).IsAssignableFrom(type)))
        && type != typeof(object) && !SqlParameters.IsScalarType(type) && !typeof(IEnumerable).IsAssignableFrom(type) && RowColumns.Of(type).Count > 0;
}
