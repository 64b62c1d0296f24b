using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Analysis;

namespace CorpusAnalysis.Cli.Display;

/// <summary>Column names and values of tables as readers see them.</summary>
internal static partial class TableCells
{
    /// <summary>The name of a column in words: <c>PerMillion</c> as "per million".</summary>
    public static string Header(DataFrameColumn column) => Words().Replace(column.Name, " $0").Trim().ToLowerInvariant();

    /// <summary>Whether a column holds numbers, which stand at the right.</summary>
    public static bool IsNumber(DataFrameColumn column) => column.IsNumericColumn();

    /// <summary>A value, numbers rounded to what can be read; a dash for a missing one.</summary>
    public static string Text(object? value) => value switch
    {
        null => "–",
        double number => Number(number),
        float number => Number(number),
        int or long => string.Create(CultureInfo.InvariantCulture, $"{value:N0}"),
        DateTime time => SqlResult.Text(time)!.ToString()!,
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string Number(double number) => Math.Abs(number) switch
    {
        double.NaN => "–",
        0 => "0",
        >= 1000 => number.ToString("N0", CultureInfo.InvariantCulture),
        >= 10 => number.ToString("0.0", CultureInfo.InvariantCulture),
        >= 1 => number.ToString("0.00", CultureInfo.InvariantCulture),
        >= 0.001 => number.ToString("0.000", CultureInfo.InvariantCulture),
        _ => number.ToString("0.0e0", CultureInfo.InvariantCulture),
    };

    [GeneratedRegex("(?<=[a-z])([A-Z])|(?<=[A-Z])([A-Z](?=[a-z]))")]
    private static partial Regex Words();
}
