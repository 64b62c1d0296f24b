using System.Globalization;

namespace CorpusAnalysis;

/// <summary>
/// Reads a table with a row per pattern: the columns <c>theme</c> (a slash puts a theme below another), <c>pattern</c> and, if wanted,
/// <c>language</c> (<c>de</c>; empty or <c>any</c>: every language) and <c>weight</c> (a number with a point; empty: 1), which <see cref="ThemeScore"/> adds up.
/// </summary>
internal static class ThemeTable
{
    private static readonly string[] Columns = ["theme", "pattern", "language", "weight"];

    /// <summary>Whether a line names the columns of such a table.</summary>
    public static bool IsHeader(string line)
    {
        string[] names = [.. line.ToLowerInvariant().Split(',', ';', '\t').Select(name => name.Trim(' ', '"'))];
        return names.Contains("theme") && names.Contains("pattern");
    }

    public static void Read(string text, ImportedThemes import)
    {
        List<(int Line, string[] Cells)> records = CsvRecords.Read(text, import.Path);
        string[] columns = [.. records[0].Cells.Select(name => name.ToLowerInvariant())];
        if (!columns.Contains("theme") || !columns.Contains("pattern") || columns.Except(Columns).Any() || columns.Distinct().Count() < columns.Length)
        {
            throw import.Error(records[0].Line, $"expected the columns theme, pattern and, if wanted, language and weight, found {string.Join(", ", columns.Select(Quoted.Short))}", "begin with: theme,pattern,language");
        }

        foreach ((int line, string[] cells) in records.Skip(1))
        {
            if (cells.Length != columns.Length)
            {
                throw import.Error(line, $"expected {columns.Length} cells, found {cells.Length}", "give the row a cell for each column, and quote cells that hold the delimiter");
            }

            Add(columns.Zip(cells).ToDictionary(cell => cell.First, cell => cell.Second), line, import);
        }
    }

    private static void Add(Dictionary<string, string> cells, int line, ImportedThemes import)
    {
        ImportedThemes.Node? theme = null;
        foreach (string name in cells["theme"].Split('/'))
        {
            theme = import.Theme(name, theme, line);
        }

        string language = cells.GetValueOrDefault("language") is { Length: > 0 } given ? given : ThemePattern.AnyLanguage;
        if (language.Length is not (2 or 3) || !language.All(char.IsAsciiLetterLower))
        {
            throw import.Error(line, $"expected a language such as de, en or any, found {Quoted.Short(language)}", "write its tag in small letters, or leave the cell empty");
        }

        string weight = cells.GetValueOrDefault("weight") is { Length: > 0 } number ? number : "1";
        if (!double.TryParse(weight, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) || !double.IsFinite(value))
        {
            throw import.Error(line, $"expected a weight such as 2.5, found {Quoted.Short(weight)}", "write a number with a point, or leave the cell empty");
        }

        import.Add(theme!, cells["pattern"], line, language, value);
    }
}
