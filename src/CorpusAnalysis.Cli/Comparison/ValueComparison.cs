using System.Globalization;
using CorpusAnalysis.Cli.Reports;
using CorpusAnalysis.Notebooks.Display;

namespace CorpusAnalysis.Cli.Comparison;

/// <summary>Tells whether two values differ, and says how.</summary>
/// <param name="tolerance">The difference of two numbers, relative to the greater of them, up to which they count as equal; 0 for none.</param>
internal sealed class ValueComparison(double tolerance)
{
    /// <summary>Whether two values are equal: numbers within the tolerance, whatever their types; all else exactly.</summary>
    /// <remarks>Numbers of which there is the text alone are equal when this is; within a tolerance, when both can be read in one way only.</remarks>
    public bool AreEqual(object? before, object? after)
    {
        if (Equals(before, after))
        {
            return true;
        }

        if (before is ShownNumber || after is ShownNumber)
        {
            if (Text(before) == Text(after) || tolerance == 0 || before is ShownNumber { IsAmbiguous: true } || after is ShownNumber { IsAmbiguous: true })
            {
                return Text(before) == Text(after);
            }

            (before, after) = (Value(before), Value(after));
        }

        if (!IsNumber(before) || !IsNumber(after))
        {
            return false;
        }

        if (before is long or decimal && after is long or decimal && tolerance == 0)
        {
            return Convert.ToDecimal(before, CultureInfo.InvariantCulture) == Convert.ToDecimal(after, CultureInfo.InvariantCulture);
        }

        (double one, double other) = (Double(before), Double(after));
        return one.Equals(other) || Math.Abs(one - other) <= tolerance * Math.Max(Math.Abs(one), Math.Abs(other));
    }

    /// <summary>The change of one value; in the table's precision, or more where it would hide the change.</summary>
    public static ValueChange Changed(string row, string column, object? before, object? after)
    {
        (string one, string other) = (Text(before), Text(after));
        return one == other
            ? new ValueChange(ChangeKind.Changed, row, column, Whole(before), Whole(after), Difference(before, after))
            : new ValueChange(ChangeKind.Changed, row, column, one, other, Difference(before, after));
    }

    /// <summary>A value as tables show it.</summary>
    public static string Text(object? value) => value is bool truth ? truth ? "true" : "false" : ValueText.Of(value, CultureInfo.InvariantCulture);

    private static string Whole(object? value) => value is IFormattable number ? number.ToString(null, CultureInfo.InvariantCulture) : Text(value);

    // Decimal arithmetic where it is exact: of large whole numbers a double does not even know the sign.
    private static string Difference(object? before, object? after)
    {
        (before, after) = (Value(before), Value(after));
        if (!IsNumber(before) || !IsNumber(after))
        {
            return "";
        }

        if (before is long or decimal && after is long or decimal)
        {
            decimal exact = Convert.ToDecimal(after, CultureInfo.InvariantCulture) - Convert.ToDecimal(before, CultureInfo.InvariantCulture);
            decimal whole = Math.Abs(exact);
            return $"{(exact < 0 ? "−" : "+")}{Text(before is decimal || after is decimal ? whole : whole <= long.MaxValue ? (object)(long)whole : (double)whole)}";
        }

        double difference = Double(after) - Double(before);
        return $"{(difference < 0 ? "−" : "+")}{Text(Math.Abs(difference))}";
    }

    private static object? Value(object? value) => value is ShownNumber shown ? shown.Value : value;

    private static bool IsNumber(object? value) => value is long or decimal or double;

    private static double Double(object? value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);
}
