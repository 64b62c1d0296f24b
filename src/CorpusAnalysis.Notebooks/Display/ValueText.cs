using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace CorpusAnalysis.Notebooks.Display;

/// <summary>A value in the few words that a cell of a table has room for.</summary>
/// <remarks>
/// Thousands are grouped from five digits on, so that a year is <c>2024</c> and a count <c>12,345</c>; in a column with a number of five
/// digits those of four are grouped too, and the digits stand below each other.
/// </remarks>
public static class ValueText
{
    private const int MostItems = 10;
    private const int MostDepth = 3;

    // What is rounded to five digits.
    private const double GroupedFrom = 9999.5;

    /// <summary>The value; numbers rounded to what can be read, a dash for a missing one, the first items of a list.</summary>
    public static string Of(object? value, CultureInfo culture) => Of(value, culture, MostDepth);

    /// <summary>The value in a column.</summary>
    /// <param name="value">The value.</param>
    /// <param name="culture">In whose numbers.</param>
    /// <param name="isGrouped">Whether the thousands of the column are grouped; see <see cref="AreGrouped"/>.</param>
    public static string Of(object? value, CultureInfo culture, bool isGrouped) =>
        isGrouped && Size(value) is >= 1000 and < GroupedFrom ? ((IFormattable)value!).ToString("N0", culture) : Of(value, culture);

    /// <summary>Whether the thousands of a column are grouped: when any of its numbers has five digits.</summary>
    public static bool AreGrouped(IEnumerable<object?> column) => column.Any(value => Size(value) is >= GroupedFrom and < double.PositiveInfinity);

    /// <summary>Whether values of a type stand for themselves, and are not taken apart into members.</summary>
    internal static bool IsScalar(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsPrimitive || type.IsEnum || type.IsPointer || type == typeof(string) || typeof(IFormattable).IsAssignableFrom(type)
            || typeof(Type).IsAssignableFrom(type) || typeof(Delegate).IsAssignableFrom(type) || type == typeof(Uri) || type == typeof(Version)
            || type == typeof(object) || type.IsByRefLike;
    }

    /// <summary>Whether values of a type are numbers.</summary>
    internal static bool IsNumber(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return !type.IsEnum && (Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.Decimal
            || type == typeof(System.Numerics.BigInteger) || type == typeof(Half) || type == typeof(Int128) || type == typeof(UInt128));
    }

    private static string Of(object? value, CultureInfo culture, int depth)
    {
        switch (value)
        {
            case null or DBNull:
                return "–";
            case string text:
                return text;
            case double number:
                return Number(number, culture);
            case float number:
                return Number(number, culture);
            case int or long or short or byte or uint or ulong or ushort or sbyte:
                return ((IFormattable)value).ToString(Size(value) >= GroupedFrom ? "N0" : "F0", culture);
            case Type type:
                return TypeNames.Of(type);
            case DateOnly date when IsInvariant(culture):
                return date.ToString("O", culture);
            case DateTime time when IsInvariant(culture):
                return time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", culture);
            case DateTimeOffset time when IsInvariant(culture):
                return time.ToString("yyyy-MM-dd HH:mm:ss zzz", culture);
            case IFormattable other:
                return other.ToString(null, culture) ?? "";
            case IDictionary pairs when depth > 0:
                return $"{{{Items(pairs.Keys.Cast<object>().Select(key => $"{Of(key, culture, depth - 1)}: {Of(pairs[key], culture, depth - 1)}"))}}}";
            case ITuple tuple when depth > 0:
                return $"({string.Join(", ", Enumerable.Range(0, tuple.Length).Select(i => Of(tuple[i], culture, depth - 1)))})";
            case IEnumerable items when depth > 0:
                return $"[{Items(items.Cast<object?>().Select(item => Of(item, culture, depth - 1)))}]";
            default:
                using (new CultureInUse(culture))
                {
                    return value.ToString() ?? "";
                }
        }
    }

    // The invariant culture writes dates as the United States do; ISO 8601 is what everyone reads the same way.
    private static bool IsInvariant(CultureInfo culture) => culture.Equals(CultureInfo.InvariantCulture);

    private static string Items(IEnumerable<string> items)
    {
        string[] first = [.. items.Take(MostItems + 1)];
        return string.Join(", ", first.Take(MostItems)) + (first.Length > MostItems ? ", …" : "");
    }

    private static double Size(object? value) => value switch
    {
        double number => Math.Abs(number),
        float number => Math.Abs(number),
        int or long or short or byte or uint or ulong or ushort or sbyte => Math.Abs(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        _ => 0,
    };

    private static string Number(double number, CultureInfo culture) => Math.Abs(number) switch
    {
        double.NaN => "–",
        0 => "0",
        >= GroupedFrom => number.ToString("N0", culture),
        >= 1000 => number.ToString("F0", culture),
        >= 10 => number.ToString("0.0", culture),
        >= 1 => number.ToString("0.00", culture),
        >= 0.001 => number.ToString("0.000", culture),
        _ => number.ToString("0.0e0", culture),
    };
}
