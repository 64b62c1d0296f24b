using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CorpusAnalysis.Notebooks.Display;

/// <summary>Values of cells as JSON, unrounded and without regard to a culture.</summary>
internal static partial class RawValue
{
    // JavaScript and many other readers of JSON round whole numbers beyond.
    private static readonly BigInteger Largest = BigInteger.Pow(2, 53);

    /// <summary>
    /// The value: numbers as numbers, but as text where a double would round them; not-a-number as null, infinities as text; dates and
    /// times in ISO 8601; anything else as its text.
    /// </summary>
    public static JsonNode? Of(object? value) => value switch
    {
        null or DBNull => null,
        string text => JsonValue.Create(text),
        bool truth => JsonValue.Create(truth),
        double.NaN or float.NaN => null,
        double number => double.IsFinite(number) ? JsonValue.Create(number) : Infinity(number),
        float number => float.IsFinite(number) ? JsonValue.Create(number) : Infinity(number),
        Half number => Of((float)number),
        decimal number => IsExact(number) ? JsonValue.Create(number) : JsonValue.Create(number.ToString(CultureInfo.InvariantCulture)),
        _ when IsInteger(value) => Whole(BigInteger.Parse(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)),
        DateOnly date => JsonValue.Create(date.ToString("O", CultureInfo.InvariantCulture)),
        DateTime time when time.TimeOfDay == TimeSpan.Zero => JsonValue.Create(time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        DateTime time => JsonValue.Create(time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)),
        DateTimeOffset time => JsonValue.Create(time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture)),
        _ => JsonValue.Create(ValueText.Of(value, CultureInfo.InvariantCulture)),
    };

    /// <summary>What all of the values are; null when they are all missing.</summary>
    public static DisplayColumnType? TypeOf(IEnumerable<object?> values)
    {
        DisplayColumnType? type = null;
        foreach (DisplayColumnType each in values.Where(value => value is not (null or DBNull)).Select(TypeOf))
        {
            if (type is null || type == each)
            {
                type = each;
            }
            else if ((type, each) is (DisplayColumnType.WholeNumber, DisplayColumnType.Number) or (DisplayColumnType.Number, DisplayColumnType.WholeNumber))
            {
                type = DisplayColumnType.Number;
            }
            else
            {
                return DisplayColumnType.Text;
            }
        }

        return type;
    }

    private static DisplayColumnType TypeOf(object? value) => value switch
    {
        bool => DisplayColumnType.Boolean,
        DateOnly or DateTime or DateTimeOffset => DisplayColumnType.Date,
        string text when IsoDate().IsMatch(text) => DisplayColumnType.Date,
        _ when IsInteger(value!) => DisplayColumnType.WholeNumber,
        _ when ValueText.IsNumber(value!.GetType()) => DisplayColumnType.Number,
        _ => DisplayColumnType.Text,
    };

    // Tables of data frames hold their dates as text.
    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9.]+)?(Z|[+-][0-9]{2}:[0-9]{2})?)?\z")]
    private static partial Regex IsoDate();

    private static bool IsInteger(object value) => ValueText.IsNumber(value.GetType()) && value is not (double or float or Half or decimal);

    // The largest decimal is a double that is no decimal any more.
    private static bool IsExact(decimal number) => (double)number is var near && Math.Abs(near) < (double)decimal.MaxValue && (decimal)near == number;

    private static JsonValue Whole(BigInteger number) => BigInteger.Abs(number) <= Largest
        ? JsonValue.Create((long)number)
        : JsonValue.Create(number.ToString(CultureInfo.InvariantCulture))!;

    private static JsonValue Infinity(double number) => JsonValue.Create(number > 0 ? "Infinity" : "-Infinity")!;
}
