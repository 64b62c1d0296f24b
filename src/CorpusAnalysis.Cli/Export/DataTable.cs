using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using CorpusAnalysis.Cli.Reports;
using CorpusAnalysis.Notebooks.Display;
using Microsoft.Data.Analysis;

namespace CorpusAnalysis.Cli.Export;

/// <summary>A column of a table to be written.</summary>
/// <param name="Name">The name, distinct in its table.</param>
/// <param name="Type">The type of its values, without <see cref="Nullable{T}"/>; <see cref="string"/> when they differ.</param>
/// <param name="Value">Gives the value of a row: of the type, or null.</param>
internal sealed record DataTableColumn(string Name, Type Type, Func<int, object?> Value);

/// <summary>A table to be written whole.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="RowCount">The rows that are there.</param>
/// <param name="Note">What is missing; empty when nothing is.</param>
internal sealed partial record DataTable(ImmutableArray<DataTableColumn> Columns, int RowCount, string Note = "")
{
    /// <summary>A data frame as it is now.</summary>
    public static DataTable Of(DataFrame frame)
    {
        DataFrame copy = frame.Clone();
        string[] names = Distinct(copy.Columns.Select(column => Name(column.Name)));
        return new DataTable([.. copy.Columns.Select((column, i) => new DataTableColumn(names[i], column.DataType, row => column[row]))], (int)copy.Rows.Count);
    }

    /// <summary>A table of objects as it is now.</summary>
    public static DataTable Of(DisplayTable table)
    {
        string[] names = Distinct(table.Columns.Select(column => Name(column.Header)));
        string left = table.RowCount == table.Rows.Count ? "" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the first {table.Rows.Count:N0} rows; there are more");
        return new DataTable([.. names.Select((name, i) => Column(name, [.. table.Rows.Select(row => row[i])]))], table.Rows.Count, left);
    }

    /// <summary>A table as an executed notebook holds it.</summary>
    public static DataTable Of(TableContent table)
    {
        string[] names = Distinct(table.Columns.Select(column => Name(column.Name)));
        string left = table.Total == table.Rows.Length ? ""
            : table.Total is { } total ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the first {table.Rows.Length:N0} of {total:N0} rows")
            : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the first {table.Rows.Length:N0} rows; there may be more");
        return new DataTable([.. names.Select((name, i) => Column(name, [.. table.Rows.Select(row => row[i])]))], table.Rows.Length, left);
    }

    private static DataTableColumn Column(string name, object?[] values)
    {
        Type[] types = [.. values.OfType<object>().Select(value => value.GetType()).Distinct().Take(2)];
        return types is [var only] && IsPlain(only)
            ? new DataTableColumn(name, only, row => values[row])
            : new DataTableColumn(name, typeof(string), row => values[row] is { } value ? CsvTable.Text(value) : null);
    }

    // Types that files hold as such; of any other there is the text.
    private static bool IsPlain(Type type) => type == typeof(string) || type == typeof(DateOnly) || (Type.GetTypeCode(type) is >= TypeCode.Boolean and <= TypeCode.DateTime and not TypeCode.Char && !type.IsEnum);

    // As the command writes result rows: PerMillion and "per million" are per_million; a name that somebody chose otherwise stays.
    private static string Name(string name) => MemberName().IsMatch(name) ? JsonNamingPolicy.SnakeCaseLower.ConvertName(name) : name.Replace(' ', '_');

    private static string[] Distinct(IEnumerable<string> names)
    {
        HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. names.Select((name, i) =>
            {
                string wanted = name.Trim().Length > 0 ? name : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"column_{i + 1}"), free = wanted;
                for (int k = 2; !taken.Add(free); k++)
                {
                    free = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{wanted}_{k}");
                }

                return free;
            }),
        ];
    }

    [GeneratedRegex("^[A-Z][A-Za-z0-9]*$")]
    private static partial Regex MemberName();
}
