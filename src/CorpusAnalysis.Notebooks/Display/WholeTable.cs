namespace CorpusAnalysis.Notebooks.Display;

/// <summary>Values as tables, beyond what is shown of them.</summary>
public static class WholeTable
{
    /// <summary>Sequences of objects, tuples and dictionaries as a table, as <see cref="ValueFormatter"/> sees them; null for any other value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="mostRows">Rows beyond are left out; at least 1.</param>
    public static DisplayTable? Of(object value, int mostRows)
    {
        ArgumentNullException.ThrowIfNull(value);
        return TableReader.Read(value, new FormatOptions { RowLimit = mostRows });
    }
}
