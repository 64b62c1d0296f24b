namespace CorpusAnalysis;

/// <summary>What the first rows say about columns, so that a column of links or numbers is not taken for one of text by its name.</summary>
/// <param name="Rows">Rows of cells, by the place of their column; null: none were looked at.</param>
internal sealed record ColumnSample(IReadOnlyList<IReadOnlyList<string?>>? Rows)
{
    /// <summary>Whether a column can hold a property; one without any value can.</summary>
    public bool Fits(string property, int place)
    {
        string[] values = [.. Values(place)];
        return values.Length == 0 || property switch
        {
            "id" => true,
            "text" or "headline" => !values.All(IsAddress) && !values.All(value => value.All(letter => !char.IsLetter(letter))) && !values.All(value => value is "true" or "false"),
            "date" => values.Any(value => value.Any(char.IsDigit)) && !values.All(IsAddress),
            _ => !values.All(IsAddress),
        };
    }

    /// <summary>The characters of a column.</summary>
    public long Length(int place) => Values(place).Sum(value => (long)value.Length);

    /// <summary>The order of day and month in the dates of a column.</summary>
    public DateOrder DateOrder(int place) => WrittenDate.OrderOf(Values(place));

    /// <summary>Whether most values hold HTML tags.</summary>
    public bool IsMarkup(int place)
    {
        string[] values = [.. Values(place)];
        return 2 * values.Count(value => value.Contains("</", StringComparison.Ordinal) || value.Contains("<br", StringComparison.OrdinalIgnoreCase) || value.Contains("<p>", StringComparison.OrdinalIgnoreCase)) > values.Length;
    }

    private IEnumerable<string> Values(int place) =>
        from row in Rows ?? []
        where place < row.Count
        let value = row[place]?.Trim()
        where value is { Length: > 0 }
        select value;

    private static bool IsAddress(string value) =>
        !value.Any(char.IsWhiteSpace)
        && (value.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || value.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || value.StartsWith("www.", StringComparison.OrdinalIgnoreCase));
}
