using System.Reflection;

namespace CorpusAnalysis;

/// <summary>The columns of a row type: its public properties, in the order of their declaration.</summary>
internal static class RowColumns
{
    /// <summary>The properties that tables of this type show, whether or not there is a row.</summary>
    public static IReadOnlyList<PropertyInfo> Of(Type row) =>
        [.. row.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0 && IsCell(property.PropertyType))
            .OrderBy(property => property.MetadataToken)];

    /// <summary>The value of a cell: a number or a truth value as it is, dates in ISO 8601, anything else as its invariant text, null as null.</summary>
    public static object? Value(PropertyInfo column, object row) => column.GetValue(row) switch
    {
        null => null,
        bool or int or long or float or double or decimal => column.GetValue(row),
        string text => text,
        DateOnly date => date.ToString("O", System.Globalization.CultureInfo.InvariantCulture), // else month before day, as in the United States
        DateTime time when time.TimeOfDay == TimeSpan.Zero => time.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", System.Globalization.CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", System.Globalization.CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        object other => other.ToString(), // dates and months, whose text is the same in every culture
    };

    // A date or a month is shown as its text. Lists, whole articles and evidence have no place in a cell: their rows open into them by other means.
    private static bool IsCell(Type type)
    {
        Type plain = Nullable.GetUnderlyingType(type) ?? type;
        return (plain.IsValueType && plain != typeof(Evidence)) || plain == typeof(string);
    }
}
