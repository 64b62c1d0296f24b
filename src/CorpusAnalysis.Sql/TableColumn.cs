namespace CorpusAnalysis;

/// <summary>A column to be made.</summary>
/// <param name="Name">Its name, as it is wanted.</param>
/// <param name="Type">Its type in SQL.</param>
internal sealed record TableColumn(string Name, string Type)
{
    /// <summary>Names in quotes, which may hold anything.</summary>
    public static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>Names that SQL, which does not look at case, tells apart: a later one that is taken gets a number; one without a letter is called <c>column</c>.</summary>
    public static string[] Distinct(IEnumerable<string> names)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. names.Select(name =>
            {
                string clean = new string([.. name.Trim().Select(letter => char.IsControl(letter) ? '_' : letter)]);
                clean = clean.Length == 0 ? "column" : clean;
                string free = clean;
                for (int number = 2; !taken.Add(free); number++)
                {
                    free = $"{clean}_{number}";
                }

                return free;
            }),
        ];
    }

    /// <summary>The statement that makes a table.</summary>
    public static string Create(string table, IEnumerable<TableColumn> columns) =>
        $"CREATE TABLE {table} ({string.Join(", ", columns.Select(column => $"{Quote(column.Name)} {column.Type}"))})";
}
