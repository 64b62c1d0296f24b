using System.Collections;
using System.Globalization;

namespace CorpusAnalysis.Notebooks.Parameters;

/// <summary>A parameter with the value that a run had.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Value">The value, of the parameter's type.</param>
/// <param name="IsGiven">Whether it was given from outside, rather than being the cell's own.</param>
public sealed record ParameterValue(NotebookParameter Parameter, object? Value, bool IsGiven)
{
    /// <summary>The value as people read it: text as it is, dates in ISO 8601, numbers invariant, items with commas between them.</summary>
    public string Text => TextOf(Value);

    private static string TextOf(object? value) => value switch
    {
        null => "null",
        string text => text,
        bool flag => flag ? "true" : "false",
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        DateTime { TimeOfDay.Ticks: 0, Kind: DateTimeKind.Unspecified } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
        Enum name => name.ToString(),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable items => string.Join(", ", items.Cast<object?>().Select(TextOf)),
        _ => value.ToString() ?? "",
    };
}
