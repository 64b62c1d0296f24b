using System.Collections.Immutable;
using System.Globalization;
using CorpusAnalysis.Cli.Reports;

namespace CorpusAnalysis.Cli.Comparison;

/// <summary>Compares tables: columns by name, rows by what names them.</summary>
/// <remarks>
/// A row is named by the leading columns of text and dates. Where all columns are such, as many of them from the left as tell all rows
/// apart; where none is, by its first column if its values differ, else by its place. Rows of one name are told apart by their order.
/// </remarks>
internal sealed class TableComparison(ValueComparison values)
{
    private const int MostShownOfRow = 6;

    /// <summary>The change; <see cref="OutputChange.IsChange"/> tells whether there is any.</summary>
    public OutputChange Compare(TableContent before, TableContent after)
    {
        (before, after) = (WithDistinctColumns(before), WithDistinctColumns(after));
        TableContentColumn[] common = [.. after.Columns.Where(column => before.Columns.Any(other => other.Name == column.Name))];
        var keys = ImmutableArray.CreateRange(Keys(common, before, after));
        (string Key, ImmutableArray<object?> Row)[] earlier = Named(before, keys), later = Named(after, keys);
        Dictionary<string, ImmutableArray<object?>> rows = earlier.ToDictionary(row => row.Key, row => row.Row, StringComparer.Ordinal);
        var changes = ImmutableArray.CreateBuilder<ValueChange>();
        (int Before, int After, TableContentColumn Column)[] measures = [.. common.Where(column => !keys.Contains(column.Name)).Select(column => (IndexOf(before, column.Name), IndexOf(after, column.Name), column))];
        foreach ((string key, ImmutableArray<object?> row) in later)
        {
            if (!rows.TryGetValue(key, out ImmutableArray<object?> old))
            {
                changes.Add(new ValueChange(ChangeKind.Added, key, "", "", Measures(after, row, keys), ""));
                continue;
            }

            changes.AddRange(measures.Where(column => !values.AreEqual(old[column.Before], row[column.After]))
                .Select(column => ValueComparison.Changed(key, column.Column.Header, old[column.Before], row[column.After])));
        }

        HashSet<string> still = [.. later.Select(row => row.Key)];
        changes.AddRange(earlier.Where(row => !still.Contains(row.Key)).Select(row => new ValueChange(ChangeKind.Removed, row.Key, "", Measures(before, row.Row, keys), "", "")));
        return new OutputChange(OutputKind.Table, ChangeKind.Changed)
        {
            Notes = [.. Notes(before, after, common, isMoved: !keys.IsEmpty && IsMoved(earlier, later))],
            Values = changes.ToImmutable(),
            Limits = [.. Limits(before, after)],
        };
    }

    /// <summary>A table in a few words.</summary>
    public static string Describe(TableContent table) =>
        string.Create(CultureInfo.InvariantCulture, $"{table.Total ?? table.Rows.Length:N0} rows of {string.Join(", ", table.Columns.Select(column => column.Header))}");

    private static TableContent WithDistinctColumns(TableContent table)
    {
        string[] names = DistinctNames.Of(table.Columns.Select(column => column.Name)), headers = DistinctNames.Of(table.Columns.Select(column => column.Header));
        return table with { Columns = [.. table.Columns.Select((column, i) => column with { Name = names[i], Header = headers[i] })] };
    }

    private static string[] Keys(TableContentColumn[] common, TableContent before, TableContent after)
    {
        string[] leading = [.. common.TakeWhile(column => column.IsLabel).Select(column => column.Name)];
        if (leading.Length == 0)
        {
            return common.Length > 1 && TellApart([common[0].Name], before, after) ? [common[0].Name] : [];
        }

        return leading.Length < common.Length
            ? leading
            : Enumerable.Range(1, leading.Length - 1).Select(count => leading[..count]).FirstOrDefault(some => TellApart(some, before, after)) ?? leading;
    }

    private static bool TellApart(string[] names, TableContent before, TableContent after) => new[] { before, after }.All(table =>
        table.Rows.Select(row => Key(table, row, names)).Distinct(StringComparer.Ordinal).Count() == table.Rows.Length);

    private static (string Key, ImmutableArray<object?> Row)[] Named(TableContent table, IReadOnlyList<string> keys)
    {
        IEnumerable<string> names = keys.Count == 0
            ? table.Rows.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"row {i + 1}"))
            : DistinctNames.Of(table.Rows.Select(row => Key(table, row, keys)));
        return [.. names.Zip(table.Rows)];
    }

    private static string Key(TableContent table, ImmutableArray<object?> row, IReadOnlyList<string> keys) =>
        string.Join(" · ", keys.Select(name => row[IndexOf(table, name)] is long or double or decimal ? Convert.ToString(row[IndexOf(table, name)], CultureInfo.InvariantCulture) : ValueComparison.Text(row[IndexOf(table, name)])));

    private static string Measures(TableContent table, ImmutableArray<object?> row, ImmutableArray<string> keys)
    {
        int[] shown = [.. Enumerable.Range(0, row.Length).Where(i => !keys.Contains(table.Columns[i].Name))];
        string more = shown.Length > MostShownOfRow ? string.Create(CultureInfo.InvariantCulture, $", and {shown.Length - MostShownOfRow} more") : "";
        return string.Join(", ", shown.Take(MostShownOfRow).Select(i => $"{table.Columns[i].Header} {ValueComparison.Text(row[i])}")) + more;
    }

    private static IEnumerable<string> Notes(TableContent before, TableContent after, TableContentColumn[] common, bool isMoved)
    {
        string[] added = [.. after.Columns.Where(column => !common.Contains(column)).Select(column => column.Header)];
        string[] removed = [.. before.Columns.Where(column => common.All(other => other.Name != column.Name)).Select(column => column.Header)];
        if (added.Length > 0)
        {
            yield return $"Columns added: {string.Join(", ", added)}";
        }

        if (removed.Length > 0)
        {
            yield return $"Columns removed: {string.Join(", ", removed)}";
        }

        if (before is { IsExact: true } && after is { IsExact: true } && before.Total != after.Total)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"Rows in all: {(before.Total is { } one ? one.ToString("N0", CultureInfo.InvariantCulture) : "not counted")} → {(after.Total is { } other ? other.ToString("N0", CultureInfo.InvariantCulture) : "not counted")}");
        }

        if (before.Note != after.Note)
        {
            yield return $"Note: {(before.Note.Length == 0 ? "none" : before.Note)} → {(after.Note.Length == 0 ? "none" : after.Note)}";
        }

        if (isMoved)
        {
            yield return "The rows stand in another order";
        }
    }

    private static IEnumerable<string> Limits(TableContent before, TableContent after)
    {
        if (!before.IsExact || !after.IsExact)
        {
            yield return "Compared as shown, with rounded numbers: one of the reports does not hold the raw values.";
        }

        foreach ((TableContent table, string which) in new[] { (before, "earlier"), (after, "later") })
        {
            if (table.IsExact && table.Total != table.Rows.Length)
            {
                yield return table.Total is { } total
                    ? string.Create(CultureInfo.InvariantCulture, $"The {which} report holds {table.Rows.Length:N0} of {total:N0} rows; the others are not compared.")
                    : string.Create(CultureInfo.InvariantCulture, $"The {which} report holds the first {table.Rows.Length:N0} rows; the others are not compared.");
            }
        }
    }

    private static bool IsMoved((string Key, ImmutableArray<object?> Row)[] earlier, (string Key, ImmutableArray<object?> Row)[] later)
    {
        HashSet<string> one = [.. earlier.Select(row => row.Key)], other = [.. later.Select(row => row.Key)];
        return !earlier.Select(row => row.Key).Where(other.Contains).SequenceEqual(later.Select(row => row.Key).Where(one.Contains), StringComparer.Ordinal);
    }

    private static int IndexOf(TableContent table, string name) => table.Columns.TakeWhile(column => column.Name != name).Count();
}
