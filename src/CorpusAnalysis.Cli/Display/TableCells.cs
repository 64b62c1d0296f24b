using System.Globalization;
using CorpusAnalysis.Notebooks.Display;
using Microsoft.Data.Analysis;

namespace CorpusAnalysis.Cli.Display;

/// <summary>Column names and values of tables as readers of a terminal see them.</summary>
internal static class TableCells
{
    /// <summary>The name of a column in words: <c>PerMillion</c> as "per million".</summary>
    public static string Header(DataFrameColumn column) => DisplayColumn.Words(column.Name);

    /// <summary>Whether a column holds numbers, which stand at the right.</summary>
    public static bool IsNumber(DataFrameColumn column) => column.IsNumericColumn();

    /// <summary>The values, numbers rounded to what can be read; a dash for a missing one.</summary>
    public static string[] Texts(DataFrameColumn column)
    {
        object?[] values = [.. column.Cast<object?>()];
        bool isGrouped = ValueText.AreGrouped(values);
        return [.. values.Select(value => ValueText.Of(value, CultureInfo.InvariantCulture, isGrouped))];
    }
}
